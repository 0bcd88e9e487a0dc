import { LOCALES } from '../../core/messages/locales.ts'
import { type CheckedFile, type Finding, type Issue, RECORD_FILES } from '../issue.ts'
import type { Entry } from '../raw.ts'
import { shortened } from '../shortened.ts'
import { ADDRESS, faultOf } from './addresses.ts'
import { ofEach, ofEvents, warning } from './rule.ts'
import { stringsWhere } from './stringsWhere.ts'
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
export const titlesAreShort = ofEvents(
	({ raw }) =>
		(entry) =>
			textsIn(entry.value, raw.languages)
				.filter(({ stem }) => stem === 'title')
				.flatMap(({ within, key, text }) => {
					const found: Pick<Issue, 'rule' | 'message' | 'remedy'>[] = []
					if (/[.۔]$/.test(text))
						found.push({ rule: 'title-stop', message: `"${key}" ends with a full stop`, remedy: 'take it out' })
					const letters = text.length > TITLE_LETTERS ? [...text].length : 0
					if (letters > TITLE_LETTERS)
						found.push({
							rule: 'title-long',
							message: `"${key}" has ${letters} letters`,
							remedy: `write at most ${TITLE_LETTERS}; the summary holds the rest`,
						})
					if (DATE_IN_TITLE.test(text))
						found.push({
							rule: 'title-date',
							message: `"${key}" holds a date`,
							remedy: 'take it out; the date stands beside the title',
						})
					return found.map((one) => warning(entry, [...within, key], one))
				}),
)

/** Addresses are written with signs of their own. */
const ADDRESSES = new Set(['URL', 'seen_at', 'DOI', 'path', '$schema'])

/** Texts are shown as they are: tags, entities and links would be read out letter by letter. */
export const textsAreBare = ofEach(RECORD_FILES, () => notBare)

/** What is not plain text in an entry, and what addresses stand in it that nobody can open. */
export function notBare(entry: Entry<object, CheckedFile>): readonly Finding[] {
	// Of a source an address that leads nowhere is an error: addresses.ts.
	const isOwn = (key: string): boolean => entry.file === 'sources.json' && (key === 'URL' || key === 'seen_at')
	const hasMarkup = (text: string, key: string): boolean => !ADDRESSES.has(key) && MARKUP.test(text)
	const isAddress = (text: string, key: string): boolean => ADDRESS.test(text) && !isOwn(key)
	return stringsWhere(
		entry.value,
		(text, key) => hasMarkup(text, key) || HIDDEN.test(text) || isAddress(text, key),
	).flatMap(({ text, key, within, step }) => {
		const issues: Finding[] = []
		const found = (rule: string, message: string, remedy: string): void => {
			issues.push(warning(entry, [...within, step], { rule, message: `"${shortened(key)}" holds ${message}`, remedy }))
		}
		const markup = hasMarkup(text, key) ? MARKUP.exec(text)?.[0] : undefined
		if (markup !== undefined)
			found('markup', `markup (${shortened(markup)})`, 'write plain text; it is shown letter by letter')
		const hidden = HIDDEN.exec(text)?.[0]
		if (hidden !== undefined)
			found(
				'hidden-character',
				`${nameOf(hidden)} (U+${codeOf(hidden)})`,
				hidden === LOST
					? 'write what stood there before another program lost it'
					: 'take it out; it comes from a paste and can turn the text around',
			)
		const wrong = isAddress(text, key) ? faultOf(text) : null
		if (wrong !== null) found('address', `an address that ${wrong}`, 'write one that anybody can open, or leave it out')
		return issues
	})
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
