import type { Lang } from '../record/lang.ts'
import type en from './en.json'

/** The texts that every language has; a catalogue that lacks one does not compile (`locales.ts`). */
export type MessageKey = keyof typeof en

/** What follows the dot in the keys of a group: `KeyIn<'kind'>` is `'attack' | 'airstrike' | …`. */
export type KeyIn<Group extends string> = MessageKey extends infer Key
	? Key extends `${Group}.${infer Rest}`
		? Rest
		: never
	: never

/**
 * What the program has to know of a language besides its texts. Everything that depends on the language asks a property
 * of this row, never which language it is.
 *
 * Digits, months and separators stand here and are not asked of `Intl`: its tables differ between machines, and a still
 * is the same to the byte on all of them.
 */
export interface Locale {
	/** BCP 47. Its catalogue is `TAG.json` in this folder. */
	readonly tag: Lang
	/** As its readers call it. */
	readonly name: string
	/** As readers of other languages call it, by their tag; without one, they read its own name. */
	readonly names: Readonly<Record<string, string>>
	readonly dir: 'ltr' | 'rtl'
	/** ISO 15924; names and titles of the record are written in it. */
	readonly script: 'Latn' | 'Arab'
	/** Zero to nine. */
	readonly digits: string
	/** Between every three digits of a whole number. */
	readonly group: string
	readonly decimal: string
	/** Between the parts of a list, and of a list whose parts hold commas of their own. */
	readonly comma: string
	readonly semicolon: string
	/** January first. */
	readonly months: readonly string[]
	/** For where there is little room. */
	readonly shortMonths: readonly string[]
	/** What else a reader may type for a month, January first. */
	readonly otherMonths: readonly (readonly string[])[]
	/** Sunday first. */
	readonly weekdays: readonly string[]
	/** Its letters look smaller than Latin ones of the same size: type is set larger by this factor, and names of bases by the second. */
	readonly typeFactor: number
	readonly nameFactor: number
	/** The font of a picture's names of water: not every script has an italic, and water is told by its colour too. */
	readonly waterFont: 'water' | 'medium'
	/** Room under the head of a picture, as a share of its margin: some letters reach deeper under the line. */
	readonly underHead: number
	/** Whether letters can be set apart, and names in capitals. */
	readonly spaced: boolean
	/** The property of the basemap's places that holds their name in it. */
	readonly placeName: 'n' | 'ar'
	/** What is said where the catalogue itself does not arrive. */
	readonly loadFailed: string
	readonly tryAgain: string
}

/** The part of a row that is known before the language is loaded. */
export type LanguageHead = Pick<Locale, 'tag' | 'name' | 'names' | 'dir' | 'loadFailed' | 'tryAgain'>

const rows = new Map<string, Locale>()

/** A row comes with its catalogue: see `provideLanguage`. */
export function provideLocale(row: Locale): void {
	rows.set(row.tag, row)
}

/** @throws Error for a language that was not loaded: there is no other that could stand in for it */
export function localeOf(lang: string): Locale {
	const row = rows.get(lang)
	if (!row) throw new Error(`The language "${lang}" is not loaded.`)
	return row
}

/** Whether its lines begin on the right. */
export function isRtl(lang: string): boolean {
	return localeOf(lang).dir === 'rtl'
}

/** The rows of all languages that are loaded. */
export function loadedLocales(): readonly Locale[] {
	return [...rows.values()]
}
