import { escaped } from '../../src/picture/svg.ts'
import { textWidth } from '../../src/text/textWidth.ts'

interface Style {
	fillStyle: string
	strokeStyle: string
	globalAlpha: number
	lineWidth: number
	direction: string
	clip: string
}

const FRESH: Style = {
	fillStyle: '#000',
	strokeStyle: '#000',
	globalAlpha: 1,
	lineWidth: 1,
	direction: 'ltr',
	clip: '',
}

/** A canvas that writes down what is drawn on it: of the 2D context only what the picture of the axis uses. */
export class SvgContext {
	fillStyle = FRESH.fillStyle
	strokeStyle = FRESH.strokeStyle
	globalAlpha = FRESH.globalAlpha
	lineWidth = FRESH.lineWidth
	direction = FRESH.direction
	font = ''
	textAlign = 'left'
	textBaseline = 'alphabetic'
	readonly #parts: string[] = []
	readonly #saved: Style[] = []
	#clip = ''
	#path = ''
	#clips = 0

	/** The picture so far. */
	svg(width: number, height: number): string {
		const font = `font-family="'IBM Plex Sans','IBM Plex Sans Arabic',sans-serif" font-size="11"`
		return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ${font}>\n${this.#parts.join('\n')}\n</svg>\n`
	}

	setTransform(scale: number): void {
		if (scale !== 1) throw new Error('the gallery is drawn at one pixel a pixel')
	}

	clearRect(): void {
		this.#parts.length = 0
	}

	measureText(text: string): { readonly width: number } {
		return { width: textWidth(text, 'medium', 11) }
	}

	fillRect(x: number, y: number, width: number, height: number): void {
		this.#write(`<rect ${box(x, y, width, height)} fill="${this.fillStyle}"`)
	}

	fillText(text: string, x: number, y: number): void {
		const end = (this.textAlign === 'right') === (this.direction === 'ltr') ? ' text-anchor="end"' : ''
		const turned = this.direction === 'rtl' ? ' direction="rtl"' : ''
		this.#write(
			`<text x="${round(x)}" y="${round(y)}" fill="${this.fillStyle}"${end}${turned}`,
			`>${escaped(text)}</text>`,
		)
	}

	beginPath(): void {
		this.#path = ''
	}

	moveTo(x: number, y: number): void {
		this.#path += `M${round(x)} ${round(y)}`
	}

	lineTo(x: number, y: number): void {
		this.#path += `L${round(x)} ${round(y)}`
	}

	rect(x: number, y: number, width: number, height: number): void {
		this.#path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
	}

	clip(): void {
		this.#clips++
		this.#parts.push(`<clipPath id="c${this.#clips}"><path d="${this.#path}"/></clipPath>`)
		this.#clip = ` clip-path="url(#c${this.#clips})"`
	}

	stroke(): void {
		if (this.#path !== '')
			this.#write(`<path d="${this.#path}" fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}"`)
	}

	save(): void {
		const { fillStyle, strokeStyle, globalAlpha, lineWidth, direction } = this
		this.#saved.push({ fillStyle, strokeStyle, globalAlpha, lineWidth, direction, clip: this.#clip })
	}

	restore(): void {
		const { clip, ...style } = this.#saved.pop() ?? FRESH
		Object.assign(this, style)
		this.#clip = clip
	}

	#write(head: string, tail = '/>'): void {
		const pale = this.globalAlpha === 1 ? '' : ` opacity="${round(this.globalAlpha)}"`
		this.#parts.push(`${head}${pale}${this.#clip}${tail}`)
	}
}

function box(x: number, y: number, width: number, height: number): string {
	return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`
}

function round(value: number): string {
	return String(Math.round(value * 100) / 100 || 0)
}
