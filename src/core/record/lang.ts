export const LANGS = ['en', 'ar'] as const
/** The two languages of the page, as BCP 47 tags. */
export type Lang = (typeof LANGS)[number]

/** One text in both languages; every visible string has this shape before it is shown. */
export interface Bilingual {
	readonly en: string
	readonly ar: string
}
