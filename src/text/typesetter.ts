import * as hb from 'harfbuzzjs'
import { type TextRun, visualRuns } from './bidi.ts'
import { TEXT_FONTS, type TextFont, weightOf } from './textWidth.ts'
import { sfntOf } from './woff.ts'

/** A glyph of a line in its place. Lengths are in em of the line's type, x to the right, y upwards from the baseline. */
export interface Glyph {
	readonly font: TextFont
	/** Its number in the font file; 0 is the box that stands for a missing one. */
	readonly id: number
	readonly x: number
	readonly y: number
	/** How far the pen moves on. */
	readonly advance: number
	/** The characters it stands for; `''` where a glyph before it stands for them. */
	readonly text: string
}

/** A line of text as glyphs, in the order of the eye: from left to right in every language. */
export interface ShapedLine {
	readonly glyphs: readonly Glyph[]
	/** Em. */
	readonly width: number
}

/** One step of an outline in font units, y upwards: `M` and `L` two numbers, `Q` four, `C` six, `Z` none. */
export interface OutlineStep {
	readonly command: 'M' | 'L' | 'Q' | 'C' | 'Z'
	readonly numbers: readonly number[]
}

/** The fonts of pictures, opened: the same shapes and widths in every browser and in Node. */
export interface Typesetter {
	/**
	 * @param text one line, with isolates (U+2066 to U+2069) where a part runs the other way; otherwise left to right
	 * @param spacing em after each character; ligatures are then left out, and Arabic, whose letters join, is never spaced.
	 *   Arabic has the ligatures it must have (lam with alef) and no others: programs that search a PDF turn them round
	 */
	shape(text: string, font: TextFont, spacing?: number): ShapedLine
	outline(font: TextFont, glyph: number): readonly OutlineStep[]
	/** How far a glyph moves the pen by itself, in em: what a font file says before kerning. */
	advance(font: TextFont, glyph: number): number
	/** Font units in an em. */
	unitsPerEm(font: TextFont): number
	/** The TrueType file. */
	file(font: TextFont): Uint8Array
	/** The characters of a text that none of the fonts has, each once. */
	missing(text: string): readonly string[]
}

interface OpenFont {
	readonly file: Uint8Array
	readonly font: hb.Font
	readonly units: number
	readonly has: ReadonlySet<number>
}

/** Where a font lacks a character, the first of these that has it lends its glyph. */
const LENDERS: Readonly<Record<ReturnType<typeof weightOf>, readonly TextFont[]>> = {
	medium: ['medium', 'semibold', 'water'],
	semibold: ['semibold', 'medium', 'water'],
}
/** Lines are shaped once: a film sets the same names in every frame. So many are kept. */
const MOST_LINES = 4000
const NO_LIGATURES = ['liga', 'clig', 'dlig'].map((tag) => new hb.Feature(tag, 0))

/** @param fonts TrueType files, as they are or as WOFF 1.0 */
export function typesetterOf(fonts: Readonly<Record<TextFont, Uint8Array>>): Typesetter {
	const open = (packed: Uint8Array): OpenFont => {
		const file = sfntOf(packed)
		const face = new hb.Face(new hb.Blob(file.slice().buffer))
		return { file, font: new hb.Font(face), units: face.upem, has: new Set(face.collectUnicodes()) }
	}
	const opened = Object.fromEntries(TEXT_FONTS.map((font) => [font, open(fonts[font])])) as Record<TextFont, OpenFont>
	// One for all lines: memory inside WebAssembly is given back only when JavaScript's collector gets to it.
	const buffer = new hb.Buffer()
	const lines = new Map<string, ShapedLine>()
	const outlines = new Map<string, readonly OutlineStep[]>()

	const fontFor = (code: number, wanted: TextFont): TextFont =>
		opened[wanted].has.has(code)
			? wanted
			: (LENDERS[weightOf(wanted)].find((font) => opened[font].has.has(code)) ?? wanted)

	const shapeRun = (text: string, { start, end, rtl, font }: TextRun, spacing: number, from: number): Glyph[] => {
		const { font: shaper, units } = opened[font]
		buffer.reset()
		// With the whole line as context: letters join across a change of font.
		buffer.addText(text, start, end - start)
		buffer.setDirection(rtl ? hb.Direction.RTL : hb.Direction.LTR)
		// Vowel signs keep characters of their own, so that text taken from a PDF has each letter once.
		buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS)
		buffer.guessSegmentProperties()
		const spaced = !rtl && spacing !== 0
		hb.shape(shaper, buffer, rtl ? lettersApart(text, start, end) : spaced ? NO_LIGATURES : [])
		const glyphs = buffer.getGlyphInfosAndPositions()
		const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
		const textOf = (cluster: number): string => text.slice(cluster, starts[starts.indexOf(cluster) + 1] ?? end)
		const told = new Set<number>()
		let pen = from
		return glyphs.map(({ codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
			const isFirst = !told.has(cluster)
			told.add(cluster)
			const advance = xAdvance / units + (spaced && isFirst ? spacing : 0)
			const glyph: Glyph = {
				font,
				id: codepoint,
				x: pen + xOffset / units,
				y: yOffset / units,
				advance,
				text: isFirst ? textOf(cluster) : '',
			}
			pen += advance
			return glyph
		})
	}

	return {
		shape(text, font, spacing = 0) {
			const key = `${font} ${spacing} ${text}`
			const known = lines.get(key)
			if (known) return known
			const glyphs: Glyph[] = []
			let width = 0
			const whole = text.toWellFormed()
			// Between Arabic words stands the space of the type that they are set in.
			for (const run of visualRuns(whole, (code, rtl) =>
				fontFor(code, rtl && font !== 'water' ? weightOf(font) : font),
			)) {
				const shaped = shapeRun(whole, run, spacing, width)
				width += shaped.reduce((sum, { advance }) => sum + advance, 0)
				glyphs.push(...shaped)
			}
			if (lines.size >= MOST_LINES) lines.clear()
			const line = { glyphs, width }
			lines.set(key, line)
			return line
		},
		outline(font, glyph) {
			const key = `${font} ${glyph}`
			const known = outlines.get(key) ?? stepsOf(opened[font].font.glyphToPath(glyph))
			outlines.set(key, known)
			return known
		},
		advance: (font, glyph) => opened[font].font.glyphHAdvance(glyph) / opened[font].units,
		unitsPerEm: (font) => opened[font].units,
		file: (font) => opened[font].file,
		missing: (text) => {
			const codes = [...new Set([...text])].filter((char) => !/[\p{C}\p{Z}]/u.test(char))
			return codes.filter((char) => LENDERS.medium.every((font) => !opened[font].has.has(char.codePointAt(0) ?? 0)))
		},
	}
}

/**
 * Arabic has the one ligature that its writing demands, lam with alef. Plex joins other pairs as well, and programs that
 * search a PDF turn such a pair round: في could not be found.
 */
function lettersApart(text: string, start: number, end: number): hb.Feature[] {
	const features: hb.Feature[] = []
	let from = start
	for (const { index, 0: pair } of text.matchAll(LAM_ALEF)) {
		if (index > from && index < end) features.push(new hb.Feature('rlig', 0, from, index))
		from = Math.max(from, index + pair.length)
	}
	return from < end ? [...features, new hb.Feature('rlig', 0, from, end)] : features
}

const LAM_ALEF = /\u0644\p{M}*[\u0622\u0623\u0625\u0627]/gu

/** Reads `M86,698L333,698Q400,698 454.5,676Z`, HarfBuzz's own writing of an outline: absolute, and nothing shortened. */
function stepsOf(path: string): readonly OutlineStep[] {
	return [...path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)].map(([, command = 'Z', numbers = '']) => ({
		command: command as OutlineStep['command'],
		numbers: numbers === '' ? [] : numbers.trim().split(/[ ,]+/).map(Number),
	}))
}
