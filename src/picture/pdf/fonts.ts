import type { Subsetter } from '../../text/subsetter.ts'
import type { TextFont } from '../../text/textWidth.ts'
import type { Glyph, Typesetter } from '../../text/typesetter.ts'
import { ascii, number, type PdfObjects, type Ref } from './objects.ts'

/** PostScript names; PDF puts six letters before the name of a subset. */
const NAMES: Readonly<Record<TextFont, string>> = {
	medium: 'IBMPlexSansArabic-Medium',
	semibold: 'IBMPlexSansArabic-SemiBold',
	water: 'SourceSerif4-Italic',
	'condensed-medium': 'IBMPlexSansCond-Medm',
	'condensed-semibold': 'IBMPlexSansCond-SmBld',
	'serif-medium': 'SourceSerif4-Medium',
	'serif-semibold': 'SourceSerif4-Semibold',
}
/** Slant in degrees, and flags of ISO 32000-1, table 123: 4 symbolic, 64 italic. */
const LOOKS: Readonly<Record<TextFont, { readonly flags: number; readonly angle: number; readonly stem: number }>> = {
	medium: { flags: 4, angle: 0, stem: 95 },
	semibold: { flags: 4, angle: 0, stem: 115 },
	water: { flags: 68, angle: -12, stem: 75 },
	'condensed-medium': { flags: 4, angle: 0, stem: 88 },
	'condensed-semibold': { flags: 4, angle: 0, stem: 108 },
	'serif-medium': { flags: 6, angle: 0, stem: 90 },
	'serif-semibold': { flags: 6, angle: 0, stem: 110 },
}

/** The glyph that stands for every character that no font has. */
export const MISSING = 0

/** The glyphs that a document uses, each font embedded with these alone. ISO 32000-1, 9.7. */
export class PdfFonts {
	readonly #used = new Map<TextFont, Map<number, string>>()
	readonly #typesetter: Typesetter

	constructor(typesetter: Typesetter) {
		this.#typesetter = typesetter
	}

	/** The name of the font among a page's resources. */
	use({ font, id, text: said }: Glyph): string {
		const text = id === MISSING ? '\ufffd' : said
		const glyphs = this.#used.get(font) ?? new Map<number, string>()
		this.#used.set(font, glyphs)
		// What a glyph stands for is the same wherever it occurs; a mark after its letter stands for nothing by itself.
		if (!glyphs.get(id)) glyphs.set(id, text)
		return nameOf(font)
	}

	/** Writes the fonts. @returns the entries of the resources' `/Font` */
	write(objects: PdfObjects, subset: Subsetter): string {
		return [...this.#used]
			.map(([font, glyphs]) => `/${nameOf(font)} ${this.#embed(objects, font, glyphs, subset)} 0 R`)
			.join(' ')
	}

	#embed(objects: PdfObjects, font: TextFont, glyphs: ReadonlyMap<number, string>, subset: Subsetter): Ref {
		const ids = [...glyphs.keys()].sort((a, b) => a - b)
		const file = subset(this.#typesetter.file(font), new Set([0, ...ids]))
		const name = `${tagOf(ids)}+${NAMES[font]}`
		const program = objects.stream(`/Length1 ${file.length}`, file)
		const { flags, angle, stem } = LOOKS[font]
		const descriptor = objects.add(
			`<< /Type /FontDescriptor /FontName /${name} /Flags ${flags} /ItalicAngle ${angle} /StemV ${stem}` +
				` /FontBBox [-500 -500 1500 1200] /Ascent 1025 /Descent -275 /CapHeight 698 /FontFile2 ${program} 0 R >>`,
		)
		const widths = ids.map((id) => `${id} [${number(this.#typesetter.advance(font, id) * 1000)}]`).join(' ')
		const descendant = objects.add(
			`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDToGIDMap /Identity /DW 0 /W [${widths}]` +
				` /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R >>`,
		)
		const unicode = objects.stream('', ascii(toUnicode(glyphs)))
		return objects.add(
			`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
		)
	}
}

function nameOf(font: TextFont): string {
	return `F${font}`
}

/** Six capitals that follow from the glyphs, so that the same document has the same. */
function tagOf(ids: readonly number[]): string {
	let hash = 7
	for (const id of ids) hash = (Math.imul(hash, 31) + id) >>> 0
	return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26))).join('')
}

/** Which characters the glyphs stand for, so that text can be searched and copied. ISO 32000-1, 9.10.3. */
function toUnicode(glyphs: ReadonlyMap<number, string>): string {
	const hex = (value: number): string => value.toString(16).padStart(4, '0')
	const rows = [...glyphs]
		.filter(([, text]) => text !== '')
		.sort(([a], [b]) => a - b)
		.map(
			([id, text]) =>
				`<${hex(id)}> <${Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('')}>`,
		)
	// At most a hundred in one block.
	const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, i) => rows.slice(i * 100, i * 100 + 100))
	return [
		'/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
		'/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
		'/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
		'1 begincodespacerange <0000> <ffff> endcodespacerange',
		...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
		'endcmap CMapName currentdict /CMap defineresource pop end end',
	].join('\n')
}
