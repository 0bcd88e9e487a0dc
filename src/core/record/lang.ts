/** A language, as a BCP 47 tag; what there is to know of it is its row in `messages/locales.ts`. */
export type Lang = string

/** What the page speaks where no language is asked for, and what is said of files and to programs. */
export const DEFAULT_LANG: Lang = 'en'

/**
 * A text of the record by the tags of its languages, the record's first language first. That one is always there; of
 * the others one may be missing, and `check` says which.
 */
export type Texts = Readonly<Record<Lang, string>>

/**
 * The text in a language, or in the record's first where the record does not have it: a page may speak a language that
 * the record does not, and a translation need not be finished.
 */
export function textIn(texts: Texts, lang: Lang): string
export function textIn(texts: Texts | null | undefined, lang: Lang): string | null
export function textIn(texts: Texts | null | undefined, lang: Lang): string | null {
	return texts ? (texts[lang] ?? firstText(texts)) : null
}

/** The text in the record's own first language: what two texts are told apart by. */
export function firstText(texts: Texts): string {
	return Object.values(texts)[0] ?? ''
}

/** Which language `textIn` answers in. */
export function langOf(texts: Texts, lang: Lang): Lang {
	return lang in texts ? lang : (Object.keys(texts)[0] ?? lang)
}
