import { type Point, project, unproject } from '../../core/geometry/projection.ts'
import type { Bounds } from '../../core/record/manifest.ts'
import type { LngLat } from '../../core/record/model.ts'
import type { Preview } from '../../export/exportProtocol.ts'

type Shown = Preview['maps'][number]

/** A place moved by pixels of the picture; it stays on the map that is seen. */
export function movedBy({ frame }: Shown, bounds: Bounds, at: LngLat, [dx, dy]: Point): LngLat {
	const [x, y] = project(frame, at)
	const [west, south, east, north] = bounds
	const [lng, lat] = unproject(frame, [clamp(x + dx, 0, frame.width), clamp(y + dy, 0, frame.height)])
	return [clamp(lng, west, east), clamp(lat, south, north)]
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value))
}
