import type { LabelBox } from '../../src/core/geometry/labelPlacement.ts'
import type { DisplayNode, GroupNode, TextNode } from '../../src/picture/nodes.ts'
import { textWidth } from '../../src/text/textWidth.ts'

export interface TextBox extends LabelBox {
	readonly text: string
}

/** Where every line of text stands that is not turned, from its capitals to its baseline; groups of some names are left out. */
export function textBoxes(nodes: readonly DisplayNode[], without: readonly string[] = []): readonly TextBox[] {
	return nodes.flatMap((node) => boxesIn(node, 0, 0, 1, without))
}

function boxesIn(
	node: DisplayNode,
	x: number,
	y: number,
	scale: number,
	without: readonly string[],
): readonly TextBox[] {
	if (node.kind === 'group') {
		if (node.name !== undefined && without.includes(node.name)) return []
		const { x: dx = 0, y: dy = 0, scale: factor = 1 } = node.move ?? {}
		return node.children.flatMap((child) => boxesIn(child, x + dx * scale, y + dy * scale, scale * factor, without))
	}
	if (node.kind !== 'text' || node.rotate !== undefined) return []
	const width = textWidth(node.text, node.font, node.size, node.letterSpacing) * scale
	const start = node.anchor === 'start' ? 0 : node.anchor === 'middle' ? width / 2 : width
	const height = node.size * 0.7 * scale
	return [{ text: node.text, x: x + node.x * scale - start, y: y + node.y * scale - height, width, height }]
}

/** Every line of text in the groups of a name, at any depth. */
export function textsIn(nodes: readonly DisplayNode[], name: string, inside = false): readonly TextNode[] {
	return nodes.flatMap((node) => {
		if (node.kind === 'text') return inside ? [node] : []
		return node.kind === 'group' ? textsIn(node.children, name, inside || node.name === name) : []
	})
}

/** Every line of text with the size that it has on the sheet. */
export function sizesIn(
	nodes: readonly DisplayNode[],
	scale = 1,
): readonly { readonly text: string; readonly size: number }[] {
	return nodes.flatMap((node) => {
		if (node.kind === 'text') return [{ text: node.text, size: node.size * scale }]
		return node.kind === 'group' ? sizesIn(node.children, scale * (node.move?.scale ?? 1)) : []
	})
}

/** The first group of a name. */
export function groupNamed(nodes: readonly DisplayNode[], name: string): GroupNode | null {
	for (const node of nodes) {
		if (node.kind !== 'group') continue
		const found = node.name === name ? node : groupNamed(node.children, name)
		if (found) return found
	}
	return null
}

/** What the figures of a picture are called where it is read aloud, in their order. */
export function figuresIn(nodes: readonly DisplayNode[]): readonly string[] {
	return nodes.flatMap((node) => {
		if (node.kind !== 'group') return []
		const { part, alt = '' } = node.spoken ?? {}
		return [...(part === 'Figure' ? [alt] : []), ...figuresIn(node.children)]
	})
}
