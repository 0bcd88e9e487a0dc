import { sourceText } from '../core/messages/claims.ts'
import { CitationNumbers } from '../core/record/citationNumbers.ts'
import type { Lang } from '../core/record/lang.ts'
import type { Dataset, SourceId } from '../core/record/model.ts'
import { LINE, wrap } from './columns.ts'

/** Numbered sources with their list, for a terminal. */
export class Citations extends CitationNumbers {
	readonly #dataset: Dataset

	constructor(dataset: Dataset) {
		super()
		this.#dataset = dataset
	}

	/** The list under the text, one source after the other. */
	list(lang: Lang): readonly string[] {
		const width = String(this.cited.length).length + 2
		return this.cited.flatMap(([id, number]) => {
			const lines = this.#linesOf(id, lang, LINE - width - 3)
			return lines.map((line, index) => `  ${(index === 0 ? `[${number}]` : '').padStart(width)} ${line}`)
		})
	}

	#linesOf(id: SourceId, lang: Lang, width: number): readonly string[] {
		const source = this.#dataset.sources.get(id)
		if (!source) return [id]
		return [...wrap(sourceText(source, lang), width), ...(source.url === null ? [] : [source.url])]
	}
}
