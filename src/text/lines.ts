import { isRtl } from '../core/messages/locale.ts'
import { NO_BREAK, withWhatItCounts } from '../core/messages/numbers.ts'
import type { Lang } from '../core/record/lang.ts'
import { memoText } from './memoText.ts'
import { type TextFont, textWidth } from './textWidth.ts'

const RTL_ISOLATE = '\u2067'
const LTR_ISOLATE = '\u2066'
const FIRST_STRONG_ISOLATE = '\u2068'
const END_ISOLATE = '\u2069'

/** A whole line in the order of its language. Without it the first Latin word of an Arabic line would turn it round. */
export function isolated(text: string, lang: Lang): string {
	return isRtl(lang) && text !== '' ? `${RTL_ISOLATE}${text}${END_ISOLATE}` : text
}

/** Words that a person typed: in the order of their own first letter, whatever the language around them. */
export function inOwnDirection(text: string, lang: Lang): string {
	return isRtl(lang) || /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text)
		? `${FIRST_STRONG_ISOLATE}${text}${END_ISOLATE}`
		: text
}

/** A Latin run (a link, a list of names) kept together inside a line of any language. */
export function leftToRight(text: string, lang: Lang): string {
	return isRtl(lang) ? `${LTR_ISOLATE}${text}${END_ISOLATE}` : text
}

/** A line that has been broken needs no bonds, and not every font has a sign for them. */
export function plainSpaces(line: string): string {
	return line.replaceAll(NO_BREAK, ' ')
}

/** So many texts are broken once each: some ten pictures of them. */
const MOST_KNOWN = 1000

/** Letters that Arabic type sets differ in by a little from the table, and engines in kerning. */
const SLACK = 1.02

/**
 * Breaks a text into lines of at most `maxWidth` pixels, never at a no-break space; a word longer than a line is broken
 * inside.
 * @param maxLines what is left over is cut and ends in `…`
 */
export const wrapped = memoText(
	(text: string, font: TextFont, size: number, maxWidth: number, maxLines: number): readonly string[] => {
		const fits = (line: string): boolean => textWidth(line, font, size) * SLACK <= maxWidth
		const lines: string[] = []
		let line = ''
		for (const word of pieces(text, fits)) {
			const longer = line === '' ? word : `${line} ${word}`
			if (line === '' || fits(longer)) line = longer
			else {
				lines.push(line)
				line = word
			}
		}
		if (line !== '') lines.push(line)
		if (lines.length <= maxLines) return whole(lines)
		return whole([...lines.slice(0, maxLines - 1), cut(lines.slice(maxLines - 1).join(' '), fits)])
	},
	MOST_KNOWN,
)

/** Lines as of `wrapped` in which a number stays with what it counts. */
export function wrappedWhole(...[text, ...how]: Parameters<typeof wrapped>): readonly string[] {
	return wrapped(withWhatItCounts(text), ...how).map(plainSpaces)
}

/** Whether a line of `wrapped` is not all of its text. */
export function isCut(line: string | undefined): boolean {
	return line !== undefined && CUT.test(line)
}

const CUT = new RegExp(`…${END_ISOLATE}*$`)
const ISOLATES = new Set([LTR_ISOLATE, RTL_ISOLATE, FIRST_STRONG_ISOLATE])

/**
 * Each line is put in order by itself: what runs its own way and is broken at the end of one ends there, and begins anew in
 * the next. Else the next line would take its order from its first letter, and end with that run.
 */
function whole(lines: readonly string[]): readonly string[] {
	let open: readonly string[] = []
	return lines.map((line) => {
		const begun = open.join('')
		for (const char of line)
			if (ISOLATES.has(char)) open = [...open, char]
			else if (char === END_ISOLATE) open = open.slice(0, -1)
		return `${begun}${line}${END_ISOLATE.repeat(open.length)}`
	})
}

/** Lines of about one length: as narrow as `wrapped` gets without another line. */
export function balanced(
	text: string,
	font: TextFont,
	size: number,
	maxWidth: number,
	maxLines: number,
): readonly string[] {
	const widest = wrapped(text, font, size, maxWidth, maxLines)
	if (widest.length < 2 || isCut(widest.at(-1))) return widest
	for (let narrower = maxWidth - size; narrower > 0; narrower -= size) {
		const lines = wrapped(text, font, size, narrower, maxLines + 1)
		if (lines.length > widest.length) return wrapped(text, font, size, narrower + size, maxLines)
	}
	return widest
}

/** One line, cut with `…` where it is too long. */
export function fitted(text: string, font: TextFont, size: number, maxWidth: number): string {
	return wrapped(text, font, size, maxWidth, 1)[0] ?? ''
}

function cut(text: string, fits: (line: string) => boolean): string {
	if (fits(text)) return text
	const chars = [...text]
	let end = chars.length
	while (end > 0 && !fits(`${chars.slice(0, end).join('').trimEnd()}…`)) end--
	return `${chars.slice(0, end).join('').trimEnd()}…`
}

/** The words, with those that fill more than a line (links) in pieces. */
function pieces(text: string, fits: (line: string) => boolean): readonly string[] {
	return text
		.split(/[^\S\u00a0]+/)
		.filter((word) => word !== '')
		.flatMap((word) => {
			if (fits(word)) return [word]
			const parts: string[] = []
			let part = ''
			for (const char of word) {
				if (part !== '' && !fits(part + char)) {
					parts.push(part)
					part = ''
				}
				part += char
			}
			return part === '' ? parts : [...parts, part]
		})
}
