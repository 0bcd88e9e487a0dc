import { formatDay } from '../../core/time/calendar.ts'
import { parseEdtf, type When } from '../../core/time/edtf.ts'
import type { Issue } from '../issue.ts'
import type { Entry } from '../raw.ts'
import type { RawBase, RawEvent } from '../schema.ts'
import { error, type Rule, warning } from './rule.ts'

/** The day on which a holder was last reported comes with who reported it, and belongs to a base. */
export const lastReportsAreSourced: Rule = ({ raw }) =>
	raw.bases.flatMap((entry): readonly Issue[] => {
		const { kind, last_reported: day, last_reported_sources: sources } = entry.value.properties
		const issues: Issue[] = []
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
export const lastReportsFollowHolding: Rule = ({ raw }) =>
	raw.bases.flatMap((entry) => {
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
export const lastReportsOutliveTransfers: Rule = ({ raw }) =>
	raw.bases.flatMap((entry) => {
		const reported = reportOf(entry)
		const done = transferOf(entry.value, raw.events)
		return !reported || !done || reported.latest > done.latest
			? []
			: [
					warning(entry, ['properties', 'last_reported'], {
						rule: 'report-outdated',
						message: `"${entry.value.id}" was handed over on ${formatDay(done.latest)}, after the holder was last reported`,
						remedy: 'take "last_reported" out: the transfer says who holds the base',
					}),
				]
	})

function reportOf({ value }: Entry<RawBase>): When | null {
	return parseEdtf(value.properties.last_reported ?? '')
}

function transferOf({ id }: RawBase, events: readonly Entry<RawEvent>[]): When | null {
	const transfer = events.find(({ value: { properties: p } }) => p.type === 'transfer' && p.base === id)
	return transfer === undefined ? null : parseEdtf(transfer.value.properties.date)
}
