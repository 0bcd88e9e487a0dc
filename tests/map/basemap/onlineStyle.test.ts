import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { describe, expect, test } from 'vitest'
import { CAPITAL_LABEL, FONT, LABELS_START } from '../../../src/map/basemap/groundLabels.ts'
import { mergeStyles, OnlineStyleError } from '../../../src/map/basemap/onlineStyle.ts'

const FROM = 'https://maps.test/styles/plain/style.json'

const ours: StyleSpecification = {
	version: 8,
	transition: { duration: 0, delay: 0 },
	'font-faces': { [FONT.bold]: [{ url: 'https://page.test/bold.woff2', 'unicode-range': ['U+0000-00FF'] }] },
	sources: { places: { type: 'geojson', data: 'https://page.test/places.geojson' } },
	layers: [{ id: 'background', type: 'background' }],
}

/** A style as tile servers publish it. */
const foreign: StyleSpecification = {
	version: 8,
	name: 'Plain',
	center: [0, 0],
	zoom: 1,
	bearing: 20,
	pitch: 60,
	projection: { type: 'globe' },
	terrain: { source: 'dem' },
	sky: {},
	transition: { duration: 300 },
	glyphs: '../../fonts/{fontstack}/{range}.pbf',
	sprite: [{ id: 'default', url: '/sprites/plain' }],
	'font-faces': { Ours: 'fonts/ours.woff2' },
	sources: {
		base: { type: 'vector', url: 'tiles.json' },
		photo: {
			type: 'raster',
			tiles: ['https://{s}.other.test/{z}/{x}/{y}.png', '/tiles/{z}/{x}/{y}.png'],
			tileSize: 256,
		},
		spots: { type: 'geojson', data: 'spots.geojson' },
		own: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
		dem: { type: 'raster-dem', url: 'https://maps.test/dem.json' },
	},
	layers: [
		{ id: 'paper', type: 'background', paint: { 'background-color': '#fff' } },
		{ id: 'arrows', type: 'symbol', source: 'base', 'source-layer': 'roads', layout: { 'icon-image': 'arrow' } },
		{ id: 'water', type: 'fill', source: 'base', 'source-layer': 'water' },
		{ id: 'roads', type: 'line', source: 'base', 'source-layer': 'roads' },
		{
			id: 'label-seas',
			type: 'symbol',
			source: 'base',
			'source-layer': 'names',
			layout: { 'text-field': ['get', 'name'], 'text-font': ['Theirs'] },
		},
		{ id: 'borders', type: 'line', source: 'base', 'source-layer': 'borders' },
		{
			id: 'towns',
			type: 'symbol',
			source: 'spots',
			layout: { 'text-field': ['get', 'name'], 'text-font': ['Theirs'] },
		},
	],
}

const faults = (style: StyleSpecification) => validateStyleMin(style as Parameters<typeof validateStyleMin>[0])
const idsOf = ({ layers }: StyleSpecification): readonly string[] => layers.map(({ id }) => id)

describe('mergeStyles', () => {
	const merged = mergeStyles(foreign, FROM, ours)

	test('gives a style that the specification accepts', () => {
		expect(faults(foreign)).toEqual([])
		expect(faults(merged)).toEqual([])
	})

	test('keeps every foreign layer in its order and puts the anchors over all of them', () => {
		expect(idsOf(merged)).toEqual([
			'online/paper',
			'online/arrows',
			'online/water',
			'online/roads',
			'online/label-seas',
			'online/borders',
			'online/towns',
			'borders-home',
			LABELS_START,
			'label-countries-small',
			CAPITAL_LABEL,
		])
	})

	test('leaves the camera and the plane alone, and fades nothing', () => {
		for (const key of ['center', 'zoom', 'bearing', 'pitch', 'projection', 'terrain', 'sky'])
			expect(merged).not.toHaveProperty(key)
		expect(merged.transition).toEqual({ duration: 0, delay: 0 })
	})

	test('has the fonts of both, ours first', () => {
		expect(merged['font-faces']).toEqual({
			Ours: 'https://maps.test/styles/plain/fonts/ours.woff2',
			...ours['font-faces'],
		})
		const greedy = { ...foreign, 'font-faces': { [FONT.bold]: 'https://other.test/bold.woff2' } }
		expect(mergeStyles(greedy, FROM, ours)['font-faces']).toEqual(ours['font-faces'])
	})

	test('makes every address whole and keeps its placeholders', () => {
		expect(merged.glyphs).toBe('https://maps.test/fonts/{fontstack}/{range}.pbf')
		expect(merged.sprite).toEqual([{ id: 'default', url: 'https://maps.test/sprites/plain' }])
		expect(merged.sources).toEqual({
			'online/base': { type: 'vector', url: 'https://maps.test/styles/plain/tiles.json' },
			'online/photo': {
				type: 'raster',
				tiles: ['https://{s}.other.test/{z}/{x}/{y}.png', 'https://maps.test/tiles/{z}/{x}/{y}.png'],
				tileSize: 256,
			},
			'online/spots': { type: 'geojson', data: 'https://maps.test/styles/plain/spots.geojson' },
			'online/own': foreign.sources.own,
			'online/dem': { type: 'raster-dem', url: 'https://maps.test/dem.json' },
		})
	})

	test('changes neither style', () => {
		const before = JSON.stringify([foreign, ours])
		mergeStyles(foreign, FROM, ours)
		expect(JSON.stringify([foreign, ours])).toBe(before)
	})

	test('any order of layers: nothing lost, nothing over the marks', () => {
		const kinds = ['background', 'fill', 'line', 'symbol', 'circle'] as const
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 12 }), (types) => {
				const layers = types.map((type, i) => ({ id: `${i}`, type, source: 'own' }) as LayerSpecification)
				const style = mergeStyles({ version: 8, sources: { own: foreign.sources.own }, layers }, FROM, ours)
				const start = idsOf(style).indexOf(LABELS_START)
				expect(idsOf(style).at(-1)).toBe(CAPITAL_LABEL)
				expect(style.layers.filter(({ id }) => id.startsWith('online/')).map(({ type }) => type)).toEqual(types)
				expect(style.layers.slice(start).filter(({ id }) => id.startsWith('online/'))).toEqual([])
			}),
		)
	})

	test.each([null, 'style', 7, [], {}, { version: 7, sources: {}, layers: [] }, { version: 8, sources: {} }])(
		'%j is no style',
		(value) => {
			expect(() => mergeStyles(value, FROM, ours)).toThrow(new OnlineStyleError('not-a-style'))
		},
	)

	test('a style with tiles that the map does not read is refused by name', () => {
		const tiles = { type: 'vector', tiles: ['https://tiles.example/{z}/{x}/{y}.mlt'], encoding: 'mlt' } as const
		const style = { ...foreign, sources: { ...foreign.sources, tiles } }
		expect(() => mergeStyles(style, FROM, ours)).toThrow(new OnlineStyleError('other-tiles'))
	})

	test('a style of Mapbox is refused by name', () => {
		const style = { ...foreign, glyphs: 'mapbox://fonts/mapbox/{fontstack}/{range}.pbf' }
		expect(() => mergeStyles(style, FROM, ours)).toThrow(new OnlineStyleError('needs-account'))
	})
})
