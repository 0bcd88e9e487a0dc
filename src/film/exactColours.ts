import type { Theme } from '../core/theme.ts'

/** The colours that carry meaning, and the large plain ones: a GIF's palette must hold them as they are. */
export function exactColours(theme: Theme): readonly string[] {
	const { coalition, iraq, attack, airstrike, civic, site, outline, panel, ink, inkSoft, rule, paper, mask, sea } =
		theme
	return [coalition, iraq, attack, airstrike, civic, site, outline, panel, ink, inkSoft, rule, paper, mask, sea]
}
