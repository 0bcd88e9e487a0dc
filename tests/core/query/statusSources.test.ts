import { expect, test } from 'vitest'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import { statusSources } from '../../../src/core/query/statusSources.ts'
import type { DayNumber } from '../../../src/core/time/calendar.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { realTimeline } from '../../still/real.ts'

const sourcesOn = (day: DayNumber, id: string): readonly string[] => {
	const at = sceneOn(realTimeline, day, { ...NO_FILTER, trail: 30 }).bases.find(({ base }) => base.id === id)
	if (!at) throw new Error(`no ${id}`)
	return statusSources(realTimeline, at)
}

test('of every base on every day on which its holder changes somebody says who holds it', () => {
	const { spans, dataset } = realTimeline
	const days = new Set([...spans.values()].flat().flatMap(({ from }) => from ?? []))
	for (const day of days)
		for (const at of sceneOn(realTimeline, day, { ...NO_FILTER, trail: 30 }).bases) {
			const sources = statusSources(realTimeline, at)
			if (at.holder) expect(sources, `${at.base.id} on day ${day}`).not.toEqual([])
			else expect(sources).toEqual([])
			for (const id of sources) expect(dataset.sources.has(id)).toBe(true)
		}
})

test('hands that no source dates rest on the transfer that ended them, or on the last report', () => {
	const { transfersAt, baseById } = realTimeline
	expect(sourcesOn(isoDay('2020-01-01'), 'abu-ghraib')).toEqual(transfersAt.get('abu-ghraib')?.[0]?.sources)
	for (const date of ['2020-04-04', '2026-03-20'])
		expect(sourcesOn(isoDay(date), 'erbil')).toEqual(baseById.get('erbil')?.lastReportedSources)
	expect(sourcesOn(isoDay('2020-01-01'), 'k-1')).toEqual(baseById.get('k-1')?.sources)
	expect(sourcesOn(isoDay('2020-04-04'), 'k-1')).toEqual(transfersAt.get('k-1')?.[0]?.sources)
})
