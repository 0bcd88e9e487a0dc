import { DEFAULT_LANG, type Lang } from '../record/lang.ts'
import { type Locale, type MessageKey, provideLocale } from './locale.ts'
import { numberText } from './wholeNumber.ts'

/**
 * A text of a catalogue as the build leaves it (`catalogue/compile.ts`): plain, or parts in order. A part is text, the
 * name of a value, or a name with the messages to choose from: for a number `=3` or its CLDR category, for a text that
 * text itself, and `other` for whatever else.
 */
export type Message = string | readonly Part[]
export type Part =
	| string
	| readonly [value: string]
	| readonly [value: string, choices: Readonly<Record<string, Message>>]
export type Catalogue = Readonly<Record<string, Message>>

/** Numbers are written in the digits of the language; texts stand as they are. */
export type Values = Readonly<Record<string, string | number>>

const catalogues = new Map<string, Catalogue>()
const plurals = new Map<string, Intl.PluralRules>()

/** All that it takes to speak a language. */
export interface Language {
	readonly locale: Locale
	readonly catalogue: Catalogue
}

/** From now on the language can be spoken. */
export function provideLanguage({ locale, catalogue }: Language): void {
	provideLocale(locale)
	catalogues.set(locale.tag, catalogue)
}

export function isProvided(lang: string): boolean {
	return catalogues.has(lang)
}

/** The language itself if it can be spoken, else the one that is spoken where none is asked for: not every record has a catalogue. */
export function spokenIn(lang: Lang): Lang {
	return isProvided(lang) ? lang : DEFAULT_LANG
}

/**
 * A text in the language, its values filled in.
 * @throws Error if the language was not loaded, or a value is missing: never another language, never half a sentence
 */
export function say(key: MessageKey, lang: Lang, values: Values = {}): string {
	const catalogue = catalogues.get(lang)
	if (!catalogue) throw new Error(`The language "${lang}" is not loaded.`)
	const message = catalogue[key]
	if (message === undefined) throw new Error(`"${lang}" has no text "${key}".`)
	return written(message, { key, lang, values })
}

interface Saying {
	readonly key: string
	readonly lang: Lang
	readonly values: Values
}

function written(message: Message, saying: Saying): string {
	if (typeof message === 'string') return message
	return message.map((part) => (typeof part === 'string' ? part : filled(part, saying))).join('')
}

function filled([name, choices]: Exclude<Part, string>, saying: Saying): string {
	const { key, lang, values } = saying
	const value = values[name]
	if (value === undefined) throw new Error(`"${key}" needs a value for "${name}".`)
	if (!choices) return typeof value === 'number' ? numberText(value, lang) : value
	const choice =
		typeof value === 'number'
			? (choices[`=${value}`] ?? choices[pluralsOf(lang).select(value)] ?? choices.other)
			: (choices[value] ?? choices.other)
	if (choice === undefined) throw new Error(`"${key}" has no ${name} = ${value}.`)
	return written(choice, saying)
}

/** The categories are those of CLDR, the same in every engine; what differs between machines is never asked of `Intl`. */
function pluralsOf(lang: Lang): Intl.PluralRules {
	let rules = plurals.get(lang)
	if (!rules) {
		rules = new Intl.PluralRules(lang)
		plurals.set(lang, rules)
	}
	return rules
}
