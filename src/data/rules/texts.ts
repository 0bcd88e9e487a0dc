import { LOCALES } from '../../core/messages/locales.ts'
import type { CheckedFile, Issue } from '../issue.ts'
import { allTexts, type Entry } from '../raw.ts'
import { shortened } from '../shortened.ts'
import { ADDRESS, faultOf } from './addresses.ts'
import { type Rule, warning } from './rule.ts'
import { stringsIn } from './stringsIn.ts'
import { textsIn } from './textsIn.ts'

const TITLE_LETTERS = 90
/** `29 March`, `March 29`, `2020-03-29`, `29 آذار`: a title stands beside its date and need not repeat it. */
const DATE_IN_TITLE = dateInTitle()
/** No "<" inside a tag: else each of many would be looked through to the end. */
const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z]{1,40}|#\d{1,7});|\]\(/i
/**
 * Controls, marks that turn the direction of a text (the page isolates texts itself), tags, what is no character, and the
 * sign of one that was lost; but not what joins letters and parts them, nor the signs of Arabic numbers.
 */
const HIDDEN =
	/[\p{Cc}\u2028\u2029\ufffd\p{Noncharacter_Code_Point}]|(?!\u200c|\u200d|[\u0600-\u0605\u06dd\u0890\u0891\u08e2])\p{Cf}|\p{Surrogate}/u

/** A title is one short line without a date and without a full stop. */
export const titlesAreShort: Rule = ({ raw }) =>
	raw.events.flatMap((entry) =>
		textsIn(entry.value, raw.languages)
			.filter(({ stem }) => stem === 'title')
			.flatMap(({ steps, text, lang }): readonly Issue[] => {
				const issues: Issue[] = []
				const key = `"title_${lang}"`
				if (/[.۔]$/.test(text))
					issues.push(
						warning(entry, steps, {
							rule: 'title-stop',
							message: `${key} ends with a full stop`,
							remedy: 'take it out',
						}),
					)
				if ([...text].length > TITLE_LETTERS)
					issues.push(
						warning(entry, steps, {
							rule: 'title-long',
							message: `${key} has ${[...text].length} letters`,
							remedy: `write at most ${TITLE_LETTERS}; the summary holds the rest`,
						}),
					)
				if (DATE_IN_TITLE.test(text))
					issues.push(
						warning(entry, steps, {
							rule: 'title-date',
							message: `${key} holds a date`,
							remedy: 'take it out; the date stands beside the title',
						}),
					)
				return issues
			}),
	)

/** Addresses are written with signs of their own. */
const ADDRESSES = new Set(['URL', 'seen_at', 'DOI', 'path', '$schema'])

/** Texts are shown as they are: tags, entities and links would be read out letter by letter. */
export const textsAreBare: Rule = ({ raw }) => notBare(allTexts(raw))

/** What is not plain text in some entries, and what addresses stand in them that nobody can open. */
export function notBare(entries: readonly Entry<unknown, CheckedFile>[]): readonly Issue[] {
	return entries.flatMap((entry) =>
		stringsIn(entry.value).flatMap(({ steps, key, text }): readonly Issue[] => {
			const issues: Issue[] = []
			const markup = ADDRESSES.has(key) ? undefined : MARKUP.exec(text)?.[0]
			if (markup !== undefined)
				issues.push(
					warning(entry, steps, {
						rule: 'markup',
						message: `"${shortened(key)}" holds markup (${shortened(markup)})`,
						remedy: 'write plain text; it is shown letter by letter',
					}),
				)
			const hidden = HIDDEN.exec(text)?.[0]
			if (hidden !== undefined)
				issues.push(
					warning(entry, steps, {
						rule: 'hidden-character',
						message: `"${shortened(key)}" holds ${nameOf(hidden)} (U+${codeOf(hidden)})`,
						remedy:
							hidden === LOST
								? 'write what stood there before another program lost it'
								: 'take it out; it comes from a paste and can turn the text around',
					}),
				)
			// Of sources an address that leads nowhere is an error: addresses.ts.
			const isSource = entry.file === 'sources.json' && (key === 'URL' || key === 'seen_at')
			const wrong = isSource || !ADDRESS.test(text) ? null : faultOf(text)
			if (wrong !== null)
				issues.push(
					warning(entry, steps, {
						rule: 'address',
						message: `"${shortened(key)}" holds an address that ${wrong}`,
						remedy: 'write one that anybody can open, or leave it out',
					}),
				)
			return issues
		}),
	)
}

const LOST = '\ufffd'

function nameOf(character: string): string {
	if (character === LOST) return 'the sign of a lost character'
	return /\p{Surrogate}/u.test(character) ? 'half a character' : 'an invisible character'
}

function codeOf(character: string): string {
	return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

function dateInTitle(): RegExp {
	const months = LOCALES.flatMap((locale) => locale.months).join('|')
	const digit = `[${LOCALES.map(({ digits }) => digits).join('')}]`
	return new RegExp(
		`\\d{4}-\\d{2}|${digit} (?:${months})(?!\\p{L})|(?<!\\p{L})(?:${months}) ${digit}{1,2}(?!${digit})`,
		'u',
	)
}
