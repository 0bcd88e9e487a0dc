import type { Bilingual } from '../core/lang.ts'
import type { Sheet } from './options.ts'

/** A size that somebody needs: the pixels of the file, and how many of them stand for one CSS pixel of the layout. */
export interface Preset {
	readonly id: string
	readonly name: Bilingual
	readonly columns: number
	readonly rows: number
	/** Type and symbols grow with it: a square of 1080 pixels is looked at on a phone and set like one of 540. */
	readonly scale: number
	/** Shares of the height that apps cover with their own buttons. */
	readonly safe?: { readonly top: number; readonly bottom: number }
	/** Dots an inch for print. */
	readonly dpi?: number
}

/** At 96 CSS pixels an inch, as CSS defines them, 300 dots an inch are this many for each. */
const PRINT = { scale: 300 / 96, dpi: 300 } as const

export const PRESETS = [
	{ id: 'post', name: { en: 'Post', ar: 'منشور' }, columns: 1200, rows: 675, scale: 1.5 },
	{ id: 'post-large', name: { en: 'Post, large', ar: 'منشور كبير' }, columns: 1600, rows: 900, scale: 1.5 },
	{ id: 'link', name: { en: 'Link preview', ar: 'معاينة رابط' }, columns: 1200, rows: 630, scale: 1.5 },
	{ id: 'square', name: { en: 'Square', ar: 'مربّع' }, columns: 1080, rows: 1080, scale: 1.8 },
	{ id: 'portrait', name: { en: 'Portrait', ar: 'عمودي' }, columns: 1080, rows: 1350, scale: 1.8 },
	{
		id: 'story',
		name: { en: 'Story', ar: 'قصة' },
		columns: 1080,
		rows: 1920,
		scale: 1.8,
		safe: { top: 0.14, bottom: 0.2 },
	},
	{ id: 'slide', name: { en: 'Slide', ar: 'شريحة عرض' }, columns: 1920, rows: 1080, scale: 1.5 },
	{ id: '4k', name: { en: '4K', ar: '4K' }, columns: 3840, rows: 2160, scale: 2.4 },
	{ id: 'a4-landscape', name: { en: 'A4 landscape', ar: 'A4 أفقي' }, columns: 3508, rows: 2480, ...PRINT },
	{ id: 'a4-portrait', name: { en: 'A4 portrait', ar: 'A4 عمودي' }, columns: 2480, rows: 3508, ...PRINT },
	{ id: 'a3-landscape', name: { en: 'A3 landscape', ar: 'A3 أفقي' }, columns: 4961, rows: 3508, ...PRINT },
	{ id: 'a3-portrait', name: { en: 'A3 portrait', ar: 'A3 عمودي' }, columns: 3508, rows: 4961, ...PRINT },
	{ id: 'letter-landscape', name: { en: 'Letter landscape', ar: 'Letter أفقي' }, columns: 3300, rows: 2550, ...PRINT },
	{ id: 'letter-portrait', name: { en: 'Letter portrait', ar: 'Letter عمودي' }, columns: 2550, rows: 3300, ...PRINT },
] as const satisfies readonly Preset[]

export type PresetId = (typeof PRESETS)[number]['id']

/** No file is larger than this on a side: the limit of most graphics cards and of every canvas. */
export const MOST_PIXELS = 8192

/** The sheet of a size. Fractions of a CSS pixel stay, so that the file has exactly its pixels. */
export function sheetOf({ columns, rows, scale, safe }: Omit<Preset, 'id' | 'name' | 'dpi'>): Sheet {
	const height = rows / scale
	return {
		width: columns / scale,
		height,
		safe: { top: (safe?.top ?? 0) * height, bottom: (safe?.bottom ?? 0) * height },
	}
}
