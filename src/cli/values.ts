/** What the words on the command line can mean; a wrong one is answered with what would be right. */

import { loadLanguages } from '../catalogue/load.ts'
import { LOCALES } from '../core/messages/locales.ts'
import { parseTypedDate } from '../core/messages/parseDate.ts'
import { nearest } from '../core/nearest.ts'
import { DEFAULT_LANG, type Lang } from '../core/record/lang.ts'
import type { Base } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { findBases } from '../core/search/search.ts'
import { type DayNumber, formatDay, isoDay, parseDay } from '../core/time/calendar.ts'
import { TRAIL_DAYS } from '../core/view/view.ts'
import { isThisMachine } from '../formats/publicPage.ts'
import { UsageError } from './faults.ts'
import { STANDARD_OUTPUT } from './outputFile.ts'
import { anyText, flag, numberWithin, option, optionOr, type Reading, reading, word } from './takes.ts'

/** Every language that there is a catalogue of. */
const TAGS = LOCALES.map(({ tag }) => tag)
const ALL_DAYS = [isoDay('0001-01-01'), isoDay('9999-12-31')] as const
/** No date is longer; neither is what an answer repeats. */
const LONGEST = 60

/** A day as people write it, the same forms as on the page. @throws UsageError */
export function dayFrom(text: string): DayNumber {
	const plain = parseDay(text)
	if (plain !== null) return plain
	const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
	// Months may be named in any language.
	loadLanguages(TAGS)
	const typed = text.length > LONGEST ? null : parseTypedDate(text, ALL_DAYS)
	switch (typed?.kind) {
		case 'day':
			return typed.day
		case 'ambiguous':
			throw new UsageError(
				`"${shown}" can be read in two ways: ${typed.readings.map(formatDay).join(' or ')}. Write the one that is meant.`,
			)
		case 'no-such-day':
			throw new UsageError(`There is no day "${shown}".`)
		default:
			throw new UsageError(`"${shown}" is not a day. Write it as YYYY-MM-DD, such as 2020-04-04, or as 4 April 2020.`)
	}
}

export const day: Reading<DayNumber> = reading(dayFrom)

export const DATE = {
	date: word('DATE', day, 'a calendar day where the bases are: YYYY-MM-DD, or as one writes it, "4 April 2020"'),
}

const lang: Reading<Lang> = reading((text) => {
	const found = TAGS.find((candidate) => candidate === text)
	if (found === undefined)
		throw new UsageError(`"${text}" is not a language that is spoken here. Write ${TAGS.join(' or ')}.`)
	return found
})

export const LANG = {
	lang: optionOr(TAGS.join('|'), lang, DEFAULT_LANG, 'the language of the text (English unless said otherwise)'),
}

export const JSON_FLAG = { json: flag('the answer as JSON (in every language of the record)') }

const [leastTrail, mostTrail] = TRAIL_DAYS
export const trailDays: Reading<number> = numberWithin(
	TRAIL_DAYS,
	(text) => `"${text}" is not a number of days. Write a whole number from ${leastTrail} to ${mostTrail}.`,
	true,
)

/** Where an answer goes that is usually read at once. */
export const OUTPUT = {
	output: {
		...optionOr('FILE', anyText, STANDARD_OUTPUT, 'where to; to standard output ("-") unless said otherwise'),
		short: 'o',
	},
}

export const FORCE = {
	force: flag('writes over files that are read, such as those of the record, and over what a link leads to'),
}

export const page: Reading<string> = reading((text) => {
	if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text))
		throw new UsageError(
			`"${text}" is not an address of a page. Write it whole, such as https://example.org/handover/.`,
		)
	if (isThisMachine(text))
		throw new UsageError(`"${text}" leads to this machine alone. Write the address that readers will use.`)
	return text.replace(/[?#].*$/, '')
})

export const PAGE = {
	page: optionOr('URL', page, '', 'the address of the page, for links; without it they begin with their "?"'),
}

export const RECORD = { record: option('DIR', anyText, "another record than the package's own") }

/**
 * The base of this id or name, in any spelling that the search finds, if that names only one.
 * @param sought what else it could have been
 * @throws UsageError
 */
export function baseFrom(text: string, timeline: Timeline, sought = 'base'): Base {
	const { dataset, baseById } = timeline
	const wanted = text.toLowerCase()
	const called = dataset.bases.filter((base) => namesOf(base).some((name) => name.toLowerCase() === wanted))
	const exact = baseById.get(wanted) ?? (called.length === 1 ? called[0] : undefined)
	if (exact) return exact
	const found = called.length > 0 ? called : findBases(timeline, text)
	const [first] = found
	if (first && found.length === 1) return first
	const list = (bases: readonly Base[]): string => bases.map(({ id }) => id).join(', ')
	if (first)
		throw new UsageError(`"${text}" can be one of ${found.length}: ${list(found)}. Write the one that is meant.`)
	const near = nearestBase(text, dataset.bases)
	throw new UsageError(
		`There is no ${sought} "${text}" in the record.${near === null ? '' : ` Did you mean "${near}"?`}\nThe bases and sites are: ${list(dataset.bases)}.`,
	)
}

function namesOf({ name, label, otherNames, icao, iata }: Base): readonly string[] {
	return [...Object.values(name), ...Object.values(label), ...otherNames, icao, iata].filter((text) => text !== null)
}

function nearestBase(text: string, bases: readonly Base[]): string | null {
	const idOf = new Map(bases.flatMap((base) => [base.id, ...namesOf(base)].map((name) => [name, base.id] as const)))
	const near = nearest(text, idOf.keys())
	return near === null ? null : (idOf.get(near) ?? null)
}
