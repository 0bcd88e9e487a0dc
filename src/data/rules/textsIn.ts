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

/** Every text of an entry that is marked with one of the record's languages, `…_en`, at any depth. */
export function textsIn(value: unknown, languages: readonly Lang[], steps: JsonPath = []): readonly TextIn[] {
	if (Array.isArray(value)) return value.flatMap((inner, index) => textsIn(inner, languages, [...steps, index]))
	if (typeof value !== 'object' || value === null) return []
	const owner = value as Readonly<Record<string, unknown>>
	return Object.entries(owner).flatMap(([key, inner]): readonly TextIn[] => {
		const here = [...steps, key]
		const lang = languages.find((candidate) => key.endsWith(`_${candidate}`))
		return typeof inner === 'string' && lang !== undefined
			? [{ steps: here, stem: key.slice(0, -lang.length - 1), lang, text: inner, owner }]
			: textsIn(inner, languages, here)
	})
}
