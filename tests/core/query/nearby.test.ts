import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	type AttackGap,
	eventsWithin,
	gapCoverage,
	lastAttack,
	nearestBase,
	surroundingsOf,
	type Within,
} from '../../../src/core/query/nearby.ts'
import type { Base, BaseEvent, LngLat } from '../../../src/core/record/model.ts'
import type { Timeline } from '../../../src/core/record/timeline.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { parseEdtf, type When } from '../../../src/core/time/edtf.ts'
import { RADIUS_KM } from '../../../src/core/view/view.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'
import { moved, naiveKm, placeAt } from '../sphere.ts'

const timeline = timelineOf(textsOf(GEO))

function baseOf(id: string): Base {
	const base = timeline.baseById.get(id)
	if (!base) throw new Error(`the record has no base "${id}"`)
	return base
}

function when(edtf: string): When {
	const parsed = parseEdtf(edtf)
	if (!parsed) throw new RangeError(edtf)
	return parsed
}

const [model] = timeline.events.filter(({ type }) => type === 'attack')
if (!model) throw new Error('the record has no attack')

function attackAt(lngLat: LngLat, uncertaintyKm: number, edtf = '2020-03-01'): BaseEvent {
	return {
		...model,
		id: edtf,
		base: null,
		precision: 'city',
		place: placeAt(lngLat, uncertaintyKm),
		when: when(edtf),
	} as BaseEvent
}

function recordOf(events: readonly BaseEvent[]): Timeline {
	return { ...timeline, events }
}

const K1 = baseOf('k-1')
const radius = fc.integer({ min: RADIUS_KM[0], max: RADIUS_KM[1] })

describe('the record', () => {
	test.each(timeline.dataset.bases.map((base) => [base.id, base] as const))(
		'%s: every event is within, perhaps within, outside or without a place, at every radius',
		(_, base) => {
			const around = surroundingsOf(timeline, base)
			const rough = timeline.events.filter(
				({ place, precision }) => place === null || ['governorate', 'country', 'none'].includes(precision),
			)
			expect(around.unplaced).toBe(rough.length)
			expect(around.total).toBe(timeline.events.length)
			const ofRough = new Set(rough)
			const isOf = (event: BaseEvent, km: number): 'here' | 'possibly' | 'surely' | 'not' => {
				if (ofRough.has(event) || !event.place) return 'not'
				const far = naiveKm(base.place.lngLat, event.place.lngLat)
				if (event.base === base.id && far === 0) return 'here'
				const doubt = (base.place.uncertaintyM + event.place.uncertaintyM) / 1000
				if (far + doubt <= km) return 'surely'
				return far - doubt <= km ? 'possibly' : 'not'
			}
			fc.assert(
				fc.property(radius, (km) => {
					const within = eventsWithin(around, km).map(({ event, here, possibly }) => [
						event.id,
						here ? 'here' : possibly ? 'possibly' : 'surely',
					])
					const expected = timeline.events.map((event) => [event.id, isOf(event, km)]).filter(([, is]) => is !== 'not')
					expect(Object.fromEntries(within)).toEqual(Object.fromEntries(expected))
				}),
			)
		},
	)

	test('a larger radius never loses an event nor doubts one that was sure', () => {
		fc.assert(
			fc.property(fc.constantFrom(...timeline.dataset.bases), radius, radius, (base, a, b) => {
				const around = surroundingsOf(timeline, base)
				const [less, more] = [Math.min(a, b), Math.max(a, b)].map((km) => eventsWithin(around, km))
				const larger = new Map(more?.map((near) => [near.event.id, near.possibly]))
				for (const { event, possibly } of less ?? []) {
					expect(larger.has(event.id)).toBe(true)
					if (!possibly) expect(larger.get(event.id)).toBe(false)
				}
			}),
		)
	})

	test('K-1: two attacks and the transfer at the base itself, the last attack 45 days before', () => {
		const within = eventsWithin(surroundingsOf(timeline, K1), 25)
		expect(within.map(({ event, here, possibly }) => [event.id, here, possibly])).toEqual([
			['2019-12-27-k-1-rockets', true, false],
			['2020-02-13-k-1-rockets', true, false],
			['2020-03-29-k-1-transfer', true, false],
		])
		const transfer = timeline.transfersAt.get('k-1')?.[0]
		const gap = transfer && lastAttack(within, transfer.when)
		expect(gap?.attack.event.id).toBe('2020-02-13-k-1-rockets')
		// 16 days of February 2020 after the 13th, 29 of March.
		expect(gap?.days).toEqual([45, 45])
	})

	test('besmaya: its attacks were at the base, however rough the point', () => {
		const within = eventsWithin(surroundingsOf(timeline, baseOf('besmaya')), 5)
		expect(within.filter(({ here }) => here).map(({ possibly, uncertaintyKm }) => [possibly, uncertaintyKm])).toEqual([
			[false, 0],
			[false, 0],
			[false, 0],
		])
	})

	test('an event that is known to its governorate only is not at the base whose point it bears', () => {
		const qaim = surroundingsOf(timeline, baseOf('al-qaim'))
		expect(qaim.placed.map(({ event }) => event.id)).not.toContain('2019-12-29-al-qaim-strikes')
	})

	test('the nearest base, and the rivals that its rough point allows', () => {
		const of = (id: string) => {
			const nearest = nearestBase(timeline, baseOf(id))
			return [nearest?.base.id, Math.round(nearest?.km ?? 0), nearest?.rivals.map((rival) => rival.id)]
		}
		expect(of('k-1')).toEqual(['erbil', 86, []])
		expect(of('taji')).toEqual(['union-iii', 28, ['victoria', 'abu-ghraib', 'besmaya']])
		expect(of('besmaya')).toEqual(['union-iii', 42, ['victoria', 'abu-ghraib', 'taji', 'taqaddum']])
		// A site is nobody's nearest base: not bgw, but the base that stands at the airport's point.
		expect(of('abu-ghraib')).toEqual(['victoria', 16, ['union-iii', 'taji', 'besmaya']])
		for (const base of timeline.dataset.bases) {
			const nearest = nearestBase(timeline, base)
			for (const other of timeline.dataset.bases)
				if (other.kind === 'base' && other.id !== base.id)
					expect(naiveKm(base.place.lngLat, other.place.lngLat)).toBeGreaterThanOrEqual((nearest?.km ?? 1e9) - 1e-6)
		}
	})
})

test('wherever base and event truly are, a sure event is within and one left out is not', () => {
	const spot = fc.record({
		far: fc.double({ min: 0, max: 250, noNaN: true }),
		way: fc.double({ min: 0, max: 360, noNaN: true }),
		rough: fc.constantFrom(1, 3, 5, 12, 20),
		share: fc.double({ min: 0, max: 1, noNaN: true }),
		turn: fc.double({ min: 0, max: 360, noNaN: true }),
	})
	fc.assert(
		fc.property(fc.constantFrom(...timeline.dataset.bases), spot, spot, radius, (base, at, own, km) => {
			const point = moved(base.place.lngLat, at.far, at.way)
			const [near] = eventsWithin(surroundingsOf(recordOf([attackAt(point, at.rough)]), base), km)
			const trueBase = moved(base.place.lngLat, (base.place.uncertaintyM / 1000) * own.share, own.turn)
			const trueKm = naiveKm(trueBase, moved(point, at.rough * at.share, at.turn))
			if (!near) expect(trueKm).toBeGreaterThan(km - 1e-6)
			else if (!near.possibly) expect(trueKm).toBeLessThan(km + 1e-6)
		}),
		{ numRuns: 2000 },
	)
})

describe('days from the last attack', () => {
	const gapOf = (attacks: readonly string[], until: string): AttackGap | null => {
		const events = attacks.map((edtf) => attackAt(K1.place.lngLat, 1, edtf))
		return lastAttack(eventsWithin(surroundingsOf(recordOf(events), K1), 25), when(until))
	}

	test.each([
		[['2020-03-28'], '2020-03-29', [1, 1]],
		[['2020-03-29'], '2020-03-29', [0, 0]],
		// A leap year, and another one.
		[['2020-02-28'], '2020-03-01', [2, 2]],
		[['2019-02-28'], '2019-03-01', [1, 1]],
		[['2019-12-27', '2020-02-13'], '2020-03-29', [45, 45]],
		// Spans: from the attack's last day to the first of the transfer, from its first to the last.
		[['2019-12-31/2020-01-01'], '2020-03-17/2020-03-19', [76, 79]],
		[['2020-03'], '2020-04-04', [4, 34]],
		[['2020-03-18'], '2020-03-17/2020-03-19', [0, 1]],
	] as const)('%s until %s: %s', (attacks, until, days) => {
		expect(gapOf(attacks, until)?.days).toEqual(days)
	})

	test('what may have been later does not count, nor what is not an attack', () => {
		expect(gapOf(['2020-03-30'], '2020-03-29')).toBeNull()
		expect(gapOf(['2020-03'], '2020-03-29')).toBeNull()
		expect(lastAttack(eventsWithin(surroundingsOf(timeline, baseOf('karbala-airport')), 5), when('2026'))).toBeNull()
	})

	test('how far their silence can be trusted is that of the worst of them, and of the whole record where there was none', () => {
		const { account } = timeline.dataset.manifest
		const coverage = (attack: string, until: string) => gapCoverage(account, gapOf([attack], until), isoDay(until))
		expect(coverage('2020-02-13', '2020-03-29')).toBe('dense')
		expect(coverage('2024-08-05', '2026-01-17')).toBe('sparse')
		expect(coverage('2020-08-20', '2021-06-01')).toBe('sparse')
		expect(gapCoverage(account, null, isoDay('2020-03-29'))).not.toBe('dense')
		expect(gapCoverage(account, null, isoDay('2031-01-01'))).toBe('ended')
	})

	test('whole days, counted one by one', () => {
		const [first, last] = [isoDay('2019-01-01'), isoDay('2021-12-31')]
		const day = fc.integer({ min: first, max: last })
		fc.assert(
			fc.property(day, day, (a, b) => {
				const [attack, until] = [Math.min(a, b), Math.max(a, b)]
				let nights = 0
				for (let at = attack; at < until; at++) nights++
				const event = { ...model, when: { ...when('2020'), earliest: attack, latest: attack } } as BaseEvent
				const within: Within = { event, here: true, possibly: false, km: 0, uncertaintyKm: 0, bearing: 0 }
				const gap = lastAttack([within], { earliest: until as typeof first, latest: until as typeof first })
				expect(gap?.days).toEqual([nights, nights])
			}),
		)
	})
})
