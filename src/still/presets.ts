import type { Sheet } from './options.ts'

/** How large a picture is, and how large its type. */
export interface Size {
	/** Pixels of the file, drawn once. */
	readonly columns: number
	readonly rows: number
	/**
	 * Pixels for each CSS pixel of the layout: type and symbols grow with it. A square of 1080 pixels is looked at on a
	 * phone and set like one of 600.
	 */
	readonly scale: number
	/** Shares of the height that apps cover with their own buttons. */
	readonly safe?: { readonly top: number; readonly bottom: number }
	/** The smallest type in pixels of the file, where the picture is looked at smaller than it is. */
	readonly least?: number
	/** Dots an inch for print. */
	readonly dpi?: number
}

/** A size that somebody needs; its name is in the catalogue of words, under its id. */
export interface Preset extends Size {
	readonly id: string
	readonly use: 'social' | 'screen' | 'print'
}

/** On a phone a post is as wide as the screen: type below this share of its width cannot be read there. */
const LEAST_SHARE = 0.022
/** Type of fewer pixels has no shape. */
const LEAST_TYPE = 11
/** A larger picture is not looked at on a phone alone: its smallest type grows no further. */
const POST_COLUMNS = 1600

/** Pixels of the smallest type of a picture for posts. */
export function leastType(columns: number): number {
	return Math.max(LEAST_TYPE, LEAST_SHARE * Math.min(columns, POST_COLUMNS))
}

/** At 96 CSS pixels an inch, as CSS defines them, 300 dots an inch are this many for each. */
const PRINT = { scale: 300 / 96, dpi: 300 } as const

export const PRESETS = [
	{ id: 'post', use: 'social', columns: 1200, rows: 675, scale: 1.5, least: leastType(1200) },
	{
		id: 'post-large',
		use: 'social',
		columns: 1600,
		rows: 900,
		scale: 1.5,
		least: leastType(1600),
	},
	{ id: 'link', use: 'social', columns: 1200, rows: 630, scale: 1.5, least: leastType(1200) },
	{ id: 'square', use: 'social', columns: 1080, rows: 1080, scale: 1.8, least: leastType(1080) },
	{ id: 'portrait', use: 'social', columns: 1080, rows: 1350, scale: 1.8, least: leastType(1080) },
	{
		id: 'story',
		use: 'social',
		columns: 1080,
		rows: 1920,
		scale: 1.8,
		least: leastType(1080),
		safe: { top: 0.14, bottom: 0.2 },
	},
	{ id: 'slide', use: 'screen', columns: 1920, rows: 1080, scale: 1.5 },
	{ id: '4k', use: 'screen', columns: 3840, rows: 2160, scale: 2.4 },
	{
		id: 'a4-landscape',
		use: 'print',
		columns: 3508,
		rows: 2480,
		...PRINT,
	},
	{ id: 'a4-portrait', use: 'print', columns: 2480, rows: 3508, ...PRINT },
	{
		id: 'a3-landscape',
		use: 'print',
		columns: 4961,
		rows: 3508,
		...PRINT,
	},
	{ id: 'a3-portrait', use: 'print', columns: 3508, rows: 4961, ...PRINT },
	{
		id: 'letter-landscape',
		use: 'print',
		columns: 3300,
		rows: 2550,
		...PRINT,
	},
	{
		id: 'letter-portrait',
		use: 'print',
		columns: 2550,
		rows: 3300,
		...PRINT,
	},
] as const satisfies readonly Preset[]

export type PresetId = (typeof PRESETS)[number]['id']

/** No file is larger than this on a side: the limit of most graphics cards and of every canvas. */
export const MOST_PIXELS = 8192

/** Below this the words of a picture have no room. */
export const LEAST_PIXELS = 240

/** What stands for a preset: the usual way to hold a sheet of paper. */
const OTHER_NAMES: Readonly<Record<string, PresetId>> = {
	a4: 'a4-portrait',
	a3: 'a3-portrait',
	letter: 'letter-portrait',
}

/** The preset of this name, in any case; `null` where there is none. */
export function presetNamed(name: string): Preset | null {
	const id = name.toLowerCase()
	return PRESETS.find((preset) => preset.id === (OTHER_NAMES[id] ?? id)) ?? null
}

/** A square's side of the same area, in pixels of the file and of the layout: the one known size that others follow. */
const KNOWN_SIDE = { file: 900, layout: 600 } as const
/** The layout grows with the file, but slower: larger pictures show more as well as everything larger. */
const GROWTH = 0.6

/**
 * A size in pixels of the file: that of a preset where one has it, else with type in proportion.
 * @param columns whole pixels, 1 to `MOST_PIXELS`, as `rows`
 */
export function sizeOf(columns: number, rows: number): Size {
	const known = PRESETS.find((preset) => preset.columns === columns && preset.rows === rows)
	if (known) return known
	const side = Math.sqrt(columns * rows)
	const layout = KNOWN_SIDE.layout * (side / KNOWN_SIDE.file) ** GROWTH
	return { columns, rows, scale: Math.max(1, Math.round((side / layout) * 100) / 100), least: leastType(columns) }
}

/** The sheet of a size. Fractions of a CSS pixel stay, so that the file has exactly its pixels. */
export function sheetOf({ columns, rows, scale, safe, least, dpi }: Size): Sheet {
	const height = rows / scale
	return {
		scale,
		...(dpi === undefined ? {} : { print: true }),
		...(least === undefined ? {} : { least: least / scale }),
		width: columns / scale,
		height,
		safe: { top: (safe?.top ?? 0) * height, bottom: (safe?.bottom ?? 0) * height },
	}
}
