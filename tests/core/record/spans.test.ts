import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standsOf } from '../../../src/core/marks/stands.ts'
import type { Dataset, Transfer } from '../../../src/core/record/model.ts'
import { compile, spanOn } from '../../../src/core/record/timeline.ts'
import { addDays, type DayNumber, isoDay } from '../../../src/core/time/calendar.ts'
import { datasetOf, goodTexts } from '../../helpers.ts'

const good = datasetOf(goodTexts)
const base = good.bases.find(({ id }) => id === 'river-camp')
const pattern = good.events.find((event) => event.type === 'transfer')
if (!base || pattern?.type !== 'transfer') throw new Error('the made-up record has changed')

const START = isoDay('2020-01-01')
const SIDES = ['red', 'blue', 'green']
const sides: Dataset['manifest']['sides'] = new Map(
	SIDES.map((id) => {
		const name = { en: id, ar: id }
		const color = { light: '#000000', dark: '#ffffff' }
		return [id, { id, name, inText: name, held: name, holds: true, status: id, color, symbol: 'square' }] as const
	}),
)
const actors: Dataset['actors'] = new Map(SIDES.map((id) => [id, { id, name: { en: id, ar: id }, side: id }]))

/** Handovers of one base one after the other, back and forth between three sides. */
const histories = fc.record({
	held: fc.boolean(),
	heldFrom: fc.integer({ min: -5, max: 3 }),
	moves: fc.array(
		fc.record({ wait: fc.integer({ min: 1, max: 6 }), lasts: fc.integer({ min: 0, max: 4 }), to: fc.nat({ max: 1 }) }),
		{ maxLength: 7 },
	),
})

interface Move {
	readonly from: string
	readonly to: string
	readonly earliest: DayNumber
	readonly latest: DayNumber
}

test('who holds a base is on every day what a walk through the days finds, any number of transfers back and forth', () => {
	fc.assert(
		fc.property(histories, ({ held, heldFrom, moves }) => {
			const since = addDays(START, heldFrom)
			const done = movesOf(moves, addDays(START, Math.max(heldFrom, 0)))
			const timeline = compile({
				...good,
				manifest: { ...good.manifest, sides },
				actors,
				bases: [{ ...base, heldBy: held ? 'red' : null, heldFrom: whenOf(since, since) }],
				// The order in the file says nothing.
				events: [...good.events.filter(({ type }) => type === 'context'), ...done.map(transferOf).reverse()],
			})
			const spans = timeline.spans.get(base.id) ?? []
			expect([spans[0]?.from, spans.at(-1)?.to]).toEqual([null, null])
			for (const [i, { from, to }] of spans.entries()) {
				if (i > 0) expect(from).toBe(spans[i - 1]?.to)
				if (from !== null && to !== null) expect(to).toBeGreaterThan(from)
			}
			let holder = null as string | null
			for (let day = addDays(START, -10); day < START + 90; day = addDays(day, 1)) {
				if (held && day === since) holder = 'red'
				for (const { to, latest } of done) if (day === latest) holder = to
				const under = done.find(({ earliest, latest }) => earliest <= day && day < latest)
				const span = spanOn(timeline, base.id, day)
				expect([span.holder?.id ?? null, span.handingTo?.id ?? null]).toEqual([holder, under?.to ?? null])
				// One look a day is drawn of it: that of the side that has it, or is about to.
				const drawn = (standsOf(timeline).get(base.id) ?? []).filter(
					({ from, until }) => (from === null || from <= day) && (until === null || day < until),
				)
				expect(drawn.map((stand) => stand.holder?.id ?? null)).toEqual([under?.to ?? holder])
			}
		}),
	)
})

function movesOf(
	moves: readonly { readonly wait: number; readonly lasts: number; readonly to: number }[],
	after: DayNumber,
): readonly Move[] {
	let [from, day] = ['red', after]
	return moves.map(({ wait, lasts, to }) => {
		const earliest = addDays(day, wait)
		const latest = addDays(earliest, lasts)
		const move = { from, to: SIDES.filter((side) => side !== from)[to] ?? '', earliest, latest }
		from = move.to
		day = latest
		return move
	})
}

function transferOf({ from, to, earliest, latest }: Move, i: number): Transfer {
	return { ...(pattern as Transfer), id: `move-${i}`, base: 'river-camp', from, to, when: whenOf(earliest, latest) }
}

function whenOf(earliest: DayNumber, latest: DayNumber): Transfer['when'] {
	return { ...(pattern as Transfer).when, earliest, latest, resolution: earliest === latest ? 'day' : 'span' }
}
