/** What every rule is given, and how it says what it found. */
import type { DayNumber } from '../../core/time/calendar.ts'
import type { CheckedFile, Issue, JsonPath } from '../issue.ts'
import type { RawRecord } from '../raw.ts'
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

/** One or a few kindred questions to the whole record. Pure; never throws on entries of the right shape. */
export type Rule = (context: Context) => readonly Issue[]

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

type Found = Pick<Issue, 'rule' | 'message' | 'remedy'>
interface Place {
	readonly file: CheckedFile
	readonly path: JsonPath
}

/** A fault that costs the entry. */
export function error({ file, path }: Place, steps: JsonPath, found: Found): Issue {
	return { severity: 'error', file, path: [...path, ...steps], ...found }
}

/** A fault that a careful author mends, and that the page can live with. */
export function warning({ file, path }: Place, steps: JsonPath, found: Found): Issue {
	return { severity: 'warning', file, path: [...path, ...steps], ...found }
}

/** The end of a remedy: `did you mean "k-1"? otherwise …`. */
export function suggest(near: string | null, otherwise: string): string {
	return near === null ? otherwise : `did you mean "${near}"? otherwise ${otherwise}`
}
