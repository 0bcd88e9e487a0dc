import { entriesIn } from './scanJson.ts'

/** What a text in JSON holds, its entries made one at a time: so a large file is not there twice, as it stood and as it is kept. */
export interface Parts {
	/** The whole of it, with `{}` in the place of each entry. */
	readonly outer: unknown
	/** How many entries there are. */
	readonly count: number
	/** @throws SyntaxError where it is no JSON */
	readonly entry: (index: number) => unknown
}

/** @throws SyntaxError where what stands around the entries is no JSON */
export function inParts(text: string): Parts {
	const places = entriesIn(text)
	const around: string[] = []
	let from = 0
	for (let i = 0; i + 1 < places.length; i += 2) {
		around.push(text.slice(from, places[i]))
		from = places[i + 1] ?? from
	}
	around.push(text.slice(from))
	return {
		outer: JSON.parse(around.join('{}')),
		count: around.length - 1,
		entry: (index) => JSON.parse(text.slice(places[2 * index], places[2 * index + 1])),
	}
}
