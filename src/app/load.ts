import { digest } from 'virtual:record'
import { type Ground, groundOf, type LandTopology } from '../basemap/decode.ts'
import { TellingError } from '../core/messages/userError.ts'
import type { Dataset } from '../core/record/model.ts'
import { digestInput, readChecked } from '../data/checked.ts'
import { type LocatedIssue, RECORD_FILES, type RecordTexts } from '../data/issue.ts'
import { BASEMAP, LAND_URL, RECORD_URLS } from './files.ts'

/** Which state of the record this is: the head of its digest. */
export const recordVersion = digest.slice(0, 8) || 'unchecked'

interface Sound {
	readonly dataset: Dataset
	readonly ground: Ground
}

/** What was loaded; `null`: nothing sound was left. */
export type Loaded = (Sound | { readonly [part in keyof Sound]: null }) & {
	/** Errors found in the record, located; empty for a sound record. */
	readonly issues: readonly LocatedIssue[]
}

/** A file that did not arrive. */
export class LoadError extends TellingError {
	override readonly name = 'LoadError'
	/** @param status of HTTP; `null`: there was no answer */
	constructor(file: string, status: number | null) {
		super(status === null ? 'fault.noAnswer' : 'fault.refused', { file, status: String(status) })
	}
}

/**
 * Loads the record and the land under it, side by side.
 * @throws LoadError if a file does not arrive
 */
export async function load(): Promise<Loaded> {
	const [land, record] = await Promise.all([
		fetchText(LAND_URL).then((text) => JSON.parse(text) as LandTopology),
		Promise.all(RECORD_FILES.map((file) => fetchText(RECORD_URLS[file]))).then((texts) =>
			readRecord(Object.fromEntries(RECORD_FILES.map((file, i) => [file, texts[i] ?? ''])) as RecordTexts),
		),
	])
	const { dataset, issues } = record
	return dataset
		? { dataset, issues, ground: groundOf(land, BASEMAP, dataset.manifest.region) }
		: { dataset: null, issues, ground: null }
}

/** The build has checked the record it ships; other bytes (a file that was edited on the server) are checked here. */
async function readRecord(texts: RecordTexts): Promise<Pick<Loaded, 'dataset' | 'issues'>> {
	if ((await digestOf(texts)) === digest) return { dataset: readChecked(texts), issues: [] }
	const [{ parseRecord }, { locate }] = await Promise.all([import('../data/parse.ts'), import('../data/locate.ts')])
	const { dataset, issues } = parseRecord(texts)
	return {
		dataset,
		issues: locate(
			issues.filter(({ severity }) => severity === 'error'),
			texts,
		),
	}
}

/** `null` where the page is not in a secure context (plain http): then nothing counts as checked. */
async function digestOf(texts: RecordTexts): Promise<string | null> {
	if (!window.isSecureContext) return null
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(digestInput(texts)))
	return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function fetchText(url: string): Promise<string> {
	const response = await fetch(url).catch(() => null)
	if (!response?.ok) throw new LoadError(url.split('/').at(-1) ?? url, response?.status ?? null)
	return response.text()
}
