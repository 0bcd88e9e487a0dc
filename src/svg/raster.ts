/** SVG to PNG in the browser: the only file of this folder that needs a page. */

/** One font file and what it is for. */
export interface FontFile {
	readonly family: 'IBM Plex Sans' | 'IBM Plex Sans Arabic' | 'Source Serif 4'
	readonly weight: 400 | 500 | 600
	readonly style: 'normal' | 'italic'
	/** Of a woff2 file. */
	readonly url: string
}

/** The picture could not be made; `message` is for a person. */
export class RasterError extends Error {
	override readonly name = 'RasterError'
}

const fontCss = new Map<string, Promise<string>>()

/**
 * `@font-face` rules that carry the fonts themselves, so that a picture stays whole outside the page.
 * Each file is fetched once.
 * @throws RasterError if a file does not arrive; the next call tries again
 */
export async function fontCssOf(files: readonly FontFile[]): Promise<string> {
	const rules = await Promise.all(
		files.map((file) => {
			const key = `${file.family} ${file.weight} ${file.style} ${file.url}`
			const known = fontCss.get(key)
			if (known) return known
			const rule = ruleOf(file)
			fontCss.set(key, rule)
			rule.catch(() => fontCss.delete(key))
			return rule
		}),
	)
	return rules.join('')
}

/** A file as a `data:` URI: for the relief picture and the fonts. @throws RasterError if it does not arrive */
export async function dataUriOf(url: string): Promise<string> {
	const response = await fetch(url).catch(() => null)
	if (!response?.ok) throw new RasterError(`A file for the picture could not be loaded: ${url.split('/').at(-1)}.`)
	const blob = await response.blob()
	return new Promise((resolve, reject) => {
		const reader = new FileReader()
		reader.onload = () => resolve(String(reader.result))
		reader.onerror = () =>
			reject(new RasterError(`A file for the picture could not be read: ${url.split('/').at(-1)}.`))
		reader.readAsDataURL(blob)
	})
}

/**
 * Draws an SVG as PNG.
 * @param svg whole on its own: fonts and pictures inside as `data:` URIs, for an image loads nothing else
 * @param width of the SVG in CSS pixels, as `height`
 * @param scale pixels of the PNG for each of them
 * @throws RasterError if the SVG cannot be drawn, or the browser's canvas cannot hold the size
 */
export async function rasterise(svg: string, width: number, height: number, scale: number): Promise<Blob> {
	const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)]
	const tooLarge = `This browser cannot make a picture of ${columns} × ${rows} pixels. Choose a smaller size, or save the SVG.`
	const image = await imageOf(svg, columns, rows)
	const canvas = document.createElement('canvas')
	canvas.width = columns
	canvas.height = rows
	const context = canvas.getContext('2d')
	if (!context || canvas.width !== columns || canvas.height !== rows) throw new RasterError(tooLarge)
	context.drawImage(image, 0, 0, columns, rows)
	// A canvas beyond the browser's limit takes every call and stays empty; a still is opaque in its corners.
	if (!isOpaque(context, columns - 1, rows - 1) || !isOpaque(context, 0, 0)) throw new RasterError(tooLarge)
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
	// Frees the memory at once instead of when the canvas is collected.
	canvas.width = 0
	if (!blob || blob.size === 0) throw new RasterError(tooLarge)
	return blob
}

async function imageOf(svg: string, columns: number, rows: number): Promise<HTMLImageElement> {
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
	try {
		const image = new Image(columns, rows)
		image.src = url
		await image.decode()
		return image
	} catch {
		throw new RasterError('This browser could not draw the picture. Try again, or save the SVG.')
	} finally {
		URL.revokeObjectURL(url)
	}
}

function isOpaque(context: CanvasRenderingContext2D, x: number, y: number): boolean {
	return context.getImageData(x, y, 1, 1).data[3] === 255
}

async function ruleOf({ family, weight, style, url }: FontFile): Promise<string> {
	const data = await dataUriOf(url)
	return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(${data}) format('woff2')}`
}
