import { type Box, clampInto, inset, sharedArea } from './boxes.ts'
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

/**
 * Where the upper left corner of a card about a place goes: beside it, below or above, wherever it lies on nothing; if
 * it must lie on something, then on as little as can be.
 * @param room as for `listPlace`, and `size` likewise
 * @param obstacles what must not be covered, and could cover the card
 */
export function cardPlace(
	room: Box,
	place: Point,
	[width, height]: readonly [width: number, height: number],
	obstacles: readonly Box[],
): Point {
	const { left, top } = listPlace(room, place, width, height)
	const [x, y] = clampInto(room, place)
	const across = clampInto(inset(room, width / 2, 0), [x, y])[0] - width / 2
	const corners = [
		[left, top],
		[x + GAP_PX, top],
		[x - GAP_PX - width, top],
		[across, y + GAP_PX],
		[across, y - GAP_PX - height],
	] as const
	let best: Point = corners[0]
	let least = Number.POSITIVE_INFINITY
	for (const corner of corners) {
		const box = { left: corner[0], top: corner[1], right: corner[0] + width, bottom: corner[1] + height }
		const fits = box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom
		if (!fits && corner !== best) continue
		const covered = obstacles.reduce((sum, obstacle) => sum + sharedArea(box, obstacle), 0)
		if (covered < least) {
			best = corner
			least = covered
		}
	}
	return best
}
