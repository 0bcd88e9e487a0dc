/**
 * Two languages that nobody speaks, made from English: each is a catalogue and a row and nothing else, and shows on
 * sight what is not translated (no accent on it), what is cut (one is much longer), and what asks for Arabic where it
 * means "from right to left" (the other has Latin letters).
 */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import { languageOf, readCatalogue } from '../src/catalogue/load.ts'
import type { ExtraLanguage } from '../src/catalogue/vitePlugin.ts'
import type { Locale } from '../src/core/messages/locale.ts'
import { LOCALES } from '../src/core/messages/locales.ts'
import { provideLanguage } from '../src/core/messages/say.ts'

const [ENGLISH] = LOCALES
if (!ENGLISH) throw new Error('there is no language')

/** Every vowel twice and with an accent: 40 % longer. */
export const long = accented('aeiouyAEIOUY', 'áéíóúýÁÉÍÓÚÝ', 2)
/** Every vowel with another accent. */
export const turned = accented('aeiouyAEIOUY', 'àèìòùỳÀÈÌÒÙỲ', 1)

/** From left to right, and long. */
export const LONG = pseudo('en-XA', 'ltr', long)
/** From right to left. */
export const TURNED = pseudo('en-XB', 'rtl', turned)

/** Whether a word carries the marks of a pseudo-language. */
export function isMarked(word: string): boolean {
	return /[áéíóúýàèìòùỳ]/i.test(word)
}

/** Makes the pseudo-languages speakable in this process. */
export function providePseudo(): void {
	for (const { locale, texts } of [LONG, TURNED]) provideLanguage(languageOf(locale, texts))
}

function accented(from: string, to: string, times: number): (text: string) => string {
	return (text) =>
		[...text].map((char) => (from.includes(char) ? (to[from.indexOf(char)] ?? '').repeat(times) : char)).join('')
}

function pseudo(tag: string, dir: Locale['dir'], change: (text: string) => string): ExtraLanguage {
	const texts = Object.fromEntries(
		Object.entries(readCatalogue('en')).map(([key, text]) => [
			key,
			printAST(changed(parse(text, { ignoreTag: true }), change)),
		]),
	)
	const row = ENGLISH as Locale
	const locale: Locale = {
		...row,
		tag,
		name: change(row.name),
		names: {},
		dir,
		months: row.months.map(change),
		shortMonths: row.shortMonths.map(change),
		weekdays: row.weekdays.map(change),
		loadFailed: change(row.loadFailed),
		tryAgain: change(row.tryAgain),
	}
	return { locale, texts }
}

/** The message with its words changed; names of values and of choices stay. */
function changed(elements: readonly MessageFormatElement[], change: (text: string) => string): MessageFormatElement[] {
	return elements.map((element) => {
		if (element.type === TYPE.literal) return { ...element, value: change(element.value) }
		if (element.type !== TYPE.plural && element.type !== TYPE.select) return element
		const options = Object.fromEntries(
			Object.entries(element.options).map(([name, option]) => [
				name,
				{ ...option, value: changed(option.value, change) },
			]),
		)
		return { ...element, options } as MessageFormatElement
	})
}
