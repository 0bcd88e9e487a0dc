import { describe, expect, test } from 'vitest'
import { labelsOverlap } from '../../../src/core/geometry/labelPlacement.ts'
import { project } from '../../../src/core/geometry/projection.ts'
import { THEMES } from '../../../src/core/theme.ts'
import type { DisplayNode, GroupNode, TextNode } from '../../../src/picture/nodes.ts'
import { svgOf } from '../../../src/picture/svg.ts'
import { annotationBoxes, annotationsOff, setAnnotations } from '../../../src/still/map/annotations.ts'
import { stillOf } from '../../../src/still/still.ts'
import { DAY, optionsOf, resources, sheet } from '../sample.ts'

const WORDS = { text: 'Fired from here', at: [41.5, 34.6], to: [43, 33.6] } as const
const MAP = {
	frame: { width: 600, height: 400, center: [43.5, 33.5], zoom: 5.4 },
	lang: 'en',
	theme: THEMES.light,
	scale: 1,
	least: 0,
} as const

function groupsNamed(nodes: readonly DisplayNode[], name: string): readonly GroupNode[] {
	return nodes.flatMap((node) =>
		node.kind === 'group' ? [...(node.name === name ? [node] : []), ...groupsNamed(node.children, name)] : [],
	)
}

function textsIn(nodes: readonly DisplayNode[]): readonly TextNode[] {
	return nodes.flatMap((node) => (node.kind === 'text' ? [node] : node.kind === 'group' ? textsIn(node.children) : []))
}

describe('words of a person on the map', () => {
	test.each([
		[1200, 675],
		[600, 900],
		[900, 900],
	])('stay with the land on a sheet of %i × %i, in a layer of their own', (width, height) => {
		const still = stillOf(optionsOf({ sheet: sheet(width, height), annotations: [WORDS] }), resources)
		const [layer] = groupsNamed(still.children, 'annotations')
		const [map] = still.maps
		expect(layer && map).toBeTruthy()
		const [line] = textsIn(layer?.children ?? [])
		expect(line?.text).toBe(WORDS.text)
		expect(line?.x).toBeCloseTo(project(map?.frame as never, WORDS.at)[0], 0)
		expect(svgOf(still)).toContain('inkscape:label="annotations"')
		expect(still.alt).toContain(WORDS.text)
	})

	test('are the same with another day, and in both maps of a comparison', () => {
		const still = stillOf(
			optionsOf({ annotations: [WORDS], compare: { from: (DAY - 10) as typeof DAY, mode: 'side-by-side' } }),
			resources,
		)
		expect(groupsNamed(still.children, 'annotations')).toHaveLength(2)
	})

	test('no name of the map stands on them', () => {
		const annotations = [{ ...WORDS, at: [43.5, 33.5] } as const]
		const still = stillOf(optionsOf({ annotations }), resources)
		const frame = still.maps[0]?.frame
		if (!frame) throw new Error('no map')
		const [box] = annotationBoxes(setAnnotations(annotations, { ...MAP, frame }))
		const names = ['names', 'base-names'].flatMap((name) =>
			groupsNamed(still.children, name).flatMap(({ children }) => textsIn(children)),
		)
		expect(names.length).toBeGreaterThan(0)
		for (const { x, y, size } of names)
			expect(box && labelsOverlap(box, { x: x - 1, y: y - size / 2, width: 2, height: 2 })).toBe(false)
	})

	test('are never cut by the edge, and have no arrow to where they stand', () => {
		const [set] = setAnnotations([{ text: 'A long line at the very edge', at: [39.3, 33.5], to: [39.35, 33.5] }], MAP)
		expect(set?.box.x).toBeGreaterThanOrEqual(0)
		expect(set?.arrow).toBeNull()
		// What lies outside is not on the map.
		expect(setAnnotations([{ ...WORDS, at: [60, 33] }], MAP)).toEqual([])
	})

	test('run in their own direction, whatever the language of the picture', () => {
		const annotations = [{ ...WORDS, text: 'هجوم (2020)' }]
		for (const lang of ['en', 'ar'] as const) {
			const still = stillOf(optionsOf({ lang, annotations }), resources)
			const [line] = textsIn(groupsNamed(still.children, 'annotations'))
			expect(line?.text).toBe('\u2068هجوم (2020)\u2069')
			expect(line?.anchor).toBe('middle')
		}
	})
})

test('words that the map does not reach are named, and those in either map of two are not', () => {
	const off = { ...WORDS, text: 'Far away', at: [60, 40] } as const
	const both = [WORDS, off]
	const still = stillOf(optionsOf({ annotations: both }), resources)
	expect(annotationsOff(both, still.maps)).toEqual([off])
	const elsewhere = { frame: { ...MAP.frame, center: [60, 40] } } as const
	expect(annotationsOff(both, [...still.maps, elsewhere])).toEqual([])
	// None is drawn that is named.
	expect(setAnnotations(both, MAP)).toHaveLength(1)
})
