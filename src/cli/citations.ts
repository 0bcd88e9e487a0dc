import { isoText, sourceLabel } from '../core/claimSentences.ts'
import type { Lang } from '../core/lang.ts'
import type { Dataset, Source, SourceId } from '../core/model.ts'
import { word } from '../core/words.ts'
import { LINE, wrap } from './layout.ts'

/** Numbers the sources of a text in the order in which they are first cited. */
export class Citations {
	readonly #dataset: Dataset
	readonly #numbers = new Map<SourceId, number>()

	constructor(dataset: Dataset) {
		this.#dataset = dataset
	}

	/** `[1][3]` */
	cite(ids: Iterable<SourceId>): string {
		return [...ids].map((id) => `[${this.#numberOf(id)}]`).join('')
	}

	/** The list under the text, one source after the other. */
	list(lang: Lang): readonly string[] {
		const width = String(this.#numbers.size).length + 2
		return [...this.#numbers].flatMap(([id, number]) => {
			const lines = this.#linesOf(id, lang, LINE - width - 3)
			return lines.map((line, index) => `  ${(index === 0 ? `[${number}]` : '').padStart(width)} ${line}`)
		})
	}

	#linesOf(id: SourceId, lang: Lang, width: number): readonly string[] {
		const source = this.#dataset.sources.get(id)
		if (!source) return [id]
		const weak = source.kind === 'weak' ? ` (${word('weakSource', lang)})` : ''
		const named =
			source.publisher === null ? labelOfUnnamed(source, lang) : `${sourceLabel(source, lang)}: ${source.title}`
		return [...wrap(`${named}${weak}`, width), ...(source.url === null ? [] : [source.url])]
	}

	#numberOf(id: SourceId): number {
		const known = this.#numbers.get(id)
		if (known !== undefined) return known
		this.#numbers.set(id, this.#numbers.size + 1)
		return this.#numbers.size
	}
}

function labelOfUnnamed({ title, date }: Source, lang: Lang): string {
	return date === null ? title : `${title} (${isoText(date, lang)})`
}
