import circle from '@turf/circle'
import type { Feature, FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { type ReactNode, useMemo } from 'react'
import { Layer, Source } from 'react-map-gl/maplibre'
import { useAppState } from '../app/context.ts'
import { kmText } from '../core/messages/surroundings.ts'
import type { Lang } from '../core/record/lang.ts'
import type { Base } from '../core/record/model.ts'
import type { Theme } from '../core/theme.ts'
import { FONT } from './basemap/groundLabels.ts'

/** At the largest radius and zoom the corners lie a pixel or two inside the true circle. */
const CORNERS = 128

/**
 * Layers of the ground itself: after a change of theme the page's own layers come back in any order, these are there.
 * The line lies on the ground and under every mark, its label gives way to the names of bases and not to those of towns.
 */
const BEFORE = { line: 'borders-home', label: 'label-countries-small' } as const

/** Over the line, under it, then further away from what stands on it; em from the line. */
const LABEL_ANCHORS: [string, [number, number], ...(string | [number, number])[]] = [
	'bottom',
	[0, -0.25],
	'top',
	[0, 0.25],
	'top-left',
	[0.4, 0.35],
	'top-right',
	[-0.4, 0.35],
	'bottom-right',
	[-0.9, -0.1],
	'bottom-left',
	[0.9, -0.1],
	'bottom',
	[0, -1.2],
	'top',
	[0, 1.2],
]

/**
 * The radius around the open base, with its length at the top. A whole line: dashed circles on this map say that a
 * place is only approximate. The same sphere as the distances in the panel.
 */
export default function AroundRing({ base, theme, lang }: { base: Base; theme: Theme; lang: Lang }): ReactNode {
	const radius = useAppState(({ view }) => view.radius)
	const ring = useMemo(() => ringAround(base, radius, lang), [base, radius, lang])
	const layers = useMemo(() => ringLayers(theme), [theme])
	return (
		<Source id="around" type="geojson" data={ring}>
			<Layer {...layers.casing} beforeId={BEFORE.line} />
			<Layer {...layers.line} beforeId={BEFORE.line} />
			<Layer {...layers.label} beforeId={BEFORE.label} />
		</Source>
	)
}

function ringAround({ place }: Base, radius: number, lang: Lang): FeatureCollection {
	const ring = circle([...place.lngLat], radius, { steps: CORNERS, units: 'kilometers' })
	// Turf begins in the north.
	const [north = [...place.lngLat]] = ring.geometry.coordinates[0] ?? []
	const label: Feature = {
		type: 'Feature',
		properties: { text: kmText(radius, lang) },
		geometry: { type: 'Point', coordinates: north },
	}
	return { type: 'FeatureCollection', features: [ring, label] }
}

type Part<T extends LayerSpecification['type']> = Omit<Extract<LayerSpecification, { type: T }>, 'source'>

function ringLayers(theme: Theme): { casing: Part<'line'>; line: Part<'line'>; label: Part<'symbol'> } {
	return {
		casing: {
			id: 'around-casing',
			type: 'line',
			paint: { 'line-color': theme.labelHalo, 'line-width': 4, 'line-opacity': 0.55 },
		},
		line: {
			id: 'around-ring',
			type: 'line',
			paint: { 'line-color': theme.ink, 'line-width': 1.3, 'line-opacity': 0.7 },
		},
		label: {
			id: 'around-label',
			type: 'symbol',
			filter: ['==', ['geometry-type'], 'Point'],
			layout: {
				'text-field': ['get', 'text'],
				'text-font': [FONT.bold],
				'text-size': 11.5,
				'text-variable-anchor-offset': LABEL_ANCHORS,
				'text-padding': 2,
			},
			paint: { 'text-color': theme.ink, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.8 },
		},
	}
}
