/** SVG to PNG in the browser: the only file of this folder that needs a page. */
import { TellingError } from '../core/tellingError.ts'

/** One font file and what it is for. */
export interface FontFile {
	readonly family: 'IBM Plex Sans' | 'IBM Plex Sans Arabic' | 'Source Serif 4'
	readonly weight: 400 | 500 | 600
	readonly style: 'normal' | 'italic'
	/** Of a woff2 file. */
	readonly url: string
}

/** The picture could not be made. */
export class RasterError extends TellingError {
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
	const file = url.split('/').at(-1)
	if (!response?.ok)
		throw new RasterError({
			en: `A file for the picture could not be loaded: ${file}.`,
			ar: `تعذّر تحميل ملف للصورة: ${file}.`,
		})
	const blob = await response.blob()
	return new Promise((resolve, reject) => {
		const reader = new FileReader()
		reader.onload = () => resolve(String(reader.result))
		reader.onerror = () =>
			reject(
				new RasterError({
					en: `A file for the picture could not be read: ${file}.`,
					ar: `تعذّرت قراءة ملف للصورة: ${file}.`,
				}),
			)
		reader.readAsDataURL(blob)
	})
}

/**
 * Draws an SVG as PNG.
 * @param svg of `svgOf`, whole on its own: fonts and pictures inside as `data:` URIs, for an image loads nothing else
 * @param width of the SVG in CSS pixels, as `height`
 * @param scale pixels of the PNG for each of them
 * @throws RasterError if the SVG cannot be drawn, or the browser's canvas cannot hold the size
 */
export async function rasterise(svg: string, width: number, height: number, scale: number): Promise<Blob> {
	const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)]
	const tooLarge = {
		en: `This browser cannot make a picture of ${columns} × ${rows} pixels. Choose a smaller size, or save the SVG.`,
		ar: `لا يستطيع هذا المتصفح إنشاء صورة من ${columns} × ${rows} بكسل. اختر حجماً أصغر أو احفظ SVG.`,
	}
	const image = await imageOf(svg, width, height)
	const canvas = document.createElement('canvas')
	canvas.width = columns
	canvas.height = rows
	const context = canvas.getContext('2d')
	if (!context || canvas.width !== columns || canvas.height !== rows) throw new RasterError(tooLarge)
	context.drawImage(image, 0, 0, width, height, 0, 0, columns, rows)
	// A canvas beyond the browser's limit takes every call and stays empty; a still is opaque to its last corner.
	if (context.getImageData(columns - 1, rows - 1, 1, 1).data[3] !== 255) throw new RasterError(tooLarge)
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
	// Frees the memory at once instead of when the canvas is collected.
	canvas.width = 0
	if (!blob || blob.size === 0) throw new RasterError(tooLarge)
	return blob
}

/** The SVG as an image whose fonts are there. */
async function imageOf(svg: string, width: number, height: number): Promise<HTMLImageElement> {
	const { taller, faces } = withProbes(svg, width, height)
	const url = URL.createObjectURL(new Blob([taller], { type: 'image/svg+xml' }))
	try {
		const image = new Image()
		image.src = url
		await image.decode()
		await fontsDrawn(image, height, faces)
		return image
	} catch (error) {
		if (error instanceof RasterError) throw error
		throw new RasterError({
			en: 'This browser could not draw the picture. Try again, or save the SVG.',
			ar: 'لم يستطع هذا المتصفح رسم الصورة. أعد المحاولة أو احفظ SVG.',
		})
	} finally {
		URL.revokeObjectURL(url)
	}
}

/** Side of the square in which a font shows that it is there. */
const PROBE_PX = 24
const POLL_MS = 20
const PATIENCE_MS = 10_000

/**
 * An image of an SVG counts as decoded before its fonts are (Chromium 156), and until then its text is invisible.
 * Nothing tells when they are, so the picture is made a little higher, with one letter of each font in the strip
 * below the part that is used: when all of them have left ink, the text above is there as well.
 */
function withProbes(svg: string, width: number, height: number): { readonly taller: string; readonly faces: number } {
	const faces = [...svg.matchAll(/@font-face\{font-family:'([^']+)';font-weight:(\d+);font-style:(\w+)/g)]
	const letters = faces.map(([, family = '', weight, style], i) => {
		const letter = family.includes('Arabic') ? 'ن' : 'H'
		const place = `x="${i * PROBE_PX + 3}" y="${height + PROBE_PX - 6}" font-size="16" fill="#000"`
		return `<text ${place} font-family="'${family}'" font-weight="${weight}" font-style="${style}">${letter}</text>`
	})
	const size = (pixels: number): string => `height="${pixels}" viewBox="0 0 ${width} ${pixels}"`
	const taller = svg.replace(size(height), size(height + PROBE_PX)).replace(/<\/svg>\s*$/, `${letters.join('')}</svg>`)
	return { taller, faces: faces.length }
}

async function fontsDrawn(image: HTMLImageElement, height: number, faces: number): Promise<void> {
	if (faces === 0) return
	const canvas = document.createElement('canvas')
	canvas.width = faces * PROBE_PX
	canvas.height = PROBE_PX
	const context = canvas.getContext('2d', { willReadFrequently: true })
	for (let waited = 0; context && waited < PATIENCE_MS; waited += POLL_MS) {
		context.clearRect(0, 0, canvas.width, PROBE_PX)
		context.drawImage(image, 0, height, canvas.width, PROBE_PX, 0, 0, canvas.width, PROBE_PX)
		const cells = Array.from(
			{ length: faces },
			(_, i) => context.getImageData(i * PROBE_PX, 0, PROBE_PX, PROBE_PX).data,
		)
		if (cells.every((cell) => cell.some((channel, i) => i % 4 === 3 && channel > 0))) return
		await new Promise((resolve) => setTimeout(resolve, POLL_MS))
	}
	throw new RasterError({
		en: 'The fonts of the picture could not be drawn. Try again, or save the SVG.',
		ar: 'تعذّر رسم خطوط الصورة. أعد المحاولة أو احفظ SVG.',
	})
}

async function ruleOf({ family, weight, style, url }: FontFile): Promise<string> {
	const data = await dataUriOf(url)
	return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(${data}) format('woff2')}`
}
