import { type Box, clampInto, inset } from './boxes.ts'
import type { Point } from './projection.ts'

/** Room for a symbol and its badge, from the middle of the place: a list about it leaves them free. */
const GAP_PX = 36
/** Where neither side has more than this, a list may cover its place: it could not be read otherwise. */
const LEAST_PX = 120

/** Where a list goes, CSS pixels. */
export interface ListPlace {
	readonly left: number
	readonly top: number
	readonly maxHeight: number
}

/**
 * Where a list about a place goes: beside it if there is room, else above or below it, whichever has more.
 * @param room the part of the screen that it may use
 * @param width of the list, as `height`, in CSS pixels
 */
export function listPlace(room: Box, place: Point, width: number, height: number): ListPlace {
	const [x, y] = clampInto(room, place)
	const right = x + GAP_PX
	const left = x - GAP_PX - width
	if (right + width <= room.right || left >= room.left) {
		const most = room.bottom - room.top
		const high = Math.min(height, most)
		// The first lines stand level with the place.
		const top = Math.max(room.top, Math.min(y - 48, room.bottom - high))
		return { left: right + width <= room.right ? right : left, top, maxHeight: most }
	}
	const [above, below] = [y - GAP_PX - room.top, room.bottom - y - GAP_PX]
	const across = clampInto(inset(room, width / 2, 0), [x, y])[0] - width / 2
	const maxHeight = Math.max(above, below, Math.min(LEAST_PX, room.bottom - room.top))
	const high = Math.min(height, maxHeight)
	return {
		left: across,
		top: below >= above ? Math.min(y + GAP_PX, room.bottom - high) : Math.max(room.top, y - GAP_PX - high),
		maxHeight,
	}
}
