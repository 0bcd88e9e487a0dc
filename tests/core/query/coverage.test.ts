import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Coverage, coverageOn, coverageOver, thinStretches } from '../../../src/core/query/coverage.ts'
import type { Account } from '../../../src/core/record/manifest.ts'
import type { DayNumber } from '../../../src/core/time/calendar.ts'
import { daysFrom } from '../../helpers.ts'

const WORST: readonly Coverage[] = ['dense', 'sparse', 'none', 'ended']

/** Spans in order, without overlap, some of them touching. */
const account = fc
	.tuple(
		fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 9 }), fc.constantFrom('dense' as const, 'sparse' as const)), {
			maxLength: 5,
		}),
		fc.option(fc.integer({ min: 0, max: 60 })),
	)
	.map(([lengths, ends]): Account => {
		let next = 0
		const spans = lengths.map(([gap, length, how]) => {
			const from = next + gap
			next = from + length + 1
			return { from: from as DayNumber, to: (from + length) as DayNumber, how, note: null }
		})
		return { firstDay: null, begins: null, ends: ends as DayNumber | null, spans }
	})
const day = fc.integer({ min: -5, max: 70 }).map((number) => number as DayNumber)

describe('how a record covers its time', () => {
	test('a range is covered as badly as its worst day', () => {
		fc.assert(
			fc.property(account, day, day, (one, a, b) => {
				const [from, to] = [Math.min(a, b) as DayNumber, Math.max(a, b) as DayNumber]
				const naive = daysFrom(from, to).map((each) => WORST.indexOf(coverageOn(one, each)))
				const worst = WORST[Math.max(...naive)]
				const isPartly = worst === 'none' && new Set(naive).size > 1
				expect(coverageOver(one, from, to)).toBe(isPartly ? 'partly' : worst)
			}),
		)
	})

	test('what is shaded is every day that is not dense, each once, in as few stretches as can be', () => {
		fc.assert(
			fc.property(account, day, day, (one, a, b) => {
				const range = [Math.min(a, b) as DayNumber, Math.max(a, b) as DayNumber] as const
				const stretches = thinStretches(one, range)
				const shaded = new Map(
					stretches.flatMap(({ from, to, coverage }) => daysFrom(from, to).map((each) => [each, coverage] as const)),
				)
				for (const each of daysFrom(...range)) {
					const coverage = coverageOn(one, each)
					expect(shaded.get(each) ?? 'dense').toBe(coverage)
				}
				expect(shaded.size).toBe(stretches.reduce((sum, { from, to }) => sum + to - from + 1, 0))
				stretches.forEach(({ from, coverage }, i) => {
					const before = stretches[i - 1]
					if (before) expect(before.to < from - 1 || before.coverage !== coverage).toBe(true)
				})
			}),
		)
	})

	test('a record that does not say how it was searched is sparse throughout', () => {
		const silent: Account = { firstDay: null, begins: null, ends: null, spans: [] }
		expect(coverageOn(silent, 0 as DayNumber)).toBe('sparse')
		expect(coverageOver(silent, Number.NEGATIVE_INFINITY, 5 as DayNumber)).toBe('sparse')
	})
})
