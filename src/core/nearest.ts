import { memo } from './memo.ts'

const LONGEST = 100
/** Among so many candidates something is a third away from any text. */
const MANY = 5_000
const MOST_AMONG_MANY = 3
/** Comparisons letter by letter with what is in one set, two seconds of them; after that nothing more is guessed. */
export const MOST_COMPARED = 1_000_000

/**
 * The candidate that the text was most likely meant to be: for "did you mean".
 * @returns `null` where nothing is close enough, so that no wild guess is offered
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
	return finderOf(candidates)(text)
}

/** The same for many texts and a set that does not change any more, as long as they are not too many. */
export const nearestIn: (candidates: ReadonlySet<string>) => (text: string) => string | null = memo(finderOf)

function finderOf(candidates: Iterable<string>): (text: string) => string | null {
	const all = [...candidates]
	const lower = all.map((candidate) => candidate.toLowerCase())
	const letters = Int32Array.from(lower, lettersOf)
	let compared = 0
	return (text) => {
		// Nobody misspells what is longer than any id; and every letter is compared with every letter.
		if (text.length > LONGEST) return null
		const asked = text.toLowerCase()
		const own = lettersOf(asked)
		let best: string | null = null
		const third = Math.max(1, Math.floor(text.length / 3))
		let bestDistance = (all.length > MANY ? Math.min(third, MOST_AMONG_MANY) : third) + 1
		for (const [i, candidate] of lower.entries()) {
			// So many letters were added or dropped at least, or took the place of others.
			if (Math.abs(candidate.length - asked.length) >= bestDistance) continue
			const other = letters[i] ?? 0
			if (ones(own & ~other) >= bestDistance || ones(other & ~own) >= bestDistance) continue
			if (++compared > MOST_COMPARED) return null
			const distance = editDistance(asked, candidate, bestDistance)
			if (distance < bestDistance) [best, bestDistance] = [all[i] ?? null, distance]
		}
		return best
	}
}

/** Which letters a text has, a bit for each; several share one. */
function lettersOf(text: string): number {
	let letters = 0
	for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31)
	return letters
}

/** How many bits are set. */
function ones(bits: number): number {
	let pairs = bits - ((bits >>> 1) & 0x55555555)
	pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
	return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * How many letters were added, dropped, changed or swapped with their neighbour (optimal string alignment).
 * @param most from so many on it is no matter how many: some number of at least as many
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
	let [beforeLast, last, row] = ROWS
	for (let j = 0; j <= b.length; j++) last[j] = j
	let leastBefore = 0
	for (let i = 1; i <= a.length; i++) {
		let least = i
		row[0] = i
		for (let j = 1; j <= b.length; j++) {
			const letter = a.charCodeAt(i - 1)
			const other = b.charCodeAt(j - 1)
			let distance = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (letter === other ? 0 : 1))
			if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
				distance = Math.min(distance, at(beforeLast, j - 2) + 1)
			row[j] = distance
			if (distance < least) least = distance
		}
		// Two swapped letters reach back over one row.
		if (least >= most && leastBefore >= most) return least
		leastBefore = least
		;[beforeLast, last, row] = [last, row, beforeLast]
	}
	return at(last, b.length)
}

/** Written anew for every two texts: a thousand times a thousand are compared. */
const ROWS: readonly [number[], number[], number[]] = [[], [], []]

function at(row: readonly number[], index: number): number {
	return row[index] ?? 0
}
