import type { Issue } from '../issue.ts'
import { allTexts } from '../raw.ts'
import { error, type Rule, warning } from './rule.ts'
import { type TextIn, textsIn } from './textsIn.ts'

const ARABIC = /\p{Script=Arabic}/u
/** A designation is the same in both languages: K-1, MQ-9. */
const DESIGNATION = /^[A-Z]{1,4}-?\d+$/
/** The texts that name a thing; in the wrong script they make a page unreadable. */
const NAMES = new Set(['title', 'name', 'label'])
const LANGUAGE = { en: 'English', ar: 'Arabic' } as const

/** Whoever reads Arabic is told as much as whoever reads English. */
export const textsComeInPairs: Rule = ({ raw }) =>
	allTexts(raw).flatMap((entry) =>
		textsIn(entry.value).flatMap(({ steps, stem, lang, owner }): readonly Issue[] => {
			const other = lang === 'en' ? 'ar' : 'en'
			return `${stem}_${other}` in owner
				? []
				: [
						error(entry, steps, {
							rule: 'one-language',
							message: `"${stem}_${lang}" stands without "${stem}_${other}"`,
							remedy: `add the ${LANGUAGE[other]} text, or leave both out`,
						}),
					]
		}),
	)

/** Titles and names are in their own script. */
export const namesAreInTheirScript: Rule = ({ raw }) =>
	allTexts(raw).flatMap((entry) =>
		textsIn(entry.value)
			.filter((text) => NAMES.has(text.stem) && wrongScript(text))
			.map(({ steps, stem, lang }) => error(entry, steps, scriptFault(stem, lang))),
	)

/** So are all other texts. */
export const textsAreInTheirScript: Rule = ({ raw }) =>
	allTexts(raw).flatMap((entry) =>
		textsIn(entry.value)
			.filter((text) => !NAMES.has(text.stem) && wrongScript(text))
			.map(({ steps, stem, lang }) => warning(entry, steps, scriptFault(stem, lang))),
	)

function wrongScript({ lang, text }: TextIn): boolean {
	return lang === 'en' ? ARABIC.test(text) : !ARABIC.test(text) && !DESIGNATION.test(text)
}

function scriptFault(stem: string, lang: 'en' | 'ar'): Pick<Issue, 'rule' | 'message' | 'remedy'> {
	return {
		rule: 'wrong-script',
		message: lang === 'en' ? `"${stem}_en" holds Arabic letters` : `"${stem}_ar" holds no Arabic letter`,
		remedy: `write it in ${LANGUAGE[lang]}`,
	}
}
