import type { EntryOf } from '../raw.ts'
import { error, ofEvents, warning } from './rule.ts'

type EventEntry = EntryOf['events.geojson']

/** The Features of one act are one act: the same kind of thing on the same day. */
export const actsAreOneAct = ofEvents(() => {
	const firsts = new Map<string, EventEntry>()
	return (entry) => {
		const p = entry.value.properties
		const first = firstOf(firsts, p.act, entry)
		if (first === null || (p.type === first.value.properties.type && p.date === first.value.properties.date)) return []
		const key = p.type === first.value.properties.type ? 'date' : 'type'
		return [
			error(entry, ['properties', key], {
				rule: 'act-mixed',
				message: `the act "${p.act}" has the ${key} "${first.value.properties[key]}" in "${first.value.id}" and "${p[key]}" here`,
				remedy: 'give both the same, or give this one another act',
			}),
		]
	}
})

/** An act of one Feature needs no word to tie it. */
export const actsHaveSeveralFeatures = ofEvents(({ raw }) => {
	const counts = new Map<string, number>()
	for (const { value } of raw.complete ? raw.events : []) {
		const { act } = value.properties
		if (act !== undefined) counts.set(act, (counts.get(act) ?? 0) + 1)
	}
	return (entry) => {
		const { act } = entry.value.properties
		return act === undefined || counts.get(act) !== 1
			? []
			: [
					warning(entry, ['properties', 'act'], {
						rule: 'act-alone',
						message: `nothing else belongs to the act "${act}"`,
						remedy: 'correct its spelling, or take it out',
					}),
				]
	}
})

/** The same kind of thing at the same place, day and minute was probably written down twice. */
export const eventsDiffer = ofEvents(() => {
	const firsts = new Map<string, EventEntry>()
	return (entry) => {
		const { base, type, date, time } = entry.value.properties
		const first = base === null ? null : firstOf(firsts, [base, type, date, time].join(' '), entry)
		return first === null || first.value.id === entry.value.id
			? []
			: [
					warning(entry, ['id'], {
						rule: 'same-event',
						message: `this looks like the same event as "${first.value.id}" (same base, type, date and time)`,
						remedy: 'take one out, or give the times that tell them apart',
					}),
				]
	}
})

/** The event before this one that has the same key; `null`: this is the first, or has none. */
function firstOf(firsts: Map<string, EventEntry>, key: string | undefined, entry: EventEntry): EventEntry | null {
	if (key === undefined) return null
	const first = firsts.get(key)
	if (!first) firsts.set(key, entry)
	return first ?? null
}
