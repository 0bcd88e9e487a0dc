import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useApp, useAppState } from '../app/context.ts'
import { type Box, overlap } from '../core/geometry/boxes.ts'
import { valueAt } from '../core/geometry/interpolate.ts'
import type { LabelBox } from '../core/geometry/labelPlacement.ts'
import { isOwnName } from '../core/geometry/ownName.ts'
import type { Point } from '../core/geometry/projection.ts'
import { namedBase } from '../core/marks/namedMarks.ts'
import { circleOf } from '../core/marks/uncertainty.ts'
import { isRtl } from '../core/messages/locale.ts'
import { type BaseId, type Dataset, isTransfer, type LngLat } from '../core/record/model.ts'
import { onFold } from './onFold.ts'
import { BASE_KEEPOUT, BASE_NAMES, basePoints, NAME_SIZES } from './recordStyle.ts'
import { selectedBase } from './selectedPlace.ts'

/** Of more bases than this each would have to be compared with too many others. */
const MOST_BASES = 200

/** From this zoom sites have their names: far out, they would crowd out the bases and the capital. */
const SITES_ZOOM = 6

/** What is open has a ring around it (selectedPlace.css): beside it, above and below, at its corners; em. */
const OFF_RING = [1.8, 1.6, 1.3] as const
/** And nobody else's name under it: its width over that of a symbol, a little less than drawn for the name's own sake. */
const RING_SIZE = 2.2

/** Places of a name as MapLibre takes them: which part of it stands how many em from the point, one after the other. */
type NameAnchors = (string | [number, number])[]

/** As the map sets them (recordStyle.ts). */
const MAX_EM = 9
const LINE_EM = 1.2

/**
 * Keeps names of bases off the places where they would stand nearer to another base than to their own. MapLibre keeps
 * names off each other and off symbols, but does not know whose they seem to be: "Taji" beside the mark of Balad tells
 * of an attack at the wrong base. A name without such a place is left out; the close-up has it. The base that is open
 * keeps its name, which nothing else looks like.
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

		const sizeOf = (label: string, px: number): { readonly width: number; readonly height: number } => {
			measured.font = `600 ${px}px "IBM Plex Sans", "IBM Plex Sans Arabic"`
			const { width } = measured.measureText(label)
			const lines = Math.ceil(width / (MAX_EM * px))
			return { width: lines > 1 ? MAX_EM * px : width, height: lines * LINE_EM * px }
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
			const edge = furniture()
			const kept = new Map<string, NameAnchors>()
			features.forEach(({ properties }, i) => {
				const { id, label, rank } = properties ?? {}
				const leftward = eastward(dataset, id) ?? isRtl(lang)
				const mark = named[i]
				if (!mark || (rank > 0 && id !== open && zoom < SITES_ZOOM)) return
				const look = id === open ? 0 : rank === 0 ? 1 : 2
				const px = valueAt(
					[
						[5, NAME_SIZES[look]],
						[9, NAME_SIZES[look + 3] ?? 0],
					],
					zoom,
				)
				const size = sizeOf(label, px)
				const all = id === open ? nameAnchors(leftward, ...OFF_RING) : nameAnchors(leftward)
				if (id === open) {
					kept.set(id, all)
					return
				}
				const own = named.filter(({ place }) => place === mark.place)
				const others = named.filter(({ place }) => place !== mark.place)
				const free: NameAnchors = []
				const seen: NameAnchors = []
				for (let a = 0; a < all.length; a += 2) {
					const [anchor, offset] = [all[a] as string, all[a + 1] as [number, number]]
					const box = boxAt(mark.at, size, anchor, offset, px)
					if (!isOwnName(box, own, others)) continue
					free.push(anchor, offset)
					if (!edge.some((part) => overlap(part, edgesOf(box)))) seen.push(anchor, offset)
				}
				if (free.length > 0) kept.set(id, seen.length > 0 ? seen : free)
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
					['literal', nameAnchors(false)],
				] as never)
		}
		follow()
		// Another language or theme is another style, with the layer as it was.
		map.on('moveend', follow)
		map.on('styledata', follow)
		const endFold = onFold(follow)
		return () => {
			endFold()
			map.off('moveend', follow)
			map.off('styledata', follow)
		}
	}, [map, dataset, lang, open, furniture])
}

/** Sides first, best first; em from the point, clear of the ring around a base that changes hands. */
function nameAnchors(leftward: boolean, side = 1.25, above = 0.95, corner = 0.85): NameAnchors {
	const [near, far, ahead] = leftward ? ['right', 'left', -1] : ['left', 'right', 1]
	return [
		...[near, [side * ahead, 0], far, [-side * ahead, 0], 'top', [0, above], 'bottom', [0, -above]],
		...[`top-${near}`, [corner * ahead, corner], `top-${far}`, [-corner * ahead, corner]],
		...[`bottom-${near}`, [corner * ahead, -corner], `bottom-${far}`, [-corner * ahead, -corner]],
	] as NameAnchors
}

/** Whether the troops of a base left it to the east, where its name would stand on their way; `undefined`: nobody knows. */
function eastward({ bases, events }: Dataset, id: BaseId): boolean | undefined {
	const way = events.filter(isTransfer).find(({ base, destination }) => base === id && destination !== null)
	const [from, to] = [id, way?.destination].map((end) => bases.find((base) => base.id === end)?.place.lngLat[0])
	return from === undefined || to === undefined ? undefined : to > from
}

function edgesOf({ x, y, width, height }: LabelBox): Box {
	return { left: x, top: y, right: x + width, bottom: y + height }
}

/** Where MapLibre sets a name. @param offset em from the point to the part of the name that the anchor names */
function boxAt(
	[x, y]: Point,
	{ width, height }: { readonly width: number; readonly height: number },
	anchor: string,
	[dx, dy]: readonly [number, number],
	px: number,
): LabelBox {
	const across = anchor.includes('left') ? 0 : anchor.includes('right') ? 1 : 0.5
	const down = anchor.includes('top') ? 0 : anchor.includes('bottom') ? 1 : 0.5
	return { x: x + dx * px - across * width, y: y + dy * px - down * height, width, height }
}
