/** What the file was filled with, as the program asks for it: see `embedFile.ts`. */
import { LAYER_FILES } from '../../basemap/layers.ts'
import type { SentFile } from '../../data/sent.ts'
import { type EmbedParts, slotId } from '../embedFile.ts'
import { standInFor } from '../embedFonts.ts'

const read = new Map<keyof EmbedParts, unknown>()

/** @throws Error where the file was never filled */
export function given<Name extends keyof EmbedParts>(name: Name): EmbedParts[Name] {
	if (!read.has(name)) read.set(name, JSON.parse(document.getElementById(slotId(name))?.textContent ?? 'null'))
	const part = read.get(name) as EmbedParts[Name] | null
	if (part === null) throw new Error(`The file holds no ${name}.`)
	return part
}

const EMPTY = { type: 'FeatureCollection', features: [] }

/** The address of a file of the ground. `data:`, for MapLibre's worker asks for it, and shares no blobs with us in a frame without an origin. */
export function groundAddress(file: string): string {
	const ground = given('ground')
	if (file.startsWith('relief_')) return ground.relief[file.startsWith('relief_dark') ? 'dark' : 'light']
	if (file === 'land.topo.json' || file === 'basemap.json') return jsonAddress(ground[file])
	// A first picture that has everything at hand needs no rivers made for it.
	const wanted = file === LAYER_FILES.riversFirst ? LAYER_FILES.riversMajor : file
	const layer = Object.values(LAYER_FILES).find((name) => name === wanted)
	return jsonAddress((layer && ground.layers[layer]) ?? EMPTY)
}

/** The address of a file of the record. */
export function recordAddress(file: string): string {
	return jsonAddress(given('record')[file as SentFile])
}

/** The address of a font by its name in `@fontsource/`, or of the one that stands in for it. */
export function fontAddress(file: string): string {
	const fonts = given('fonts')
	// A Latin file has no Arabic letters: a font without them says so, and the reader's own is taken.
	const base64 = fonts[file] ?? fonts[standInFor(file)] ?? Object.values(fonts)[0] ?? ''
	return `data:font/woff2;base64,${base64}`
}

function jsonAddress(value: unknown): string {
	return `data:application/json,${encodeURIComponent(JSON.stringify(value))}`
}
