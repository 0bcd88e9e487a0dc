import { type Makers, makersOf } from '../data/makers.ts'
import { fetchText } from './load.ts'
import { RECORD_URLS } from './recordUrls.ts'

/** @throws LoadError if what they stand in does not arrive */
export async function loadMakers(): Promise<Makers> {
	const [manifest, texts] = await Promise.all(
		(['datapackage.json', 'texts.json'] as const).map((file) => fetchText(RECORD_URLS[file])),
	)
	// At the build they are parted from what comes first; a file that somebody has put in place has them still.
	return makersOf({ ...JSON.parse(manifest ?? '{}'), ...JSON.parse(texts ?? '{}').manifest })
}
