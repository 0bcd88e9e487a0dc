import { expect, test } from 'vitest'
import { coverageOn } from '../../src/core/query/coverage.ts'
import { sceneOn } from '../../src/core/query/scene.ts'
import { compile } from '../../src/core/record/timeline.ts'
import { addDays, isoDay } from '../../src/core/time/calendar.ts'
import { openingView } from '../../src/core/view/view.ts'
import { parseRecord } from '../../src/data/parse.ts'
import { recordOfDays } from '../../src/embed/recordOfDays.ts'
import { GEO, textsOf } from '../helpers.ts'

const texts = textsOf(GEO)
const whole = compileSound(texts)
const RANGE = [isoDay('2020-03-10'), isoDay('2020-04-10')] as const
const cut = compileSound(recordOfDays(texts, whole, RANGE))

function compileSound(record: typeof texts) {
	const { dataset, issues } = parseRecord(record)
	// What is left has to pass the same door.
	expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
	if (!dataset) throw new Error('nothing is left')
	return compile(dataset)
}

test('a chapter that reaches beyond its days has its name and tells nothing of the others', () => {
	const told = (timeline: typeof whole) =>
		timeline.dataset.manifest.chapters.map(({ opens, summary }) => [opens, summary])
	expect(told(whole).every(([, summary]) => summary)).toBe(true)
	expect(told(cut)).toEqual([['2020-03-11-taji-rockets', null]])
})

test('on its days it says who holds what as the whole record does', () => {
	for (let day = RANGE[0]; day <= RANGE[1]; day = addDays(day, 1)) {
		const view = { ...openingView(whole.dataset.manifest), day }
		const holders = (timeline: typeof whole) =>
			sceneOn(timeline, day, view).bases.map((at) => [at.base.id, at.holder?.id, at.handingTo?.id, at.since])
		expect(holders(cut)).toEqual(holders(whole))
	}
})

test('every event that touches its days is in it, and no other but transfers', () => {
	const touches = whole.events.filter(({ when }) => when.earliest <= RANGE[1] && when.latest >= RANGE[0])
	expect(touches.length).toBeGreaterThan(20)
	for (const { id } of touches) expect(cut.eventById.has(id), id).toBe(true)
	for (const { id, type, when } of cut.events)
		expect(touches.some((event) => event.id === id) || (type === 'transfer' && when.latest < RANGE[0]), id).toBe(true)
	expect(cut.events.length).toBeLessThan(whole.events.length)
})

test('of other days it says that it knows nothing', () => {
	const { account } = cut.dataset.manifest
	expect(coverageOn(account, addDays(RANGE[0], -1))).not.toBe('dense')
	expect(account.spans.every(({ from, to }) => from >= RANGE[0] && to <= RANGE[1])).toBe(true)
	expect(account.ends).toBe(RANGE[1])
})

test('whatever it cites is there', () => {
	expect(cut.dataset.sources.size).toBeLessThan(whole.dataset.sources.size)
	for (const { id, sources } of cut.events)
		for (const source of sources) expect(cut.dataset.sources.has(source), `${id} cites ${source}`).toBe(true)
})
