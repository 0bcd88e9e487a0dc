import type { Bilingual, Lang } from '../record/lang.ts'

/** An error that a reader is told of, in the page's language; `message` is its English. */
export class TellingError extends Error {
	readonly text: Bilingual
	constructor(text: Bilingual) {
		super(text.en)
		this.text = text
	}
}

/** What to tell of anything that was thrown: a fault of our own has only its English. */
export function errorText(error: unknown, lang: Lang): string {
	if (error instanceof TellingError) return error.text[lang]
	return error instanceof Error ? error.message : String(error)
}
