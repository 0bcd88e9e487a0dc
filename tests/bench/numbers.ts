/** The middle value. @throws RangeError if there is none */
export function median(values: readonly number[]): number {
	return quantile(values, 0.5)
}

/** The value that a share of all values stays below. @throws RangeError if there is none */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b)
	const at = (sorted.length - 1) * share
	const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
	if (low === undefined || high === undefined) throw new RangeError('no values')
	return low + (high - low) * (at - Math.floor(at))
}

export function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0)
}

export function mean(values: readonly number[]): number {
	return sum(values) / values.length
}

type Cell = string | number

/** A table in Markdown; numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
	const rule = head.map((_, column) => (rows.every((row) => typeof row[column] === 'number') ? '---:' : '---'))
	return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** One decimal. */
export function tenths(value: number): number {
	return Math.round(value * 10) / 10
}
