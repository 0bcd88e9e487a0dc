import { memoLast } from '../../core/memo.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { JsonPath } from '../issue.ts'

export interface TextIn {
	/** From the top of the entry. */
	readonly steps: JsonPath
	/** `title` of `title_en`. */
	readonly stem: string
	readonly lang: Lang
	readonly text: string
	/** The object it stands in, where its other languages are. */
	readonly owner: Readonly<Record<string, unknown>>
}

/** Every text of an entry that is marked with one of the record's languages, `…_en`, at any depth; several rules ask for them. */
export const textsIn: (entry: object, languages: readonly Lang[]) => readonly TextIn[] = memoLast(
	(entry, languages) => {
		const found: TextIn[] = []
		const look = (value: object, steps: JsonPath): void => {
			if (Array.isArray(value)) {
				for (const [index, inner] of value.entries()) lookInto(inner, steps, index)
				return
			}
			const owner = value as Readonly<Record<string, unknown>>
			for (const [key, inner] of Object.entries(owner)) {
				if (typeof inner !== 'string') lookInto(inner, steps, key)
				else {
					const lang = languages.find((candidate) => key.endsWith(`_${candidate}`))
					if (lang !== undefined)
						found.push({ steps: [...steps, key], stem: key.slice(0, -lang.length - 1), lang, text: inner, owner })
				}
			}
		}
		const lookInto = (inner: unknown, steps: JsonPath, step: string | number): void => {
			if (typeof inner === 'object' && inner !== null) look(inner, [...steps, step])
		}
		look(entry, [])
		return found
	},
)
