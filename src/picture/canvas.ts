import type { LabelBox } from '../core/geometry/labelPlacement.ts'
import { extentOf } from './extent.ts'
import type { DisplayNode, GroupNode, ImageNode, Paint } from './nodes.ts'

/** What is used of a Canvas 2D context: that of a browser's OffscreenCanvas and that of Node's canvas are both one. */
export interface PaintContext<Path, Image> {
	fillStyle: unknown
	strokeStyle: unknown
	globalAlpha: number
	lineWidth: number
	lineCap: 'butt' | 'round' | 'square'
	lineJoin: 'bevel' | 'miter' | 'round'
	miterLimit: number
	save(): void
	restore(): void
	translate(x: number, y: number): void
	scale(x: number, y: number): void
	setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
	beginPath(): void
	rect(x: number, y: number, width: number, height: number): void
	roundRect(x: number, y: number, width: number, height: number, radius: number): void
	arc(x: number, y: number, radius: number, from: number, to: number): void
	clip(): void
	clearRect(x: number, y: number, width: number, height: number): void
	fill(): void
	fill(path: Path, rule?: 'nonzero' | 'evenodd'): void
	stroke(): void
	stroke(path: Path): void
	setLineDash(lengths: number[]): void
	drawImage(image: Image, x: number, y: number, width: number, height: number): void
}

/** A canvas to draw on and to be drawn. */
export interface Surface<Path, Image> {
	readonly image: Image
	readonly context: PaintContext<Path, Image>
}

/** What differs between a browser and Node. */
export interface Painter<Path, Image> {
	readonly path: (d: string) => Path
	/** The decoded picture of a `data:` URI; decoding takes time and is done before painting. */
	readonly image: (href: string) => Image
	/** A new transparent canvas, for groups that fade as a whole. */
	readonly surface: (columns: number, rows: number) => Surface<Path, Image>
	/** Remembers what such groups were painted as, for a picture that is painted over and over; without it, always anew. */
	readonly kept?: ReturnType<typeof keptLayers<Image>>
}

/** A group painted whole, and where it lies on the canvas, in its own pixels. */
export interface Layer<Image> {
	readonly image: Image
	readonly box: LabelBox
}

/** Of the same nodes so many places and sizes are remembered: a symbol that flares has another size at every frame. */
const MOST_LAYERS = 60

/**
 * A memory of painted groups. Of a day that is dragged only the faintness of its symbols changes, and to paint them on
 * canvases of their own was two thirds of the close-up's work at a date.
 * @returns `children`: the very same nodes look the same; `place`: where they stand and how large
 */
export function keptLayers<Image>() {
	const layers = new WeakMap<GroupNode['children'], Map<string, Layer<Image> | null>>()
	return (children: GroupNode['children'], place: string, make: () => Layer<Image> | null): Layer<Image> | null => {
		const known = layers.get(children) ?? new Map<string, Layer<Image> | null>()
		layers.set(children, known)
		const before = known.get(place)
		if (before !== undefined) return before
		if (known.size >= MOST_LAYERS) known.clear()
		const layer = make()
		known.set(place, layer)
		return layer
	}
}

/**
 * What paints a picture, its images decoded.
 * @param hrefs the addresses in the picture: `imagesIn`
 * @param platform `decode` gets the base 64 after the comma of a `data:` URI, and its media type
 */
export async function painterOf<Path, Image>(
	hrefs: Iterable<string>,
	platform: Omit<Painter<Path, Image>, 'image' | 'kept'> & {
		readonly decode: (base64: string, type: string) => Promise<Image>
	},
): Promise<Painter<Path, Image>> {
	const { path, surface, decode } = platform
	const images = new Map(
		await Promise.all(
			[...hrefs].map(async (href) => {
				const [, type = '', base64 = ''] = /^data:([^;]+);base64,(.*)$/s.exec(href) ?? []
				return [href, await decode(base64, type)] as const
			}),
		),
	)
	return {
		path,
		surface,
		image: (href) => {
			const image = images.get(href)
			if (!image) throw new RangeError('the image was not decoded')
			return image
		},
	}
}

/** A place on the canvas in its own pixels. */
interface Place {
	readonly x: number
	readonly y: number
	readonly scale: number
}

/**
 * Paints nodes onto a canvas. Texts must have become outlines before (`outlined`): a canvas would set them in whatever
 * fonts it finds.
 * @param scale pixels of the canvas for each of the picture's
 * @throws TypeError on a text
 */
export function paint<Path, Image>(
	nodes: readonly DisplayNode[],
	context: PaintContext<Path, Image>,
	painter: Painter<Path, Image>,
	scale: number,
): void {
	context.setTransform(scale, 0, 0, scale, 0, 0)
	for (const node of nodes) paintNode(node, context, painter, { x: 0, y: 0, scale })
}

/** The addresses of all images, to be decoded before painting. */
export function imagesIn(nodes: readonly DisplayNode[]): ReadonlySet<string> {
	return new Set(
		nodes.flatMap((node) =>
			node.kind === 'image' ? [node.href] : node.kind === 'group' ? [...imagesIn(node.children)] : [],
		),
	)
}

function paintNode<Path, Image>(
	node: DisplayNode,
	context: PaintContext<Path, Image>,
	painter: Painter<Path, Image>,
	place: Place,
): void {
	switch (node.kind) {
		case 'rect':
			context.beginPath()
			if (node.radius === undefined) context.rect(node.x, node.y, node.width, node.height)
			else context.roundRect(node.x, node.y, node.width, node.height, node.radius)
			brush(context, node)
			break
		case 'circle':
			context.beginPath()
			context.arc(node.x, node.y, Math.max(0, node.r), 0, 2 * Math.PI)
			brush(context, node)
			break
		case 'path':
			brush(context, node, painter.path(node.d), node.evenOdd ? 'evenodd' : 'nonzero')
			break
		case 'image':
			paintImage(node, context, painter)
			break
		case 'group':
			paintGroup(node, context, painter, place)
			break
		case 'text':
			throw new TypeError(`the text "${node.text}" is not an outline`)
	}
}

/** A canvas would let corners reach out further. */
const SVG_MITER_LIMIT = 4

function brush<Path, Image>(
	context: PaintContext<Path, Image>,
	look: Paint,
	path?: Path,
	rule?: 'nonzero' | 'evenodd',
): void {
	const opacity = context.globalAlpha * (look.opacity ?? 1)
	const before = context.globalAlpha
	if (look.fill !== undefined) {
		context.fillStyle = look.fill
		context.globalAlpha = opacity * (look.fillOpacity ?? 1)
		if (path === undefined) context.fill()
		else context.fill(path, rule)
	}
	if (look.stroke !== undefined) {
		context.strokeStyle = look.stroke
		context.globalAlpha = opacity * (look.strokeOpacity ?? 1)
		context.lineWidth = look.strokeWidth ?? 1
		context.lineCap = look.roundCap ? 'round' : 'butt'
		context.lineJoin = look.roundCap ? 'round' : 'miter'
		context.miterLimit = SVG_MITER_LIMIT
		context.setLineDash([...(look.dash ?? [])])
		if (path === undefined) context.stroke()
		else context.stroke(path)
	}
	context.globalAlpha = before
}

function paintImage<Path, Image>(
	{ href, x, y, width, height, opacity = 1 }: ImageNode,
	context: PaintContext<Path, Image>,
	painter: Painter<Path, Image>,
): void {
	const before = context.globalAlpha
	context.globalAlpha = before * opacity
	context.drawImage(painter.image(href), x, y, width, height)
	context.globalAlpha = before
}

function paintGroup<Path, Image>(
	node: GroupNode,
	context: PaintContext<Path, Image>,
	painter: Painter<Path, Image>,
	place: Place,
): void {
	const { opacity = 1, move, clip, children } = node
	if (opacity <= 0 || children.length === 0) return
	if (opacity < 1) {
		fade(node, opacity, context, painter, place)
		return
	}
	context.save()
	if (move) context.translate(move.x, move.y)
	if (move?.scale !== undefined) context.scale(move.scale, move.scale)
	if (clip) {
		context.beginPath()
		context.rect(clip.x, clip.y, clip.width, clip.height)
		context.clip()
	}
	const inner: Place = {
		x: place.x + (move?.x ?? 0) * place.scale,
		y: place.y + (move?.y ?? 0) * place.scale,
		scale: place.scale * (move?.scale ?? 1),
	}
	for (const child of children) paintNode(child, context, painter, inner)
	context.restore()
}

/**
 * A group fades as one: painted whole on a canvas of its own, no larger than itself, which is then drawn faintly. Were
 * each of its nodes drawn faintly, the outline under a symbol would shine through it.
 */
function fade<Path, Image>(
	node: GroupNode,
	opacity: number,
	context: PaintContext<Path, Image>,
	painter: Painter<Path, Image>,
	place: Place,
): void {
	const { opacity: _, ...whole } = node
	const make = (): Layer<Image> | null => layerOf(whole, painter, place)
	const { children, move, clip } = whole
	const { x, y, scale } = place
	const layer =
		painter.kept && !clip
			? painter.kept(children, [x, y, scale, move?.x, move?.y, move?.scale].join(' '), make)
			: make()
	if (!layer) return
	const { image, box } = layer
	context.save()
	context.globalAlpha *= opacity
	context.setTransform(1, 0, 0, 1, 0, 0)
	context.drawImage(image, box.x, box.y, box.width, box.height)
	context.restore()
}

function layerOf<Path, Image>(
	node: GroupNode,
	painter: Painter<Path, Image>,
	{ x, y, scale }: Place,
): Layer<Image> | null {
	const extent = extentOf(node)
	if (!extent) return null
	const box = wholePixels(extent, { x, y, scale })
	const { image, context } = painter.surface(box.width, box.height)
	context.setTransform(scale, 0, 0, scale, x - box.x, y - box.y)
	paintGroup(node, context, painter, { x: x - box.x, y: y - box.y, scale })
	return { image, box }
}

function wholePixels(box: LabelBox, { x, y, scale }: Place): LabelBox {
	const [left, top] = [Math.floor(x + box.x * scale) - 1, Math.floor(y + box.y * scale) - 1]
	return {
		x: left,
		y: top,
		width: Math.ceil(x + (box.x + box.width) * scale) + 1 - left,
		height: Math.ceil(y + (box.y + box.height) * scale) + 1 - top,
	}
}
