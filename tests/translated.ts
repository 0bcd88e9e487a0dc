/** A record with one more language: every text that it has in its first one, changed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a copy of a record's own files with a text in the language `tag` beside every text in its first language.
 * @param change makes the new text from the first
 */
export function writeTranslated(from: string, to: string, tag: string, change: (text: string) => string): void {
	const manifest = JSON.parse(readFileSync(join(from, 'datapackage.json'), 'utf8'))
	const [first] = manifest.languages
	const added = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(added)
		if (typeof value !== 'object' || value === null) return value
		return Object.fromEntries(
			Object.entries(value).flatMap(([key, inner]) =>
				typeof inner === 'string' && key.endsWith(`_${first}`)
					? [
							[key, inner],
							[`${key.slice(0, -first.length)}${tag}`, change(inner)],
						]
					: [[key, added(inner)]],
			),
		)
	}
	for (const file of readdirSync(from).filter((name) => /\.(?:geo)?json$/.test(name))) {
		const json = JSON.parse(readFileSync(join(from, file), 'utf8'))
		const written =
			file === 'datapackage.json'
				? {
						...(added(json) as object),
						languages: [...json.languages, tag],
						[`title@${tag}`]: change(json.title),
						[`description@${tag}`]: change(json.description),
					}
				: added(json)
		writeFileSync(join(to, file), JSON.stringify(written, null, '\t'))
	}
}
