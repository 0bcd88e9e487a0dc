import corrections from '../../geo/corrections.json?compact'
import type { Correction } from '../core/record/correction.ts'
import type { Lang } from '../core/record/lang.ts'
import { parseCorrections } from '../data/corrections.ts'
import { fetchText } from './load.ts'

/** What was corrected, newest first; empty where the record has no such list. @param languages of the record @throws LoadError if it does not arrive */
export async function loadCorrections(languages: readonly Lang[]): Promise<readonly Correction[]> {
	return parseCorrections(await fetchText(corrections), languages)
}
