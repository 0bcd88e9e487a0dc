import { KINDS } from '../core/record/kinds.ts'
import type { Side } from '../core/record/sides.ts'
import { cssVariables, THEMES } from '../core/theme.ts'

/** The style sheet of every page: the colours of both themes and of the record's sides, then the rules. @param rules pages.css */
export function styleSheetOf(sides: Iterable<Side>, rules: string): string {
	const all = [...sides]
	const hues = new Set([
		'site',
		'ink',
		...Object.values(KINDS).map(({ colour }) => colour),
		...all.map(({ id }) => `side-${id}`),
	])
	return [
		`:root { ${cssVariables(THEMES.light, all)} }`,
		// Paper is white, whatever the screen is.
		`@media screen and (prefers-color-scheme: dark) { :root { ${cssVariables(THEMES.dark, all)} } }`,
		...[...hues].map((hue) => `.hue-${hue} { fill: var(--${hue}); }`),
		rules,
	].join('\n')
}
