import { type DayNumber, formatDay, parseDay } from '../../core/time/calendar.ts'
import { parseEdtf } from '../../core/time/edtf.ts'
import type { Finding } from '../issue.ts'
import type { Entry, EntryOf } from '../raw.ts'
import { textsOf } from '../read.ts'
import type { RawBase, RawEvent, RawManifest } from '../schema.ts'
import { error, ofEach, ofEvents, type WholeRule, warning } from './rule.ts'

const NEEDED = ['base', 'from', 'to'] as const
const TRANSFER_ONLY = ['from', 'to', 'people', 'value_usd', 'ordinal', 'destination', 'destination_sources'] as const
const TRANSFER_TEXTS = ['from_text', 'to_text'] as const

/** A transfer says what was handed over, by whom and to whom; no other event does. */
export const transfersAreWhole = ofEvents(({ raw }) => (entry): readonly Finding[] => {
	const p = entry.value.properties
	if (p.type === 'transfer')
		return NEEDED.filter((key) => (p[key] ?? null) === null).map((key) =>
			error(entry, ['properties', key], {
				rule: 'transfer-missing',
				message: `a transfer needs "${key}"`,
				remedy: key === 'base' ? 'name the base' : 'name the actor',
			}),
		)
	const texts = TRANSFER_TEXTS.flatMap((stem) =>
		Object.keys(textsOf(p, stem, raw.languages)).map((lang) => `${stem}_${lang}`),
	)
	return [...TRANSFER_ONLY.filter((key) => p[key] !== undefined), ...texts].map((key) =>
		error(entry, ['properties', key], {
			rule: 'only-on-transfer',
			message: `"${key}" stands on an event of type "${p.type}"`,
			remedy: 'take it out, or make the event a transfer',
		}),
	)
})

/** What changes hands goes from one side to another, and both can hold it. */
export const transfersHaveTwoSides = ofEvents(({ actorById, baseById, sideById }) => (entry) => {
	const { type, base, from, to } = entry.value.properties
	if (type !== 'transfer') return []
	const issues: Finding[] = []
	const [giver, taker] = [from, to].map((id) => sideById.get(actorById.get(id ?? '')?.side ?? ''))
	if (from !== undefined && from === to)
		issues.push(
			error(entry, ['properties', 'to'], {
				rule: 'transfer-to-itself',
				message: `"${from}" hands over to itself`,
				remedy: 'name who took over',
			}),
		)
	else if (giver && giver === taker)
		issues.push(
			error(entry, ['properties', 'to'], {
				rule: 'transfer-side',
				message: `"${from}" and "${to}" are on the same side, "${giver.id}"`,
				remedy: 'name an actor of the side that took over, or give the event another type',
			}),
		)
	const holding = [...sideById.values()].filter(({ holds }) => holds).map(({ id }) => `"${id}"`)
	for (const [key, id, side] of [
		['from', from, giver],
		['to', to, taker],
	] as const)
		if (side && !side.holds)
			issues.push(
				error(entry, ['properties', key], {
					rule: 'transfer-side',
					message: `"${id}" is on the side "${side.id}", which holds no bases`,
					remedy: `name an actor of ${holding.join(' or ')}, or give the event another type`,
				}),
			)
	if (typeof base === 'string' && baseById.get(base)?.properties.kind === 'site')
		issues.push(
			error(entry, ['properties', 'base'], {
				rule: 'transfer-of-site',
				message: `"${base}" is a site, which nobody hands over`,
				remedy: 'make it a base in bases.geojson, or give the event another type',
			}),
		)
	return issues
})

interface Hold {
	readonly side: string
	/** First day; minus infinity: always. */
	readonly from: number
	/** What would have to be corrected if this is wrong. */
	readonly given: string
}

/** Nobody hands over what is not theirs: not before they have it, and not after they gave it away. */
export const transfersFollowHolding: WholeRule = ({ raw, manifest, baseById, actorById }) => {
	const holds = new Map<string, Hold>()
	return transfers(raw.events)
		.flatMap((entry) => {
			const when = parseEdtf(entry.value.properties.date)
			return when ? [{ entry, when }] : []
		})
		.toSorted((a, b) => a.when.latest - b.when.latest || a.when.earliest - b.when.earliest)
		.flatMap(({ entry, when }): readonly Finding[] => {
			const { base, from, to } = entry.value.properties
			const [giver, taker] = [from, to].map((id) => actorById.get(id ?? '')?.side)
			const known = base === null ? undefined : baseById.get(base)
			// What is missing or unknown here is a fault of its own (rules/references.ts).
			if (base === null || !known || known.properties.kind === 'site' || !giver || !taker) return []
			const held = holds.get(base) ?? firstHold(known, manifest)
			if (held?.side !== giver)
				return [
					error(entry, ['properties', 'from'], {
						rule: 'transfer-holder',
						message: held
							? `"${base}" is handed over by "${from}", but ${held.given} it is in the hands of "${held.side}"`
							: `"${base}" is handed over by "${from}", but nothing says who held it`,
						remedy: held
							? 'correct who hands over, or the date; if it came back in between, add that transfer'
							: `add "held_by": "${giver}" to the base`,
					}),
				]
			if (when.earliest <= held.from)
				return [
					error(entry, ['properties', 'date'], {
						rule: 'transfer-too-early',
						message: `"${base}" is handed over on ${formatDay(when.earliest)}, but "${giver}" held it from ${formatDay(held.from as DayNumber)} only`,
						remedy: 'correct the date, or "held_from" of the base, or the transfer before',
					}),
				]
			holds.set(base, { side: taker, from: when.latest, given: `after "${entry.value.id}"` })
			return []
		})
}

/** Who the record says held it first, and the first day on which it says so; see `spansOf` in `core/record/timeline.ts`. */
function firstHold({ properties: { held_by, held_from } }: RawBase, manifest: RawManifest | null): Hold | null {
	const from = parseEdtf(held_from ?? manifest?.handover.account?.begins ?? '')?.latest ?? Number.NEGATIVE_INFINITY
	return held_by === undefined ? null : { side: held_by, from, given: 'by "held_by"' }
}

/** Where the troops went is another base, and a source says so. */
export const destinationsAreSound = ofEvents(() => (entry) => {
	const { type, base, destination, destination_sources: sources } = entry.value.properties
	if (type !== 'transfer') return []
	const issues: Finding[] = []
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

/** Nobody holds an embassy or an airport in this sense. */
export const sitesHaveNoHolder = ofEach(['bases.geojson'], () => (entry) => {
	const { kind } = entry.value.properties
	return kind !== 'site'
		? []
		: HOLDING.filter((key) => entry.value.properties[key] !== undefined).map((key) =>
				error(entry, ['properties', key], {
					rule: 'site-held',
					message: `"${entry.value.id}" is a site, and "${key}" is for bases only`,
					remedy: 'take it out, or make it a base',
				}),
			)
})

const HOLDING = ['held_by', 'held_from'] as const

/** Who held it first is a side that can. */
export const firstHoldersAreSound = ofEach(['bases.geojson'], ({ sideById }) => (entry) => {
	const { kind, held_by, held_from } = entry.value.properties
	if (kind === 'site') return []
	const side = sideById.get(held_by ?? '')
	if (held_from !== undefined && held_by === undefined)
		return [
			error(entry, ['properties', 'held_from'], {
				rule: 'holder-missing',
				message: '"held_from" stands without "held_by"',
				remedy: 'say who held it from then on, or take it out',
			}),
		]
	if (side && !side.holds)
		return [
			error(entry, ['properties', 'held_by'], {
				rule: 'holder-side',
				message: `the side "${side.id}" holds no bases`,
				remedy: 'name a side that can, or leave it out: then the record does not know',
			}),
		]
	return []
})

/** Nobody can have held anything, or taken it over, before they came into being. */
export const holdingFollowsForming = ofEach(
	['bases.geojson', 'events.geojson'],
	({ sideById, actorById }) =>
		(entry) => {
			const [id, key, written, remedy] = holdingOf(entry, (actor) => actorById.get(actor ?? '')?.side) ?? []
			const formed = sideById.get(id ?? '')?.formed
			// A day that does not exist is named where it stands.
			const first = parseDay(formed ?? '')
			const from = parseEdtf(written ?? '')
			return first === null || !key || !from || from.latest >= first
				? []
				: [
						warning(entry, ['properties', key], {
							rule: 'held-too-early',
							message: `"${id}" was formed on ${formed}, after "${from.written}"`,
							remedy: `correct the date; ${remedy}`,
						}),
					]
		},
)

/** Who begins to hold a base as an entry has it, in which property that stands, from when, and what to do if not. */
function holdingOf(
	entry: EntryOf['bases.geojson' | 'events.geojson'],
	sideOf: (actor: string | null | undefined) => string | undefined,
) {
	if (entry.file === 'bases.geojson') {
		const { held_by, held_from } = entry.value.properties
		return [held_by, 'held_from', held_from, 'an earlier garrison belongs into the summary'] as const
	}
	const { type, to, date } = entry.value.properties
	return type === 'transfer' ? ([sideOf(to), 'date', date, 'or name another side as "to"'] as const) : null
}

function transfers(events: readonly Entry<RawEvent>[]): readonly Entry<RawEvent>[] {
	return events.filter(({ value }) => value.properties.type === 'transfer')
}
