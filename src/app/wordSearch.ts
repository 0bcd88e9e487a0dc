import type { WordSearch } from '../core/query/filter.ts'
import type { Lang } from '../core/record/lang.ts'
import { loadSpoken } from './language.ts'
import type { Readings } from './readings.ts'
import type { AppStore } from './store.ts'

/**
 * Brings the search by words, which the first map does without; kinds are found in every language of the record.
 * @param languages of the record
 * @throws Error if it does not arrive
 */
export async function loadWordSearch(languages: readonly Lang[]): Promise<WordSearch> {
	const [{ matchesWords }] = await Promise.all([import('../core/search/search.ts'), loadSpoken(languages)])
	return matchesWords
}

/** The search together with what it looks into beside names: the texts of events. */
export async function broughtWordSearch(readings: Readings, languages: readonly Lang[]): Promise<WordSearch> {
	const [search] = await Promise.all([loadWordSearch(languages), readings.ask()])
	return search
}

/**
 * Gives the view its search, so that words hide what they do not name.
 * @param languages of the record
 * @throws Error if it does not arrive
 */
export async function bringWordSearch(store: AppStore, readings: Readings, languages: readonly Lang[]): Promise<void> {
	store.dispatch({ type: 'bring-search', search: await broughtWordSearch(readings, languages) })
}
