/**
 * Keeps what is made of something for as long as that lives.
 * @param make pure
 */
export function memo<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
	const known = new WeakMap<Of, { readonly made: Made }>()
	return (of) => {
		let answer = known.get(of)
		if (!answer) {
			answer = { made: make(of) }
			known.set(of, answer)
		}
		return answer.made
	}
}

/**
 * Keeps the newest answer about something: the same question is asked many times in a row (by the date, the panel and
 * the map in one frame, by the pointer at every move), and then another.
 * @param make pure
 * @param same whether two questions have one answer
 */
export function memoLast<Of extends object, Asked, Made>(
	make: (of: Of, asked: Asked) => Made,
	same: (a: Asked, b: Asked) => boolean = Object.is,
): (of: Of, asked: Asked) => Made {
	const newest = new WeakMap<Of, { readonly asked: Asked; readonly made: Made }>()
	return (of, asked) => {
		const last = newest.get(of)
		if (last && same(last.asked, asked)) return last.made
		const made = make(of, asked)
		newest.set(of, { asked, made })
		return made
	}
}
