/** Grids of numbers, row by row from the north-west. */

export interface Grid {
	readonly width: number
	readonly height: number
	readonly values: Float32Array
}

export function gridOf(width: number, height: number, value: (index: number) => number): Grid {
	return { width, height, values: Float32Array.from({ length: width * height }, (_, i) => value(i)) }
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value))

/** Binomial blur (1 2 1 both ways), repeated: a Gaussian of sqrt(passes / 2) pixels. The edge repeats itself. */
export function blurred({ width, height, values }: Grid, passes: number): Grid {
	let current = values
	for (let pass = 0; pass < passes; pass++)
		for (const [step, length, limit] of [
			[1, width, width - 1],
			[width, height, height - 1],
		] as const) {
			const next = new Float32Array(current.length)
			for (let i = 0; i < current.length; i++) {
				const at = Math.floor(i / step) % length
				const [before, here, after] = [current[at > 0 ? i - step : i], current[i], current[at < limit ? i + step : i]]
				next[i] = ((before ?? 0) + 2 * (here ?? 0) + (after ?? 0)) / 4
			}
			current = next
		}
	return { width, height, values: current }
}

/** Cubic B-spline samples at columns `xs` and rows `ys`: smoother than its source, and no ringing at cliffs. */
export function resampled(grid: Grid, xs: Float64Array, ys: Float64Array): Grid {
	const rows = alongAxis(grid.values, grid.width, grid.height, xs, true)
	const values = alongAxis(rows, xs.length, grid.height, ys, false)
	return { width: xs.length, height: ys.length, values }
}

function alongAxis(
	values: Float32Array,
	width: number,
	height: number,
	places: Float64Array,
	across: boolean,
): Float32Array {
	const [outWidth, outHeight] = across ? [places.length, height] : [width, places.length]
	const result = new Float32Array(outWidth * outHeight)
	const limit = (across ? width : height) - 1
	places.forEach((place, p) => {
		const base = Math.floor(place)
		const f = place - base
		const weights = [(1 - f) ** 3, 3 * f ** 3 - 6 * f ** 2 + 4, -3 * f ** 3 + 3 * f ** 2 + 3 * f + 1, f ** 3]
		for (let other = 0; other < (across ? height : width); other++) {
			let sum = 0
			weights.forEach((weight, k) => {
				const at = clamp(base - 1 + k, limit)
				sum += weight * (values[across ? other * width + at : at * width + other] ?? 0)
			})
			result[across ? other * outWidth + p : p * outWidth + other] = sum / 6
		}
	})
	return result
}

/** Rise per pixel to the right and downwards, over both neighbours. */
export function slopes({ width, height, values }: Grid): { readonly right: Float32Array; readonly down: Float32Array } {
	const right = new Float32Array(values.length)
	const down = new Float32Array(values.length)
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const at = (column: number, row: number): number =>
				values[clamp(row, height - 1) * width + clamp(column, width - 1)] ?? 0
			right[y * width + x] = (at(x + 1, y) - at(x - 1, y)) / 2
			down[y * width + x] = (at(x, y + 1) - at(x, y - 1)) / 2
		}
	return { right, down }
}
