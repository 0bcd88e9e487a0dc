import { expect, test } from 'vitest'
import { badgeAt, badgeRadius } from '../../../src/still/map/countBadge.ts'

/** How much of the way from the middle of a symbol to the badge is free, pixels at scale 1. */
function freeOf(look: { readonly scale: number; readonly least: number }): number {
	const [x, y] = badgeAt([0, 0], look)
	return (Math.hypot(x, y) - badgeRadius(look)) / look.scale
}

test.each([0, 12, 16, 24, 40])('with type of at least %s px a number hides no more of its symbol', (least) => {
	for (const scale of [0.5, 0.8, 1, 1.4, 2.5, 4])
		expect(freeOf({ scale, least })).toBeCloseTo(freeOf({ scale: 1, least: 0 }), 6)
})
