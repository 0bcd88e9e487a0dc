import type { WordSearch } from '../core/query/filter.ts'
import { LANGS } from '../core/record/lang.ts'
import { loadLanguage } from './language.ts'
import type { AppStore } from './store.ts'

/**
 * Brings the search by words, which the first map does without; kinds are found in every language of the record.
 * @throws Error if it does not arrive
 */
export async function loadWordSearch(): Promise<WordSearch> {
	const [{ matchesWords }] = await Promise.all([import('../core/search/search.ts'), ...LANGS.map(loadLanguage)])
	return matchesWords
}

/**
 * Gives the view its search, so that words hide what they do not name.
 * @throws Error if it does not arrive
 */
export async function bringWordSearch(store: AppStore): Promise<void> {
	store.dispatch({ type: 'bring-search', search: await loadWordSearch() })
}
