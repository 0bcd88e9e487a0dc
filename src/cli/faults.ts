/** What the exit code says. */
export const EXIT = {
	fine: 0,
	/** The record has an error. */
	faulty: 1,
	/** The command was not understood, or asked for what is not there. */
	misunderstood: 2,
	/** A file could not be read or written. */
	files: 3,
	/** A fault of this program (`EX_SOFTWARE` of sysexits.h). */
	ours: 70,
} as const

/** The command cannot be carried out as it was written; the message says what to write instead. */
export class UsageError extends Error {
	override readonly name = 'UsageError'
}

/** A file cannot be read or written; the message says which, and why. */
export class FileError extends Error {
	override readonly name = 'FileError'
}

/** Nothing in the record is sound enough to be asked. */
export class FaultyRecord extends Error {
	override readonly name = 'FaultyRecord'
}

const WHY: Readonly<Record<string, string>> = {
	EACCES: 'there is no permission',
	EPERM: 'it is not allowed',
	ENOENT: 'it is not there',
	ENOTDIR: 'a file stands where a folder should be',
	EISDIR: 'a folder stands in its place',
	EEXIST: 'it is there already',
	ELOOP: 'its links lead in a circle',
	ENAMETOOLONG: 'the name is too long',
	ENOSPC: 'there is no space left',
	EDQUOT: 'the quota is used up',
	EFBIG: 'it would be larger than is allowed',
	EROFS: 'nothing can be written there',
	EIO: 'the disk reports a fault',
	EMFILE: 'too many files are open',
	EPIPE: 'nobody reads it any more',
	ETXTBSY: 'it is in use',
	EBUSY: 'it is in use',
	ERR_INVALID_ARG_VALUE: 'no name can hold such a character',
}

/** What the system says, in words. */
export function reasonOf(fault: unknown): string {
	const code = codeOf(fault)
	return (code !== null ? WHY[code] : undefined) ?? (fault instanceof Error ? fault.message : String(fault))
}

/** `ENOENT`; `null` for what is no answer of the system. */
export function codeOf(fault: unknown): string | null {
	const code = typeof fault === 'object' && fault !== null ? (fault as { code?: unknown }).code : null
	return typeof code === 'string' ? code : null
}
