import { readFileSync } from 'node:fs'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { groundOf, type LandTopology } from '../../../src/basemap/decode.ts'
import { THEME_NAMES, THEMES } from '../../../src/core/theme.ts'
import { groundImageOf } from '../../../src/map/basemap/groundImages.ts'
import { FONT, LABELS_START } from '../../../src/map/basemap/groundLabels.ts'
import { groundPartOf } from '../../../src/map/basemap/groundParts.ts'
import { mergeStyles } from '../../../src/map/basemap/onlineStyle.ts'
import { type FontFaces, type GroundUrls, styleOf } from '../../../src/map/basemap/style.ts'
import { BASEMAP } from '../../basemapFile.ts'
import { LANGS } from '../../languages.ts'
import { MANIFEST } from '../../shipped.ts'

const basemap = (name: string): string => readFileSync(new URL(`../../../geo/basemap/${name}`, import.meta.url), 'utf8')

const ground = groundOf(JSON.parse(basemap('land.topo.json')) as LandTopology, BASEMAP, MANIFEST.region)
const faces: FontFaces = Object.fromEntries(
	Object.values(FONT).map((name) => [name, [{ url: `https://map.test/${name}.woff2` }]]),
)
const url = (name: string): string => `https://map.test/${name}`
const urls: GroundUrls = {
	relief: { light: url('relief_light.webp'), dark: url('relief_dark.webp') },
	riversFirst: url('rivers_first.geojson'),
	riversMajor: url('rivers_major.geojson'),
	lakes: url('lakes.geojson'),
	governorates: url('governorates.geojson'),
	governorateLabels: url('governorate_labels.geojson'),
	places: url('places.geojson'),
	countryLabels: url('country_labels.geojson'),
	waterLabels: url('water_labels.geojson'),
	riversMinor: url('rivers_minor.geojson'),
	riverLabels: url('river_labels.geojson'),
	lakesFar: url('lakes_far.geojson'),
	urban: url('urban.geojson'),
	airfields: url('airfields.geojson'),
}
const DETAIL = ['rivers-minor', 'river-labels', 'lakes-far', 'urban', 'airfields']

const cases = THEME_NAMES.flatMap((theme) =>
	LANGS.flatMap((lang) => [true, false].map((detail) => ({ theme, lang, detail }))),
)

describe.each(cases)('style $theme $lang detail=$detail', ({ theme, lang, detail }) => {
	const style = styleOf({ theme: THEMES[theme], lang, ground, urls, detail, faces })

	test('passes the style specification', () => {
		expect(validateStyleMin(style as Parameters<typeof validateStyleMin>[0])).toEqual([])
	})

	test('each file of the ground has a name for readers, should it not come', () => {
		const fetched = Object.entries(style.sources).filter(([, source]) =>
			Object.values(source).some((value) => typeof value === 'string' && Object.values(urls).flat().includes(value)),
		)
		expect(fetched.length).toBeGreaterThan(5)
		for (const [id] of fetched) expect(groundPartOf(id), id).not.toBe('ground')
	})

	test('layer ids are unique', () => {
		const ids = style.layers.map((layer) => layer.id)
		expect(new Set(ids).size).toBe(ids.length)
	})

	test('every source used exists and every source is used', () => {
		const used = new Set(style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])))
		expect([...used].sort()).toEqual(Object.keys(style.sources).sort())
	})

	test('labels come last, from LABELS_START on', () => {
		const start = style.layers.findIndex((layer) => layer.id === LABELS_START)
		expect(start).toBeGreaterThan(0)
		style.layers.forEach((layer, index) => {
			expect(layer.type === 'symbol', layer.id).toBe(index >= start)
		})
	})

	test('an online style has what the page puts its layers before, in the same order', () => {
		const online = mergeStyles({ version: 8, sources: {}, layers: [] }, 'https://map.test/style.json', style)
		const anchors = online.layers.map((layer) => layer.id)
		expect(style.layers.map((layer) => layer.id).filter((id) => anchors.includes(id))).toEqual(anchors)
	})

	test('every font asked for is declared', () => {
		const declared = new Set(Object.keys(style['font-faces'] ?? {}))
		for (const layer of style.layers) {
			if (layer.type !== 'symbol') continue
			for (const name of Object.values(FONT))
				if (JSON.stringify(layer.layout).includes(`"${name}"`)) expect(declared).toContain(name)
		}
	})

	test('Arabic is never letter-spaced', () => {
		const spaced = style.layers.filter((layer) => layer.layout && 'text-letter-spacing' in layer.layout)
		expect(spaced.length > 0).toBe(lang === 'en')
	})

	test('detail is empty until it is asked for', () => {
		for (const id of DETAIL) {
			const source = style.sources[id]
			if (source?.type !== 'geojson') throw new Error(`${id} is not GeoJSON`)
			if (detail) expect(typeof source.data).toBe('string')
			else expect(source.data).toEqual({ type: 'FeatureCollection', features: [] })
		}
	})

	test('every picture asked for can be painted', () => {
		const wanted = [...JSON.stringify(style.layers).matchAll(/"((?:capital|city|town|airstrip|airport)-\w+)"/g)].map(
			([, id]) => id ?? '',
		)
		expect(new Set(wanted).size).toBe(5)
		for (const id of wanted) {
			const image = groundImageOf(id)
			expect(image?.data).toHaveLength((image?.width ?? 0) * (image?.height ?? 0) * 4)
			expect(image?.data.some((value) => value > 0)).toBe(true)
		}
	})
})

test('the ground paints only its own pictures', () => {
	expect(groundImageOf('capital-sepia')).toBeNull()
	expect(groundImageOf('base')).toBeNull()
	expect(groundImageOf('')).toBeNull()
})

interface Row {
	readonly properties: {
		readonly n?: unknown
		readonly ar?: unknown
		readonly r?: unknown
		readonly c?: unknown
		readonly cc?: unknown
	}
}

const rows = (file: string): readonly Row[] => (JSON.parse(basemap(file)) as { features: Row[] }).features

describe('names', () => {
	const files = ['places', 'governorate_labels', 'country_labels', 'water_labels', 'river_labels', 'airfields']

	test.each(files)('every row of %s has both names, each in its own script', (file) => {
		for (const { properties } of rows(`${file}.geojson`)) {
			expect(properties.n).toMatch(/^[\x20-\x7e]+$/)
			expect(properties.ar).toMatch(/^[\u0621-\u0652 0-9]+$/)
		}
	})

	test('every ranked row has a rank', () => {
		for (const file of ['places', 'country_labels', 'water_labels', 'river_labels'])
			for (const { properties } of rows(`${file}.geojson`)) expect(properties.r).toEqual(expect.any(Number))
	})

	test('no place is named twice in a country', () => {
		const names = rows('places.geojson').map(({ properties }) => `${properties.cc}/${properties.n}`)
		expect(names.length).toBe(new Set(names).size)
	})

	test('the words decided on', () => {
		const named = (file: string, name: string): Row | undefined =>
			rows(file).find(({ properties }) => properties.n === name)
		expect(named('water_labels.geojson', 'The Gulf')?.properties.ar).toBe('الخليج')
		expect(named('places.geojson', 'Jerusalem')?.properties).not.toHaveProperty('c')
		expect(named('places.geojson', 'Baghdad')?.properties.c).toBe(1)
		expect(rows('governorate_labels.geojson')).toHaveLength(18)
	})
})
