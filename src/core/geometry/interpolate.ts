/**
 * Piecewise linear curves as plain tables, so that the still (evaluated here) and the map's shader
 * (generated from the same table in `map/glsl.ts`) can never follow two definitions.
 */
export type Curve = readonly (readonly [x: number, y: number])[]

/** The value at `x`: linear between the points, constant outside them. The points are in ascending order of `x`. */
export function valueAt(curve: Curve, x: number): number {
	const first = curve[0]
	const last = curve.at(-1)
	if (!first || !last) throw new RangeError('a curve needs a point')
	if (x <= first[0]) return first[1]
	for (let i = 1; i < curve.length; i++) {
		const [x0, y0] = curve[i - 1] as readonly [number, number]
		const [x1, y1] = curve[i] as readonly [number, number]
		if (x <= x1) return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
	}
	return last[1]
}
