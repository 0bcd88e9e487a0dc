import { formatDay } from '../../core/time/calendar.ts'
import { parseEdtf, type When } from '../../core/time/edtf.ts'
import type { Finding } from '../issue.ts'
import type { Entry } from '../raw.ts'
import type { RawBase } from '../schema.ts'
import { error, ofEach, warning } from './rule.ts'

/** The day on which a holder was last reported comes with who reported it, and belongs to a base. */
export const lastReportsAreSourced = ofEach(['bases.geojson'], () => (entry) => {
	const { kind, last_reported: day, last_reported_sources: sources } = entry.value.properties
	const issues: Finding[] = []
	if (day !== undefined && sources === undefined)
		issues.push(
			error(entry, ['properties', 'last_reported'], {
				rule: 'report-unsourced',
				message: '"last_reported" has no source',
				remedy: 'add "last_reported_sources", or take the date out',
			}),
		)
	if (day === undefined && sources !== undefined)
		issues.push(
			error(entry, ['properties', 'last_reported_sources'], {
				rule: 'report-undated',
				message: '"last_reported_sources" stands without a date',
				remedy: 'add "last_reported", or take it out',
			}),
		)
	if (day !== undefined && kind === 'site')
		issues.push(
			error(entry, ['properties', 'last_reported'], {
				rule: 'site-reported',
				message: `"${entry.value.id}" is a site: nobody's hold of it is told, and none can be reported`,
				remedy: 'take it out, or make it a base',
			}),
		)
	return issues
})

/** Nobody can report a hold before it began. */
export const lastReportsFollowHolding = ofEach(['bases.geojson'], () => (entry) => {
	const { held_from } = entry.value.properties
	const reported = reportOf(entry)
	const from = parseEdtf(held_from ?? '')
	return !reported || !from || reported.latest >= from.earliest
		? []
		: [
				error(entry, ['properties', 'last_reported'], {
					rule: 'report-too-early',
					message: `the holder was last reported on ${formatDay(reported.latest)}, before "held_from" ("${held_from}")`,
					remedy: 'correct one of the two dates',
				}),
			]
})

/** After a transfer the record knows who holds the base: a report from before it says nothing more. */
export const lastReportsOutliveTransfers = ofEach(['bases.geojson'], ({ raw }) => {
	const firstTransfers = new Map<string | null, string>()
	for (const { value } of raw.events) {
		const { type, base, date } = value.properties
		if (type === 'transfer' && !firstTransfers.has(base)) firstTransfers.set(base, date)
	}
	return (entry) => {
		const reported = reportOf(entry)
		const done = parseEdtf(firstTransfers.get(entry.value.id) ?? '')
		return !reported || !done || reported.latest > done.latest
			? []
			: [
					warning(entry, ['properties', 'last_reported'], {
						rule: 'report-outdated',
						message: `"${entry.value.id}" was handed over on ${formatDay(done.latest)}, after the holder was last reported`,
						remedy: 'take "last_reported" out: the transfer says who holds the base',
					}),
				]
	}
})

function reportOf({ value }: Entry<RawBase>): When | null {
	return parseEdtf(value.properties.last_reported ?? '')
}
