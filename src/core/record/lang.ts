/** The languages that the texts of the record are in. */
export const LANGS = ['en', 'ar'] as const
/** A language of the page, as a BCP 47 tag; what there is to know of it is its row in `messages/locale.ts`. */
export type Lang = (typeof LANGS)[number]

/** One text in both languages; every visible string has this shape before it is shown. */
export interface Bilingual {
	readonly en: string
	readonly ar: string
}
