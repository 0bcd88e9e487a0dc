import { nearestCell } from '../../core/geometry/nearestCell.ts'
import type { Point } from '../../core/geometry/projection.ts'

/** Half the side of a place's button, CSS pixels; `placeButtons.css` has the same. */
export const BUTTON_HALF_PX = 22
/** How far from its middle a place can be hit, CSS pixels: a mouse aims better than a finger. */
const REACH_PX = { fine: 16, coarse: BUTTON_HALF_PX } as const
/** How far apart the middles of several at one point stand, CSS pixels: told apart, and their neighbours lose nothing. */
const BESIDE_PX = 4
/** Two places are as near as each other if the pointer is nearer to one by less than this, CSS pixels. */
const TIE_PX = { fine: 1.5, coarse: 5 } as const

export type PointerKind = keyof typeof REACH_PX

/** `mouse` and `pen` aim finely; everything else is a finger. */
export function pointerKind(type: string): PointerKind {
	return type === 'mouse' || type === 'pen' || type === '' ? 'fine' : 'coarse'
}

/**
 * Gives every place the part of the screen that is nearest to it: what lies under the pointer is what opens, whichever
 * button comes last in the document.
 * @param buttons of each place; a place without any still keeps others off its middle
 * @param points middles of the places, CSS pixels
 */
export function shapeHitAreas(
	buttons: readonly (readonly HTMLElement[])[],
	points: readonly Point[],
	kind: PointerKind,
): void {
	// Several at one point stand side by side, so that each has a middle of its own.
	const middles = points.map((at, i): readonly Point[] => {
		const count = Math.max(1, buttons[i]?.length ?? 0)
		return Array.from({ length: count }, (_, k) => [at[0] + (k - (count - 1) / 2) * BESIDE_PX, at[1]])
	})
	const all = middles.flat()
	buttons.forEach((own, i) => {
		own.forEach((button, k) => {
			const [at, middle] = [points[i], middles[i]?.[k]]
			if (!at || !middle) return
			const corners = nearestCell(middle, all, REACH_PX[kind]).map(
				([x, y]) => `${(x + BUTTON_HALF_PX).toFixed(1)}px ${(y + BUTTON_HALF_PX).toFixed(1)}px`,
			)
			const shape = `polygon(${corners.join(', ')})`
			const left = `${middle[0] - at[0] - BUTTON_HALF_PX}px`
			if (button.style.clipPath !== shape) button.style.clipPath = shape
			if (button.style.left !== left) button.style.left = left
		})
	})
}

/** A screen that fingers touch, whatever else there is: beside a mouse as well a finger is as large as ever. */
const COARSE = '(any-pointer: coarse)'

/** What a press may come from. */
export function screenKind(): PointerKind {
	return window.matchMedia(COARSE).matches ? 'coarse' : 'fine'
}

/**
 * The places whose part of the screen is too small to be hit, but which a press on the map beside it means: the nearest
 * within reach and those that are as near, none where what was hit is clearly nearer.
 * @param points middles of the places, CSS pixels
 * @param than how far what was hit is, pixels
 * @returns indices, the nearest first, and whether what was hit is as near
 */
export function placesBeside(
	pointer: Point,
	points: readonly Point[],
	than: number,
	kind: PointerKind,
): { readonly meant: readonly number[]; readonly isHitMeant: boolean } {
	const meant = placesMeant(pointer, points, kind)
	const [x, y] = points[meant[0] ?? -1] ?? [Number.NaN, Number.NaN]
	const least = Math.hypot(x - pointer[0], y - pointer[1])
	if (!(least <= REACH_PX[kind] && least < than + TIE_PX[kind])) return { meant: [], isHitMeant: true }
	return { meant, isHitMeant: than - least < TIE_PX[kind] }
}

/**
 * The places that a press means: the nearest, and those that are as near.
 * @param points middles of the places, CSS pixels
 * @returns indices, the nearest first
 */
export function placesMeant(pointer: Point, points: readonly Point[], kind: PointerKind): readonly number[] {
	const apart = points.map(([x, y], i) => ({ i, distance: Math.hypot(x - pointer[0], y - pointer[1]) }))
	apart.sort((a, b) => a.distance - b.distance)
	const least = apart[0]?.distance ?? 0
	return apart.filter(({ distance }) => distance - least < TIE_PX[kind]).map(({ i }) => i)
}
