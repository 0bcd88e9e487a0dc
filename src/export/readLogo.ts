import { TellingError } from '../core/messages/userError.ts'
import { type Logo, logoKind, logoOf, MOST_LOGO_BYTES } from '../still/logo.ts'

/**
 * A file of the reader's own as a logo. It stays on their machine, and it is only looked at: a drawing (SVG) is shown as
 * an image, in which nothing runs and nothing is fetched, and what goes into pictures is pixels.
 * @throws TellingError where it is no picture, or too large
 */
export async function readLogo(file: File): Promise<Logo> {
	const failed = new TellingError('fault.logo', { file: file.name })
	if (file.size > MOST_LOGO_BYTES) throw failed
	const kind = logoKind(new Uint8Array(await file.arrayBuffer()))
	if (kind === null) throw failed
	const type = kind === 'svg' ? 'image/svg+xml' : `image/${kind}`
	const url = URL.createObjectURL(new Blob([file], { type }))
	try {
		const image = new Image()
		image.src = url
		await image.decode()
		const logo = logoOf(image.naturalWidth, image.naturalHeight, kind === 'svg', {
			paint: (colour, width, height, quality) => {
				const canvas = document.createElement('canvas')
				canvas.width = width
				canvas.height = height
				const context = canvas.getContext('2d')
				if (!context) throw failed
				context.fillStyle = colour
				context.fillRect(0, 0, width, height)
				context.drawImage(image, 0, 0, width, height)
				return canvas.toDataURL('image/jpeg', quality)
			},
		})
		if (!logo) throw failed
		return logo
	} catch {
		throw failed
	} finally {
		URL.revokeObjectURL(url)
	}
}
