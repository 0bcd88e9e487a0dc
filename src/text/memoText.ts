/**
 * Keeps answers about texts: a picture sets the same words hundreds of times, for layouts that differ in something else.
 * @param make pure
 * @param most where there would be more answers than this all are forgotten
 */
export function memoText<Asked extends readonly (string | number)[], Made extends object>(
	make: (...asked: Asked) => Made,
	most: number,
): (...asked: Asked) => Made {
	const known = new Map<string, Made>()
	return (...asked) => {
		const key = asked.join('\n')
		const before = known.get(key)
		if (before) return before
		const made = make(...asked)
		if (known.size === most) known.clear()
		known.set(key, made)
		return made
	}
}
