/** Steps from the top of a JSON file to a value: property names and list positions (from 0). */
export type JsonPath = readonly (string | number)[]

/** The manifest first: the other files are read by what it says. */
export const RECORD_FILES = [
	'datapackage.json',
	'bases.geojson',
	'events.geojson',
	'sources.json',
	'actors.json',
] as const
export type RecordFile = (typeof RECORD_FILES)[number]

/** What entries said before; nothing else of the record is built on it, and it need not be there. */
export const CORRECTIONS_FILE = 'corrections.json'
/** A file in which something can be wrong. */
export type CheckedFile = RecordFile | typeof CORRECTIONS_FILE

/** The text of each file of the record. */
export type RecordTexts = Readonly<Record<RecordFile, string>>

/** Something a person should mend. */
export interface Issue {
	/** An `error` costs the entry it is in; a `warning` costs nothing but trust. */
	readonly severity: 'error' | 'warning'
	readonly file: CheckedFile
	readonly path: JsonPath
	/** What is wrong. */
	readonly message: string
	/** What to do about it. */
	readonly remedy: string
	/** The rule that found it, a short stable name. */
	readonly rule: string
	/** So many findings it stands for, where a file has too many of one kind to tell each. */
	readonly more?: number
}

/** An issue before anybody reads it: what takes work to say is said of those that are told. */
export interface Finding extends Omit<Issue, 'remedy'> {
	readonly remedy: string | (() => string)
}

/** An issue with its place in the file, both counted from 1. */
export interface LocatedIssue extends Issue {
	readonly line: number
	readonly column: number
}

/** `events.geojson:12:5 error "killed" is -1; write a whole number from 0 up` */
export function issueText({ file, line, column, severity, message, remedy }: LocatedIssue): string {
	return `${file}:${line}:${column} ${severity} ${message}; ${remedy}`
}
