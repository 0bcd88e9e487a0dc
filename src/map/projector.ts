import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Box } from '../core/geometry/boxes.ts'
import type { Padding, Point } from '../core/geometry/projection.ts'
import type { Bounds } from '../core/record/manifest.ts'
import type { LngLat } from '../core/record/model.ts'
import type { Camera } from '../core/view/view.ts'

/** Where things are on the screen just now; the moving map and the still one both offer it to what lies above them. */
export interface Projector {
	/** The element that the reader points at and clicks; its cursor is ours to change. */
	readonly surface: HTMLElement
	/** CSS pixels from the map's top left corner. */
	project(lngLat: LngLat): Point
	camera(): Camera
	bounds(): Bounds
	/** The part of the map that no panel covers, CSS pixels from its top left corner. */
	sight(): Box
	/** Where names of bases and of the capital stand, and the lines to them, CSS pixels; it costs nothing to ask. */
	names(): readonly Box[]
	/** Whose name is written there: of a base, of something of the ground. */
	nameIn(box: Box): 'base' | 'ground' | null
	/** Brings a place into sight, if it is not. */
	reveal(lngLat: LngLat): void
	/** Shows all of `bounds`, as the reader's own move. */
	look(bounds: Bounds): void
	/** Called whenever places move on the screen. @returns a function that ends it, as of the others */
	onMove(listener: () => void): () => void
	/** Called when everything stands still again, names included. */
	onRest(listener: () => void): () => void
	/** Called with every click or tap that was no drag. */
	onClick(listener: (point: Point) => void): () => void
}

/** The moving map before somebody makes a projector of it: the making is not part of the first load. */
export interface MovingMap {
	readonly map: MapLibreMap
	/** CSS pixels that panels lie over just now. */
	readonly padding: () => Padding
}

/** Panels stand this far inside their padding, so a symbol there is still whole. */
const GROWN_PX = 12

/** The part of a map of some size that its padding leaves. */
export function sightOf(width: number, height: number, { top, right, bottom, left }: Padding): Box {
	return {
		left: Math.max(0, left - GROWN_PX),
		top: Math.max(0, top - GROWN_PX),
		right: width - Math.max(0, right - GROWN_PX),
		bottom: height - Math.max(0, bottom - GROWN_PX),
	}
}
