import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { ALL_KINDS, NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import { EVENT_TYPES, type EventType } from '../../../src/core/record/kinds.ts'
import { statusWord } from '../../../src/core/record/statusWord.ts'
import { addDays, type DayNumber, formatDay, isoDay } from '../../../src/core/time/calendar.ts'
import type { RecordTexts } from '../../../src/data/issue.ts'
import { daysFrom, GEO, goodTexts, publishedEdtf, textsOf, timelineOf } from '../../helpers.ts'

/**
 * What is true on a day, worked out a second time from the files themselves: no compiled timeline, no order,
 * dates read by the published parser, everything looked up anew for each day.
 */
interface Feature {
	id: string
	properties: {
		kind: string
		type: EventType
		date: string
		time?: string
		base: string | null
		act?: string
		target?: string
		held_from?: string
		ordinal?: { min?: number; max?: number; by?: string }[]
	}
}

function oracleOf(texts: RecordTexts) {
	const bases = (JSON.parse(texts['bases.geojson']).features as Feature[]).map(({ id, properties }) => ({
		...properties,
		id,
		from: properties.held_from === undefined ? null : publishedEdtf(properties.held_from),
	}))
	const events = (JSON.parse(texts['events.geojson']).features as Feature[]).map(({ id, properties }) => ({
		...properties,
		id,
		...(publishedEdtf(properties.date) ?? { earliest: Number.NaN, latest: Number.NaN }),
	}))
	return (day: number, trail: number, kinds: ReadonlySet<EventType>) => {
		const statusOf = ({ id, kind, from, held_from }: (typeof bases)[number]): readonly [string, number | null] => {
			if (kind === 'site') return ['site', null]
			const transfer = events.find(({ type, base }) => type === 'transfer' && base === id)
			if (transfer && day >= transfer.latest) return ['transferred', transfer.latest]
			if (transfer && day >= transfer.earliest) return ['handing-over', transfer.earliest]
			if (day < (from?.latest ?? isoDay('2019-05-01'))) return ['unknown', null]
			return ['coalition', /^\d{4}-\d\d-\d\d$/.test(held_from ?? '') ? (from?.earliest ?? null) : null]
		}
		const shown = events.filter(({ type }) => kinds.has(type))
		const recent = events.filter(({ earliest, latest }) => earliest <= day && day - latest < trail)
		const lit = recent.filter(({ type }) => kinds.has(type))
		const acts = (wanted: EventType): number =>
			new Set(recent.filter(({ type }) => type === wanted).map(({ act, id }) => act ?? id)).size
		const done = events
			.filter(({ type, latest }) => type === 'transfer' && latest <= day)
			.sort((a, b) => a.latest - b.latest || a.earliest - b.earliest || (a.id < b.id ? -1 : 1))
		const count = done.at(-1)?.ordinal?.find(({ by }) => by === 'coalition')?.max ?? null
		return {
			bases: bases.map((base) => [base.id, ...statusOf(base)]),
			today: shown
				.filter(({ earliest, latest }) => earliest <= day && day <= latest)
				.map(({ id }) => id)
				.sort(),
			lit: lit.map(({ id, latest }) => `${id} ${Math.max(0, day - latest)}`).sort(),
			counts: {
				transferred: done.length,
				handingOver: events.filter(
					({ type, earliest, latest }) => type === 'transfer' && earliest <= day && day < latest,
				).length,
				theirCount: count === done.length ? null : count,
				attacksInTrail: acts('attack'),
				airstrikesInTrail: acts('airstrike'),
				// An act is one on others where all that it struck is known to be.
				attacksOnOthers: new Set(
					recent
						.filter(
							({ type, act, id }) =>
								type === 'attack' &&
								events.every(
									(other) =>
										other.type !== 'attack' ||
										(other.act ?? other.id) !== (act ?? id) ||
										(other.target ?? 'coalition') !== 'coalition',
								),
						)
						.map(({ act, id }) => act ?? id),
				).size,
				eventsToday: events.filter(({ earliest, latest }) => earliest <= day && day <= latest).length,
			},
		}
	}
}

const records = [
	['the made-up record', goodTexts],
	['the record', textsOf(GEO)],
] as const

test.each(records)('%s: on every day the scene is what a naive reading of the files gives', (_, texts) => {
	const [timeline, oracle] = [timelineOf(texts), oracleOf(texts)]
	const some: ReadonlySet<EventType> = new Set(
		EVENT_TYPES.filter((type) => type !== 'political' && type !== 'airstrike'),
	)
	for (const day of daysFrom(addDays(timeline.first, -40), addDays(timeline.last, 40))) {
		const trail = [30, 1, 365][day % 3] ?? 30
		const kinds = day % 5 === 0 ? some : ALL_KINDS
		const scene = sceneOn(timeline, day, { ...NO_FILTER, trail, kinds })
		const ours = {
			bases: scene.bases.map((at) => [at.base.id, statusWord(at.base, at), at.since]),
			today: scene.today.map(({ id }) => id).sort(),
			lit: scene.lit.map(({ event, ageDays }) => `${event.id} ${ageDays}`).sort(),
			counts: {
				...scene.counts,
				theirCount: scene.counts.theirCount?.count ?? null,
				attacksOnOthers: scene.counts.attacksOnOthers?.count,
			},
		}
		const theirs = oracle(day, trail, kinds)
		// `expect` tells what differs, and takes its time.
		if (!isDeepStrictEqual(ours, theirs)) expect(ours, formatDay(day)).toEqual(theirs)
		const wrong = scene.bases.filter(
			(at) => at.transferredOn !== (statusWord(at.base, at) === 'transferred' ? at.since : null),
		)
		if (wrong.length > 0) expect(wrong, formatDay(day)).toEqual([])
	}
})

test.each(records)('%s: the list of bases is the same reference until a status changes', (_, texts) => {
	const timeline = timelineOf(texts)
	const basesOn = (day: DayNumber) => sceneOn(timeline, day, { trail: 30, ...NO_FILTER }).bases
	const key = (day: DayNumber): string =>
		basesOn(day)
			.map((at) => `${statusWord(at.base, at)} ${at.reported}`)
			.join()
	let changes = 0
	const wrong: string[] = []
	for (const day of daysFrom(timeline.first, timeline.last)) {
		const same = key(day) === key(addDays(day, 1))
		if (!same) changes++
		// Nor does it depend on what is lit.
		const unlit = sceneOn(timeline, day, { ...NO_FILTER, trail: 1, kinds: new Set() }).bases
		if ((basesOn(day) === basesOn(addDays(day, 1))) !== same || unlit !== basesOn(day)) wrong.push(formatDay(day))
	}
	expect(wrong).toEqual([])
	expect(changes).toBeGreaterThan(1)
})

test('an event stays lit for the days of the trail, its last day included', () => {
	const timeline = timelineOf(goodTexts)
	const lit = (day: string, trail: number): boolean =>
		sceneOn(timeline, isoDay(day), { trail, ...NO_FILTER }).lit.some(({ event }) => event.type === 'protest')
	expect([lit('2019-12-30', 30), lit('2019-12-31', 30), lit('2020-01-30', 30), lit('2020-01-31', 30)]).toEqual([
		false,
		true,
		true,
		false,
	])
	expect([lit('2020-01-01', 1), lit('2020-01-02', 1), lit('2026-01-01', Number.POSITIVE_INFINITY)]).toEqual([
		true,
		false,
		true,
	])
})

test('an act that struck two places counts once', () => {
	const { counts, today } = sceneOn(timelineOf(goodTexts), isoDay('2020-01-08'), { trail: 1, ...NO_FILTER })
	expect(counts).toMatchObject({ attacksInTrail: 1, eventsToday: 2 })
	expect(today.map(({ id }) => id)).toEqual(['2020-01-08-hill-post-missiles', '2020-01-08-north-field-missiles'])
})

test('what is hidden is still counted: a filter changes what is told, not what is true', () => {
	const timeline = timelineOf(textsOf(GEO))
	const on = (kinds: ReadonlySet<EventType>) =>
		sceneOn(timeline, isoDay('2020-03-29'), { ...NO_FILTER, trail: 30, kinds })
	expect(on(new Set()).counts).toEqual(on(ALL_KINDS).counts)
	expect(on(new Set()).counts.attacksInTrail).toBeGreaterThan(0)
	expect(on(new Set()).today).toEqual([])
})
