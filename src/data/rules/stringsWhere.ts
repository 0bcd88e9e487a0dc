import type { JsonPath } from '../issue.ts'

export interface StringIn {
	readonly text: string
	/** The property that it stands in, or whose list it stands in. */
	readonly key: string
	/** Of the list or the object that it stands in, from the top of the entry. */
	readonly within: JsonPath
	readonly step: string | number
}

/** Every text of an entry, at any depth, whatever it is for, as far as a test lets it through. */
export function stringsWhere(
	value: object,
	test: (text: string, key: string) => boolean,
	within: JsonPath = [],
	listKey = '',
	found: StringIn[] = [],
): readonly StringIn[] {
	const isList = Array.isArray(value)
	for (const name in value) {
		const inner = (value as Readonly<Record<string, unknown>>)[name]
		const key = isList ? listKey : name
		if (typeof inner === 'string') {
			if (test(inner, key)) found.push({ text: inner, key, within, step: isList ? Number(name) : name })
		} else if (typeof inner === 'object' && inner !== null)
			stringsWhere(inner, test, [...within, isList ? Number(name) : name], key, found)
	}
	return found
}
