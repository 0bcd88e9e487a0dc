import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { type Logo, logoKind, logoOf, MOST_LOGO_BYTES } from '../../still/logo.ts'
import type { Io } from '../command.ts'
import { FileError, reasonOf, UsageError } from '../faults.ts'
import { NoPlainFile, plainFile } from '../inputFile.ts'

/** The logo in a file; `null`: none is asked for. @throws FileError, and UsageError for what is no logo */
export async function logoFrom(path: string | null, io: Pick<Io, 'cwd'>): Promise<Logo | null> {
	if (path === null) return null
	const bytes = readLogoFile(path, io)
	const kind = logoKind(bytes)
	const failed = new UsageError(`"${path}" is no logo that can be read. Give a PNG, a JPEG or an SVG.`)
	if (kind === null) throw failed
	const image = await loadImage(bytes).catch(() => {
		throw failed
	})
	const logo = logoOf(image.width, image.height, kind === 'svg', {
		paint: (colour, width, height, quality) => {
			const canvas = createCanvas(width, height)
			const context = canvas.getContext('2d')
			context.fillStyle = colour
			context.fillRect(0, 0, width, height)
			context.drawImage(image, 0, 0, width, height)
			return canvas.toDataURL('image/jpeg', quality)
		},
	})
	if (!logo) throw failed
	return logo
}

function readLogoFile(path: string, { cwd }: Pick<Io, 'cwd'>): Buffer {
	const file = resolve(cwd, path)
	try {
		const { size } = statSync(file)
		if (size > MOST_LOGO_BYTES)
			throw new UsageError(`"${path}" has ${size} bytes; a logo has at most ${MOST_LOGO_BYTES}. Make it smaller.`)
		return plainFile(file)
	} catch (fault) {
		if (fault instanceof UsageError) throw fault
		if (fault instanceof NoPlainFile)
			throw new FileError(`The logo "${path}" could not be read: ${fault.message}; ${fault.remedy}.`)
		throw new FileError(`The logo "${path}" could not be read: ${reasonOf(fault)}.`)
	}
}
