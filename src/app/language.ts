import { heads, loaders } from 'virtual:languages'
import type { LanguageHead } from '../core/messages/locale.ts'
import { isProvided, provideLanguage } from '../core/messages/say.ts'
import { DEFAULT_LANG, type Lang } from '../core/record/lang.ts'

/** Every language that the page can speak. */
export const LANGUAGES: readonly LanguageHead[] = heads
export const LANGUAGE_TAGS: readonly Lang[] = heads.map(({ tag }) => tag)

/** What is known of a language that is perhaps not loaded. */
export function headOf(lang: Lang): LanguageHead {
	const head = LANGUAGES.find(({ tag }) => tag === lang)
	if (!head) throw new Error(`There is no language "${lang}".`)
	return head
}

/** A language as readers of another one call it: `Arabic`. */
export function languageName(tag: Lang, lang: Lang): string {
	const { name, names } = headOf(tag)
	return names[lang] ?? name
}

/**
 * Fetches the languages of a record, as far as the page speaks them; for the others the one that is spoken where none
 * is asked for. What is written in all of them at once needs them.
 * @throws TypeError if one does not arrive
 */
export async function loadSpoken(languages: readonly Lang[]): Promise<void> {
	await Promise.all(languages.map((lang) => loadLanguage(lang in loaders ? lang : DEFAULT_LANG)))
}

/**
 * Fetches a language, once. A page is switched to it only after.
 * @throws TypeError if it does not arrive; the next call asks again
 */
export async function loadLanguage(lang: Lang): Promise<void> {
	if (isProvided(lang)) return
	const loader = loaders[lang]
	if (!loader) throw new Error(`There is no language "${lang}".`)
	provideLanguage((await loader()).default)
}
