import type { Locale } from '../../core/messages/locale.ts'
import { LOCALES } from '../../core/messages/locales.ts'
import { DEFAULT_LANG, type Lang } from '../../core/record/lang.ts'
import { type Finding, type Issue, type JsonPath, RECORD_FILES } from '../issue.ts'
import { error, ofEach, type WholeRule, warning } from './rule.ts'
import { textsIn } from './textsIn.ts'

const LETTERS: Readonly<Record<Locale['script'], { readonly name: string; readonly of: RegExp }>> = {
	Latn: { name: 'Latin', of: /\p{Script=Latin}/u },
	Arab: { name: 'Arabic', of: /\p{Script=Arabic}/u },
}
/** A designation is the same in every language: K-1, MQ-9. */
const DESIGNATION = /^[A-Z]{1,4}-?\d+$/
/** The texts that name a thing; in the wrong script they make a page unreadable. */
const NAMES = new Set(['title', 'name', 'label'])

/** A language may be listed once. */
export const languagesDiffer: WholeRule = ({ raw }) => {
	const { manifest } = raw
	return manifest === null
		? []
		: manifest.value.languages.flatMap((lang, index, languages) =>
				languages.indexOf(lang) === index
					? []
					: [
							error(manifest, ['languages', index], {
								rule: 'language-twice',
								message: `"${lang}" is listed twice`,
								remedy: 'take one out',
							}),
						],
			)
}

/** A text that is said at all is said in the record's first language: it stands in wherever another one is missing. */
export const textsAreInTheFirstLanguage = ofEach(RECORD_FILES, ({ raw }) => {
	const [first = DEFAULT_LANG] = raw.languages
	return (entry) =>
		textsIn(entry.value, raw.languages)
			.filter(({ stem, lang, owner }) => lang !== first && !(beside(stem, first) in owner))
			.map(({ within, key, stem }) =>
				error(entry, [...within, key], {
					rule: 'one-language',
					message: `"${key}" stands without "${stem}_${first}"`,
					remedy: `add the ${languageName(first)} text, which stands in for missing ones, or leave both out`,
				}),
			)
})

/** Whoever reads one language of the record is told as much as whoever reads another. */
export const textsAreTranslated = ofEach(RECORD_FILES, ({ raw }) => {
	const [first = DEFAULT_LANG, ...others] = raw.languages
	const untranslated = (key: string, lang: Lang) => ({
		rule: 'one-language',
		message: `there is no ${languageName(lang)} text beside "${key}"`,
		remedy: `add it; until then its readers are shown the ${languageName(first)} one`,
	})
	return (entry) => {
		const issues: Finding[] = []
		for (const member of entry.file === 'datapackage.json' ? ['title', 'description'] : [])
			for (const lang of others)
				if (!(`${member}@${lang}` in entry.value)) issues.push(warning(entry, [member], untranslated(member, lang)))
		for (const { within, key, stem, lang, owner } of textsIn(entry.value, raw.languages))
			if (lang === first)
				for (const other of others)
					if (!(beside(stem, other) in owner)) issues.push(warning(entry, [...within, key], untranslated(key, other)))
		return issues
	}
})

/** `title_ar`; of few stems and languages each is asked for at every entry. */
function beside(stem: string, lang: Lang): string {
	const keys = KEYS.get(lang) ?? new Map<string, string>()
	KEYS.set(lang, keys)
	const key = keys.get(stem) ?? `${stem}_${lang}`
	keys.set(stem, key)
	return key
}

const KEYS = new Map<Lang, Map<string, string>>()

/** Titles and names are in their own script. */
export const namesAreInTheirScript = ofEach(
	RECORD_FILES,
	({ raw }) =>
		(entry) =>
			inWrongScript(entry, raw.languages, true).map(({ steps, ...found }) => error(entry, steps, found)),
)

/** So are all other texts. */
export const textsAreInTheirScript = ofEach(
	RECORD_FILES,
	({ raw }) =>
		(entry) =>
			inWrongScript(entry, raw.languages, false).map(({ steps, ...found }) => warning(entry, steps, found)),
)

/**
 * Latin letters stand in texts of every script (names, units); in a Latin text those of another do not.
 * @param names whether names are looked at, or all else
 */
function inWrongScript({ value }: { readonly value: object }, languages: readonly Lang[], names: boolean) {
	const wrong: (Pick<Issue, 'rule' | 'message' | 'remedy'> & { readonly steps: JsonPath })[] = []
	for (const { within, key, stem, lang, text } of textsIn(value, languages)) {
		if (NAMES.has(stem) !== names) continue
		const script = LOCALES.find(({ tag }) => tag === lang)?.script
		// Of a language that the page does not speak nothing is known.
		if (script === undefined) continue
		const own = LETTERS[script]
		const foreign = script === 'Latn' ? FOREIGN.find(({ of }) => of.test(text)) : undefined
		if (foreign === undefined && (script === 'Latn' || own.of.test(text) || DESIGNATION.test(text))) continue
		wrong.push({
			steps: [...within, key],
			rule: 'wrong-script',
			message: foreign ? `"${key}" holds ${foreign.name} letters` : `"${key}" holds no ${own.name} letter`,
			remedy: `write it in ${languageName(lang)}`,
		})
	}
	return wrong
}

const FOREIGN = Object.values(LETTERS).filter((letters) => letters !== LETTERS.Latn)

/** In English, as all faults are told; the tag of a language that the page does not speak. */
function languageName(lang: Lang): string {
	const row = LOCALES.find(({ tag }) => tag === lang)
	return row ? (row.names[DEFAULT_LANG] ?? row.name) : `"${lang}"`
}
