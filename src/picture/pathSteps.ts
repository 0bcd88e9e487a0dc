import svgpath from 'svgpath'

type XY = readonly [x: number, y: number]

/** One step of a path in absolute coordinates: its control points, and last where it ends; `Z` has none. */
export interface PathStep {
	readonly command: 'M' | 'L' | 'C' | 'Q' | 'Z'
	readonly points: readonly XY[]
}

/** SVG path data, taken apart: absolute, arcs as Bézier curves, nothing shortened. @throws TypeError where it is none */
export function pathSteps(d: string): readonly PathStep[] {
	const path = svgpath(d).abs().unarc().unshort()
	// The reader keeps its fault to itself and stops; half a path is no picture.
	const { err } = path as unknown as { readonly err?: string }
	if (err) throw new TypeError(err)
	const steps: PathStep[] = []
	path.iterate(([command, ...numbers], _, x, y) => {
		const [first = 0] = numbers
		switch (command) {
			case 'H':
				steps.push({ command: 'L', points: [[first, y]] })
				break
			case 'V':
				steps.push({ command: 'L', points: [[x, first]] })
				break
			case 'Z':
			case 'z':
				steps.push({ command: 'Z', points: [] })
				break
			case 'M':
			case 'L':
			case 'C':
			case 'Q':
				steps.push({ command, points: pairs(numbers) })
				break
			default:
				throw new TypeError(`the path command "${command}" is not known`)
		}
	})
	return steps
}

function pairs(numbers: readonly number[]): readonly XY[] {
	return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0] as const)
}
