/**
 * How many numbers of an ascending list are at most `value`: the place where larger ones begin.
 * @param to looks only before this place
 */
export function countAtMost(ascending: ArrayLike<number>, value: number, from = 0, to = ascending.length): number {
	let [low, high] = [from, to]
	while (low < high) {
		const middle = (low + high) >> 1
		if ((ascending[middle] ?? 0) <= value) low = middle + 1
		else high = middle
	}
	return low
}

/**
 * How many spans are lit on a day: those that have begun less those whose trail is over.
 * @param starts first days, ascending
 * @param ends last days, ascending; not in the order of `starts`
 * @param trail whole days; `Infinity`: since the start
 */
export function countLit(starts: ArrayLike<number>, ends: ArrayLike<number>, day: number, trail: number): number {
	return countAtMost(starts, day) - countAtMost(ends, day - trail)
}
