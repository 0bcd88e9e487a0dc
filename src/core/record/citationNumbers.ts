import type { SourceId } from './model.ts'

/** Numbers the sources of a text in the order in which they are first cited. */
export class CitationNumbers {
	readonly #numbers = new Map<SourceId, number>()

	/** `[1][3]` */
	cite(ids: Iterable<SourceId>): string {
		return this.numbersOf(ids)
			.map((number) => `[${number}]`)
			.join('')
	}

	/** The numbers alone, for whoever sets them otherwise. */
	numbersOf(ids: Iterable<SourceId>): readonly number[] {
		return [...ids].map((id) => this.#numberOf(id))
	}

	/** Every source cited so far with its number, in order. */
	get cited(): readonly (readonly [id: SourceId, number: number])[] {
		return [...this.#numbers]
	}

	#numberOf(id: SourceId): number {
		const known = this.#numbers.get(id)
		if (known !== undefined) return known
		this.#numbers.set(id, this.#numbers.size + 1)
		return this.#numbers.size
	}
}
