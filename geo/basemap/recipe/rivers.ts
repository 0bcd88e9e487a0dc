/**
 * `rivers_first.geojson`: the great rivers for the first picture, coarse and small.
 * `rivers_major.geojson`: the same rivers with their bends, in place of the first once that picture is there.
 * `rivers_minor.geojson`: rank 2 to 4, wadis 5.
 */
import { AROUND_IRAQ, type Box, clipped, lengthOf, quantised, rounded, simplified, touches } from './plane.ts'
import { type RiverLine, riverLines } from './riverLines.ts'
import { feature, writeFeatures } from './tools.ts'

/** Where the great rivers are drawn: without the Danube and the Volga at the far corners. */
const MAJOR_BOX: Box = { west: 29, south: 20, east: 58, north: 42.5 }
const MINOR_BOX: Box = { west: 34, south: 26.5, east: 53, north: 40.5 }

interface Detail {
	/** Corners cut in Iraq, where the reader comes close. */
	readonly passes: number
	/** Kilometres a line may stray, in Iraq and elsewhere. */
	readonly tolerance: readonly [iraq: number, elsewhere: number]
}

const lines = riverLines()

function write(name: string, ranks: readonly number[], box: Box, { passes, tolerance }: Detail): void {
	const [near, far] = tolerance
	const drawn = ({ line }: RiverLine): number[][][] => {
		const close = touches(AROUND_IRAQ, line)
		return clipped(box, close ? rounded(line, passes) : line)
			.map((part) => quantised(simplified(part, close ? near : far), close ? 4 : 3))
			.filter((part) => part.length > 1)
	}
	writeFeatures(
		name,
		ranks.map((r) =>
			feature(
				{
					type: 'MultiLineString',
					coordinates: lines
						.filter(({ rank }) => rank === r)
						.filter(wanted)
						.flatMap(drawn),
				},
				{ r },
			),
		),
	)
}

/** Brooks and wadis outside Iraq would be noise, and so would short pieces of greater rivers. */
function wanted({ rank, line }: RiverLine): boolean {
	return rank === 1 || touches(AROUND_IRAQ, line) || (rank <= 3 && lengthOf(line) > 60)
}

write('rivers_first.geojson', [1], MAJOR_BOX, { passes: 0, tolerance: [0.45, 1.5] })
write('rivers_major.geojson', [1], MAJOR_BOX, { passes: 1, tolerance: [0.06, 1] })
write('rivers_minor.geojson', [2, 3, 4, 5], MINOR_BOX, { passes: 1, tolerance: [0.09, 1.2] })
