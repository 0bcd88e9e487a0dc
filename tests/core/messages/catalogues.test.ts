import { expect, test } from 'vitest'
import { compileCatalogue, valuesIn } from '../../../src/catalogue/compile.ts'
import { languageOf, readCatalogue } from '../../../src/catalogue/load.ts'
import { localeOf, type MessageKey } from '../../../src/core/messages/locale.ts'
import { LOCALES } from '../../../src/core/messages/locales.ts'
import { provideLanguage, say } from '../../../src/core/messages/say.ts'
import type { Lang } from '../../../src/core/record/lang.ts'

const [first, ...others] = LOCALES.map(({ tag }) => compileCatalogue(readCatalogue(tag)))
if (!first) throw new Error('there is no language')

test.each(LOCALES.slice(1).map(({ tag }, i) => [tag, others[i] ?? {}] as const))(
	'in %s every text is there, and speaks of the same values',
	(_, catalogue) => {
		expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(first).toSorted())
		for (const [key, message] of Object.entries(catalogue))
			expect([key, valuesIn(message)]).toEqual([key, valuesIn(first[key] ?? '')])
	},
)

test('a plural has a form for every category of its language', () => {
	for (const { tag } of LOCALES) {
		const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
		const number = { zero: '=0', one: '=1', two: '=2' } as Readonly<Record<string, string>>
		for (const [key, text] of Object.entries(readCatalogue(tag)))
			for (const [, ...forms] of text.matchAll(/, plural,((?: (?:=?\w+) \{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})+)\}/g)) {
				const known = new Set([...(forms[0] ?? '').matchAll(/(=?\w+) \{/g)].map(([, name]) => name))
				const missing = categories.filter((category) => !known.has(category) && !known.has(number[category] ?? ''))
				// Where nothing changes with the number, "other" alone says so.
				const only = [...known].every((name) => name === 'other' || name?.startsWith('='))
				// No count of ours has nothing to say of none but those that can be none.
				expect([tag, key, only ? [] : missing.filter((category) => category !== 'zero')]).toEqual([tag, key, []])
			}
	}
})

test('no text is empty, or begins or ends with room that nobody sees', () => {
	for (const { tag } of LOCALES)
		for (const [key, text] of Object.entries(readCatalogue(tag)))
			expect([tag, key, text]).toEqual([tag, key, text.trim() || 'a text'])
})

test('an Arabic text is in Arabic letters', () => {
	for (const { tag, script } of LOCALES)
		if (script === 'Arab')
			// Names of formats and typefaces, and what consists of values alone, are the same everywhere.
			for (const [key, text] of Object.entries(readCatalogue(tag)))
				if (/[a-z]{2}/.test(text.replace(/\{[^}]*\}|\b(WebM|dpi|IBM Plex Sans( Condensed)?|Source Serif)\b/g, '')))
					expect([key, text]).toEqual([key, expect.stringMatching(/\p{Script=Arabic}/u)])
})

/** A message in a language of the page, spoken. */
function spoken(lang: Lang, text: string, values: Readonly<Record<string, string | number>>): string {
	const locale = localeOf(lang)
	provideLanguage(languageOf(locale, { 'page.title': text }))
	try {
		return say('page.title', lang, values)
	} finally {
		provideLanguage(languageOf(locale))
	}
}

test('plurals follow the language, exact numbers come first, and # is the number in its digits', () => {
	const english = '{n, plural, =0 {none} one {# item} other {# items}}'
	expect([0, 1, 2, 1200].map((n) => spoken('en', english, { n }))).toEqual(['none', '1 item', '2 items', '1,200 items'])
	const arabic = '{n, plural, zero {صفر} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {# آخر}}'
	expect([0, 1, 2, 3, 11, 100, 1203].map((n) => spoken('ar', arabic, { n }))).toEqual([
		'صفر',
		'واحد',
		'اثنان',
		'٣ قليل',
		'١١ كثير',
		'١٠٠ آخر',
		'١٬٢٠٣ قليل',
	])
})

test('a choice by text falls to "other", and choices hold choices', () => {
	const text = '{kind, select, base {{n, plural, one {a base} other {# bases}}} other {something}}'
	expect(spoken('en', text, { kind: 'base', n: 3 })).toBe('3 bases')
	expect(spoken('en', text, { kind: 'x', n: 3 })).toBe('something')
})

test('a language that was not loaded, a text that is not there and a value that is missing are told loudly', () => {
	expect(() => say('page.title', 'xx')).toThrow('"xx" is not loaded')
	expect(() => say('no.such' as MessageKey, 'en')).toThrow('no text "no.such"')
	expect(() => spoken('en', '{n} of {m}', { n: 1 })).toThrow('needs a value for "m"')
	expect(() => localeOf('xx')).toThrow('"xx" is not loaded')
})

test.each([
	['{n, plural, one {x}}', 'page.title'],
	['{when, date, short}', 'not spoken'],
	['{n, selectordinal, one {#st} other {#th}}', 'not spoken'],
	['{n, number, percent}', 'one style'],
	['{open', 'page.title'],
])('what our formatter does not speak does not compile: %s', (text, fault) => {
	expect(() => compileCatalogue({ 'page.title': text })).toThrow(fault)
})
