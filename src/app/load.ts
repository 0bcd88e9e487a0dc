import { digest, firstDigest, lastCorrected, laterDigest } from 'virtual:record'
import { type Ground, groundOf, type LandTopology } from '../basemap/decode.ts'
import { TellingError } from '../core/messages/userError.ts'
import type { Dataset } from '../core/record/model.ts'
import { type RecordReading, readFirst, readLater } from '../data/checked.ts'
import type { LocatedIssue } from '../data/issue.ts'
import {
	FIRST_FILES,
	firstDigestInput,
	LATER_FILES,
	type LaterTexts,
	laterDigestInput,
	type SentFile,
	type SentTexts,
} from '../data/sent.ts'
import { BASEMAP, LAND_URL } from './files.ts'
import { prefetchGround } from './prefetchGround.ts'
import { type Readings, readingsHere, readingsToCome } from './readings.ts'
import { RECORD_URLS } from './recordUrls.ts'

/** Which state of the record this is: the head of its digest. */
export const recordVersion = digest.slice(0, 8) || 'unchecked'

/** ISO day on which something that the record had said was last corrected; `null`: nothing was. */
export const recordCorrected = lastCorrected

interface Sound {
	readonly dataset: Dataset
	readonly readings: Readings
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
	/** @param status of HTTP; `null`: there was no answer; `cut`: it is not whole */
	constructor(url: string, status: number | 'cut' | null) {
		const file = url.split('/').at(-1) ?? url
		if (status === 'cut') super('fault.cutOff', { file })
		else super(status === null ? 'fault.noAnswer' : 'fault.refused', { file, status: String(status) })
	}
}

/**
 * Loads the record and the land under it, side by side. What is only read comes when it is asked for; where it turns out
 * to have faults, what was shown was shown too early.
 * @param onFaults is handed what is sound after all, to be shown in place of what this answered
 * @throws LoadError if a file does not arrive
 */
export async function load(onFaults: (loaded: Loaded) => void): Promise<Loaded> {
	const [land, first] = await Promise.all([fetchText(LAND_URL), fetchRecord(FIRST_FILES)])
	prefetchGround()
	const topology = parsed(LAND_URL, land) as LandTopology
	const whole = ({ dataset, issues }: Checked, readings: Readings | null): Loaded =>
		dataset && readings
			? { dataset, issues, readings, ground: groundOf(topology, BASEMAP, dataset.manifest.region) }
			: { dataset: null, issues, readings: null, ground: null }
	const all = async (later: LaterTexts): Promise<Loaded> => {
		const checked = await checkedHere({ ...first, ...later })
		return whole(checked, checked.dataset && readingsHere(readingOf(checked.dataset)))
	}
	if ((await digestOf(firstDigestInput(first))) !== firstDigest) return all(await fetchRecord(LATER_FILES))
	const readings = readingsToCome(async () => {
		const later = await fetchRecord(LATER_FILES)
		if ((await digestOf(laterDigestInput(later))) === laterDigest) return readLater(later, dataset.manifest.languages)
		// Half a file is no reason to take away what is shown.
		for (const file of LATER_FILES) parsed(RECORD_URLS[file], later[file])
		const loaded = await all(later)
		if (loaded.issues.length > 0) onFaults(loaded)
		return readingOf(loaded.dataset)
	})
	const dataset = readFirst(first, readings)
	return whole({ dataset, issues: [] }, readings)
}

async function fetchRecord<File extends SentFile>(files: readonly File[]): Promise<Readonly<Record<File, string>>> {
	const texts = await Promise.all(files.map((file) => fetchText(RECORD_URLS[file])))
	return Object.fromEntries(files.map((file, i) => [file, texts[i] ?? ''])) as Record<File, string>
}

/** What was read with the rest. @param dataset `null`: there is none, and so nothing to read about it */
function readingOf(dataset: Dataset | null): RecordReading {
	return {
		sources: dataset?.sources ?? new Map(),
		baseTexts: new Map(dataset?.bases.map((base) => [base.id, base])),
		eventTexts: new Map(dataset?.events.map((event) => [event.id, event])),
		chapterTexts: new Map(dataset?.manifest.chapters.map((chapter) => [chapter.opens, chapter])),
	}
}

interface Checked {
	readonly dataset: Dataset | null
	readonly issues: readonly LocatedIssue[]
}

/** The build has checked the record it ships; other bytes (a file that was edited on the server) are checked here. */
async function checkedHere(sent: SentTexts): Promise<Checked> {
	const [{ parseRecord }, { locate }, { recordOf }] = await Promise.all([
		import('../data/parse.ts'),
		import('../data/locate.ts'),
		import('../data/parting.ts'),
	])
	const texts = recordOf(sent)
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
async function digestOf(text: string): Promise<string | null> {
	if (!window.isSecureContext) return null
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
	return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether an answer is a page in place of a file, as some servers give for what they do not have. */
function isPage({ headers }: Response): boolean {
	return !!headers.get('content-type')?.includes('html')
}

/** @throws LoadError if it does not arrive */
export async function fetchText(url: string): Promise<string> {
	const response = await fetch(url).catch(() => null)
	if (!response?.ok || isPage(response)) throw new LoadError(url, response?.status ?? null)
	return response.text().catch(() => {
		throw new LoadError(url, 'cut')
	})
}

/** @param url where the text is from @throws LoadError if it is cut off */
export function parsed(url: string, text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		throw new LoadError(url, 'cut')
	}
}
