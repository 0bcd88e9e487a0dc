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
