import { THEMES, type ThemeName } from '../core/theme.ts'

/** The logo of a house, ready to be drawn: its pixels on the paper of each theme, so that no writer has to know of transparency. */
export interface Logo {
	/** Pixels. */
	readonly width: number
	readonly height: number
	/** JPEG as `data:` URIs. */
	readonly href: Readonly<Record<ThemeName, string>>
}

/** Bytes: a logo is small, and a photograph is none. */
export const MOST_LOGO_BYTES = 2_000_000
/** Pixels: enough for print, little in a file. */
const MOST = { width: 1200, height: 400 } as const
const QUALITY = 0.94

/** What a logo is drawn with: a canvas of a browser, or of Node. */
export interface LogoCanvas {
	/** Paints the whole canvas in a colour and the logo over it. @returns a JPEG as a `data:` URI */
	paint(colour: string, width: number, height: number, quality: number): string
}

/**
 * A picture as a logo; a large one is made smaller, a drawing as sharp as it can be used.
 * @param width in pixels, as `height`; of a drawing only their proportion matters
 * @param isDrawing whether it can be enlarged without loss
 * @returns `null` where it has no size
 */
export function logoOf(width: number, height: number, isDrawing: boolean, canvas: LogoCanvas): Logo | null {
	if (!(width > 0 && height > 0)) return null
	const most = Math.min(MOST.width / width, MOST.height / height)
	const factor = isDrawing ? most : Math.min(1, most)
	const [columns, rows] = [Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor))]
	const on = (theme: ThemeName): string => canvas.paint(THEMES[theme].panel, columns, rows, QUALITY)
	return { width: columns, height: rows, href: { light: on('light'), dark: on('dark') } }
}

/** What a file is by its first bytes, whatever its name says; `null`: nothing that can be a logo. */
export function logoKind(bytes: Uint8Array): 'png' | 'jpeg' | 'svg' | null {
	const starts = (...start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte)
	if (starts(0x89, 0x50, 0x4e, 0x47)) return 'png'
	if (starts(0xff, 0xd8, 0xff)) return 'jpeg'
	const text = new TextDecoder().decode(bytes.subarray(0, 4096))
	return /^\ufeff?\s*<(?:\?xml|!--|!DOCTYPE|svg)/.test(text) && /<svg[\s>]/.test(new TextDecoder().decode(bytes))
		? 'svg'
		: null
}
