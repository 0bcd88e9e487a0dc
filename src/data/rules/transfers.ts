import { ACCOUNT_BEGINS } from '../../core/record/timeline.ts'
import { type DayNumber, formatDay, isoDay } from '../../core/time/calendar.ts'
import { parseEdtf } from '../../core/time/edtf.ts'
import type { Issue } from '../issue.ts'
import type { Entry } from '../raw.ts'
import type { RawBase, RawEvent } from '../schema.ts'
import { error, type Rule, warning } from './rule.ts'

/** The coalition's task force was formally established on this day (US Central Command). */
const COALITION_FORMED = isoDay('2014-10-17')

const NEEDED = ['base', 'from', 'to'] as const
const TRANSFER_ONLY = [
	'from',
	'to',
	'from_text_en',
	'from_text_ar',
	'to_text_en',
	'to_text_ar',
	'people',
	'value_usd',
	'ordinal',
	'destination',
	'destination_sources',
] as const

/** A transfer says what was handed over, by whom and to whom; no other event does. */
export const transfersAreWhole: Rule = ({ raw }) =>
	raw.events.flatMap((entry): readonly Issue[] => {
		const p = entry.value.properties
		if (p.type === 'transfer')
			return NEEDED.filter((key) => (p[key] ?? null) === null).map((key) =>
				error(entry, ['properties', key], {
					rule: 'transfer-missing',
					message: `a transfer needs "${key}"`,
					remedy: key === 'base' ? 'name the base' : 'name the actor',
				}),
			)
		return TRANSFER_ONLY.filter((key) => p[key] !== undefined).map((key) =>
			error(entry, ['properties', key], {
				rule: 'only-on-transfer',
				message: `"${key}" stands on an event of type "${p.type}"`,
				remedy: 'take it out, or make the event a transfer',
			}),
		)
	})

/** The coalition hands over to Iraq: the colours, the counts and the sentences say so. */
export const transfersHaveTwoSides: Rule = ({ raw, actorById, baseById }) =>
	transfers(raw.events).flatMap((entry): readonly Issue[] => {
		const { base, from, to } = entry.value.properties
		const issues: Issue[] = []
		if (from !== undefined && from === to)
			issues.push(
				error(entry, ['properties', 'to'], {
					rule: 'transfer-to-itself',
					message: `"${from}" hands over to itself`,
					remedy: 'name who took over',
				}),
			)
		for (const [key, id, side] of [
			['from', from, 'coalition'],
			['to', to, 'iraq'],
		] as const) {
			const actor = id === undefined ? undefined : actorById.get(id)
			if (actor && actor.side !== side && from !== to)
				issues.push(
					error(entry, ['properties', key], {
						rule: 'transfer-side',
						message: `"${id}" is on the side "${actor.side}", but a transfer goes from the coalition to Iraq`,
						remedy: `name an actor of the side "${side}", or give the event another type`,
					}),
				)
		}
		if (typeof base === 'string' && baseById.get(base)?.properties.kind === 'site')
			issues.push(
				error(entry, ['properties', 'base'], {
					rule: 'transfer-of-site',
					message: `"${base}" is a site that was never the coalition's to hand over`,
					remedy: 'make it a base in bases.geojson, or give the event another type',
				}),
			)
		return issues
	})

/** Nobody hands over what he does not hold: not before he has it, and not twice. */
export const transfersFollowHolding: Rule = ({ raw, baseById }) => {
	const first = new Map<string, string>()
	return transfers(raw.events)
		.flatMap((entry) => {
			const when = parseEdtf(entry.value.properties.date)
			return when ? [{ entry, when }] : []
		})
		.toSorted((a, b) => a.when.latest - b.when.latest || a.when.earliest - b.when.earliest)
		.flatMap(({ entry, when }): readonly Issue[] => {
			const { base } = entry.value.properties
			if (base === null) return []
			const earlier = first.get(base)
			if (earlier !== undefined && earlier !== entry.value.id)
				return [
					error(entry, ['properties', 'base'], {
						rule: 'second-transfer',
						message: `"${base}" was handed over before, by "${earlier}"`,
						remedy: 'keep one transfer a base; tell the rest as an event of another type',
					}),
				]
			first.set(base, entry.value.id)
			const held = heldFrom(baseById.get(base))
			return when.earliest > held
				? []
				: [
						error(entry, ['properties', 'date'], {
							rule: 'transfer-too-early',
							message: `"${base}" is handed over on ${formatDay(when.earliest)}, but the coalition held it from ${formatDay(held)} only`,
							remedy: 'correct the date, or "coalition_from" of the base',
						}),
					]
		})
}

/** Where the troops went is another base, and a source says so. */
export const destinationsAreSound: Rule = ({ raw }) =>
	transfers(raw.events).flatMap((entry): readonly Issue[] => {
		const { base, destination, destination_sources: sources } = entry.value.properties
		const issues: Issue[] = []
		if (destination !== undefined && destination === base)
			issues.push(
				error(entry, ['properties', 'destination'], {
					rule: 'destination-same',
					message: `the troops left "${base}" for "${base}"`,
					remedy: 'name where they went, or leave it out',
				}),
			)
		if (destination !== undefined && sources === undefined)
			issues.push(
				error(entry, ['properties', 'destination'], {
					rule: 'destination-unsourced',
					message: 'the destination has no source',
					remedy: 'add "destination_sources", or leave the destination out',
				}),
			)
		if (destination === undefined && sources !== undefined)
			issues.push(
				error(entry, ['properties', 'destination_sources'], {
					rule: 'destination-missing',
					message: '"destination_sources" stands without a destination',
					remedy: 'add "destination", or take it out',
				}),
			)
		return issues
	})

/** The coalition never held an embassy or an airport. */
export const sitesHaveNoHolder: Rule = ({ raw }) =>
	raw.bases
		.filter(({ value: { properties } }) => properties.kind === 'site' && properties.coalition_from !== undefined)
		.map((entry) =>
			error(entry, ['properties', 'coalition_from'], {
				rule: 'site-held',
				message: `"${entry.value.id}" is a site, and "coalition_from" is for bases only`,
				remedy: 'take it out, or make it a base',
			}),
		)

/** The coalition cannot have been anywhere before it was formed. */
export const holdingFollowsForming: Rule = ({ raw }) =>
	raw.bases.flatMap((entry) => {
		const from = parseEdtf(entry.value.properties.coalition_from ?? '')
		return !from || from.latest >= COALITION_FORMED
			? []
			: [
					warning(entry, ['properties', 'coalition_from'], {
						rule: 'held-too-early',
						message: `the coalition was formed on ${formatDay(COALITION_FORMED)}, after "${from.written}"`,
						remedy: 'correct the date; an earlier garrison belongs into the summary',
					}),
				]
	})

/** The first day on which the timeline calls the base the coalition's; see `spansOf` in `core/timeline.ts`. */
function heldFrom(base: RawBase | undefined): DayNumber {
	return parseEdtf(base?.properties.coalition_from ?? '')?.latest ?? ACCOUNT_BEGINS
}

function transfers(events: readonly Entry<RawEvent>[]): readonly Entry<RawEvent>[] {
	return events.filter(({ value }) => value.properties.type === 'transfer')
}
