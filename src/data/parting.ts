import { RECORD_FILES, type RecordTexts } from './issue.ts'
import type { SentTexts } from './sent.ts'

/** Members of an entry's properties, as the record's files have them. */
type Members = Readonly<Record<string, unknown>>
interface Feature {
	readonly id: string
	readonly properties: Members
}

/**
 * Members that no map, list or sentence shows, by the kind of entry; see `BaseTexts` and `EventTexts`. Of the texts
 * there is one a language: `summary_en`.
 */
const ONLY_READ = {
	bases: /^(?:(?:summary|place_note)_.+|facts)$/,
	events: /^(?:(?:summary|note)_.+|statements|other_dates)$/,
} as const
const KINDS = ['bases', 'events'] as const
type Kind = (typeof KINDS)[number]

/**
 * The record as the page is sent it: without the spaces that are for people, and what is only read apart.
 * @throws SyntaxError where a text is not JSON
 */
export function sentOf(texts: RecordTexts): SentTexts {
	const compact = RECORD_FILES.map((file) => [file, JSON.stringify(JSON.parse(texts[file]))])
	const parted = KINDS.map((kind) => part(kind, texts[`${kind}.geojson`]))
	return {
		...(Object.fromEntries(compact) as RecordTexts),
		...Object.fromEntries(KINDS.map((kind, i) => [`${kind}.geojson`, parted[i]?.shown])),
		'texts.json': JSON.stringify(Object.fromEntries(KINDS.map((kind, i) => [kind, parted[i]?.read]))),
	}
}

function part(kind: Kind, text: string): { readonly shown: string; readonly read: Readonly<Record<string, Members>> } {
	const { features, ...collection } = JSON.parse(text) as { readonly features: readonly Feature[] }
	const chosen = (properties: Members, read: boolean): Members =>
		Object.fromEntries(Object.entries(properties).filter(([name]) => ONLY_READ[kind].test(name) === read))
	const shown = features.map((feature) => ({ ...feature, properties: chosen(feature.properties, false) }))
	return {
		shown: JSON.stringify({ ...collection, features: shown }),
		read: Object.fromEntries(features.map(({ id, properties }) => [id, chosen(properties, true)])),
	}
}

/**
 * The record put together again, for the door. A file that is whole, or no JSON, stays as somebody has written it, so
 * that its faults are found at their line.
 */
export function recordOf({ 'texts.json': texts, ...rest }: SentTexts): RecordTexts {
	const read = jsonOf(texts) as Readonly<Partial<Record<Kind, Readonly<Record<string, Members>>>>> | null
	const whole = KINDS.map((kind) => [`${kind}.geojson`, joined(kind, rest[`${kind}.geojson`], read?.[kind] ?? {})])
	return { ...rest, ...Object.fromEntries(whole) }
}

function joined(kind: Kind, text: string, read: Readonly<Record<string, Members>>): string {
	const collection = jsonOf(text) as { readonly features?: readonly Feature[] } | null
	const features = collection?.features
	const isWhole = (feature: Feature | null): boolean =>
		Object.keys(feature?.properties ?? {}).some((name) => ONLY_READ[kind].test(name))
	if (!Array.isArray(features) || features.some(isWhole)) return text
	return JSON.stringify({
		...collection,
		features: features.map((feature: Feature | null) => ({
			...feature,
			properties: { ...feature?.properties, ...read[feature?.id ?? ''] },
		})),
	})
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
