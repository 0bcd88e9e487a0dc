import type { Frame } from '../core/geometry/projection.ts'
import { fit } from '../core/geometry/projection.ts'
import type { Lang } from '../core/record/lang.ts'
import type { Bounds } from '../core/record/manifest.ts'
import type { Place } from '../core/record/model.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import { rangeHolding } from '../core/time/range.ts'
import { openingView, type Selection } from '../core/view/view.ts'
import { pathOf, type Shot, type Site } from './site.ts'

/** The pictures of pages: as large as a link preview wants them, set like a page of 800 CSS pixels. */
export const SHOT = { columns: 1200, rows: 630, scale: 1.5 } as const

/** How much closer than the whole region a picture of one place looks, in zoom levels: its surroundings stay in sight. */
const CLOSER = 1.5
const NOTHING: Selection = { kind: 'none' }

interface Wanted {
	readonly lang: Lang
	readonly place: string
	readonly day: DayNumber
	readonly selection?: Selection
	/** What it looks at; the whole region otherwise. */
	readonly at?: Place | null
	readonly trail?: number
}

/** A picture of a page, and the same view of the moving map. */
export function shotOf({ timeline }: Pick<Site, 'timeline'>, wanted: Wanted): Shot {
	const { manifest } = timeline.dataset
	const { lang, place, day, selection = NOTHING, at = null } = wanted
	const opening = openingView(manifest)
	const look = at && lookAt(manifest.region, at)
	return {
		view: {
			...opening,
			day,
			lang,
			selection,
			trail: wanted.trail ?? opening.trail,
			camera: look && { lng: look.center[0], lat: look.center[1], zoom: look.zoom },
			range: rangeHolding(opening.range, day),
		},
		look,
		page: pathOf({ lang, place }),
	}
}

function lookAt(
	{ home, zoom: [least, most] }: { readonly home: Bounds; readonly zoom: readonly [number, number] },
	{ lngLat: [lng, lat] }: Place,
): Frame {
	const [width, height] = [SHOT.columns / SHOT.scale, SHOT.rows / SHOT.scale]
	const whole = fit(home, width, height, 0, most).zoom
	const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))
	// As exact as a link says it, so that link and picture look at the same.
	return {
		width,
		height,
		center: [rounded(lng, 4), rounded(lat, 4)],
		zoom: rounded(Math.max(least, Math.min(most, whole + CLOSER)), 2),
	}
}
