import { readFileSync } from 'node:fs'
import type { Locale } from '../core/messages/locale.ts'
import { LOCALES } from '../core/messages/locales.ts'
import { isProvided, type Language, provideLanguage } from '../core/messages/say.ts'
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

/** Makes languages speakable in Node. @throws Error for one that has no row */
export function loadLanguages(langs: Iterable<string>): void {
	for (const lang of langs) {
		if (isProvided(lang)) continue
		const locale = LOCALES.find(({ tag }) => tag === lang)
		if (!locale) throw new Error(`There is no language "${lang}".`)
		provideLanguage(languageOf(locale))
	}
}
