/** What a record may grow to; geo/README.md tells its authors. Far above any record, and far below what harms a machine. */
export const LIMITS = {
	/** Bytes of a file. */
	bytes: 256 * 2 ** 20,
	/** Lists and objects within each other. */
	depth: 64,
	/** Entries in a file. */
	entries: 500_000,
	/** Values in a file: of 40 in each of so many entries. */
	values: 20_000_000,
	/** Values in one entry, and in the manifest: the faults of each are handed on as arguments of one call, which takes 65,536. */
	inEntry: 10_000,
	/** Letters from one quotation mark to the next, however they are written. */
	run: 2 ** 24,
	/** Letters of a summary, a note, a statement. */
	text: 10_000,
	/** Letters of a name, a label, a title: what is set in lines and drawn. */
	name: 300,
	/** Letters of an id. */
	id: 120,
	/** Letters of an address. */
	address: 2000,
} as const
