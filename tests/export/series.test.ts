import { describe, expect, test } from 'vitest'
import { NO_FILTER } from '../../src/core/query/filter.ts'
import { formatDay, isoDay } from '../../src/core/time/calendar.ts'
import { daysOfSeries, type Series } from '../../src/export/series.ts'
import { realTimeline } from '../still/real.ts'

const SERIES: Series = {
	step: 'days',
	list: '',
	every: '7',
	from: isoDay('2020-03-11'),
	to: isoDay('2020-04-04'),
}

function daysOf(change: Partial<Series>): readonly string[] | { readonly wrong: string } {
	const found = daysOfSeries({ ...SERIES, ...change }, NO_FILTER, realTimeline)
	return 'days' in found ? found.days.map(formatDay) : found
}

describe('the days of a series of pictures', () => {
	test('every so many, and the first of each month', () => {
		expect(daysOf({})).toEqual(['2020-03-11', '2020-03-18', '2020-03-25', '2020-04-01'])
		expect(daysOf({ step: 'months' })).toEqual(['2020-03-11', '2020-04-01'])
		expect(daysOf({ from: SERIES.to, to: SERIES.from })).toEqual([])
		for (const every of ['0', '-1', '1.5', '', 'seven']) expect(daysOf({ every })).toEqual({ wrong: every })
	})

	test('those on which something shown began', () => {
		const days = daysOf({ step: 'events' })
		expect(days).toEqual(expect.arrayContaining(['2020-03-11', '2020-03-29', '2020-04-04']))
		const only = { ...NO_FILTER, kinds: new Set(['combat'] as const) }
		const found = daysOfSeries({ ...SERIES, step: 'events' }, only, realTimeline)
		expect('days' in found && 'length' in days && found.days.length < days.length).toBe(true)
	})

	test('those that are written, in any way of writing, in order and once', () => {
		const list = '29 March 2020; 2020-03-11\n2020-03-29'
		expect(daysOf({ step: 'list', list })).toEqual(['2020-03-11', '2020-03-29'])
		expect(daysOf({ step: 'list', list: '2020-03-11, 31 February 2020' })).toEqual({ wrong: '31 February 2020' })
		expect(daysOf({ step: 'list', list: ' , ' })).toEqual([])
	})
})
