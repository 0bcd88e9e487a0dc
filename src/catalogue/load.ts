import { readFileSync } from 'node:fs'
import type { LanguageHead, Locale } from '../core/messages/locale.ts'
import { LOCALES } from '../core/messages/locales.ts'
import { isProvided, type Language, provideLanguage } from '../core/messages/say.ts'
import { DEFAULT_LANG, type Lang } from '../core/record/lang.ts'
import { compileCatalogue } from './compile.ts'

/** Where the catalogue of a language is. */
export function catalogueFile(lang: string): URL {
	return new URL(`../core/messages/${lang}.json`, import.meta.url)
}

/** The texts of a language as a translator wrote them. */
export function readCatalogue(lang: string): Readonly<Record<string, string>> {
	return JSON.parse(readFileSync(catalogueFile(lang), 'utf8')) as Readonly<Record<string, string>>
}

/** A language from its row and its texts; without texts, from those on disk. */
export function languageOf(locale: Locale, texts = readCatalogue(locale.tag)): Language {
	return { locale, catalogue: compileCatalogue(texts) }
}

/**
 * Makes the languages of a record speakable in Node, as far as there are catalogues; for the others the one that is
 * spoken where none is asked for.
 * @returns those that can be spoken, in the record's order; never none
 */
export function loadLanguagesOf(languages: readonly Lang[]): readonly Lang[] {
	const known = languages.filter((lang) => isProvided(lang) || LOCALES.some(({ tag }) => tag === lang))
	const spoken = known.length === 0 ? [DEFAULT_LANG] : known
	loadLanguages(known.length < languages.length ? [...spoken, DEFAULT_LANG] : spoken)
	return spoken
}

/** Makes languages speakable in Node. @throws Error for one that has no row */
export function loadLanguages(langs: Iterable<string>): void {
	for (const lang of langs) {
		if (isProvided(lang)) continue
		const locale = LOCALES.find(({ tag }) => tag === lang)
		if (!locale) throw new Error(`There is no language "${lang}".`)
		provideLanguage(languageOf(locale))
	}
}

/** What is known of a language before its texts are there. */
export function headOfRow({ tag, name, names, dir, loadFailed, tryAgain }: Locale): LanguageHead {
	return { tag, name, names, dir, loadFailed, tryAgain }
}

/** A language less the texts whose keys begin like this: a place that says none of them need not hold them. */
export function without(beginnings: readonly string[], { locale, catalogue }: Language): Language {
	const texts = Object.entries(catalogue).filter(([key]) => !beginnings.some((beginning) => key.startsWith(beginning)))
	return { locale, catalogue: Object.fromEntries(texts) }
}
