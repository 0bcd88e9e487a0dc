import { DEFAULT_LANG, textIn } from '../core/record/lang.ts'
import type { Site } from './site.ts'

/**
 * How to cite the record, as Citation File Format 1.2: in English, for programs. Texts are written as JSON strings, which
 * YAML reads alike.
 * @returns `null` where the record names nobody as its author: the format asks for one, and none is made up
 */
export function citationFile({ about, base, timeline, version }: Site): string | null {
	const { manifest } = timeline.dataset
	const { authors, keywords, licence, created, corrections } = about
	if (authors.length === 0) return null
	const text = (value: string): string => JSON.stringify(value)
	const date = corrections[0]?.date ?? created
	return `${[
		'cff-version: 1.2.0',
		'message: "Please cite the record as follows."',
		'type: dataset',
		`title: ${text(textIn(manifest.title, DEFAULT_LANG))}`,
		`abstract: ${text(textIn(manifest.description, DEFAULT_LANG))}`,
		'authors:',
		...authors.map((name) => `  - name: ${text(name)}`),
		...(keywords.length === 0 ? [] : ['keywords:', ...keywords.map((word) => `  - ${text(word)}`)]),
		...(licence === null ? [] : [`license: ${text(licence.name)}`, `license-url: ${text(licence.address)}`]),
		`version: ${text(manifest.version === null ? version : `${manifest.version} (${version})`)}`,
		...(date === null ? [] : [`date-released: ${date}`]),
		...(base === '' ? [] : [`url: ${text(base)}`]),
	].join('\n')}\n`
}
