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

/** What to tell of anything that was thrown; of a fault of our own there is only its English. */
export function errorText(error: unknown, lang: Lang): string {
	const message = error instanceof Error ? error.message : String(error)
	// Without its texts a page still knows which file it is about.
	if (!isProvided(lang)) return /[\w.-]+\.(?:js|css|\w*json)\b/.exec(message)?.[0] ?? ''
	if (error instanceof TellingError) return say(error.telling.key, lang, error.telling.values)
	return isPartOfPage(error, message) ? say('fault.part', lang) : say('fault.ours', lang, { message })
}

/** Whether it is what a browser says of a module, or Vite of its styles, that did not arrive, or not whole. */
function isPartOfPage(error: unknown, message: string): boolean {
	return error instanceof SyntaxError || /\bmodule\b|preload CSS|WebAssembly/i.test(message)
}
