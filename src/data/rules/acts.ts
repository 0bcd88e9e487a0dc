import type { Issue } from '../issue.ts'
import type { Entry } from '../raw.ts'
import type { RawEvent } from '../schema.ts'
import { error, type Rule, warning } from './rule.ts'

/** The Features of one act are one act: the same kind of thing on the same day. */
export const actsAreOneAct: Rule = ({ raw }) =>
	groups(raw.events, ({ act }) => act ?? null).flatMap(([first, ...others]) =>
		others
			.filter(
				({ value: { properties: p } }) =>
					p.type !== first.value.properties.type || p.date !== first.value.properties.date,
			)
			.map((entry) => {
				const p = entry.value.properties
				const key = p.type === first.value.properties.type ? 'date' : 'type'
				return error(entry, ['properties', key], {
					rule: 'act-mixed',
					message: `the act "${p.act}" has the ${key} "${first.value.properties[key]}" in "${first.value.id}" and "${p[key]}" here`,
					remedy: 'give both the same, or give this one another act',
				})
			}),
	)

/** An act of one Feature needs no word to tie it. */
export const actsHaveSeveralFeatures: Rule = ({ raw }) =>
	(raw.complete ? groups(raw.events, ({ act }) => act ?? null) : [])
		.filter(({ length }) => length === 1)
		.map(([entry]) =>
			warning(entry, ['properties', 'act'], {
				rule: 'act-alone',
				message: `nothing else belongs to the act "${entry.value.properties.act}"`,
				remedy: 'correct its spelling, or take it out',
			}),
		)

/** The same kind of thing at the same place, day and minute was probably written down twice. */
export const eventsDiffer: Rule = ({ raw }) =>
	groups(raw.events, ({ base, type, date, time }) =>
		base === null ? null : JSON.stringify([base, type, date, time]),
	).flatMap(([first, ...others]): readonly Issue[] =>
		others
			.filter(({ value }) => value.id !== first.value.id)
			.map((entry) =>
				warning(entry, ['id'], {
					rule: 'same-event',
					message: `this looks like the same event as "${first.value.id}" (same base, type, date and time)`,
					remedy: 'take one out, or give the times that tell them apart',
				}),
			),
	)

type Group = readonly [Entry<RawEvent>, ...Entry<RawEvent>[]]

function groups(
	events: readonly Entry<RawEvent>[],
	keyOf: (properties: RawEvent['properties']) => string | null,
): readonly Group[] {
	const byKey = new Map<string, [Entry<RawEvent>, ...Entry<RawEvent>[]]>()
	for (const entry of events) {
		const key = keyOf(entry.value.properties)
		if (key === null) continue
		const group = byKey.get(key)
		if (group) group.push(entry)
		else byKey.set(key, [entry])
	}
	return [...byKey.values()]
}
