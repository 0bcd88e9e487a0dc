import type { Lang } from '../../core/record/lang.ts'
import type { JsonPath } from '../issue.ts'

export interface TextIn {
	/** Of the object that it stands in, from the top of the entry. */
	readonly within: JsonPath
	/** `title_en` */
	readonly key: string
	/** `title` of `title_en`. */
	readonly stem: string
	readonly lang: Lang
	readonly text: string
	/** The object it stands in, where its other languages are. */
	readonly owner: Readonly<Record<string, unknown>>
}

/** Several rules ask for them, one after the other: the newest answer alone is kept. */
let newest: { readonly of: object; readonly in: readonly Lang[]; readonly found: readonly TextIn[] } | undefined

/** Every text of an entry that is marked with one of the record's languages, `…_en`, at any depth. */
export function textsIn(entry: object, languages: readonly Lang[]): readonly TextIn[] {
	if (newest?.of !== entry || newest.in !== languages) {
		const found: TextIn[] = []
		collect(entry, languages, [], found)
		newest = { of: entry, in: languages, found }
	}
	return newest.found
}

function collect(value: object, languages: readonly Lang[], within: JsonPath, found: TextIn[]): void {
	if (Array.isArray(value)) {
		for (const [index, inner] of value.entries())
			if (typeof inner === 'object' && inner !== null) collect(inner, languages, [...within, index], found)
		return
	}
	const owner = value as Readonly<Record<string, unknown>>
	for (const key in owner) {
		const inner = owner[key]
		if (typeof inner === 'object' && inner !== null) collect(inner, languages, [...within, key], found)
		else if (typeof inner === 'string') {
			// No tag holds an underscore.
			const mark = key.lastIndexOf('_')
			const lang = key.slice(mark + 1)
			if (mark !== -1 && languages.includes(lang))
				found.push({ within, key, stem: key.slice(0, mark), lang, text: inner, owner })
		}
	}
}
