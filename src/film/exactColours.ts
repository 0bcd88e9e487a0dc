import type { Side } from '../core/record/sides.ts'
import type { Theme } from '../core/theme.ts'

/** The colours that carry meaning, and the large plain ones: a GIF's palette must hold them as they are. */
export function exactColours(theme: Theme, sides: Iterable<Side>): readonly string[] {
	const { attack, airstrike, civic, site, outline, panel, ink, inkSoft, rule, paper, mask, sea } = theme
	return [
		...[...sides].map(({ color }) => color[theme.name]),
		attack,
		airstrike,
		civic,
		site,
		outline,
		panel,
		ink,
		inkSoft,
		rule,
		paper,
		mask,
		sea,
	]
}
