/** A JPEG and its size: PDF holds it as it is. */
export interface Jpeg {
	readonly data: Uint8Array
	readonly columns: number
	readonly rows: number
}

/** Markers that begin a frame (ITU T.81, table B.1), without those for tables and for arithmetic coding. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])

/** @throws TypeError for anything but a JPEG in colour as a `data:` URI */
export function jpegOf(href: string): Jpeg {
	const [, base64] = /^data:image\/jpeg;base64,(.*)$/s.exec(href) ?? []
	if (base64 === undefined) throw new TypeError('a PDF takes pictures as JPEG')
	const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
	const view = new DataView(data.buffer)
	for (let at = 2; at + 9 < data.length; at += 2 + view.getUint16(at + 2)) {
		if (!FRAMES.has(data[at + 1] ?? 0)) continue
		if (data[at + 9] !== 3) break
		return { data, columns: view.getUint16(at + 7), rows: view.getUint16(at + 5) }
	}
	throw new TypeError('the JPEG cannot be read')
}
