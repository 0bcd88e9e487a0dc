import { expect, test } from 'vitest'
import { fontCssOf, HOUSE_FACES } from '../../src/picture/fontFaces.ts'
import type { DisplayNode, TextNode } from '../../src/picture/nodes.ts'
import { svgOf } from '../../src/picture/svg.ts'
import { stillOf } from '../../src/still/still.ts'
import { FACES, TYPE_FAMILIES } from '../../src/text/faces.ts'
import { textWidth } from '../../src/text/textWidth.ts'
import { realOptions, realResources, typesetter } from './real.ts'

function linesIn(nodes: readonly DisplayNode[]): readonly TextNode[] {
	return nodes.flatMap((node) => (node.kind === 'text' ? [node] : node.kind === 'group' ? linesIn(node.children) : []))
}

test.each(TYPE_FAMILIES)(
	'%s: every line of a picture is set in the type of the house, and as wide as it was measured',
	(font) => {
		for (const lang of ['en', 'ar'] as const) {
			const { medium, semibold } = FACES[font]
			const lines = linesIn(
				stillOf(realOptions('2020-03-29', 'square', { lang, font, title: null }), realResources).children,
			)
			expect(lines.length).toBeGreaterThan(30)
			for (const { text, font: face, letterSpacing = 0 } of lines) {
				expect([medium, semibold, 'water'], text).toContain(face)
				const shaped = typesetter.shape(text, face, letterSpacing).width
				// Kerning, and the spaces between an Arabic word and a Latin one.
				expect(Math.abs(textWidth(text, face, 1, letterSpacing) - shaped), text).toBeLessThan(shaped * 0.03 + 0.1)
			}
		}
	},
)

test('a picture whose text stays text carries the type of the house, and no other', () => {
	const carried = fontCssOf([], 'serif', (font) => font)
	for (const { font } of HOUSE_FACES) expect(carried.includes(`base64,${font})`), font).toBe(font.startsWith('serif'))
	const svg = svgOf(stillOf(realOptions('2020-03-29', 'post', { font: 'condensed' }), realResources))
	expect(svg).toContain("font-family=\"'IBM Plex Sans Condensed'")
})
