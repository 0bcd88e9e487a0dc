import { firstText } from '../core/record/lang.ts'
import type { Manifest } from '../core/record/manifest.ts'
import { licenceIn, makersIn } from '../core/record/rights.ts'

/** What a file of data says of itself; in English, for programs and catalogues. */
export function dataOrigin(
	link: string,
	record: string,
	{ rights, title }: Manifest,
): { readonly link: string; readonly record: string; readonly licence: string; readonly credits: string } {
	const { name, address } = licenceIn(rights)
	const licence = address === null ? name : `${name}, ${address}`
	return { link, record, licence, credits: makersIn(rights).join(', ') || firstText(title) }
}
