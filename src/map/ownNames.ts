import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useApp, useAppState } from '../app/context.ts'
import { PLACE_SIZES } from '../basemap/look.ts'
import type { Box } from '../core/geometry/boxes.ts'
import { valueAt } from '../core/geometry/interpolate.ts'
import { boxOf, type Candidate, edgesOf, nearestOn } from '../core/geometry/labelPlacement.ts'
import type { Point } from '../core/geometry/projection.ts'
import { memoLast } from '../core/memo.ts'
import { localeOf } from '../core/messages/locale.ts'
import { DEFAULT_LANG, type Lang, textIn } from '../core/record/lang.ts'
import type { Dataset } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { CAPITAL_LABEL } from './basemap/groundLabels.ts'
import { nameLines } from './nameLines.ts'
import { onFold } from './onFold.ts'
import { type NamesMap, placeOwnNames } from './ownNamePlacement.ts'
import { BASE_KEEPOUT, BASE_NAMES, BLANK_PX, CLOSED_KEEPOUT } from './recordStyle.ts'
import { selectedBase } from './selectedPlace.ts'

/** Of more bases than this each would have to be compared with too many others. */
const MOST_BASES = 200

/** Nobody else's name lies under the ring of what is open: its width over that of a symbol, a little less than drawn for the name's own sake. */
const RING_SIZE = 2.2

/** Places of a name as MapLibre takes them: which part of it stands how many em from the point, one after the other. */
type NameAnchors = (string | [number, number])[]

/** The names of a map, by all that they depend on. */
const placedLast = memoLast(
	(timeline: Timeline, { names }: { readonly key: string; readonly names: NamesMap }) => placeOwnNames(timeline, names),
	(a, b) => a.key === b.key,
)

/** As the map sets them (recordStyle.ts). */
const MAX_EM = 9
const LINE_EM = 1.2

/**
 * Says where the names of bases stand. MapLibre keeps names off each other and off symbols, but does not know whose they
 * seem to be ("Taji" beside the mark of Balad tells of an attack at the wrong base), nor of the marks and rings of events,
 * which would cut them. Where there is no room beside its mark a name stands on free ground at the end of a line; one
 * without such a place is left out; the close-up has it. The base that is open keeps its name, which nothing else looks
 * like.
 * @param map `null`: a still, which places its names by itself
 * @param furniture what stands on the map's edge, CSS pixels: a name stands under it only where it has no other place;
 * the same function from one rendering to the next
 * @param closed where the close-up stands, or will: a name under it would look out at its sides
 */
export function useOwnNames(map: MapLibreMap | null, furniture: () => readonly Box[], closed: Box | null): void {
	const { dataset, timeline } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const open = useAppState(({ view }) => selectedBase(view, timeline))
	useEffect(() => {
		const measured = document.createElement('canvas').getContext('2d')
		if (!map || !measured) return

		const lines = nameLines(map)
		const sizeOf = (label: string, px: number): readonly [width: number, height: number] => {
			measured.font = `600 ${px}px "IBM Plex Sans", "IBM Plex Sans Arabic"`
			const { width } = measured.measureText(label)
			const lines = Math.ceil(width / (MAX_EM * px))
			return [lines > 1 ? MAX_EM * px : width, lines * LINE_EM * px]
		}

		const follow = (): void => {
			if (!map.getLayer(BASE_NAMES)) return
			if (dataset.bases.length > MOST_BASES) {
				map.setFilter(BASE_NAMES, null)
				return
			}
			close(map, closed)
			const great = capitalOf(map, dataset, lang)
			const zoom = map.getZoom()
			const edge = [...furniture(), ...around(map)].map(boxOf)
			// A new size tells of itself many times over, and so does a new style; a font that has come, not at all.
			const sizes = dataset.bases.map(({ label }) => sizeOf(textIn(label, lang), 16))
			const placed = placedLast(timeline, {
				key: JSON.stringify([lang, open, zoom, map.getCenter(), edge, closed, great, sizes]),
				names: {
					lang,
					open,
					zoom,
					project: ([lng, lat]) => {
						const { x, y } = map.project([lng, lat])
						return [x, y]
					},
					sizeOf,
					furniture: edge,
					closed: closed ? [boxOf(closed)] : [],
					capital: great,
				},
			})
			standing.set(
				map,
				placed.flatMap(({ candidate: { box, leader = [] } }) => [box, ...leader].map(edgesOf)),
			)
			const kept = new Map<string, NameAnchors>()
			for (const { request, candidate, others } of placed) {
				const anchors = [candidate, ...others].flatMap((each) => anchorOf(each, request.at, request.px))
				if (request.base !== null) kept.set(request.base, anchors)
				else if (great) setCapital(map, great.english, [...anchors, ...nudged(candidate, request.at, request.px)])
			}
			const tied = placed.flatMap(({ request: { base, at }, candidate }) => {
				const end = candidate.leader && nearestOn(candidate.box, at)
				const lngLat = base === null ? great?.lngLat : timeline.baseById.get(base)?.place.lngLat
				return end && lngLat
					? [{ id: base ?? CAPITAL_LABEL, lngLat, to: [end[0] - at[0], end[1] - at[1]] as const }]
					: []
			})
			lines.draw(tied)
			// A name for which the map has found no room after all leaves no line behind.
			if (tied.length > 0)
				map.once('idle', () => {
					const named = map.queryRenderedFeatures(undefined, {
						layers: [BASE_NAMES, ...(great ? [CAPITAL_LABEL] : [])],
					})
					lines.only(
						new Set(
							named.map(({ layer, properties }) =>
								layer.id === BASE_NAMES ? properties.id : properties.n === great?.english && CAPITAL_LABEL,
							),
						),
					)
				})
			// MapLibre itself passes over what has not changed.
			map.setLayoutProperty(BASE_KEEPOUT.id, 'icon-size', [
				'case',
				['==', ['get', 'id'], open ?? ''],
				RING_SIZE,
				BASE_KEEPOUT.layout['icon-size'],
			])
			map.setLayerZoomRange(BASE_NAMES, 0, 24)
			map.setFilter(BASE_NAMES, ['in', ['get', 'id'], ['literal', [...kept.keys()]]])
			if (kept.size > 0)
				map.setLayoutProperty(BASE_NAMES, 'text-variable-anchor-offset', [
					'match',
					['get', 'id'],
					...[...kept].flatMap(([id, anchors]) => [id, ['literal', anchors]]),
					['literal', ['left', [1.25, 0]]],
				] as never)
		}
		follow()
		// Another language or theme is another style, with the layer as it was.
		map.on('moveend', follow)
		map.on('styledata', follow)
		// The capital is known when its file has come.
		map.once('idle', follow)
		const endFold = onFold(follow)
		return () => {
			endFold()
			map.off('moveend', follow)
			map.off('styledata', follow)
			map.off('idle', follow)
			lines.end()
		}
	}, [map, dataset, timeline, lang, open, furniture, closed])
}

/** The capital, whose dot a site may cover: its name stands all the same, off symbols and rings. From zoom 7 it has two lines, and room. */
function capitalOf(map: MapLibreMap, { manifest }: Dataset, lang: Lang) {
	const zoom = map.getZoom()
	const english = textIn(manifest.region.capital, DEFAULT_LANG)
	if (english === null || zoom >= 7 || !map.getLayer(CAPITAL_LABEL)) return null
	const [feature] = map.querySourceFeatures('places', { filter: ['==', ['get', 'n'], english] })
	const { placeName, typeFactor } = localeOf(lang)
	const name: unknown = feature?.properties[placeName]
	if (feature?.geometry.type !== 'Point' || typeof name !== 'string') return null
	const [lng = 0, lat = 0] = feature.geometry.coordinates
	const { x, y } = map.project([lng, lat])
	return {
		name,
		english,
		lngLat: [lng, lat] as const,
		at: [x, y] as const,
		px: valueAt(PLACE_SIZES[0] ?? [], zoom) * typeFactor,
	}
}

/** What lies around a map, where nobody sees a name. */
function around(map: MapLibreMap): readonly Box[] {
	const { clientWidth: width, clientHeight: height } = map.getContainer()
	const far = 1e4
	return [
		{ left: -far, top: -far, right: far, bottom: 0 },
		{ left: -far, top: height, right: far, bottom: far },
		{ left: -far, top: -far, right: 0, bottom: far },
		{ left: width, top: -far, right: far, bottom: far },
	]
}

/** Pixels down and across by which the capital gives way where MapLibre, which sets Arabic a little otherwise, sees it touch a name. */
const NUDGES = [
	[0, 4],
	[0, 8],
	[6, 0],
	[-6, 0],
	[0, -4],
	[0, -8],
] as const

function nudged(candidate: Candidate, at: Point, px: number): NameAnchors {
	const { box } = candidate
	return NUDGES.flatMap(([x, y]) => anchorOf({ ...candidate, box: { ...box, x: box.x + x, y: box.y + y } }, at, px))
}

/** Other capitals keep the places that the style gives them. */
function setCapital(map: MapLibreMap, english: string, anchors: NameAnchors): void {
	const property = 'text-variable-anchor-offset'
	const now = map.getLayoutProperty(CAPITAL_LABEL, property) as readonly unknown[][] | undefined
	// Nothing is written there on somebody else's ground.
	if (!now) return
	const others = now[1]?.[0] === '==' ? now[3] : now
	map.setLayoutProperty(CAPITAL_LABEL, property, [
		'case',
		['==', ['get', 'n'], english],
		['literal', anchors],
		others,
	] as never)
}

/** A place of a name as MapLibre takes it. */
function anchorOf({ box, side: [across, down] }: Candidate, [x, y]: Point, px: number): NameAnchors {
	const vertical = down === 1 ? 'top' : down === -1 ? 'bottom' : ''
	const level = across === 1 ? 'left' : across === -1 ? 'right' : ''
	const at = [box.x + ((1 - across) / 2) * box.width, box.y + ((1 - down) / 2) * box.height] as const
	return [[vertical, level].filter(Boolean).join('-'), [(at[0] - x) / px, (at[1] - y) / px]]
}

/** Keeps the names of the ground off a box on the screen, which squares cover: blank pictures have no other shape. */
function close(map: MapLibreMap, box: Box | null): void {
	const source = map.getSource<GeoJSONSource>(CLOSED_KEEPOUT.id)
	const key = box ? [box.left, box.top, map.getZoom(), ...map.getCenter().toArray()].join() : ''
	if (!source || shut.get(source) === key) return
	shut.set(source, key)
	const features = (box ? squaresIn(box) : []).map(([x, y, side]) => ({
		type: 'Feature' as const,
		properties: { size: side / BLANK_PX },
		geometry: { type: 'Point' as const, coordinates: map.unproject([x, y]).toArray() },
	}))
	source.setData({ type: 'FeatureCollection', features })
}

/** What each source has been closed for. */
const shut = new WeakMap<GeoJSONSource, string>()

/** Squares that cover a box and nothing around it: their middles and sides, pixels. */
export function squaresIn({
	left,
	top,
	right,
	bottom,
}: Box): readonly (readonly [x: number, y: number, side: number])[] {
	const [width, height] = [right - left, bottom - top]
	const side = Math.min(width, height)
	const count = Math.ceil(Math.max(width, height) / side)
	const step = count > 1 ? (Math.max(width, height) - side) / (count - 1) : 0
	return Array.from({ length: count }, (_, i) => {
		const along = side / 2 + i * step
		return width > height ? [left + along, top + side / 2, side] : [left + side / 2, top + along, side]
	})
}

/** Where the names of a map were put last. */
const standing = new WeakMap<MapLibreMap, readonly Box[]>()

/** Where names of bases and of the capital stand on a map, and the lines to them, CSS pixels. */
export function ownNamesOn(map: MapLibreMap): readonly Box[] {
	return standing.get(map) ?? []
}
