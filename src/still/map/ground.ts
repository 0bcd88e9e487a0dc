import type { Feature, FeatureCollection } from 'geojson'
import type { GroundAbout } from '../../basemap/about.ts'
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
import { type Curve, valueAt } from '../../core/geometry/interpolate.ts'
import { type Frame, project } from '../../core/geometry/projection.ts'
import { memo } from '../../core/memo.ts'
import type { Bounds } from '../../core/record/manifest.ts'
import type { Theme } from '../../core/theme.ts'
import { type DisplayNode, namedGroup, type Paint } from '../../picture/nodes.ts'
import { outlineOf } from './geoPath.ts'

/**
 * The ground under the data, as the files in `geo/basemap` hold it (`data/ground.ts` decodes the first five).
 * Coordinates are `[lng, lat]`, WGS 84 degrees.
 */
export interface StillGround {
	readonly sea: FeatureCollection
	readonly coast: FeatureCollection
	/** Property `class`: `home`, `other` or `disputed`. */
	readonly borders: FeatureCollection
	/** Every country but those of the record. */
	readonly mask: FeatureCollection
	readonly home: FeatureCollection
	readonly about: GroundAbout
	/** Property `r`: rank, 1 the greatest. */
	readonly riversMajor: FeatureCollection
	readonly lakes: FeatureCollection
	readonly governorates: FeatureCollection
	/** Names: properties `n`, `ar`, and where it applies `r` (rank), `c` (capital), `cc` (country), `s` (left side free). */
	readonly governorateLabels: FeatureCollection
	readonly places: FeatureCollection
	readonly countryLabels: FeatureCollection
	readonly waterLabels: FeatureCollection
	/** Detail, may come later or not at all. */
	readonly riversMinor?: FeatureCollection
	readonly riverLabels?: FeatureCollection
	readonly lakesFar?: FeatureCollection
	readonly urban?: FeatureCollection
}

/**
 * Land, water and borders in the frame, bottom to top; names are placed separately.
 * @param relief the relief picture of the theme as a `data:` URI; without it the land is flat
 */
export function groundNodes(ground: StillGround, frame: Frame, theme: Theme, relief?: string): readonly DisplayNode[] {
	const { zoom, width, height } = frame
	const at = (curve: Curve): number => valueAt(curve, zoom)
	const shape = (object: FeatureCollection | Feature, paint: Paint): DisplayNode[] => {
		const d = outlineOf(object, frame)
		return d === '' ? [] : [{ kind: 'path', d, ...paint }]
	}
	const lake = (lakes: FeatureCollection): DisplayNode[] =>
		shape(lakes, { fill: theme.lake, stroke: theme.lakeLine, strokeWidth: at(LAKE_SHORE) })
	const border = (kind: string, paint: Paint): DisplayNode[] =>
		shape(only(ground.borders, 'class', kind), { roundCap: true, ...paint })
	const river = (rivers: FeatureCollection, rank: keyof typeof RIVERS): DisplayNode[] => {
		const look = RIVERS[rank]
		if (zoom < look.from) return []
		const strokeWidth = at(look.width)
		const dash = look.dash ? { dash: look.dash.map((part) => part * strokeWidth) } : { roundCap: true }
		return shape(only(rivers, 'r', rank), { stroke: theme.river, strokeWidth, strokeOpacity: look.opacity, ...dash })
	}
	const minor = ground.riversMinor
		? ([5, 4, 3, 2] as const).flatMap((rank) => river(ground.riversMinor ?? EMPTY, rank))
		: []
	const glow = at(COAST_GLOW)
	const thin = { stroke: theme.border, strokeWidth: at(BORDER), strokeOpacity: 0.6 }
	const governorate = at(GOVERNORATE)
	return [
		{ kind: 'rect', x: 0, y: 0, width, height, fill: theme.paper },
		...(relief === undefined ? [] : [reliefNode(frame, ground.about.relief, relief, at(RELIEF_OPACITY))]),
		namedGroup('mask', shape(ground.mask, { fill: theme.mask, fillOpacity: MASK_OPACITY[theme.name] })),
		...(ground.urban && zoom >= 5.5
			? [namedGroup('urban', shape(ground.urban, { fill: theme.urban, fillOpacity: at(URBAN_OPACITY) }))]
			: []),
		namedGroup('water', [
			...shape(ground.sea, { fill: theme.sea }),
			// Two strokes stand for the map's blurred one: a blur is slow, and not every program draws it.
			...shape(ground.coast, { stroke: theme.coastGlow, strokeWidth: glow, strokeOpacity: 0.2 }),
			...shape(ground.coast, { stroke: theme.coastGlow, strokeWidth: glow * 0.5, strokeOpacity: 0.3 }),
			...shape(ground.coast, { stroke: theme.coast, strokeWidth: at(COAST) }),
			...minor,
			...river(ground.riversMajor, 1),
			...(ground.lakesFar ? lake(ground.lakesFar) : []),
			...lake(ground.lakes),
		]),
		namedGroup('borders', [
			...(zoom >= 4.8
				? shape(ground.governorates, {
						stroke: theme.governorate,
						strokeOpacity: at(GOVERNORATE_OPACITY),
						strokeWidth: governorate,
						dash: [4 * governorate, 2 * governorate],
					})
				: []),
			...shape(ground.borders, { stroke: theme.borderCasing, strokeOpacity: 0.75, strokeWidth: at(BORDER_CASING) }),
			...border('other', thin),
			...border('disputed', { ...thin, roundCap: false, dash: [3 * thin.strokeWidth, 2 * thin.strokeWidth] }),
			...border('home', { stroke: theme.borderHome, strokeWidth: at(BORDER_HOME) }),
		]),
	]
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Where no ground is shipped: plain paper, and not the land of somewhere else. */
export const BARE_GROUND: StillGround = {
	sea: EMPTY,
	coast: EMPTY,
	borders: EMPTY,
	mask: EMPTY,
	home: EMPTY,
	about: { relief: [-180, -85, 180, 85], credits: [], countries: [], capital: null },
	riversMajor: EMPTY,
	lakes: EMPTY,
	governorates: EMPTY,
	governorateLabels: EMPTY,
	places: EMPTY,
	countryLabels: EMPTY,
	waterLabels: EMPTY,
}

/** The same answer to the same question, so that its outline is known again. */
const only = (of: FeatureCollection, key: string, value: string | number): FeatureCollection => {
	const parts = partsOf(of)
	const known = parts.get(`${key} ${value}`)
	if (known) return known
	const features = of.features.filter(({ properties }) => properties?.[key] === value)
	const part: FeatureCollection = { type: 'FeatureCollection', features }
	parts.set(`${key} ${value}`, part)
	return part
}
const partsOf = memo((_collection: FeatureCollection) => new Map<string, FeatureCollection>())

function reliefNode(frame: Frame, bounds: Bounds, href: string, opacity: number): DisplayNode {
	const [west, south, east, north] = bounds
	const [x, y] = project(frame, [west, north])
	const [right, bottom] = project(frame, [east, south])
	return { kind: 'image', href, x, y, width: right - x, height: bottom - y, opacity }
}
