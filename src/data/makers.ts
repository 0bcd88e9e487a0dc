/** Who makes a record and where they can be written to, as its manifest says. */
export interface Makers {
	readonly names: readonly string[]
	/** Web or mail addresses of theirs; empty: none is given. */
	readonly addresses: readonly string[]
	readonly licences: readonly { readonly title: string; readonly path: string | null }[]
}

/** Members of a data package that no rule of ours needs; whatever is malformed is left out. @param manifest as it is parsed */
export function makersOf(manifest: Readonly<Record<string, unknown>>): Makers {
	const { contributors, homepage, licenses } = manifest
	const people = objects(contributors)
	return {
		names: people.flatMap(({ title }) => (typeof title === 'string' ? [title] : [])),
		addresses: [homepage, ...people.flatMap(({ path, email }) => [path, mailOf(email)])].filter(isAddress),
		licences: objects(licenses).flatMap(({ title, name, path }) => {
			const called = title ?? name
			return typeof called === 'string' ? [{ title: called, path: isAddress(path) ? path : null }] : []
		}),
	}
}

function objects(value: unknown): readonly Record<string, unknown>[] {
	return Array.isArray(value) ? value.filter((entry) => typeof entry === 'object' && entry !== null) : []
}

function mailOf(email: unknown): string | null {
	return typeof email === 'string' && /^[^\s@:?&]+@[^\s@:?&]+$/.test(email) ? `mailto:${email}` : null
}

/** Nothing of a record becomes another kind of link. */
function isAddress(value: unknown): value is string {
	return typeof value === 'string' && /^(https?:\/\/|mailto:)\S+$/.test(value)
}
