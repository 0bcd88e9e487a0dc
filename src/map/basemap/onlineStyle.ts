/**
 * Another ground: a style that the reader names by its URL, made ready to carry the record. Pure; who calls it fetches.
 * The offline ground stays the default and needs none of this.
 */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { CAPITAL_LABEL, LABELS_START } from './groundLabels.ts'

/**
 * `not-a-style`: what came is not a MapLibre style, version 8. `needs-account`: it uses `mapbox://` addresses,
 * which only Mapbox's own program can read. `other-tiles`: its tiles are in the form MLT, whose decoders are a tenth of all
 * that comes before the first map, and are left out of it (src/map/build). `too-large`: nothing would move while it is drawn.
 */
export type OnlineStyleFault = 'not-a-style' | 'needs-account' | 'other-tiles' | 'too-large'

/** Rich styles of the field have up to about 300 layers. */
const MAX_LAYERS = 1000

export class OnlineStyleError extends Error {
	readonly fault: OnlineStyleFault

	constructor(fault: OnlineStyleFault) {
		super(fault)
		this.name = 'OnlineStyleError'
		this.fault = fault
	}
}

/**
 * Layers of our own ground that the page's layers are put before, in the order in which they lie there. All of the
 * foreign ground is under them, its names too: whatever a style holds, no mark is hidden by it.
 */
const ANCHORS = ['borders-home', LABELS_START, 'label-countries-small', CAPITAL_LABEL]

/** Set before the names of layers and sources, so that no foreign one can be taken for one of the record's. */
const PREFIX = 'online/'

/**
 * The foreign ground with what our layers hold on to: empty layers over it
 * (`ANCHORS`), and our `font-faces`, which MapLibre asks before the foreign `glyphs`, so that
 * names of bases keep their type in both scripts. Left out is what would move the camera or bend the map: `center`,
 * `zoom`, `bearing`, `pitch`, `projection`, `terrain`, `sky`.
 * @param foreign the parsed JSON of the foreign style
 * @param url where it came from; its relative addresses start there
 * @param ours the style of `styleOf`, for its fonts and its stillness
 * @throws OnlineStyleError if it is no style, or not one for MapLibre
 */
export function mergeStyles(foreign: unknown, url: string, ours: StyleSpecification): StyleSpecification {
	if (!isStyle(foreign)) throw new OnlineStyleError('not-a-style')
	if (foreign.layers.length > MAX_LAYERS) throw new OnlineStyleError('too-large')
	if (/"mapbox:\/\//.test(JSON.stringify(foreign))) throw new OnlineStyleError('needs-account')
	if (Object.values(foreign.sources).some((source) => 'encoding' in source && source.encoding === 'mlt'))
		throw new OnlineStyleError('other-tiles')
	const absolute = (address: string): string => resolved(address, url)
	const layers = foreign.layers.map((layer) => renamed(layer))
	return {
		version: 8,
		...(foreign.name === undefined ? {} : { name: foreign.name }),
		...(foreign.glyphs === undefined ? {} : { glyphs: absolute(foreign.glyphs) }),
		...(foreign.sprite === undefined ? {} : { sprite: spriteOf(foreign.sprite, absolute) }),
		...(foreign.light === undefined ? {} : { light: foreign.light }),
		...(ours.transition === undefined ? {} : { transition: ours.transition }),
		'font-faces': { ...facesOf(foreign['font-faces'], absolute), ...ours['font-faces'] },
		sources: Object.fromEntries(
			Object.entries(foreign.sources).map(([id, source]) => [PREFIX + id, sourceOf(source, absolute)]),
		),
		layers: [...layers, ...ANCHORS.map(anchor)],
	}
}

/** Only what this file relies on; MapLibre checks the rest itself, and says what it leaves out. */
function isStyle(value: unknown): value is StyleSpecification {
	if (typeof value !== 'object' || value === null) return false
	const { version, sources, layers } = value as Partial<Record<string, unknown>>
	return (
		version === 8 &&
		typeof sources === 'object' &&
		sources !== null &&
		Object.values(sources).every((source) => typeof source === 'object' && source !== null) &&
		Array.isArray(layers) &&
		layers.every((layer) => typeof layer?.id === 'string' && typeof layer.type === 'string')
	)
}

/** A layer that draws nothing, to put others before. */
function anchor(id: string): LayerSpecification {
	return { id, type: 'background', layout: { visibility: 'none' } }
}

function renamed(layer: LayerSpecification): LayerSpecification {
	const id = PREFIX + layer.id
	return 'source' in layer && typeof layer.source === 'string'
		? ({ ...layer, id, source: PREFIX + layer.source } as LayerSpecification)
		: { ...layer, id }
}

type Absolute = (address: string) => string

/** MapLibre's worker has no page, and a style given as an object has no address: every address must be whole. */
function resolved(address: string, base: string): string {
	if (typeof address !== 'string') throw new OnlineStyleError('not-a-style')
	// URLs write braces as %7B and %7D, and MapLibre's {z}, {range} or {fontstack} would be lost.
	return new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}')
}

function sourceOf(source: SourceSpecification, absolute: Absolute): SourceSpecification {
	const addressed: Record<string, unknown> = { ...source }
	for (const key of ['url', 'data']) if (typeof addressed[key] === 'string') addressed[key] = absolute(addressed[key])
	for (const key of ['tiles', 'urls'])
		if (Array.isArray(addressed[key])) addressed[key] = addressed[key].map((address) => absolute(String(address)))
	return addressed as SourceSpecification
}

function spriteOf(sprite: NonNullable<StyleSpecification['sprite']>, absolute: Absolute): typeof sprite {
	return typeof sprite === 'string' ? absolute(sprite) : sprite.map(({ id, url }) => ({ id, url: absolute(url) }))
}

type Faces = NonNullable<StyleSpecification['font-faces']>

function facesOf(faces: Faces | undefined, absolute: Absolute): Faces {
	return Object.fromEntries(
		Object.entries(faces ?? {}).map(([name, face]) => [
			name,
			typeof face === 'string' ? absolute(face) : face.map((part) => ({ ...part, url: absolute(part.url) })),
		]),
	)
}
