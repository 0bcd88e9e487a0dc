import type { JsonPath } from '../issue.ts'

export interface StringIn {
	/** From the top of the entry. */
	readonly steps: JsonPath
	/** The property that it stands in, or whose list it stands in. */
	readonly key: string
	readonly text: string
}

/** Every text of an entry, at any depth, whatever it is for. */
export function stringsIn(value: unknown, steps: JsonPath = [], key = ''): readonly StringIn[] {
	if (typeof value === 'string') return [{ steps, key, text: value }]
	if (Array.isArray(value)) return value.flatMap((inner, index) => stringsIn(inner, [...steps, index], key))
	if (typeof value !== 'object' || value === null) return []
	return Object.entries(value).flatMap(([name, inner]) => stringsIn(inner, [...steps, name], name))
}
