/**
 * Whether a file that pictures are made from has arrived as what its name says, and to its end. Half a font would draw
 * names without their letters, and nobody would say so.
 * @param file its name: `.woff2`, `.woff`, `.ttf`, `.jpg`, `.wasm`
 */
export function isWholeFile(file: string, bytes: Uint8Array): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	try {
		switch (/\.(\w+)$/.exec(file)?.[1]) {
			// Every kind of font says how long it is: WOFF and WOFF2 in their heads, TrueType by where its tables end.
			case 'woff2':
				return view.getUint32(0) === WOFF2 && view.getUint32(8) === bytes.length
			case 'woff':
				return view.getUint32(0) === WOFF && view.getUint32(8) === bytes.length
			case 'ttf':
				return view.getUint32(0) === TRUE_TYPE && tablesEnd(view) <= bytes.length
			case 'jpg':
				return view.getUint16(0) === JPEG_START && view.getUint16(bytes.length - 2) === JPEG_END
			default:
				return WebAssembly.validate(bytes.slice())
		}
	} catch {
		// Shorter than its own head.
		return false
	}
}

/** `wOFF` */
const WOFF = 0x774f4646
/** `wOF2` */
const WOFF2 = 0x774f4632
const TRUE_TYPE = 0x00010000
const JPEG_START = 0xffd8
const JPEG_END = 0xffd9

/** Where the last table of a font ends, bytes from its beginning. */
function tablesEnd(view: DataView): number {
	const ends = Array.from({ length: view.getUint16(4) }, (_, i) => {
		const entry = 12 + 16 * i
		return view.getUint32(entry + 8) + view.getUint32(entry + 12)
	})
	return Math.max(...ends)
}
