import type { LabelBox } from '../../core/geometry/labelPlacement.ts'
import { boundsAround, type Frame, fit, type Padding, type Point, unproject } from '../../core/geometry/projection.ts'
import { memo } from '../../core/memo.ts'
import type { Bounds } from '../../core/record/manifest.ts'
import type { LngLat } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'

/** Where a map lies on the page, and what of it lies under other things. */
export interface MapArea extends LabelBox {
	readonly covered: Padding
	/** Where a close-up stands that has no room on the map: beside it, in the map's pixels. */
	readonly corner?: LabelBox
}

const NOTHING: Padding = { top: 0, right: 0, bottom: 0, left: 0 }

/** A map of which nothing is covered. */
export function openArea(box: LabelBox): MapArea {
	return { ...box, covered: NOTHING }
}

/** Room around the outermost places, as a share of the shorter side: for their marks and names. */
const AROUND = { across: 0.1, down: 0.06 } as const
/** Over the northernmost its ring and the number of its events are whole, pixels. */
const OVER_PLACE = 24
/** Under the southernmost there is room for its mark at least, pixels: a base has a ring when it changes hands, a site is a dot. */
const UNDER = { base: 20, site: 10 } as const
/** Closer than the whole region by so many zooms at the most: a record of one place shows where that is. */
const CLOSER = 1.5

/**
 * What a map shows: everything that was in the frame of a look, or every place of the record.
 * @param open the place that is open; it is shown too
 */
export function frameOf(area: MapArea, look: Frame | null, timeline: Timeline, open: LngLat | null): Frame {
	const { width, height, covered } = area
	const free = [width - covered.left - covered.right, height - covered.top - covered.bottom] as const
	if (look) {
		const zoom = look.zoom + Math.log2(Math.min(free[0] / look.width, free[1] / look.height))
		const around: Frame = { width, height, center: look.center, zoom }
		const middle: Point = [
			width / 2 + (covered.right - covered.left) / 2,
			height / 2 + (covered.bottom - covered.top) / 2,
		]
		return { ...around, center: unproject(around, middle) }
	}
	const { home, zoom: limits } = timeline.dataset.manifest.region
	const side = Math.min(...free)
	const over = Math.max(side * AROUND.down, OVER_PLACE)
	const padded: Padding = {
		top: covered.top + over,
		right: covered.right + side * AROUND.across,
		// A low map is no smaller for it.
		bottom: covered.bottom + Math.max(2 * side * AROUND.down - over, UNDER[southernmost(timeline)]),
		left: covered.left + side * AROUND.across,
	}
	const whole = fit(home, width, height, padded, limits[1])
	const places = placesOf(timeline, open)
	if (!places) return { width, height, ...whole }
	return { width, height, ...fit(places, width, height, padded, Math.min(limits[1], whole.zoom + CLOSER)) }
}

/** The part of a map that nothing covers, as a map of its own. */
export function freePart(frame: Frame, { x, y, covered }: MapArea): { readonly frame: Frame; readonly at: Point } {
	const width = frame.width - covered.left - covered.right
	const height = frame.height - covered.top - covered.bottom
	const middle: Point = [covered.left + width / 2, covered.top + height / 2]
	return {
		frame: { width, height, center: unproject(frame, middle), zoom: frame.zoom },
		at: [x + covered.left, y + covered.top],
	}
}

/** What of a map is covered, in its own pixels. */
export function coveredBoxes({ width, height, covered }: MapArea): readonly LabelBox[] {
	return [
		{ x: 0, y: 0, width, height: covered.top },
		{ x: 0, y: height - covered.bottom, width, height: covered.bottom },
		{ x: 0, y: 0, width: covered.left, height },
		{ x: width - covered.right, y: 0, width: covered.right, height },
	].filter((box) => box.width > 0 && box.height > 0)
}

/** What stands at the southern end; a layout asks some hundred times. */
const southernmost = memo(({ dataset }: Timeline): keyof typeof UNDER => {
	const [first] = dataset.bases.toSorted((a, b) => a.place.lngLat[1] - b.place.lngLat[1])
	return first?.kind ?? 'site'
})

/** The smallest bounds that hold every base and site, whenever it comes into the story: all days have one frame. */
function placesOf({ dataset }: Timeline, open: LngLat | null): Bounds | null {
	const points = [...dataset.bases.map(({ place }) => place.lngLat), ...(open ? [open] : [])]
	return points.length === 0 ? null : boundsAround(points)
}
