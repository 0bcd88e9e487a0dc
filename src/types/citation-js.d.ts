/**
 * Citation.js ships no types; this is what the page uses of it.
 * Only the registers: they work on CSL-JSON as it is, `Cite` around them guesses what it was given.
 */
declare module '@citation-js/core' {
	export interface BibtexEntry {
		readonly type: string
		readonly label: string
		readonly properties: Readonly<Record<string, string>>
	}

	export namespace plugins {
		const output: {
			/** The fields of each entry, as texts ready for TeX. */
			format(name: 'bibtex', items: readonly object[], options: { readonly format: 'object' }): readonly BibtexEntry[]
			format(name: string, items: readonly object[], options?: Readonly<Record<string, unknown>>): string
		}
		const input: {
			/** Reads what it recognises (BibTeX, CSL-JSON, ...) into CSL-JSON. */
			chain(text: string, options?: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[]
		}
		const config: {
			get(plugin: '@bibtex'): {
				format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean }
			}
		}
	}
}

/** Registers the output `bibliography`. */
declare module '@citation-js/plugin-csl' {}

/** Registers the input and the output `bibtex`. */
declare module '@citation-js/plugin-bibtex' {}
