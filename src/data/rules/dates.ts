import { type DayNumber, dayNumber, formatDay, parseDay } from '../../core/time/calendar.ts'
import { parseEdtf } from '../../core/time/edtf.ts'
import type { Finding, JsonPath } from '../issue.ts'
import type { Entry } from '../raw.ts'
import type { RawBase, RawEvent } from '../schema.ts'
import { dateFault } from './dateFault.ts'
import { error, ofEach, ofEvents, warning } from './rule.ts'

/** Every EDTF text of the record can be read and lies between its first day and today. */
export const datesAreSound = ofEach(['bases.geojson', 'events.geojson'], ({ manifest, today }) => {
	const first = parseDay(manifest?.handover.account?.first_day ?? '')
	return (entry) =>
		datesIn(entry).flatMap(({ steps, text }): readonly Finding[] => {
			const fault = dateFault(text)
			if (fault) return [error(entry, steps, fault)]
			const range = rangeFault(text, first, today)
			return range ? [error(entry, steps, range)] : []
		})
})

/** The publication dates of sources are days that exist. */
export const sourceDatesAreSound = ofEach(
	['sources.json'],
	({ today }) =>
		(entry) =>
			(entry.value.issued?.['date-parts'] ?? []).flatMap(
				([year = 0, month = 1, day = 1], index): readonly Finding[] => {
					const steps = ['issued', 'date-parts', index]
					const first = dayNumber(year, month, day)
					if (first === null)
						return [
							error(entry, steps, {
								rule: 'source-date',
								message: `[${[year, month, day].join(', ')}] is not a date`,
								remedy: 'write [year], [year, month] or [year, month, day]',
							}),
						]
					return today !== null && first > today
						? [
								error(entry, steps, {
									rule: 'date-future',
									message: `${formatDay(first)} has not come yet`,
									remedy: 'correct the date',
								}),
							]
						: []
				},
			),
)

/** A clock time belongs to a day; "19:35 some time in April" says nothing. */
export const timesHaveADay = ofEvents(() => (entry) => {
	const { date, time } = entry.value.properties
	const resolution = parseEdtf(date)?.resolution
	return time === undefined || (resolution !== 'month' && resolution !== 'year')
		? []
		: [
				warning(entry, ['properties', 'time'], {
					rule: 'time-without-day',
					message: `"time" is ${time}, but the day is not known ("${date}")`,
					remedy: 'give the day, or say the time in the summary',
				}),
			]
})

function rangeFault(
	text: string,
	first: DayNumber | null,
	today: DayNumber | null,
): Pick<Finding, 'rule' | 'message' | 'remedy'> | null {
	const when = parseEdtf(text)
	if (!when) return null
	const span = when.resolution === 'span'
	// "2003" may begin before the first day, and a span that did so is wrong: both ends of a span are known.
	if (first !== null && (span ? when.earliest : when.latest) < first)
		return {
			rule: 'date-too-early',
			message: `"${text}" is before ${formatDay(first)}, when the record's story begins`,
			remedy: 'correct the date (is the year right?), or "first_day" in datapackage.json',
		}
	// A month or a year under way is no future date; a span that ends after today is.
	const reaches = span ? when.latest : when.earliest
	return today !== null && reaches > today
		? {
				rule: 'date-future',
				message: `"${text}" lies in the future (today is ${formatDay(today)})`,
				remedy: 'correct the date; the record holds what happened, not what is planned',
			}
		: null
}

/** Every place in an entry where an EDTF text stands. */
function datesIn({ file, value }: Entry<RawBase> | Entry<RawEvent>): readonly { steps: JsonPath; text: string }[] {
	if (file === 'bases.geojson') {
		const { properties } = value as RawBase
		return (['held_from', 'last_reported'] as const).flatMap((key) => {
			const text = properties[key]
			return text === undefined ? [] : [{ steps: ['properties', key], text }]
		})
	}
	const { date, other_dates = [], statements = [] } = (value as RawEvent).properties
	return [
		{ steps: ['properties', 'date'], text: date },
		...other_dates.map((other, index) => ({ steps: ['properties', 'other_dates', index, 'date'], text: other.date })),
		...statements.flatMap((statement, index) =>
			statement.date === undefined
				? []
				: [{ steps: ['properties', 'statements', index, 'date'], text: statement.date }],
		),
	]
}
