import type { Files } from '../core/diff/records.ts'
import { parseRecord } from '../data/parse.ts'
import type { RawActor, RawBase, RawEvent, RawManifest, RawSource } from '../data/schema.ts'
import type { Io } from './command.ts'
import { errorsIn } from './errorsIn.ts'
import { FaultyRecord } from './faults.ts'
import { folderAt, needTexts, offsetIn } from './recordFolder.ts'
import { versionOf } from './recordState.ts'

/** A record as it stands in its files, checked. */
export interface SoundFiles extends Files {
	readonly manifest: RawManifest
	readonly bases: readonly RawBase[]
	readonly events: readonly RawEvent[]
	readonly sources: readonly RawSource[]
	readonly actors: readonly RawActor[]
}

export interface SoundRecord {
	/** The folder as a person would write it. */
	readonly shown: string
	/** Which state of the record it is: the same eight digits as on the page. */
	readonly state: string
	readonly files: SoundFiles
}

/**
 * The files of a record that came through the door whole.
 * @throws FaultyRecord at any error: what is left of a faulty record is not what its author wrote
 */
export function soundRecord(written: string, io: Io): SoundRecord {
	const folder = folderAt(written, io)
	const texts = needTexts(folder)
	const { issues, raw } = parseRecord(texts, { today: io.today(offsetIn(texts)) })
	if (issues.length > 0 || !raw.manifest) {
		const { errors, them } = errorsIn(issues)
		throw new FaultyRecord(
			`The record in "${folder.shown}" has ${errors}; "handover check ${folder.shown}" names ${them}. Only sound records are compared.`,
		)
	}
	const values = <T>(entries: readonly { readonly value: T }[]): readonly T[] => entries.map(({ value }) => value)
	return {
		shown: folder.shown,
		state: versionOf(texts),
		files: {
			manifest: raw.manifest.value,
			bases: values(raw.bases),
			events: values(raw.events),
			sources: values(raw.sources),
			actors: values(raw.actors),
		},
	}
}
