import { joined } from './bytes.ts'
import type { Picture } from './picture.ts'
import { xmpOf } from './xmp.ts'

const SIGNATURE_BYTES = 8
const METRES_PER_INCH = 0.0254

/** Chunks that are ours to write; an encoder's own are dropped, so that nothing is said twice. */
const OWN = new Set(['sRGB', 'gAMA', 'cHRM', 'iCCP', 'pHYs', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf'])
const IHDR_BYTES = 25

/**
 * The PNG with words about itself: title, link, credits, licence and state of the record as text chunks and as XMP,
 * how large it is to be printed, and that its colours are sRGB. PNG specification, third edition, 11.3.
 * @param png a whole PNG file
 * @param dpi dots an inch
 */
export function withMetadata(png: Uint8Array, picture: Picture, dpi: number): Uint8Array {
	const { origin, title, description } = picture
	const perMetre = Math.round(dpi / METRES_PER_INCH)
	const words: readonly (readonly [keyword: string, text: string])[] = [
		['Title', title],
		['Description', description],
		...(origin
			? ([
					['Author', origin.credits],
					['Copyright', origin.licence],
					['Source', origin.link],
					['Software', 'Handover'],
					['Record', origin.version],
					['XML:com.adobe.xmp', xmpOf(picture, origin)],
				] as const)
			: []),
	]
	const added = [
		// 0: perceptual rendering intent.
		chunk('sRGB', Uint8Array.of(0)),
		chunk('pHYs', Uint8Array.of(...uint32(perMetre), ...uint32(perMetre), 1)),
		...words.map(([keyword, text]) => chunk('iTXt', itxt(keyword, text, picture.lang))),
	]
	const start = SIGNATURE_BYTES + IHDR_BYTES
	return joined([png.subarray(0, start), ...added, ...otherChunks(png, start)])
}

function otherChunks(png: Uint8Array, start: number): readonly Uint8Array[] {
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
	const kept: Uint8Array[] = []
	for (let at = start; at + 12 <= png.length; ) {
		const size = 12 + view.getUint32(at)
		const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
		if (!OWN.has(type)) kept.push(png.subarray(at, at + size))
		at += size
	}
	return kept
}

/** Uncompressed, so that a search through files finds the words. */
function itxt(keyword: string, text: string, lang: string): Uint8Array {
	const utf8 = new TextEncoder()
	// A NUL would end the text; no sentence has one.
	const clean = text.replaceAll('\0', '')
	const language = keyword.startsWith('XML') ? '' : lang
	return joined([utf8.encode(`${keyword}\0\0\0${language}\0\0`), utf8.encode(clean.toWellFormed())])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
	const body = joined([new TextEncoder().encode(type), data])
	return joined([Uint8Array.of(...uint32(data.length)), body, Uint8Array.of(...uint32(crc32(body)))])
}

function uint32(value: number): readonly number[] {
	return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
	let c = n
	for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
	return c
})

/** The checksum of PNG's chunks (annex D of its specification). */
function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff
	for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
	return (crc ^ 0xffffffff) >>> 0
}
