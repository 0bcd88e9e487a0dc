import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTableOrder, TABLE_COLUMNS, type TableColumn } from '../../../src/core/query/eventTable.ts'
import { leastOf } from '../../../src/core/record/gravity.ts'
import type { BaseEvent } from '../../../src/core/record/model.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'

const { events } = timelineOf(textsOf(GEO))
const written = ({ type, title, placeName, weapon }: BaseEvent, column: TableColumn): string | null =>
	({ kind: type, title: title.en ?? '', place: placeName.en ?? '', weapon: weapon?.en ?? null })[column as 'kind'] ??
	null
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
const ordered = (by: TableColumn, down: boolean) => inTableOrder(events, { by, down }, written, compare)

test('every event is in the table once, whatever it is ordered by', () => {
	fc.assert(
		fc.property(fc.constantFrom(...TABLE_COLUMNS), fc.boolean(), (by, down) => {
			expect(new Set(ordered(by, down))).toEqual(new Set(events))
		}),
		{ numRuns: 14 },
	)
})

test('numbers run from the largest or the smallest, and what is not known comes last both ways', () => {
	for (const by of ['killed', 'wounded'] as const)
		for (const down of [false, true]) {
			const numbers = ordered(by, down).map((event) => leastOf(event[by]))
			const known = numbers.filter((number) => number !== null)
			expect(known.length).toBeGreaterThan(20)
			expect(numbers).toEqual([
				...known.toSorted((a, b) => (down ? b - a : a - b)),
				...Array.from({ length: numbers.length - known.length }, () => null),
			])
		}
})

test('what is equal stays in the order of time, and words run with the alphabet', () => {
	const kinds = ordered('kind', false)
	expect(kinds.map(({ type }) => type)).toEqual(events.map(({ type }) => type).toSorted(compare))
	const attacks = events.filter(({ type }) => type === 'attack')
	expect(kinds.filter(({ type }) => type === 'attack')).toEqual(attacks)
	expect(ordered('kind', true).filter(({ type }) => type === 'attack')).toEqual(attacks)
	expect(ordered('weapon', true).at(-1)?.weapon).toBeNull()
})
