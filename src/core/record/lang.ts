/** The languages that the texts of the record are in. */
export const LANGS = ['en', 'ar'] as const
/** A language of the page, as a BCP 47 tag; what there is to know of it is its row in `messages/locale.ts`. */
export type Lang = string
/** A language of the record. */
export type RecordLang = (typeof LANGS)[number]

/** A text of the record, in each of its languages. */
export interface Bilingual {
	readonly en: string
	readonly ar: string
}

/**
 * The text in a language, or in the record's first where the record does not have it: a page may speak a language that
 * the record does not.
 */
export function textIn(texts: Bilingual, lang: Lang): string
export function textIn(texts: Bilingual | null | undefined, lang: Lang): string | null
export function textIn(texts: Bilingual | null | undefined, lang: Lang): string | null {
	return texts ? (textsByTag(texts)[lang] ?? texts[LANGS[0]]) : null
}

function textsByTag(texts: Bilingual): Readonly<Record<Lang, string | undefined>> {
	return { ...texts }
}
