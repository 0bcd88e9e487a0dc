import type { LabelBox } from '../../core/geometry/labelPlacement.ts'
import type { Glyph, ShapedLine, Typesetter } from '../../text/typesetter.ts'
import { extentOf } from '../extent.ts'
import type { CircleNode, DisplayNode, GroupNode, ImageNode, Paint, RectNode, TextNode } from '../nodes.ts'
import { pathSteps } from '../pathSteps.ts'
import { outlinedNodes, textOutline } from '../textOutlines.ts'
import { MISSING, type PdfFonts } from './fonts.ts'
import { jpegOf } from './jpeg.ts'
import { ascii, number, type PdfObjects, type Ref, textString } from './objects.ts'
import type { PdfStructure } from './structure.ts'

/** From the centre of a circle to the handles of a quarter, as a share of its radius: within 0.03 % of round. */
const ROUND = 0.5523

/** From picture pixels to the page; only moved and evenly scaled. */
interface Place {
	readonly x: number
	readonly y: number
	readonly scale: number
}

/** A line that leads somewhere, in picture pixels. */
export interface PdfLink extends LabelBox {
	readonly href: string
	/** What it says. */
	readonly words: string
	/** Its key in the tree of what belongs to which part. */
	readonly key: number
	readonly ref: Ref
}

/** Writes display nodes as the operators of a page. ISO 32000-1, 8 and 9. */
export class PdfContent {
	readonly #objects: PdfObjects
	readonly #fonts: PdfFonts
	readonly #typesetter: Typesetter
	readonly #images = new Map<string, Ref>()
	readonly #states = new Map<string, string>()
	readonly #groups: Ref[] = []
	/** Where texts stand that lead somewhere, in picture pixels. */
	readonly links: PdfLink[] = []
	readonly #link: string
	readonly #structure: PdfStructure
	/** Within a figure, a part that fades or a mark of its own nothing is marked again. */
	#isMarked = false
	#resources: Ref

	/** @param link the address whose text is to be found */
	constructor(
		objects: PdfObjects,
		fonts: PdfFonts,
		typesetter: Typesetter,
		{ link, structure }: { readonly link: string; readonly structure: PdfStructure },
	) {
		this.#objects = objects
		this.#fonts = fonts
		this.#typesetter = typesetter
		this.#link = link
		this.#structure = structure
		this.#resources = objects.reserve()
	}

	/** The resources that the page and its groups share; written by `finish`. */
	get resources(): Ref {
		return this.#resources
	}

	/** @param fonts entries of `/Font` */
	finish(fonts: string): void {
		const images = [...this.#images.values()].map((ref, i) => `/I${i} ${ref} 0 R`)
		const groups = this.#groups.map((ref, i) => `/G${i} ${ref} 0 R`)
		const states = [...this.#states].map(([state, name]) => `/${name} << ${state} >>`)
		this.#objects.add(
			`<< /Font << ${fonts} >> /XObject << ${[...images, ...groups].join(' ')} >> /ExtGState << ${states.join(' ')} >> >>`,
			this.#resources,
		)
	}

	nodes(nodes: readonly DisplayNode[], place: Place = { x: 0, y: 0, scale: 1 }): string {
		return nodes.map((node) => this.#node(node, place)).join('\n')
	}

	#node(node: DisplayNode, place: Place): string {
		switch (node.kind) {
			case 'rect':
				return this.#passedOver(this.#painted(rectPath(node), node))
			case 'circle':
				return this.#passedOver(this.#painted(circlePath(node), node))
			case 'path':
				return this.#passedOver(this.#painted(pathOperators(node.d), node, node.evenOdd))
			case 'text':
				return this.#text(node, place)
			case 'image':
				return this.#passedOver(this.#image(node))
			case 'group':
				return this.#group(node, place)
		}
	}

	/** What is no part of the reading. */
	#passedOver(operators: string): string {
		return this.#isMarked || operators === '' ? operators : `/Artifact BMC\n${operators}\nEMC`
	}

	/** Everything in one mark. */
	#markedWhole(write: () => string): string {
		this.#isMarked = true
		const operators = write()
		this.#isMarked = false
		return operators
	}

	#painted(path: string, paint: Paint, evenOdd = false): string {
		const { fill, stroke, fillOpacity = 1, strokeOpacity = 1, opacity = 1 } = paint
		const parts: string[] = []
		if (fill !== undefined)
			parts.push(`${this.#state(fillOpacity * opacity)} ${colour(fill)} rg ${path} ${evenOdd ? 'f*' : 'f'}`)
		if (stroke !== undefined) {
			const { strokeWidth = 1, dash = [], roundCap = false } = paint
			const ends = roundCap ? '1 J 1 j' : '0 J 0 j 4 M'
			parts.push(
				`${this.#state(strokeOpacity * opacity)} ${colour(stroke)} RG ${number(strokeWidth)} w ${ends} [${dash.map(number).join(' ')}] 0 d ${path} S`,
			)
		}
		return parts.map((part) => `q ${part} Q`).join('\n')
	}

	/** A line as text that can be found and copied; its halo as shapes that readers pass over. */
	#text(node: TextNode, place: Place): string {
		const { text, font, size, fill, halo, opacity = 1, letterSpacing } = node
		const line = this.#typesetter.shape(text, font, letterSpacing)
		const around = halo
			? `${this.#passedOver(
					this.#painted(pathOperators(textOutline(node, this.#typesetter)), {
						stroke: halo.colour,
						strokeWidth: halo.width * 2,
						strokeOpacity: (halo.opacity ?? 1) * opacity,
						roundCap: true,
					}),
				)}\n`
			: ''
		const words = `q ${this.#state(opacity)} ${colour(fill)} rg BT ${this.#glyphs(line.glyphs, node, line.width, size)} ET Q`
		if (this.#isMarked) return `${around}${words}`
		const href = this.#targetOf(node)
		if (href === null) return `${around}${this.#structure.marked(words)}`
		const annotation = this.#objects.reserve()
		const { text: marked, key } = this.#structure.link(words, annotation)
		this.links.push({ ...linkBox(node, line, place), href, key, words: plainText(text), ref: annotation })
		return `${around}${marked}`
	}

	#glyphs(glyphs: readonly Glyph[], { x, y, anchor, rotate = 0 }: TextNode, width: number, size: number): string {
		const start = anchor === 'start' ? 0 : (anchor === 'middle' ? -0.5 : -1) * width * size
		const turn = (rotate * Math.PI) / 180
		const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
		const parts: string[] = []
		let [font, rise, pen] = ['', 0, Number.NaN]
		let row: string[] = []
		const flush = (): void => {
			if (row.length > 0) parts.push(`[${row.join('')}] TJ`)
			row = []
		}
		for (const glyph of glyphs) {
			const name = this.#fonts.use(glyph)
			if (name !== font || glyph.y !== rise || Number.isNaN(pen)) {
				flush()
				;[font, rise, pen] = [name, glyph.y, glyph.x]
				const [dx, dy] = [start + glyph.x * size, glyph.y * size]
				// The page's own axis of y points down; letters are turned up again.
				const matrix = [
					cos * size,
					sin * size,
					sin * size,
					-cos * size,
					x + dx * cos + dy * sin,
					y + dx * sin - dy * cos,
				]
				parts.push(`/${name} 1 Tf ${matrix.map(number).join(' ')} Tm`)
			}
			const shift = Math.round((pen - glyph.x) * 10_000) / 10
			if (shift !== 0) row.push(number(shift))
			const code = `<${glyph.id.toString(16).padStart(4, '0')}>`
			if (glyph.id === MISSING && glyph.text !== '') {
				// One box stands for every character that no font has; what is copied is the character. ISO 32000-1, 14.9.4.
				flush()
				parts.push(`/Span << /ActualText ${textString(glyph.text)} >> BDC [${code}] TJ EMC`)
			} else row.push(code)
			pen = glyph.x + this.#typesetter.advance(glyph.font, glyph.id)
		}
		flush()
		return parts.join(' ')
	}

	/** Where a line leads: where it says, or to the picture where it holds the picture's address or a piece of it. */
	#targetOf({ text, href }: TextNode): string | null {
		if (href !== undefined) return href
		const plain = plainText(text)
		const isPart = plain.length > 12 && this.#link.includes(plain)
		// Where room is dear the address stands without what every address begins with.
		const short = this.#link.replace(/^https?:\/\//, '')
		return short !== '' && (plain.includes(short) || isPart) ? this.#link : null
	}

	#image({ href, x, y, width, height, opacity = 1 }: ImageNode): string {
		if (!this.#images.has(href)) {
			const { data, columns, rows } = jpegOf(href)
			const entries = `/Type /XObject /Subtype /Image /Width ${columns} /Height ${rows} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Interpolate true`
			this.#images.set(href, this.#objects.stream(entries, data, 'DCTDecode'))
		}
		const name = `I${[...this.#images.keys()].indexOf(href)}`
		return `q ${this.#state(opacity)} ${[width, 0, 0, -height, x, y + height].map(number).join(' ')} cm /${name} Do Q`
	}

	#group(node: GroupNode, place: Place): string {
		const { opacity = 1, move, clip, children, spoken } = node
		if (opacity <= 0 || children.length === 0) return ''
		if (spoken && !this.#isMarked) {
			const { spoken: _, ...silent } = node
			const { part, alt = null } = spoken
			return this.#structure.inside(part, alt, () =>
				part === 'Figure'
					? this.#structure.marked(this.#markedWhole(() => this.#group(silent, place)))
					: this.#group(silent, place),
			)
		}
		if (opacity < 1)
			return this.#isMarked
				? this.#fading(node, opacity, place)
				: this.#passedOver(this.#markedWhole(() => this.#fading(node, opacity, place)))
		const scale = move?.scale ?? 1
		const moved = move ? `${[scale, 0, 0, scale, move.x, move.y].map(number).join(' ')} cm ` : ''
		const clipped = clip ? `${[clip.x, clip.y, clip.width, clip.height].map(number).join(' ')} re W n ` : ''
		const inner = {
			x: place.x + (move?.x ?? 0) * place.scale,
			y: place.y + (move?.y ?? 0) * place.scale,
			scale: place.scale * scale,
		}
		return `q ${moved}${clipped}\n${this.nodes(children, inner)}\nQ`
	}

	/** A group that fades as a whole: ISO 32000-1, 11.6.6. */
	#fading(node: GroupNode, opacity: number, place: Place): string {
		const { opacity: _, ...whole } = node
		const box = extentOf({ ...whole, children: outlinedNodes(whole.children, this.#typesetter) })
		if (!box) return ''
		const corners = [box.x, box.y, box.x + box.width, box.y + box.height].map(number).join(' ')
		const ref = this.#objects.stream(
			`/Type /XObject /Subtype /Form /BBox [${corners}] /Group << /S /Transparency >> /Resources ${this.#resources} 0 R`,
			ascii(this.#group(whole, place)),
		)
		this.#groups.push(ref)
		return `q ${this.#state(opacity)} /G${this.#groups.length - 1} Do Q`
	}

	#state(opacity: number): string {
		const state = `/ca ${number(opacity)} /CA ${number(opacity)}`
		const name = this.#states.get(state) ?? `S${this.#states.size}`
		this.#states.set(state, name)
		return `/${name} gs`
	}
}

function linkBox({ x, y, anchor, size }: TextNode, { width }: ShapedLine, place: Place): LabelBox {
	const start = x - (anchor === 'start' ? 0 : anchor === 'middle' ? 0.5 : 1) * width * size
	return {
		x: place.x + start * place.scale,
		y: place.y + (y - size) * place.scale,
		width: width * size * place.scale,
		height: size * 1.3 * place.scale,
	}
}

function plainText(text: string): string {
	return text.replace(/[\u2066-\u2069]/g, '')
}

/** `#rrggbb` as three shares. */
function colour(hex: string): string {
	return [1, 3, 5].map((at) => number(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ')
}

function pathOperators(d: string): string {
	let [x, y] = [0, 0]
	return pathSteps(d)
		.map(({ command, points }) => {
			const [first = [0, 0], second = first] = points
			const end = points.at(-1) ?? [x, y]
			const written = (): string => {
				switch (command) {
					case 'M':
						return `${pairs([end])} m`
					case 'L':
						return `${pairs([end])} l`
					case 'C':
						return `${pairs(points)} c`
					case 'Q':
						// A quadratic curve is the cubic one whose handles reach two thirds of the way to its own.
						return `${pairs([
							[x + ((first[0] - x) * 2) / 3, y + ((first[1] - y) * 2) / 3],
							[second[0] + ((first[0] - second[0]) * 2) / 3, second[1] + ((first[1] - second[1]) * 2) / 3],
							second,
						])} c`
					case 'Z':
						return 'h'
				}
			}
			const text = written()
			;[x, y] = end
			return text
		})
		.join(' ')
}

function pairs(points: readonly (readonly [number, number])[]): string {
	return points.map(([x, y]) => `${number(x)} ${number(y)}`).join(' ')
}

function rectPath({ x, y, width, height, radius = 0 }: RectNode): string {
	if (radius === 0) return `${[x, y, width, height].map(number).join(' ')} re`
	const r = Math.min(radius, width / 2, height / 2)
	const [right, bottom, k] = [x + width, y + height, r * (1 - ROUND)]
	return [
		`${pairs([[x + r, y]])} m ${pairs([[right - r, y]])} l`,
		`${pairs([
			[right - k, y],
			[right, y + k],
			[right, y + r],
		])} c ${pairs([[right, bottom - r]])} l`,
		`${pairs([
			[right, bottom - k],
			[right - k, bottom],
			[right - r, bottom],
		])} c ${pairs([[x + r, bottom]])} l`,
		`${pairs([
			[x + k, bottom],
			[x, bottom - k],
			[x, bottom - r],
		])} c ${pairs([[x, y + r]])} l`,
		`${pairs([
			[x, y + k],
			[x + k, y],
			[x + r, y],
		])} c h`,
	].join(' ')
}

function circlePath({ x, y, r }: CircleNode): string {
	return rectPath({ kind: 'rect', x: x - r, y: y - r, width: 2 * r, height: 2 * r, radius: r })
}
