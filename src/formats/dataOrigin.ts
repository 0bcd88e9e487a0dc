/** What a file of data says of itself; in English, for programs and catalogues. */
export function dataOrigin(
	link: string,
	record: string,
): { readonly link: string; readonly record: string; readonly licence: string; readonly credits: string } {
	return { link, record, licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/', credits: 'Handover' }
}
