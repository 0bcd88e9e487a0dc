/**
 * The ground as a MapLibre style: relief, water, borders and names, in a theme and a language.
 * Pure and without imports of files, so that the same function serves the page, the tests and any script.
 */

import type {
	LayerSpecification,
	LineLayerSpecification,
	SourceSpecification,
	StyleSpecification,
	SymbolLayerSpecification,
} from 'maplibre-gl'
import { creditsLine, type GroundAbout } from '../../basemap/about.ts'
import type { Ground } from '../../basemap/decode.ts'
import type { LayerUrls } from '../../basemap/layers.ts'
import {
	BORDER,
	BORDER_CASING,
	BORDER_HOME,
	COAST,
	COAST_GLOW,
	GOVERNORATE,
	GOVERNORATE_OPACITY,
	LAKE_SHORE,
	MASK_OPACITY,
	RELIEF_OPACITY,
	RIVERS,
	URBAN_OPACITY,
} from '../../basemap/look.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Theme, ThemeName } from '../../core/theme.ts'
import {
	airfieldLabels,
	capitalLabel,
	cityLabels,
	countryLabels,
	governorateLabels,
	scriptOf,
	townLabels,
	waterLabels,
} from './groundLabels.ts'
import { byZoom, rankIs } from './styleExpressions.ts'

export type FontFaces = NonNullable<StyleSpecification['font-faces']>

/** Absolute URLs of the files in `geo/basemap/` (MapLibre's worker has no page to resolve them against). */
export interface GroundUrls extends LayerUrls {
	readonly relief: Readonly<Record<ThemeName, string>>
}

interface StyleOptions {
	readonly theme: Theme
	/** The main line of every name; the other language is the second line. */
	readonly lang: Lang
	readonly ground: Ground
	readonly urls: GroundUrls
	/**
	 * False while the first picture is on its way: the sources of detail are there but empty, and names that need a font
	 * of their own (water in italics, second lines in the other script: 65 kB) are hidden.
	 */
	readonly detail: boolean
	readonly faces: FontFaces
}

/** Layers of one kind of ground each, bottom to top. */
const terrain = (theme: Theme): LayerSpecification[] => [
	{ id: 'background', type: 'background', paint: { 'background-color': theme.paper } },
	{
		id: 'relief',
		type: 'raster',
		source: 'relief',
		paint: {
			'raster-fade-duration': 0,
			'raster-resampling': 'linear',
			'raster-opacity': byZoom(...RELIEF_OPACITY),
		},
	},
	{
		id: 'mask',
		type: 'fill',
		source: 'mask',
		paint: { 'fill-color': theme.mask, 'fill-opacity': MASK_OPACITY[theme.name], 'fill-antialias': false },
	},
	{
		id: 'urban',
		type: 'fill',
		source: 'urban',
		minzoom: 5.5,
		paint: { 'fill-color': theme.urban, 'fill-opacity': byZoom(...URBAN_OPACITY), 'fill-antialias': false },
	},
]

const water = (theme: Theme): LayerSpecification[] => {
	const river = (id: string, source: string, rank: keyof typeof RIVERS): LayerSpecification => {
		const { from, opacity, width, dash } = RIVERS[rank]
		return {
			id,
			type: 'line',
			source,
			minzoom: from,
			filter: rankIs(rank),
			layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
			paint: {
				'line-color': theme.river,
				'line-opacity': opacity,
				'line-width': byZoom(...width),
				...(dash ? { 'line-dasharray': [...dash] } : {}),
			},
		}
	}
	const lake = (source: 'lakes' | 'lakes-far'): LayerSpecification[] => [
		{ id: source, type: 'fill', source, paint: { 'fill-color': theme.lake } },
		{
			id: `${source}-shore`,
			type: 'line',
			source,
			paint: { 'line-color': theme.lakeLine, 'line-width': byZoom(...LAKE_SHORE) },
		},
	]
	return [
		{ id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': theme.sea } },
		{
			id: 'coast-glow',
			type: 'line',
			source: 'coast',
			paint: {
				'line-color': theme.coastGlow,
				'line-opacity': 0.55,
				'line-width': byZoom(...COAST_GLOW),
				'line-blur': byZoom([4, 2], [9, 6]),
			},
		},
		{
			id: 'coast',
			type: 'line',
			source: 'coast',
			paint: { 'line-color': theme.coast, 'line-width': byZoom(...COAST) },
		},
		river('wadis', 'rivers-minor', 5),
		river('rivers-small', 'rivers-minor', 4),
		river('rivers-minor', 'rivers-minor', 3),
		river('rivers-middle', 'rivers-minor', 2),
		river('rivers-major', 'rivers-major', 1),
		...lake('lakes-far'),
		...lake('lakes'),
	]
}

const lines = (theme: Theme): LayerSpecification[] => {
	const border = (
		kind: 'home' | 'other' | 'disputed',
		paint: NonNullable<LineLayerSpecification['paint']>,
	): LayerSpecification => ({
		id: `borders-${kind}`,
		type: 'line',
		source: 'borders',
		filter: ['==', ['get', 'class'], kind],
		layout: { 'line-join': 'round' },
		paint,
	})
	const thin = byZoom(...BORDER)
	return [
		{
			id: 'governorates',
			type: 'line',
			source: 'governorates',
			minzoom: 4.8,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': theme.governorate,
				'line-opacity': byZoom(...GOVERNORATE_OPACITY),
				'line-width': byZoom(...GOVERNORATE),
				'line-dasharray': [4, 2],
			},
		},
		{
			id: 'borders-casing',
			type: 'line',
			source: 'borders',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': theme.borderCasing, 'line-opacity': 0.75, 'line-width': byZoom(...BORDER_CASING) },
		},
		border('other', { 'line-color': theme.border, 'line-opacity': 0.6, 'line-width': thin }),
		border('disputed', {
			'line-color': theme.border,
			'line-opacity': 0.6,
			'line-width': thin,
			'line-dasharray': [3, 2],
		}),
		border('home', { 'line-color': theme.borderHome, 'line-width': byZoom(...BORDER_HOME) }),
	]
}

function sources({ theme, ground, urls, detail }: StyleOptions): Record<string, SourceSpecification> {
	const [west, south, east, north] = ground.about.relief
	const file = (data: string): SourceSpecification => ({ type: 'geojson', data })
	const shape = (data: Exclude<Ground[keyof Ground], GroundAbout>): SourceSpecification => ({
		type: 'geojson',
		data,
	})
	const later = (data: string): SourceSpecification =>
		detail ? file(data) : { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }
	return {
		// An image source takes no attribution of its own, so the relief is credited with the mask over it.
		relief: {
			type: 'image',
			url: urls.relief[theme.name],
			coordinates: [
				[west, north],
				[east, north],
				[east, south],
				[west, south],
			],
		},
		mask: shape(ground.mask),
		sea: shape(ground.sea),
		coast: shape(ground.coast),
		borders: { ...shape(ground.borders), tolerance: 0.3 } as SourceSpecification,
		// The same rivers twice: the first picture does not wait for their bends.
		'rivers-major': file(detail ? urls.riversMajor : urls.riversFirst),
		lakes: file(urls.lakes),
		governorates: later(urls.governorates),
		'governorate-labels': file(urls.governorateLabels),
		places: file(urls.places),
		'country-labels': file(urls.countryLabels),
		'water-labels': file(urls.waterLabels),
		'rivers-minor': later(urls.riversMinor),
		'river-labels': later(urls.riverLabels),
		'lakes-far': later(urls.lakesFar),
		urban: later(urls.urban),
		airfields: later(urls.airfields),
	}
}

/** Each source with those who made it, as the basemap tells; what is still empty needs no credit. */
function credited(
	sources: Record<string, SourceSpecification>,
	about: GroundAbout,
	lang: Lang,
	detail: boolean,
): Record<string, SourceSpecification> {
	const later = (id: string): boolean => !detail && id === 'governorates'
	const attributions =
		// A map without a ground says so where others say whose theirs is.
		about.credits.length === 0
			? [['sea', creditsLine(about, lang)] as const]
			: about.credits.flatMap(({ name, sources }) => sources.map((id) => [id, name] as const))
	return {
		...sources,
		...Object.fromEntries(
			attributions.flatMap(([id, attribution]) =>
				sources[id] && !later(id) ? [[id, { ...sources[id], attribution } as SourceSpecification]] : [],
			),
		),
	}
}

/** Builds the ground's style. The same options give the same style; nothing is fetched. */
export function styleOf(options: StyleOptions): StyleSpecification {
	const { theme, faces } = options
	const { about } = options.ground
	const script = scriptOf(options.lang)
	const waits = (layer: SymbolLayerSpecification): SymbolLayerSpecification =>
		options.detail ? layer : { ...layer, layout: { ...layer.layout, visibility: 'none' } }
	return {
		version: 8,
		name: `Handover ground, ${theme.name}, ${options.lang}`,
		// A scrubbed map must not lag behind its date: no paint property ever fades.
		transition: { duration: 0, delay: 0 },
		'font-faces': faces,
		sources: credited(sources(options), about, options.lang, options.detail),
		layers: [
			...terrain(theme),
			...water(theme),
			...lines(theme),
			// Labels: a later layer wins a collision.
			...waterLabels(theme, script).map(waits),
			governorateLabels(theme, script, about),
			airfieldLabels(theme, script),
			townLabels(theme, script, about),
			cityLabels(theme, script, about),
			...countryLabels(theme, script, options.detail),
			capitalLabel(theme, script, about),
		],
	}
}
