/** What a record may grow to; geo/README.md tells its authors. Far above any record, and far below what harms a machine. */
export const LIMITS = {
	/** Bytes of a file. */
	bytes: 256 * 2 ** 20,
	/** Lists and objects within each other. */
	depth: 64,
	/** Entries in a file. */
	entries: 500_000,
} as const
