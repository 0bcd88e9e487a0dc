import { Zip, ZipPassThrough } from 'fflate'

/** Dates inside a zip begin here; the same files give the same bytes whenever they are made. */
const ZIP_EPOCH = '1980-01-01T12:00:00'

/** A zip that takes one file after the other. Pictures are packed already: they are stored as they are. */
export interface StoredZip {
	add(name: string, bytes: Uint8Array): void
	/** The whole of it; nothing is added afterwards. */
	end(): Blob
}

export function storedZip(): StoredZip {
	const parts: Uint8Array[] = []
	const zip = new Zip((fault, chunk) => {
		if (fault) throw fault
		parts.push(chunk)
	})
	return {
		add: (name, bytes) => {
			const file = new ZipPassThrough(name)
			file.mtime = ZIP_EPOCH
			zip.add(file)
			file.push(bytes, true)
		},
		end: () => {
			zip.end()
			return new Blob(parts as BlobPart[], { type: 'application/zip' })
		},
	}
}
