/** Who made a record and what it may be used under, as the data package itself says it: read when somebody asks. */
export interface Rights {
	readonly contributors?: readonly { readonly title?: string | undefined }[] | undefined
	readonly licenses: readonly {
		readonly name?: string | undefined
		readonly title?: string | undefined
		readonly path?: string | undefined
	}[]
}

/** What a record may be used under. */
export interface Licence {
	/** `CC-BY-4.0`; where it has no such name its title, or the file that it stands in. */
	readonly name: string
	/** Where its text stands on the web; `null`: no address is given. */
	readonly address: string | null
}

/** The first licence that a record names. */
export function licenceIn({ licenses: [first = {}] }: Rights): Licence {
	const { name, title, path = '' } = first
	return { name: name ?? title ?? path, address: /^https?:/.test(path) ? path : null }
}

/** Those who made a record, in its order and words; empty: it names nobody. */
export function makersIn({ contributors = [] }: Rights): readonly string[] {
	return contributors.flatMap(({ title }) => title ?? [])
}
