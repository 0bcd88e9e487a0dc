import { digest, firstDigest, lastCorrected, sourcesDigest } from 'virtual:record'
import { type Ground, groundOf, type LandTopology } from '../basemap/decode.ts'
import { TellingError } from '../core/messages/userError.ts'
import type { Dataset } from '../core/record/model.ts'
import { FIRST_FILES, type FirstTexts, firstDigestInput, readFirst, readSources } from '../data/checked.ts'
import type { LocatedIssue, RecordFile, RecordTexts } from '../data/issue.ts'
import { BASEMAP, LAND_URL } from './files.ts'
import { RECORD_URLS } from './recordUrls.ts'
import { type Sources, sourcesHere, sourcesToCome } from './sources.ts'

/** Which state of the record this is: the head of its digest. */
export const recordVersion = digest.slice(0, 8) || 'unchecked'

/** ISO day on which something that the record had said was last corrected; `null`: nothing was. */
export const recordCorrected = lastCorrected

interface Sound {
	readonly dataset: Dataset
	readonly sources: Sources
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
 * Loads the record and the land under it, side by side. The sources come when they are asked for; where they turn out
 * to have faults, what was shown was shown too early.
 * @param onFaults is handed what is sound after all, to be shown in place of what this answered
 * @throws LoadError if a file does not arrive
 */
export async function load(onFaults: (loaded: Loaded) => void): Promise<Loaded> {
	const [land, first] = await Promise.all([fetchText(LAND_URL), fetchTexts()])
	const topology = JSON.parse(land) as LandTopology
	const whole = ({ dataset, issues }: Checked, sources: Sources | null): Loaded =>
		dataset && sources
			? { dataset, issues, sources, ground: groundOf(topology, BASEMAP, dataset.manifest.region) }
			: { dataset: null, issues, sources: null, ground: null }
	const all = async (text: string): Promise<Loaded> => {
		const checked = await checkedHere({ ...first, 'sources.json': text })
		return whole(checked, checked.dataset && sourcesHere(checked.dataset.sources))
	}
	if ((await digestOf(firstDigestInput(first))) !== firstDigest) return all(await fetchRecord('sources.json'))
	const sources = sourcesToCome(async () => {
		const text = await fetchRecord('sources.json')
		if ((await digestOf(text)) === sourcesDigest) return readSources(text)
		const loaded = await all(text)
		if (loaded.issues.length > 0) onFaults(loaded)
		return loaded.sources?.map ?? new Map()
	})
	return whole({ dataset: readFirst(first, sources.map), issues: [] }, sources)
}

async function fetchTexts(): Promise<FirstTexts> {
	const texts = await Promise.all(FIRST_FILES.map(fetchRecord))
	return Object.fromEntries(FIRST_FILES.map((file, i) => [file, texts[i] ?? ''])) as FirstTexts
}

function fetchRecord(file: RecordFile): Promise<string> {
	return fetchText(RECORD_URLS[file])
}

interface Checked {
	readonly dataset: Dataset | null
	readonly issues: readonly LocatedIssue[]
}

/** The build has checked the record it ships; other bytes (a file that was edited on the server) are checked here. */
async function checkedHere(texts: RecordTexts): Promise<Checked> {
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
	if (!response?.ok || isPage(response)) throw new LoadError(url.split('/').at(-1) ?? url, response?.status ?? null)
	return response.text()
}
