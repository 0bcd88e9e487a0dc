import { unzlibSync } from 'fflate'

const WOFF = 0x774f4646
const HEAD = 44
const ENTRY = 20

/**
 * A font file as the shaper reads it: one that is packed as WOFF 1.0 (W3C, 2012) is unpacked, others are as they are.
 * @throws RangeError where the file ends before its tables do
 */
export function sfntOf(file: Uint8Array): Uint8Array {
	const woff = new DataView(file.buffer, file.byteOffset, file.byteLength)
	if (woff.getUint32(0) !== WOFF) return file
	const count = woff.getUint16(12)
	const bytes = new Uint8Array(woff.getUint32(16))
	const sfnt = new DataView(bytes.buffer)
	const power = Math.floor(Math.log2(count))
	sfnt.setUint32(0, woff.getUint32(4))
	sfnt.setUint16(4, count)
	sfnt.setUint16(6, 16 * 2 ** power)
	sfnt.setUint16(8, power)
	sfnt.setUint16(10, 16 * count - 16 * 2 ** power)
	let end = 12 + 16 * count
	for (let i = 0; i < count; i++) {
		const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((at) =>
			woff.getUint32(HEAD + ENTRY * i + at),
		) as [number, number, number, number, number]
		const table = file.subarray(offset, offset + packed)
		;[tag, checksum, end, length].forEach((value, at) => {
			sfnt.setUint32(12 + 16 * i + 4 * at, value)
		})
		bytes.set(packed < length ? unzlibSync(table) : table, end)
		// Tables begin at multiples of four.
		end += Math.ceil(length / 4) * 4
	}
	return bytes
}
