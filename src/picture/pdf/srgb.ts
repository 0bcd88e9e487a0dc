import { joined } from '../bytes.ts'
import { ascii } from './objects.ts'

/** What the colours of a picture are called in print. */
export const SRGB_NAME = 'sRGB IEC61966-2.1'

/** Where the curve of sRGB is a power and where a line: IEC 61966-2-1, as the parameters of ICC's function 3. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
/** The three lights as a profile has them, seen under D50, and the matrix that has brought them there from D65 (Bradford). */
const RED = [0.43607, 0.22249, 0.01392]
const GREEN = [0.38515, 0.71687, 0.09708]
const BLUE = [0.14307, 0.06061, 0.7141]
const D50 = [0.9642, 1, 0.8249]
const ADAPTED = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168]

/** The profile of sRGB, for the output intent of a PDF: what its red, green and blue are to be. ICC.1:2010 (version 4.3). */
export function srgbProfile(): Uint8Array {
	const curve = typed('para', [Uint8Array.of(0, 3, 0, 0), fixed(CURVE)])
	const tags: readonly (readonly [signature: string, data: Uint8Array])[] = [
		['desc', words(SRGB_NAME)],
		['cprt', words('CC0')],
		['wtpt', xyz(D50)],
		['chad', typed('sf32', [fixed(ADAPTED)])],
		['rXYZ', xyz(RED)],
		['gXYZ', xyz(GREEN)],
		['bXYZ', xyz(BLUE)],
		['rTRC', curve],
		['gTRC', curve],
		['bTRC', curve],
	]
	const tableEnd = HEADER + 4 + 12 * tags.length
	let at = tableEnd
	const places = new Map<Uint8Array, number>()
	for (const [, data] of tags) {
		if (places.has(data)) continue
		places.set(data, at)
		at += data.length
	}
	const rows = tags.flatMap(([signature, data]) => [ascii(signature), whole(places.get(data) ?? 0, data.length)])
	return joined([header(at), whole(tags.length), ...rows, ...places.keys()])
}

const HEADER = 128

/** For a screen, from red, green and blue to XYZ; made at no time, for the same picture is the same bytes. */
function header(size: number): Uint8Array {
	const bytes = new Uint8Array(HEADER)
	const put = (offset: number, part: Uint8Array): void => bytes.set(part, offset)
	put(0, whole(size))
	put(8, Uint8Array.of(4, 0x30, 0, 0))
	put(12, ascii('mntrRGB XYZ '))
	put(24, Uint8Array.of(0x07, 0xb2, 0, 1, 0, 1))
	put(36, ascii('acsp'))
	put(68, fixed(D50))
	return bytes
}

/** Data of a type, to a multiple of four bytes. */
function typed(type: string, parts: readonly Uint8Array[]): Uint8Array {
	const bytes = joined([ascii(type), new Uint8Array(4), ...parts])
	return joined([bytes, new Uint8Array(-bytes.length & 3)])
}

function xyz(values: readonly number[]): Uint8Array {
	return typed('XYZ ', [fixed(values)])
}

/** A text in English, of ASCII. */
function words(text: string): Uint8Array {
	const units = Uint8Array.from([...text].flatMap((char) => [0, char.charCodeAt(0)]))
	return typed('mluc', [whole(1, 12), ascii('enUS'), whole(units.length, 28), units])
}

/** Numbers of 16 bits before and 16 behind the point. */
function fixed(values: readonly number[]): Uint8Array {
	return whole(...values.map((value) => Math.round(value * 0x10000)))
}

function whole(...values: readonly number[]): Uint8Array {
	return Uint8Array.from(values.flatMap((value) => [24, 16, 8, 0].map((shift) => (value >> shift) & 0xff)))
}
