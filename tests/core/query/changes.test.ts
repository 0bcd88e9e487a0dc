import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedBaseText, changesHeadline, spanText } from '../../../src/core/messages/changes.ts'
import { changesBetween, spanAfter } from '../../../src/core/query/changes.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import { statusWord } from '../../../src/core/record/statusWord.ts'
import { addDays, formatDay, isoDay } from '../../../src/core/time/calendar.ts'
import { permalinkOf } from '../../../src/core/view/permalink.ts'
import { parseView } from '../../../src/core/view/viewUrl.ts'
import { briefBetween, briefOn } from '../../../src/formats/brief.ts'
import { LANGS } from '../../languages.ts'
import { OPENING } from '../../shipped.ts'
import { realTimeline as timeline } from '../../still/real.ts'

const options = { ...NO_FILTER, trail: 30 }
const day = fc
	.integer({ min: timeline.first, max: timeline.last })
	.map((number) => addDays(timeline.first, number - timeline.first))

describe('what changed between two days', () => {
	test('is what a walk from the one to the other finds', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: 200 }), (from, length) => {
				const to = addDays(from, length)
				const { bases, events, acts } = changesBetween(timeline, from, to, NO_FILTER)
				const before = new Map(
					sceneOn(timeline, from, options).bases.map((at) => [at.base.id, statusWord(at.base, at)]),
				)
				const after = sceneOn(timeline, to, options).bases
				const differ = after.filter((at) => before.get(at.base.id) !== statusWord(at.base, at))
				expect(new Set(bases.map(({ base }) => base.id))).toEqual(new Set(differ.map(({ base }) => base.id)))
				for (const change of bases) {
					const { base, spans, transfer } = change
					expect(statusWord(base, spans[0])).toBe(before.get(base.id))
					if (statusWord(base, spanAfter(change)) === 'transferred')
						expect(transfer?.when.latest).toBe(after.find((at) => at.base === base)?.transferredOn)
				}
				const begun = new Set<string>()
				for (let at = addDays(from, 1); at <= to; at = addDays(at, 1))
					for (const event of sceneOn(timeline, at, options).today) if (event.when.earliest === at) begun.add(event.id)
				expect(new Set(events.map(({ id }) => id))).toEqual(begun)
				const attacks = events.filter(({ type }) => type === 'attack')
				expect(acts.attack).toBe(new Set(attacks.map(({ act, id }) => act ?? id)).size)
			}),
			{ numRuns: 60 },
		)
	})

	test('nothing lies between a day and itself, and time does not run backwards', () => {
		const one = isoDay('2020-03-29')
		expect(changesBetween(timeline, one, one, NO_FILTER)).toMatchObject({ bases: [], events: [] })
		expect(() => changesBetween(timeline, one, addDays(one, -1), NO_FILTER)).toThrow(RangeError)
	})

	test('a last report is no change of hands', () => {
		const [from, to] = [isoDay('2020-03-01'), isoDay('2035-01-01')]
		const { bases, coverage } = changesBetween(timeline, from, to, NO_FILTER)
		expect(bases.map((change) => changedBaseText(change, 'en'))).toContain(
			'K-1: coalition → Iraqi security forces, 29 March 2020',
		)
		expect(coverage.how).toBe('ended')
	})

	test('a filter hides events and changes nothing that is true', () => {
		const [from, to] = [isoDay('2020-03-01'), isoDay('2020-04-04')]
		const all = changesBetween(timeline, from, to, NO_FILTER)
		const some = changesBetween(timeline, from, to, { ...NO_FILTER, kinds: new Set(['airstrike']) })
		expect(some.events.every(({ type }) => type === 'airstrike')).toBe(true)
		expect([some.bases.length, some.acts]).toEqual([all.bases.length, all.acts])
	})

	test('in words', () => {
		const changes = changesBetween(timeline, isoDay('2020-03-05'), isoDay('2020-04-04'), NO_FILTER)
		expect(changesHeadline(changes, 'en')).toBe(
			'Five sites handed over; 5 attacks and 2 air strikes recorded in between',
		)
		expect(changes.bases.map((change) => changedBaseText(change, 'en'))).toContain(
			'K-1: coalition → Iraqi security forces, 29 March 2020',
		)
		expect(spanText(isoDay('2020-03-05'), isoDay('2020-04-04'), 'en')).toBe('5 March – 4 April 2020')
		expect(spanText(isoDay('2019-12-31'), isoDay('2020-01-02'), 'en')).toBe('31 December 2019 – 2 January 2020')
	})
})

describe('a brief', () => {
	/** Every day on which something begins or ends, and one on which nothing does. */
	const days = [...new Set(timeline.events.flatMap(({ when }) => [when.earliest, when.latest])), isoDay('2020-02-20')]
	const sound = (text: string, name: string): void => {
		expect(text, name).not.toMatch(/undefined|null|NaN|\[\]|\(\)|\S {2,}\S| [,.;:؛،]/)
		const [body = '', list = ''] = text.split(/\n(?:Sources|المصادر)\n/)
		const cited = new Set([...body.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)))
		const listed = [...list.matchAll(/^\[(\d+)\] \S/gm)].map(([, number]) => Number(number))
		expect(
			[...cited].sort((a, b) => a - b),
			name,
		).toEqual(listed)
		expect(listed, name).toEqual(listed.map((_, i) => i + 1))
	}

	test.each(LANGS)('of every day in %s: whole sentences, every number has its source', (lang) => {
		for (const each of days) {
			const shared = { ...options, lang, permalink: '?date=x', version: '12345678' }
			sound(briefOn(timeline, each, shared), formatDay(each))
			if (each > timeline.first) sound(briefBetween(timeline, addDays(each, -20), each, shared), formatDay(each))
		}
	})

	test('says what is true, who says so and what is not verified', () => {
		const text = briefOn(timeline, isoDay('2020-04-04'), {
			...options,
			lang: 'en',
			permalink: 'https://example.org/?date=2020-04-04',
			version: 'abcdef01',
		})
		expect(text).toMatch(/^As of 4 April 2020: five sites handed over, the coalition counted four; 5 attacks/)
		expect(text).toMatch(/Iraqi security forces: .*K-1 Air Base \(29 March 2020\) \[\d+\]/)
		expect(text).toContain('https://example.org/?date=2020-04-04')
		expect(text).toContain('Record: abcdef01')
		const unverified = timeline.events.find((event) => event.unverified)
		if (!unverified) throw new Error('the record has an unverified event')
		const then = briefOn(timeline, unverified.when.earliest, { ...options, lang: 'en', permalink: '', version: '' })
		expect(then).toContain('(unverified)')
	})
})

test('a picture’s link leads to its day and its view', () => {
	fc.assert(
		fc.property(day, fc.constantFrom('en', 'ar'), fc.constantFrom(null, 'dark'), (date, lang, theme) => {
			const view = { ...OPENING, day: date, lang, theme } as const
			const link = permalinkOf('https://example.org/map/', view, timeline)
			expect(link).toContain(`date=${formatDay(date)}`)
			const { view: found, problems } = parseView(new URL(link).searchParams, timeline)
			expect(problems).toEqual([])
			expect([found.day, found.lang, found.theme]).toEqual([date, lang, theme])
		}),
	)
})
