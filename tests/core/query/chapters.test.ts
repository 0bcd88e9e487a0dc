import { expect, test } from 'vitest'
import { chapterOn, chaptersOf } from '../../../src/core/query/chapters.ts'
import { formatDay, isoDay } from '../../../src/core/time/calendar.ts'
import { covers } from '../../../src/core/time/edtf.ts'
import { isInRange, SHORTEST_RANGE } from '../../../src/core/time/range.ts'
import { GEO, goodTexts, textsOf, timelineOf } from '../../helpers.ts'

const geo = timelineOf(textsOf(GEO))
const chapters = chaptersOf(geo)

test('every chapter of the record tells what happens in it, in each of its languages', () => {
	for (const { id, opening } of chapters) expect(Object.keys(opening.summary ?? {}), id).toEqual(['en', 'ar'])
})

test('every chapter is opened by an event of the record, on its day', () => {
	expect(chapters.map(({ id }) => id)).toEqual(geo.dataset.manifest.chapters.map(({ opens }) => opens))
	for (const { id, day, range } of chapters) {
		expect(geo.eventById.get(id)?.when.earliest, id).toBe(day)
		expect(range[0]).toBe(day)
	}
})

test('together they hold every event of the record, in order and each once', () => {
	for (const { id, when } of geo.events) {
		const holding = chapters.filter(({ range }) => isInRange(range, when.earliest))
		expect(holding, id).toHaveLength(1)
		expect(chapterOn(chapters, when.earliest), id).toBe(holding[0])
	}
	chapters.reduce((before, chapter) => {
		expect(chapter.day).toBeGreaterThan(before.range[1])
		return chapter
	})
})

test('each ends with an event, and can be shown', () => {
	for (const { id, range } of chapters) {
		expect(range[1] - range[0], id).toBeGreaterThanOrEqual(SHORTEST_RANGE)
		expect(range[1], id).toBeLessThanOrEqual(geo.last)
		expect(
			geo.events.some(({ when }) => covers(when, range[1])),
			`${id} ends on ${formatDay(range[1])}`,
		).toBe(true)
	}
})

test('the transfers of spring and of summer are where their chapters say', () => {
	const transfersIn = (name: string): number => {
		const chapter = chapters.find((candidate) => candidate.name.en === name)
		return geo.transfers.filter(({ when }) => chapter && isInRange(chapter.range, when.latest)).length
	}
	expect(transfersIn('Spring transfers')).toBe(6)
	expect(transfersIn('Summer transfers')).toBe(2)
})

test('before the first there is none, and a record without chapters has none', () => {
	expect(chapterOn(chapters, isoDay('2000-01-01'))).toBeNull()
	const { chapters: _, ...bare } = JSON.parse(goodTexts['datapackage.json']).handover
	const manifest = { ...JSON.parse(goodTexts['datapackage.json']), handover: bare }
	expect(chaptersOf(timelineOf({ ...goodTexts, 'datapackage.json': JSON.stringify(manifest) }))).toEqual([])
})
