import { type TextFont, weightOf } from '../text/textWidth.ts'
import type { DisplayNode, GroupNode, Paint, TextNode } from './nodes.ts'
import type { Picture } from './picture.ts'

export interface SvgOptions {
	/** `@font-face` rules; without them the reader's own fonts stand in. */
	readonly fontCss?: string
	/** Makes ids unique where several pictures stand in one page. */
	readonly idPrefix?: string
}

const CONDENSED = "'IBM Plex Sans Condensed','IBM Plex Sans Arabic',sans-serif"
const SERIF = "'Source Serif 4','IBM Plex Sans Arabic',serif"

const FAMILIES: Readonly<Record<TextFont, string>> = {
	medium: "'IBM Plex Sans','IBM Plex Sans Arabic',sans-serif",
	semibold: "'IBM Plex Sans','IBM Plex Sans Arabic',sans-serif",
	water: "'Source Serif 4','IBM Plex Sans Arabic',serif",
	'condensed-medium': CONDENSED,
	'condensed-semibold': CONDENSED,
	'serif-medium': SERIF,
	'serif-semibold': SERIF,
}

/** Characters that XML 1.0 cannot hold, not even escaped: controls but for tab and line ends, and noncharacters. */
const NOT_XML = /[^\t\n\r\P{Cc}]|\p{Noncharacter_Code_Point}/gu

/**
 * Writes a picture as a standalone SVG 1.1 file with `<title>`, `<desc>` and `role="img"`.
 * Every text and attribute is escaped here and nowhere else. No `direction`: engines disagree about it.
 */
export function svgOf(picture: Picture, { fontCss, idPrefix: prefix = '' }: SvgOptions = {}): string {
	const { width, height, lang, title, description, children } = picture
	const clips: Defs = Object.assign([], { names: new Map<string, number>() })
	const body = children.map((child) => nodeText(child, clips, prefix)).join('')
	const size = `width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}"`
	const names = `role="img" aria-labelledby="${escaped(prefix)}title ${escaped(prefix)}desc"`
	const defs = clips.length === 0 ? '' : `<defs>${clips.join('')}</defs>`
	const style = fontCss === undefined || fontCss === '' ? '' : `<style>${escaped(fontCss)}</style>`
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" ${size} ${names} lang="${lang}" xml:lang="${lang}" font-family="${FAMILIES.medium}" font-weight="500">` +
		`<title id="${escaped(prefix)}title">${escaped(title)}</title><desc id="${escaped(prefix)}desc">${escaped(description)}</desc>` +
		`${metadataOf(picture)}${style}${defs}${body}</svg>`
	)
}

/** What the file says of itself to catalogues, in Dublin Core. */
function metadataOf({ title, description, lang, origin }: Picture): string {
	if (!origin) return ''
	const said: readonly (readonly [element: string, text: string])[] = [
		['title', title],
		['description', description],
		['date', origin.date],
		['identifier', origin.link],
		['creator', origin.credits],
		['rights', origin.licence],
		['source', `Handover, record ${origin.version}`],
		['language', lang],
	]
	const elements = said.map(([element, text]) => `<dc:${element}>${escaped(text)}</dc:${element}>`).join('')
	return (
		'<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
		`<rdf:Description rdf:about="">${elements}</rdf:Description></rdf:RDF></metadata>`
	)
}

/** Text made safe between tags and inside double quotes; what XML cannot hold is dropped. */
export function escaped(text: string): string {
	return text
		.toWellFormed()
		.replace(NOT_XML, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
}

function nodeText(node: DisplayNode, clips: Defs, prefix: string): string {
	switch (node.kind) {
		case 'rect':
			return `<rect${boxText(node)}${attribute('rx', node.radius)}${paintText(node)}/>`
		case 'circle':
			return `<circle${attribute('cx', node.x)}${attribute('cy', node.y)}${attribute('r', node.r)}${paintText(node)}/>`
		case 'path':
			return `<path d="${escaped(node.d)}"${node.evenOdd ? ' fill-rule="evenodd"' : ''}${paintText(node)}/>`
		case 'text':
			return textText(node)
		case 'image':
			return `<image href="${escaped(node.href)}"${boxText(node)} preserveAspectRatio="none"${attribute('opacity', node.opacity, 3)}/>`
		case 'group':
			return groupText(node, clips, prefix)
	}
}

/** What the body asks to be defined, and how often each name of a group was used: ids are unique. */
type Defs = string[] & { readonly names: Map<string, number> }

/** Drawing programs make a layer of it: Illustrator and Figma by its id, Inkscape by its label. */
function layerText(name: string, names: Map<string, number>, prefix: string): string {
	const used = names.get(name) ?? 0
	names.set(name, used + 1)
	const id = `${prefix}${name.replace(/[^A-Za-z0-9-]+/g, '-')}${used === 0 ? '' : `-${used + 1}`}`
	return ` id="${escaped(id)}" data-name="${escaped(name)}" inkscape:groupmode="layer" inkscape:label="${escaped(name)}"`
}

function groupText(node: GroupNode, clips: Defs, prefix: string): string {
	const { name, title, opacity, move, clip } = node
	const scale = move?.scale === undefined || move.scale === 1 ? '' : ` scale(${number(move.scale, 4)})`
	const moved = move ? ` transform="translate(${number(move.x)} ${number(move.y)})${scale}"` : ''
	const clipId = clip ? `${prefix}clip${clips.length}` : ''
	if (clip) clips.push(`<clipPath id="${escaped(clipId)}"><rect${boxText(clip)}/></clipPath>`)
	const attributes =
		(name === undefined ? '' : layerText(name, clips.names, prefix)) +
		moved +
		(clip ? ` clip-path="url(#${escaped(clipId)})"` : '') +
		attribute('opacity', opacity, 3)
	const heading = title === undefined ? '' : `<title>${escaped(title)}</title>`
	const inner = node.children.map((child) => nodeText(child, clips, prefix)).join('')
	return attributes === '' && heading === '' ? inner : `<g${attributes}>${heading}${inner}</g>`
}

function textText(node: TextNode): string {
	const { x, y, text, font, size, fill, anchor, halo, rotate, letterSpacing } = node
	const place =
		rotate === undefined
			? `${attribute('x', x)}${attribute('y', y)}`
			: ` transform="translate(${number(x)} ${number(y)}) rotate(${number(rotate)})"`
	const face =
		(FAMILIES[font] === FAMILIES.medium ? '' : ` font-family="${FAMILIES[font]}"`) +
		(font === 'water'
			? ' font-style="italic" font-weight="400"'
			: weightOf(font) === 'semibold'
				? ' font-weight="600"'
				: '')
	const spacing = letterSpacing ? attribute('letter-spacing', letterSpacing * size, 2) : ''
	const around = halo
		? ` paint-order="stroke" stroke="${halo.colour}"${attribute('stroke-width', halo.width * 2, 2)}${attribute('stroke-opacity', halo.opacity, 2)} stroke-linejoin="round"`
		: ''
	const where = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
	return `<text${place}${where}${face}${attribute('font-size', size, 2)}${spacing} fill="${fill}"${around}${attribute('opacity', node.opacity, 3)}>${escaped(text)}</text>`
}

function paintText(paint: Paint): string {
	const { fill, fillOpacity, stroke, strokeWidth, strokeOpacity, dash, roundCap, opacity } = paint
	const lines = stroke
		? ` stroke="${escaped(stroke)}"${attribute('stroke-width', strokeWidth, 2)}${attribute('stroke-opacity', strokeOpacity, 3)}` +
			(dash ? ` stroke-dasharray="${dash.map((length) => number(length, 2)).join(' ')}"` : '') +
			(roundCap ? ' stroke-linecap="round" stroke-linejoin="round"' : '')
		: ''
	return ` fill="${escaped(fill ?? 'none')}"${fill ? attribute('fill-opacity', fillOpacity, 3) : ''}${lines}${attribute('opacity', opacity, 3)}`
}

function boxText({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
	return `${attribute('x', x)}${attribute('y', y)}${attribute('width', width)}${attribute('height', height)}`
}

function attribute(name: string, value: number | undefined, digits = 1): string {
	return value === undefined ? '' : ` ${name}="${number(value, digits)}"`
}

/** A tenth of a pixel is finer than any printer; never `-0`, never an exponent. */
function number(value: number, digits = 1): string {
	const factor = 10 ** digits
	return String(Math.round(value * factor) / factor + 0)
}
