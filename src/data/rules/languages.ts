import type { Locale } from '../../core/messages/locale.ts'
import { LOCALES } from '../../core/messages/locales.ts'
import { DEFAULT_LANG, type Lang } from '../../core/record/lang.ts'
import type { Issue } from '../issue.ts'
import { allTexts } from '../raw.ts'
import { error, type Rule, warning } from './rule.ts'
import { type TextIn, textsIn } from './textsIn.ts'

const LETTERS: Readonly<Record<Locale['script'], { readonly name: string; readonly of: RegExp }>> = {
	Latn: { name: 'Latin', of: /\p{Script=Latin}/u },
	Arab: { name: 'Arabic', of: /\p{Script=Arabic}/u },
}
/** A designation is the same in every language: K-1, MQ-9. */
const DESIGNATION = /^[A-Z]{1,4}-?\d+$/
/** The texts that name a thing; in the wrong script they make a page unreadable. */
const NAMES = new Set(['title', 'name', 'label'])

/** A language may be listed once. */
export const languagesDiffer: Rule = ({ raw }) => {
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
export const textsAreInTheFirstLanguage: Rule = ({ raw }) => {
	const [first = DEFAULT_LANG] = raw.languages
	return allTexts(raw).flatMap((entry) =>
		textsIn(entry.value, raw.languages).flatMap(({ steps, stem, lang, owner }): readonly Issue[] =>
			`${stem}_${first}` in owner
				? []
				: [
						error(entry, steps, {
							rule: 'one-language',
							message: `"${stem}_${lang}" stands without "${stem}_${first}"`,
							remedy: `add the ${languageName(first)} text, which stands in for missing ones, or leave both out`,
						}),
					],
		),
	)
}

/** Whoever reads one language of the record is told as much as whoever reads another. */
export const textsAreTranslated: Rule = ({ raw }) => {
	const [first = DEFAULT_LANG, ...others] = raw.languages
	const { manifest } = raw
	const untranslated = (key: string, lang: Lang) => ({
		rule: 'one-language',
		message: `there is no ${languageName(lang)} text beside "${key}"`,
		remedy: `add it; until then its readers are shown the ${languageName(first)} one`,
	})
	const members = manifest
		? ['title', 'description'].flatMap((member) =>
				others
					.filter((lang) => !(`${member}@${lang}` in manifest.value))
					.map((lang) => warning(manifest, [member], untranslated(member, lang))),
			)
		: []
	const texts = allTexts(raw).flatMap((entry) =>
		textsIn(entry.value, raw.languages)
			.filter(({ lang }) => lang === first)
			.flatMap(({ steps, stem, owner }) =>
				others
					.filter((lang) => !(`${stem}_${lang}` in owner))
					.map((lang) => warning(entry, steps, untranslated(`${stem}_${first}`, lang))),
			),
	)
	return [...members, ...texts]
}

/** Titles and names are in their own script. */
export const namesAreInTheirScript: Rule = ({ raw }) =>
	allTexts(raw).flatMap((entry) =>
		inWrongScript(entry.value, raw.languages)
			.filter(({ stem }) => NAMES.has(stem))
			.map((text) => error(entry, text.steps, scriptFault(text))),
	)

/** So are all other texts. */
export const textsAreInTheirScript: Rule = ({ raw }) =>
	allTexts(raw).flatMap((entry) =>
		inWrongScript(entry.value, raw.languages)
			.filter(({ stem }) => !NAMES.has(stem))
			.map((text) => warning(entry, text.steps, scriptFault(text))),
	)

interface WrongScript extends TextIn {
	/** Whose letters it holds, or lacks. */
	readonly script: string
	readonly holds: boolean
}

/** Latin letters stand in texts of every script (names, units); in a Latin text those of another do not. */
function inWrongScript(value: object, languages: readonly Lang[]): readonly WrongScript[] {
	return textsIn(value, languages).flatMap((text): readonly WrongScript[] => {
		const script = LOCALES.find(({ tag }) => tag === text.lang)?.script
		// Of a language that the page does not speak nothing is known.
		if (script === undefined) return []
		if (script !== 'Latn') {
			const own = LETTERS[script]
			const sound = own.of.test(text.text) || DESIGNATION.test(text.text)
			return sound ? [] : [{ ...text, script: own.name, holds: false }]
		}
		const foreign = Object.values(LETTERS).find((letters) => letters !== LETTERS.Latn && letters.of.test(text.text))
		return foreign ? [{ ...text, script: foreign.name, holds: true }] : []
	})
}

function scriptFault({ stem, lang, script, holds }: WrongScript): Pick<Issue, 'rule' | 'message' | 'remedy'> {
	return {
		rule: 'wrong-script',
		message: holds ? `"${stem}_${lang}" holds ${script} letters` : `"${stem}_${lang}" holds no ${script} letter`,
		remedy: `write it in ${languageName(lang)}`,
	}
}

/** In English, as all faults are told; the tag of a language that the page does not speak. */
function languageName(lang: Lang): string {
	const row = LOCALES.find(({ tag }) => tag === lang)
	return row ? (row.names[DEFAULT_LANG] ?? row.name) : `"${lang}"`
}
