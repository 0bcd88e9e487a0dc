import { RECORD_FILES, type RecordTexts } from './issue.ts'
import type { SentTexts } from './sent.ts'

/** Members of an entry, as the record's files have them. */
type Members = Readonly<Record<string, unknown>>
interface Feature {
	readonly id: string
	readonly properties: Members
}

/**
 * Members that no map, list or sentence shows, by the kind of entry; see `BaseTexts` and `EventTexts`. Of the texts
 * there is one a language: `summary_en`. Of the manifest, what it says to other programs.
 */
const ONLY_READ = {
	manifest: /^(?:\$schema|created|keywords|resources|homepage)$/,
	chapters: /^summary_./,
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
	const manifest = JSON.parse(texts['datapackage.json']) as Manifest
	const chapters = manifest.handover.chapters ?? []
	return {
		...(Object.fromEntries(compact) as RecordTexts),
		...Object.fromEntries(KINDS.map((kind, i) => [`${kind}.geojson`, parted[i]?.shown])),
		'datapackage.json': JSON.stringify(
			chosen(
				'manifest',
				withChapters(manifest, (chapter) => chosen('chapters', chapter, false)),
				false,
			),
		),
		'texts.json': JSON.stringify({
			manifest: chosen('manifest', manifest, true),
			chapters: Object.fromEntries(chapters.map((chapter) => [chapter.opens, chosen('chapters', chapter, true)])),
			...Object.fromEntries(KINDS.map((kind, i) => [kind, parted[i]?.read])),
		}),
	}
}

interface Manifest extends Members {
	readonly handover: { readonly chapters?: readonly Chapter[] }
}
type Chapter = Members & { readonly opens: string }

/** A manifest with its chapters made anew; one without them stays without. */
function withChapters(manifest: Manifest, made: (chapter: Chapter) => Members): Manifest {
	const { handover } = manifest
	return handover.chapters
		? { ...manifest, handover: { ...handover, chapters: handover.chapters.map(made) as Chapter[] } }
		: manifest
}

/** @param read whether what is only read is wanted, or all else */
function chosen(kind: keyof typeof ONLY_READ, members: Members, read: boolean): Members {
	return Object.fromEntries(Object.entries(members).filter(([name]) => ONLY_READ[kind].test(name) === read))
}

function part(kind: Kind, text: string): { readonly shown: string; readonly read: Readonly<Record<string, Members>> } {
	const { features, ...collection } = JSON.parse(text) as { readonly features: readonly Feature[] }
	const shown = features.map((feature) => ({ ...feature, properties: chosen(kind, feature.properties, false) }))
	return {
		shown: JSON.stringify({ ...collection, features: shown }),
		read: Object.fromEntries(features.map(({ id, properties }) => [id, chosen(kind, properties, true)])),
	}
}

/**
 * The record put together again, for the door. A file that is whole, or no JSON, stays as somebody has written it, so
 * that its faults are found at their line.
 */
export function recordOf({ 'texts.json': texts, ...rest }: SentTexts): RecordTexts {
	const read = jsonOf(texts) as SentRead | null
	const whole = KINDS.map((kind) => [`${kind}.geojson`, joined(kind, rest[`${kind}.geojson`], read?.[kind] ?? {})])
	return {
		...rest,
		'datapackage.json': joinedManifest(rest['datapackage.json'], read),
		...Object.fromEntries(whole),
	}
}

/** `texts.json`, as far as it has arrived. */
type SentRead = Readonly<
	Partial<Record<Kind | 'chapters', Readonly<Record<string, Members>>>> & { readonly manifest?: Members }
>

function joinedManifest(text: string, read: SentRead | null): string {
	const manifest = jsonOf(text) as Manifest | null
	const { chapters = [] } = manifest?.handover ?? {}
	if (!manifest?.handover || !Array.isArray(chapters)) return text
	if (isWhole('manifest', manifest) || chapters.some((chapter) => isWhole('chapters', chapter))) return text
	const told = withChapters(manifest, (chapter) => ({ ...chapter, ...read?.chapters?.[chapter?.opens] }))
	return JSON.stringify({ ...told, ...read?.manifest })
}

function isWhole(kind: keyof typeof ONLY_READ, members: Members | null | undefined): boolean {
	return Object.keys(members ?? {}).some((name) => ONLY_READ[kind].test(name))
}

function joined(kind: Kind, text: string, read: Readonly<Record<string, Members>>): string {
	const collection = jsonOf(text) as { readonly features?: readonly Feature[] } | null
	const features = collection?.features
	if (!Array.isArray(features) || features.some((feature: Feature | null) => isWhole(kind, feature?.properties)))
		return text
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
