/** Citation.js ships no types; this is what the tests use of it. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(data: unknown, options?: Readonly<Record<string, unknown>>)
		readonly data: readonly object[]
	}
}
