import type { Lang } from '../record/lang.ts'
import type { MessageKey } from './locale.ts'
import { isProvided, say, type Values } from './say.ts'

/** What a reader is told of an error, in whatever language the page then speaks. */
export interface Telling {
	readonly key: MessageKey
	readonly values: Values
}

/** An error that was written for a reader. */
export class TellingError extends Error {
	readonly telling: Telling
	constructor(key: MessageKey, values: Values = {}) {
		super([key, ...Object.values(values)].join(' '))
		this.telling = { key, values }
	}
}

/** What to tell of anything that was thrown: a fault of our own has only its English. */
export function errorText(error: unknown, lang: Lang): string {
	// Without its texts a page still says what it knows.
	if (error instanceof TellingError && isProvided(lang)) return say(error.telling.key, lang, error.telling.values)
	return error instanceof Error ? error.message : String(error)
}
