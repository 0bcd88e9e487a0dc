import type { CircleLayerSpecification, GeoJSONSourceSpecification } from 'maplibre-gl'
import { THEMES } from '../../../../src/core/theme.ts'

/**
 * Plain circles by kind, without any of our symbols, flares, fades and scars: less to draw than ours.
 * The source as MapLibre's guide to large data advises (maplibre.org/maplibre-gl-js/docs/guides/large-data): no
 * unused properties, no more zoom levels than needed; no buffer, as the style specification allows for points.
 */
export const SOURCE = { type: 'geojson', maxzoom: 11, buffer: 8 } as const satisfies Omit<
	GeoJSONSourceSpecification,
	'data'
>

export const CIRCLES: CircleLayerSpecification = {
	id: 'events',
	type: 'circle',
	source: 'events',
	paint: {
		'circle-radius': 4,
		'circle-opacity': 0.8,
		'circle-color': [
			'match',
			['get', 'kind'],
			'attack',
			THEMES.light.attack,
			'airstrike',
			THEMES.light.airstrike,
			THEMES.light.civic,
		],
	},
}
