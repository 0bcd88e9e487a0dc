import { provideWordSearch } from '../core/query/filter.ts'
import { LANGS } from '../core/record/lang.ts'
import { loadLanguage } from './language.ts'

/**
 * Brings the search by words, which the first map does without; kinds are found in every language of the record.
 * @throws Error if it does not arrive
 */
export async function loadWordSearch(): Promise<void> {
	const [{ matchesWords }] = await Promise.all([import('../core/search/search.ts'), ...LANGS.map(loadLanguage)])
	provideWordSearch(matchesWords)
}
