const LONGEST = 100

/**
 * The candidate that the text was most likely meant to be: for "did you mean".
 * @returns `null` where nothing is close enough, so that no wild guess is offered
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
	// Nobody misspells what is longer than any id; and every letter is compared with every letter.
	if (text.length > LONGEST) return null
	let best: string | null = null
	let bestDistance = Math.max(1, Math.floor(text.length / 3)) + 1
	for (const candidate of candidates) {
		// So many letters were added or dropped at least.
		if (Math.abs(candidate.length - text.length) >= bestDistance) continue
		const distance = editDistance(text.toLowerCase(), candidate.toLowerCase())
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
	}
	return best
}

/** How many letters were added, dropped, changed or swapped with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
	let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)]
	for (let i = 1; i <= a.length; i++) {
		const row = [i]
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
			row.push(
				Math.min(
					at(last, j) + 1,
					at(row, j - 1) + 1,
					at(last, j - 1) + same,
					swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
				),
			)
		}
		;[beforeLast, last] = [last, row]
	}
	return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
	return row[index] ?? Number.POSITIVE_INFINITY
}
