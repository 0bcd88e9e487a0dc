import { zlibSync } from 'fflate'
import { joined } from '../bytes.ts'

/** The number of an object in the file. */
export type Ref = number & { readonly ref: true }

/** Collects the objects of a PDF and writes them with their table. ISO 32000-1, 7.3 and 7.5. */
export class PdfObjects {
	readonly #bodies: (Uint8Array | null)[] = []

	/** A number for an object whose content comes later. */
	reserve(): Ref {
		this.#bodies.push(null)
		return this.#bodies.length as Ref
	}

	/** @param body PDF syntax in ASCII */
	add(body: string, ref: Ref = this.reserve()): Ref {
		this.#bodies[ref - 1] = ascii(body)
		return ref
	}

	/**
	 * A stream.
	 * @param entries of its dictionary, without length and filter
	 * @param filter `none`: readable without unpacking; `DCTDecode`: the content is a JPEG already
	 */
	stream(entries: string, content: Uint8Array, filter: 'FlateDecode' | 'DCTDecode' | 'none' = 'FlateDecode'): Ref {
		const data = filter === 'FlateDecode' ? zlibSync(content, { level: 9 }) : content
		const packed = filter === 'none' ? '' : ` /Filter /${filter}`
		const head = ascii(`<< ${entries}${packed} /Length ${data.length} >>\nstream\n`)
		const ref = this.reserve()
		this.#bodies[ref - 1] = joined([head, data, ascii('\nendstream')])
		return ref
	}

	/**
	 * The whole file.
	 * @param root the catalogue
	 * @param info the document information
	 */
	file(root: Ref, info: Ref): Uint8Array {
		// Bytes above 127 in the second line tell programs that this is not text.
		const parts: Uint8Array[] = [ascii('%PDF-1.7\n'), Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a)]
		let at = parts.reduce((sum, { length }) => sum + length, 0)
		const offsets = this.#bodies.map((body, i) => {
			if (!body) throw new Error(`the PDF object ${i + 1} was never written`)
			const object = joined([ascii(`${i + 1} 0 obj\n`), body, ascii('\nendobj\n')])
			const offset = at
			parts.push(object)
			at += object.length
			return offset
		})
		const id = fingerprint(joined(parts))
		const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
		parts.push(
			ascii(
				`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n` +
					`<< /Size ${offsets.length + 1} /Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${at}\n%%EOF\n`,
			),
		)
		return joined(parts)
	}
}

export function ascii(text: string): Uint8Array {
	return new TextEncoder().encode(text)
}

/** Any text as a PDF string: UTF-16 with its mark, in hexadecimal. */
export function textString(text: string): string {
	const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))]
	return `<${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`
}

/** A number as PDF writes it: no exponent, four decimals at the most. */
export function number(value: number): string {
	return String(Math.round(value * 10_000) / 10_000 + 0)
}

/** 128 bits that tell files apart (FNV-1a from four starts); it protects against nothing. */
function fingerprint(bytes: Uint8Array): string {
	return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
		.map((start) => {
			let hash = start
			for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
			return (hash >>> 0).toString(16).padStart(8, '0')
		})
		.join('')
}
