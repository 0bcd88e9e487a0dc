import type { JsonPath } from '../issue.ts'

export interface TextIn {
	/** From the top of the entry. */
	readonly steps: JsonPath
	/** `title` of `title_en`. */
	readonly stem: string
	readonly lang: 'en' | 'ar'
	readonly text: string
	/** The object it stands in, where its other language is. */
	readonly owner: Readonly<Record<string, unknown>>
}

/** Every `…_en` and `…_ar` of an entry, at any depth. */
export function textsIn(value: unknown, steps: JsonPath = []): readonly TextIn[] {
	if (Array.isArray(value)) return value.flatMap((inner, index) => textsIn(inner, [...steps, index]))
	if (typeof value !== 'object' || value === null) return []
	const owner = value as Readonly<Record<string, unknown>>
	return Object.entries(owner).flatMap(([key, inner]): readonly TextIn[] => {
		const here = [...steps, key]
		const [, stem, lang] = /^(.+)_(en|ar)$/.exec(key) ?? []
		return typeof inner === 'string' && stem !== undefined
			? [{ steps: here, stem, lang: lang as 'en' | 'ar', text: inner, owner }]
			: textsIn(inner, here)
	})
}
