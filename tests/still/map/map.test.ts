import { describe, expect, test } from 'vitest'
import type { Box } from '../../../src/core/geometry/boxes.ts'
import { labelsOverlap } from '../../../src/core/geometry/labelPlacement.ts'
import type { Frame } from '../../../src/core/geometry/projection.ts'
import { restOf } from '../../../src/core/marks/effects.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { THEMES } from '../../../src/core/theme.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { mapLayers, mapSvg } from '../../../src/still/map/bareMap.ts'
import { markBoxes } from '../../../src/still/map/clearance.ts'
import { mapPlan } from '../../../src/still/map/map.ts'
import type { MapInput } from '../../../src/still/map/mapInput.ts'
import { ground, timeline } from '../sample.ts'
import { elementsOf, linesOf, readXml } from '../xml.ts'

const frame: Frame = { width: 900, height: 700, center: [43.5, 33.5], zoom: 5.6 }
const names = { title: 'Map', description: 'The map' }
const layersOf = (input: MapInput) => mapLayers(input, { title: 'Map', idPrefix: 'map-' })
const at = (date: string, more: Partial<MapInput> = {}): MapInput => ({
	...NO_FILTER,
	timeline,
	ground,
	frame,
	instant: restOf(isoDay(date)),
	trail: 30,
	lang: 'en',
	theme: THEMES.light,
	selection: { kind: 'none' },
	...more,
})

describe('the map without furniture', () => {
	test('has marks and names and no head', () => {
		const lines = linesOf(mapSvg(at('2020-03-18'), names))
		expect(lines).toContain('Base held')
		expect(lines).toContain('IRAQ')
		expect(lines.join(' ')).not.toContain('2020')
	})

	test('the ground does not depend on the date, so it can be kept', () => {
		const one = layersOf(at('2019-12-01')).ground
		expect(layersOf(at('2020-03-18')).ground).toBe(one)
		expect(layersOf(at('2020-03-18', { selection: { kind: 'base', base: 'site' } })).ground).toBe(one)
		expect(readXml(one).name).toBe('svg')
	})

	test('the names of bases hold still while the date moves', () => {
		const texts = (date: string): readonly string[] =>
			elementsOf(readXml(layersOf(at(date)).names))
				.filter(({ name, text }) => name === 'text' && text.startsWith('Base '))
				.map(({ text, attributes }) => `${text} ${attributes.get('x')} ${attributes.get('y')}`)
		expect(texts('2020-03-18')).toEqual(texts('2019-12-01'))
	})

	test('ids of two pictures in one page differ', () => {
		const ids = (svg: string): readonly string[] =>
			elementsOf(readXml(svg)).flatMap(({ attributes }) => attributes.get('id') ?? [])
		const input = at('2020-03-18')
		const { ground, names, marksSvg } = layersOf(input)
		const all = [...ids(ground), ...ids(marksSvg(input)), ...ids(names)]
		expect(new Set(all).size).toBe(all.length)
	})

	test('it says where its names stand, and every text of it stands there', () => {
		const input = at('2020-03-18')
		const { ground, names, nameBoxes } = layersOf(input)
		// Names of rivers are turned about the point that is asked for here.
		const texts = (svg: string) =>
			elementsOf(readXml(svg)).filter(
				({ name, text, attributes }) => name === 'text' && text && !attributes.has('transform'),
			)
		for (const [svg, boxes] of [
			[names, nameBoxes.own],
			[ground, [...nameBoxes.own, ...nameBoxes.ground]],
		] as const) {
			expect(texts(svg).length).toBeGreaterThan(2)
			for (const { text, attributes } of texts(svg)) {
				const [x, y] = [Number(attributes.get('x')), Number(attributes.get('y'))]
				const isIn = ({ left, top, right, bottom }: Box): boolean =>
					x >= left - 1 && x <= right + 1 && y >= top && y <= bottom
				expect(boxes.some(isIn), text).toBe(true)
			}
		}
	})
})

describe('the plan of a map', () => {
	test('no two names labelsOverlap, and none lies on a mark', () => {
		const input = at('2020-03-18')
		const { baseNames, groundNames, shown } = mapPlan(input)
		const boxes = [...baseNames, ...groundNames].map(({ candidate }) => candidate.box)
		const marks = markBoxes(shown, { frame, scale: 1 })
		boxes.forEach((box, i) => {
			expect(boxes.slice(i + 1).some((other) => labelsOverlap(box, other))).toBe(false)
			expect(marks.some((mark) => labelsOverlap(box, mark))).toBe(false)
		})
		expect(baseNames.length).toBeGreaterThan(3)
	})

	test('names keep off furniture', () => {
		const furniture = [{ x: 0, y: 0, width: 900, height: 350 }]
		const { baseNames, groundNames } = mapPlan(at('2020-03-18', { furniture }))
		for (const { candidate } of [...baseNames, ...groundNames]) expect(candidate.box.y).toBeGreaterThanOrEqual(350)
	})

	test('only what lies in the frame is shown', () => {
		const { shown } = mapPlan(at('2020-03-18'))
		expect(shown.bases.map(({ base }) => base.id)).not.toContain('far-away')
		expect(shown.events.map(({ event }) => event.id)).not.toContain('c-far')
	})
})

describe('the base on the day', () => {
	const svgOn = (instant: number): string => {
		const input = at('2020-03-18', { instant })
		return layersOf(input).marksSvg(input)
	}
	test('half and half, with a ring that closes, while it is handed over', () => {
		const clips = (svg: string): readonly number[] =>
			elementsOf(readXml(svg))
				.filter(({ name }) => name === 'clipPath')
				.map(({ children }) => Number(children[0]?.attributes.get('width')))
		const early = clips(svgOn(isoDay('2020-03-17') + 0.2))
		const late = clips(svgOn(isoDay('2020-03-19') + 0.2))
		// The first clip is the map's own frame or comes after it; the share that is done grows.
		expect(Math.min(...late)).toBeGreaterThan(Math.min(...early))
		expect(clips(svgOn(isoDay('2020-05-01'))).length).toBeLessThan(early.length)
	})
})
