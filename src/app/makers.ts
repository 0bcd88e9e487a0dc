import { type Makers, makersOf } from '../data/makers.ts'
import { fetchText } from './load.ts'
import { RECORD_URLS } from './recordUrls.ts'

/** @throws LoadError if the manifest does not arrive */
export async function loadMakers(): Promise<Makers> {
	return makersOf(await fetchText(RECORD_URLS['datapackage.json']))
}
