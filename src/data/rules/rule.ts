/** What every rule is given, and how it says what it found. */
import type { DayNumber } from '../../core/time/calendar.ts'
import type { CheckedFile, Finding, JsonPath, RecordFile } from '../issue.ts'
import type { EntryOf, RawRecord } from '../raw.ts'
import type { RawActor, RawBase, RawManifest, RawSide, RawSource } from '../schema.ts'

export interface Context {
	readonly raw: RawRecord
	/** `null`: it cannot be read; then nothing is measured by it. */
	readonly manifest: RawManifest | null
	/** `null`: not known, and then no date is called a date in the future. */
	readonly today: DayNumber | null
	readonly baseById: ReadonlyMap<string, RawBase>
	readonly sourceById: ReadonlyMap<string, RawSource>
	readonly actorById: ReadonlyMap<string, RawActor>
	readonly sideById: ReadonlyMap<string, RawSide>
}

/** One or a few kindred questions. Pure; never throws on entries of the right shape. */
export type Rule = WholeRule | EntryRule

/** To the whole record. */
export type WholeRule = (context: Context) => readonly Finding[]

/** To one entry after the other: of a large record each is walked once, by all rules of this kind (`ask.ts`). */
export interface EntryRule {
	readonly of: readonly RecordFile[]
	/** What is kept from one entry to the next lies in what this gives. */
	readonly asked: (context: Context) => (entry: EntryOf[RecordFile]) => readonly Finding[]
}

/** A question to each entry of some files. */
export function ofEach<File extends RecordFile>(
	of: readonly File[],
	asked: (context: Context) => (entry: EntryOf[File]) => readonly Finding[],
): EntryRule {
	// An entry is given to those alone that ask for its file.
	return { of, asked: asked as EntryRule['asked'] }
}

/** A question to each event, which most are. */
export function ofEvents(
	asked: (context: Context) => (entry: EntryOf['events.geojson']) => readonly Finding[],
): EntryRule {
	return ofEach(['events.geojson'], asked)
}

export function contextOf(raw: RawRecord, today: DayNumber | null): Context {
	const byId = <T extends { readonly id: string }>(entries: readonly { readonly value: T }[]): ReadonlyMap<string, T> =>
		// The first entry of an id is the one that counts; later ones are faults (rules/ids.ts).
		new Map(entries.map(({ value }) => [value.id, value] as const).reverse())
	const manifest = raw.manifest?.value ?? null
	return {
		raw,
		manifest,
		today,
		baseById: byId(raw.bases),
		sourceById: byId(raw.sources),
		actorById: byId(raw.actors),
		sideById: new Map((manifest?.handover.sides ?? []).map((side) => [side.id, side])),
	}
}

type Found = Pick<Finding, 'rule' | 'message' | 'remedy'>
interface Place {
	readonly file: CheckedFile
	readonly path: JsonPath
}

/** A fault that costs the entry. */
export function error({ file, path }: Place, steps: JsonPath, found: Found): Finding {
	return { severity: 'error', file, path: [...path, ...steps], ...found }
}

/** A fault that a careful author mends, and that the page can live with. */
export function warning({ file, path }: Place, steps: JsonPath, found: Found): Finding {
	return { severity: 'warning', file, path: [...path, ...steps], ...found }
}

/** The end of a remedy: `did you mean "k-1"? otherwise …`. */
export function suggest(near: string | null, otherwise: string): string {
	return near === null ? otherwise : `did you mean "${near}"? otherwise ${otherwise}`
}
