import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useApp, useAppState } from '../app/context.ts'
import { PLACE_SIZES } from '../basemap/look.ts'
import type { Box } from '../core/geometry/boxes.ts'
import { valueAt } from '../core/geometry/interpolate.ts'
import {
	around,
	boxOf,
	type Candidate,
	edgesOf,
	isFree,
	type LabelBox,
	type LabelSide,
	labelBoxAround,
	nearestOn,
	placeLabels,
	SIDES,
} from '../core/geometry/labelPlacement.ts'
import { nameCandidates, TIED_TO } from '../core/geometry/nameCandidates.ts'
import type { NamedMark } from '../core/geometry/ownName.ts'
import type { Point } from '../core/geometry/projection.ts'
import { ringRoom } from '../core/marks/markRoom.ts'
import { namedBase } from '../core/marks/namedMarks.ts'
import { GRAVITY_SIZES } from '../core/marks/prominence.ts'
import { BASE_RADIUS, RING_RADIUS_PX } from '../core/marks/symbols.ts'
import { circleOf } from '../core/marks/uncertainty.ts'
import { memo } from '../core/memo.ts'
import { isRtl, localeOf } from '../core/messages/locale.ts'
import { gravityOf } from '../core/record/gravity.ts'
import { KINDS } from '../core/record/kinds.ts'
import { DEFAULT_LANG, type Lang, textIn } from '../core/record/lang.ts'
import { type BaseId, type Dataset, isTransfer, type LngLat } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { CAPITAL_LABEL } from './basemap/groundLabels.ts'
import { nameLines } from './nameLines.ts'
import { onFold } from './onFold.ts'
import { BASE_KEEPOUT, BASE_NAMES, basePoints, NAME_SIZES } from './recordStyle.ts'
import { selectedBase } from './selectedPlace.ts'

/** Of more bases than this each would have to be compared with too many others. */
const MOST_BASES = 200

/** From this zoom sites have their names: far out, they would crowd out the bases and the capital. */
const SITES_ZOOM = 6

/** Pixels from the middle of a mark that its name keeps: of what is open clear of its ring (selectedPlace.css), of a base clear of the one that closes while it changes hands and of its line, of a site. */
const NEAR = [26, RING_RADIUS_PX + 3, BASE_RADIUS * 0.55 + 4.2] as const
/** Half the side of the square that its ring takes. */
const OPEN_RING = 23
/** Nobody else's name lies under the ring of what is open: its width over that of a symbol, a little less than drawn for the name's own sake. */
const RING_SIZE = 2.2
/** Across and down, pixels: marks further away are nearer to no place of a name. */
const FAR = [320, 200] as const
/** Pixels between names: MapLibre keeps so much around those of the ground. */
const MARGIN = 3
/** Of the places that are left so many are given to the map, for where a name of the ground has taken the best. */
const MOST_OTHERS = 6

/** Places of a name as MapLibre takes them: which part of it stands how many em from the point, one after the other. */
type NameAnchors = (string | [number, number])[]

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
 */
export function useOwnNames(map: MapLibreMap | null, furniture: () => readonly Box[]): void {
	const { dataset, timeline } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const open = useAppState(({ view }) => selectedBase(view, timeline))
	useEffect(() => {
		const { features } = basePoints(dataset, lang)
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
			if (features.length > MOST_BASES) {
				map.setFilter(BASE_NAMES, null)
				return
			}
			const zoom = map.getZoom()
			const project = ([lng, lat]: LngLat): Point => {
				const { x, y } = map.project([lng, lat])
				return [x, y]
			}
			// As they stand most of the time: a ring that closes for some days moves no name.
			const named = dataset.bases.map((base) =>
				namedBase(
					{ base, lngLat: base.place.lngLat, circle: circleOf(base.place), ring: 0 },
					{ project, zoom, scale: 1 },
				),
			)
			const taken: LabelBox[] = dataset.bases.map(({ place, kind }) =>
				labelBoxAround(project(place.lngLat), kind === 'base' ? BASE_RADIUS : BASE_RADIUS * 0.6),
			)
			// What stands beside a base on some day and would cut a name: no name moves with the date.
			const rings = new Map(
				eventsAtBases(timeline).map(({ id, lngLat, mark }) => [String(id), ringRoom(mark, project(lngLat))]),
			)
			const edge = furniture().map(boxOf)
			const spared = [...[...rings.values()].flat(), ...edge]
			const ringed = dataset.bases.find(({ id }) => id === open)
			if (ringed) taken.push(labelBoxAround(project(ringed.place.lngLat), OPEN_RING))
			const asked = features.flatMap(({ properties }, i) => {
				const { id, label, rank } = properties ?? {}
				const mark = named[i]
				if (!mark || (rank > 0 && id !== open && zoom < SITES_ZOOM)) return []
				const look = id === open ? 0 : rank === 0 ? 1 : 2
				const px = valueAt(
					[
						[5, NAME_SIZES[look]],
						[9, NAME_SIZES[look + 3] ?? 0],
					],
					zoom,
				)
				const isElsewhere = ({ place, at: [x, y] }: NamedMark): boolean =>
					place !== mark.place && Math.abs(x - mark.at[0]) < FAR[0] && Math.abs(y - mark.at[1]) < FAR[1]
				const [width, height] = sizeOf(label, px)
				const candidates = nameCandidates({
					at: mark.at,
					width,
					height,
					near: NEAR[look] ?? 0,
					unit: 1,
					sides: (eastward(dataset, id) ?? isRtl(lang)) ? LEFTWARD : SIDES,
					own: named.filter(({ place }) => place === mark.place),
					others: id === open ? [] : named.filter(isElsewhere),
					tiedTo: look === 1 ? TIED_TO.any : 0,
				}).toSorted((a, b) => Number(slants(a, mark.at)) - Number(slants(b, mark.at)))
				return [{ key: String(id), at: mark.at, px, look, candidates }]
			})
			const capital = capitalOf(map, dataset, lang)
			const great = capital && {
				...capital,
				key: CAPITAL_LABEL,
				look: 1.5,
				candidates: around(
					capital.at,
					...sizeOf(capital.name, capital.px),
					CAPITAL_GAPS,
					isRtl(lang) ? LEFTWARD : SIDES,
				),
			}
			// What is open before bases, the capital and sites, in this order.
			const requests = [...asked, ...(great ? [great] : [])].toSorted((a, b) => a.look - b.look)
			const placed = requests.flatMap((request) => {
				// In a crowd at least off its own, which is told of on its day.
				const own = rings.get(request.key) ?? []
				for (const off of [spared, [...own, ...edge], own, []]) {
					const [label] = placeLabels([request], [...taken, ...off], EVERYWHERE, MARGIN)
					if (!label) continue
					taken.push(label.candidate.box, ...(label.candidate.leader ?? []))
					return [label]
				}
				return []
			})
			standing.set(
				map,
				placed.flatMap(({ candidate: { box, leader = [] } }) => [box, ...leader].map(edgesOf)),
			)
			const [city] = placed.filter(({ request }) => request === great)
			if (great && city) setCapital(map, great.english, anchorOf(city.candidate, great.at, great.px))
			const kept = new Map(
				placed
					.filter((each) => each !== city)
					.map(({ request: { key, at, px, candidates }, candidate }) => {
						const others = candidate.leader
							? []
							: candidates
									.filter(
										(each) => !each.leader && each !== candidate && isFree(each.box, [...taken, ...spared], EVERYWHERE),
									)
									.slice(0, MOST_OTHERS)
						return [key, [candidate, ...others].flatMap((each) => anchorOf(each, at, px))] as const
					}),
			)
			const tied = placed.flatMap(({ request: { key: id, at }, candidate }) => {
				const end = candidate.leader && nearestOn(candidate.box, at)
				const lngLat = timeline.baseById.get(id)?.place.lngLat
				return end && lngLat ? [{ id, lngLat, to: [end[0] - at[0], end[1] - at[1]] as const }] : []
			})
			lines.draw(tied)
			// A name for which the map has found no room after all leaves no line behind.
			if (tied.length > 0)
				map.once('idle', () => {
					const named = map.queryRenderedFeatures(undefined, { layers: [BASE_NAMES] })
					lines.only(new Set(named.map(({ properties }) => properties.id)))
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
	}, [map, dataset, timeline, lang, open, furniture])
}

/** The bases at which anything with a mark of its own ever happened, and the largest that can stand there. */
const eventsAtBases = memo(({ dataset, eventsAt }: Timeline) =>
	dataset.bases.flatMap(({ id, kind, place: { lngLat } }) => {
		const here = kind === 'base' ? (eventsAt.get(id) ?? []).filter(({ type }) => KINDS[type].ownMark) : []
		const size = Math.max(...here.map((event) => GRAVITY_SIZES[gravityOf(event)]))
		return here.length > 0 ? [{ id, lngLat, mark: { effect: { phase: 'fresh' }, size, raised: true } as const }] : []
	}),
)

const EVERYWHERE: LabelBox = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 }

const LEFTWARD: readonly LabelSide[] = SIDES.map(([across, down]) => [-across as -1 | 0 | 1, down])

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
	return { name, english, at: [x, y] as const, px: valueAt(PLACE_SIZES[0] ?? [], zoom) * typeFactor }
}

/** Pixels between the middle of the capital and its name: it must be somewhere. */
const CAPITAL_GAPS = [16, 24, 34, 46] as const

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

/** Whether the troops of a base left it to the east, where its name would stand on their way; `undefined`: nobody knows. */
function eastward({ bases, events }: Dataset, id: BaseId): boolean | undefined {
	const way = events.filter(isTransfer).find(({ base, destination }) => base === id && destination !== null)
	const [from, to] = [id, way?.destination].map((end) => bases.find((base) => base.id === end)?.place.lngLat[0])
	return from === undefined || to === undefined ? undefined : to > from
}

/** Whether a name lies neither level with its mark nor above or below it nor at a corner: lines that slant to all sides are the last resort where names hold still. */
function slants({ tied, box, side: [across, down] }: Candidate, [x, y]: Point): boolean {
	if (!tied || (across !== 0 && down !== 0)) return false
	return down === 0
		? Math.abs(box.y + box.height / 2 - y) > box.height / 2
		: Math.abs(box.x + box.width / 2 - x) > box.width / 2
}

/** Where the names of a map were put last. */
const standing = new WeakMap<MapLibreMap, readonly Box[]>()

/** Where names of bases and of the capital stand on a map, and the lines to them, CSS pixels. */
export function ownNamesOn(map: MapLibreMap): readonly Box[] {
	return standing.get(map) ?? []
}
