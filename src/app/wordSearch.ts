import { provideWordSearch } from '../core/query/filter.ts'

/** Brings the search by words, which the first map does without. @throws Error if it does not arrive */
export async function loadWordSearch(): Promise<void> {
	const { matchesWords } = await import('../core/search/search.ts')
	provideWordSearch(matchesWords)
}
