/** The published EDTF parser ships no types; this is what the tests use of it. */
declare module 'edtf' {
	/** @throws if the text is not EDTF */
	export default function edtf(text: string): { readonly min: number; readonly max: number }
}
