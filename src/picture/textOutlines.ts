import type { Typesetter } from '../text/typesetter.ts'
import type { DisplayNode, GroupNode, PathNode, TextNode } from './nodes.ts'
import type { Picture } from './picture.ts'

/**
 * The picture with every text drawn as the outlines of its glyphs: it looks the same in every program, whatever fonts
 * that has, and whatever it makes of Arabic. Its words are kept as the names of groups.
 */
export function outlined(picture: Picture, typesetter: Typesetter): Picture {
	return { ...picture, children: outlinedNodes(picture.children, typesetter) }
}

export function outlinedNodes(nodes: readonly DisplayNode[], typesetter: Typesetter): readonly DisplayNode[] {
	return nodes.map((node): DisplayNode => {
		if (node.kind === 'group') return { ...node, children: outlinedNodes(node.children, typesetter) }
		return node.kind === 'text' ? textGroup(node, typesetter) : node
	})
}

function textGroup(node: TextNode, typesetter: Typesetter): GroupNode {
	const { text, fill, halo, opacity } = node
	const d = textOutline(node, typesetter)
	// A halo lies under all letters of the line: letter by letter it would cut the joins of Arabic.
	const around: readonly PathNode[] = halo
		? [
				{
					kind: 'path',
					d,
					stroke: halo.colour,
					strokeWidth: halo.width * 2,
					roundCap: true,
					...(halo.opacity === undefined ? {} : { strokeOpacity: halo.opacity }),
				},
			]
		: []
	return {
		kind: 'group',
		name: text.replace(/[\u2066-\u2069]/g, ''),
		...(opacity === undefined ? {} : { opacity }),
		children: [...around, { kind: 'path', d, fill }],
	}
}

/** The line as SVG path data in the picture's pixels. */
export function textOutline(node: TextNode, typesetter: Typesetter): string {
	const { text, font, size, letterSpacing } = node
	const line = typesetter.shape(text, font, letterSpacing)
	const place = placing(node, line.width)
	const parts: string[] = []
	for (const glyph of line.glyphs) {
		const em = size / typesetter.unitsPerEm(glyph.font)
		for (const { command, numbers } of typesetter.outline(glyph.font, glyph.id)) {
			parts.push(command)
			for (let i = 0; i < numbers.length; i += 2) {
				const x = glyph.x * size + (numbers[i] ?? 0) * em
				const y = glyph.y * size + (numbers[i + 1] ?? 0) * em
				parts.push(`${i === 0 ? '' : ' '}${place(x, y)}`)
			}
		}
	}
	return parts.join('')
}

/**
 * From a line's own pixels (x from its left end, y upwards) into the picture's.
 * @param width of the line in em
 */
export function placing(
	{ x, y, size, anchor, rotate = 0 }: TextNode,
	width: number,
): (dx: number, dy: number) => string {
	const start = anchor === 'start' ? 0 : (anchor === 'middle' ? -0.5 : -1) * width * size
	const turn = (rotate * Math.PI) / 180
	const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
	return (dx, dy) => `${short(x + (start + dx) * cos + dy * sin)} ${short(y + (start + dx) * sin - dy * cos)}`
}

/** A hundredth of a pixel: letters are small and drawn at several times their size. */
function short(value: number): string {
	return String(Math.round(value * 100) / 100 + 0)
}
