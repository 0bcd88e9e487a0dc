/** A small made-up record and ground for the tests of stills; frozen. */
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { aboutGround } from '../../src/basemap/about.ts'
import { NO_FILTER } from '../../src/core/query/filter.ts'
import type { Texts } from '../../src/core/record/lang.ts'
import type { Base, BaseEvent, Dataset, LngLat, OtherEvent, Source, Transfer } from '../../src/core/record/model.ts'
import { compile } from '../../src/core/record/timeline.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { parseEdtf, type When } from '../../src/core/time/edtf.ts'
import { svgOf } from '../../src/picture/svg.ts'
import type { StillGround } from '../../src/still/map/ground.ts'
import { type Sheet, STILL_PARTS, type StillOptions, type StillResources } from '../../src/still/options.ts'
import { stillOf } from '../../src/still/still.ts'
import { BASEMAP } from '../basemapFile.ts'
import { deepFreeze, goodManifest } from '../helpers.ts'

const both = (en: string, ar: string): Texts => ({ en, ar })

function whenOf(text: string): When {
	const when = parseEdtf(text)
	if (!when) throw new Error(`no date: ${text}`)
	return when
}

function baseOf(id: string, lngLat: LngLat, more: Partial<Base> = {}): Base {
	const name = both(`Base ${id}`, `قاعدة ${id}`)
	return {
		id,
		kind: 'base',
		name,
		label: name,
		otherNames: [],
		governorate: both('Anbar', 'الأنبار'),
		near: null,
		icao: null,
		iata: null,
		precision: 'exact',
		place: { lngLat, uncertaintyM: 500 },
		placeNote: null,
		placeSources: [],
		summary: name,
		heldBy: more.kind === 'site' ? null : 'coalition',
		heldFrom: null,
		lastReported: null,
		lastReportedSources: [],
		facts: [],
		sources: [],
		...more,
	}
}

const blank = {
	time: null,
	act: null,
	target: null,
	placeName: both('there', 'هناك'),
	precision: 'exact',
	weapon: null,
	killed: [],
	wounded: [],
	munitions: [],
	attribution: [],
	otherDates: [],
	statements: [],
	unverified: false,
	note: null,
} as const

function eventOf(
	id: string,
	type: OtherEvent['type'],
	date: string,
	lngLat: LngLat | null,
	sources: readonly string[],
): BaseEvent {
	const title = both(`Event ${id}`, `حدث ${id}`)
	const place = lngLat && { lngLat, uncertaintyM: 500 }
	return { ...blank, id, type, when: whenOf(date), base: null, title, summary: title, place, sources }
}

function transferOf(id: string, base: string, date: string, sources: readonly string[]): Transfer {
	const title = both(`Transfer of ${base}`, `تسليم ${base}`)
	return {
		...blank,
		id,
		type: 'transfer',
		when: whenOf(date),
		base,
		title,
		summary: title,
		place: null,
		sources,
		from: 'coalition',
		to: 'isf',
		fromText: null,
		toText: null,
		people: [],
		valueUsd: [],
		ordinal: [],
		destination: null,
		destinationSources: [],
	}
}

function sourceOf(id: string, publisher: string, kind: Source['kind'] = 'news'): Source {
	const more = { via: null, url: null, language: null, note: null }
	return { id, title: `Title of ${id}`, publisher, date: '2020-03-18', kind, ...more }
}

/** West, south, east, north; wound the way RFC 7946 asks, against the clock. */
export function rectangle(west: number, south: number, east: number, north: number): Geometry {
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	]
	return { type: 'Polygon', coordinates: [ring] }
}

export function collection(...features: readonly (readonly [Geometry, Record<string, unknown>?])[]): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: features.map(([geometry, properties = {}]): Feature => ({ type: 'Feature', properties, geometry })),
	}
}

const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] })
const line = (...coordinates: [number, number][]): Geometry => ({ type: 'LineString', coordinates })

export const ground: StillGround = deepFreeze({
	sea: collection([rectangle(48, 28, 52, 30)]),
	coast: collection([line([48, 30], [52, 30])]),
	borders: collection(
		[line([39, 30], [39, 37], [47, 37]), { class: 'home' }],
		[line([35, 33], [39, 33]), { class: 'other' }],
	),
	mask: collection([rectangle(30, 25, 39, 40)]),
	about: aboutGround(BASEMAP, goodManifest.region),
	home: collection([rectangle(39, 30, 47, 37)]),
	riversMajor: collection([line([41, 37], [44, 33], [47, 31]), { r: 1 }]),
	riverLabels: collection([line([41, 37], [44, 33], [47, 31]), { n: 'Tigris', ar: 'دجلة', r: 1 }]),
	lakes: collection([rectangle(43, 33.6, 43.4, 34.2)]),
	governorates: collection([line([40, 31], [45, 35])]),
	governorateLabels: collection([point(41, 33), { n: 'Anbar', ar: 'الأنبار' }]),
	places: collection(
		[point(44.4, 33.34), { n: 'Baghdad', ar: 'بغداد', r: 0, c: 1, cc: 'IQ' }],
		[point(47.8, 30.5), { n: 'Basra', ar: 'البصرة', r: 1, cc: 'IQ' }],
	),
	countryLabels: collection([point(41.9, 32.3), { n: 'Iraq', ar: 'العراق', r: 0 }]),
	waterLabels: collection([point(50, 29), { n: 'The Gulf', ar: 'الخليج', r: 1 }]),
})

export const dataset: Dataset = deepFreeze({
	manifest: goodManifest,
	bases: [
		baseOf('held', [42.4, 33.8]),
		baseOf('turning', [41.1, 34.4], { precision: 'city', place: { lngLat: [41.1, 34.4], uncertaintyM: 40_000 } }),
		baseOf('iraqi', [44.3, 35.5]),
		baseOf('later', [45.5, 32.5], { heldFrom: whenOf('2020-06-01') }),
		baseOf('site', [46.5, 31.5], { kind: 'site' }),
		baseOf('far-away', [60, 40]),
	],
	events: [
		transferOf('t-iraqi', 'iraqi', '2020-01-10', ['s1']),
		transferOf('t-turning', 'turning', '2020-03-17/2020-03-19', ['s2', 's1']),
		eventOf('a-old', 'attack', '2019-12-01', [43.5, 36.2], ['s3']),
		eventOf('a-one', 'attack', '2020-03-10', [42.4, 33.8], ['s4', 's5']),
		eventOf('a-two', 'attack', '2020-03-18', [42.4, 33.8], ['s6']),
		eventOf('b-strike', 'airstrike', '2020-03-12', [45.0, 36.0], ['s7']),
		eventOf('c-far', 'combat', '2020-03-12', [60, 40], ['s8']),
		eventOf('d-nowhere', 'political', '2020-03-12', null, ['s9']),
	],
	sources: new Map(
		[
			sourceOf('s1', 'First Paper'),
			sourceOf('s2', 'Weak Blog', 'weak'),
			sourceOf('s3', 'Old Paper'),
			sourceOf('s4', 'Fourth Paper'),
			sourceOf('s5', 'The Army', 'primary'),
			sourceOf('s6', 'Sixth Paper'),
			sourceOf('s7', 'Seventh Paper'),
			sourceOf('s8', 'Far Paper'),
			sourceOf('s9', 'Nowhere Paper'),
		].map((source) => [source.id, source]),
	),
	actors: new Map(
		[
			{ id: 'coalition', name: both('Coalition', 'التحالف'), side: 'coalition' },
			{ id: 'isf', name: both('Security forces', 'القوات الأمنية'), side: 'iraq' },
		].map((actor) => [actor.id, actor]),
	),
})

export const timeline = compile(dataset)
export const DAY = isoDay('2020-03-18')

/** A sheet with no strips to keep free. */
export function sheet(width: number, height: number): Sheet {
	return { width, height, safe: { top: 0, bottom: 0 } }
}

export const resources: StillResources = { timeline, ground }

/** 18 March 2020 in English and light, all of the made-up Iraq in view. */
export function optionsOf(more: Partial<StillOptions> = {}): StillOptions {
	return {
		day: DAY,
		trail: 30,
		...NO_FILTER,
		lang: 'en',
		font: 'sans',
		theme: 'light',
		selection: { kind: 'none' },
		sheet: sheet(1200, 900),
		look: { width: 1200, height: 900, center: [43.5, 33.5], zoom: 5.6 },
		title: 'A title',
		note: '',
		credit: '',
		accent: null,
		logo: null,
		annotations: [],
		include: new Set(STILL_PARTS),
		compare: null,
		permalink: 'https://example.org/?date=2020-03-18',
		version: '2026-01-18',
		...more,
	}
}

/** The text SVG of a still of the made-up record, or of another. */
export function svgOfStill(more: Partial<StillOptions> = {}, from: StillResources = resources): string {
	return svgOf(stillOf(optionsOf(more), from))
}
