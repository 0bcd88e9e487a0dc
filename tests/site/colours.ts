import { THEMES, type ThemeName } from '../../src/core/theme.ts'
import { type Rgb, rgb } from '../browser/pixels.ts'
import { timeline } from './record.ts'

/** The colours that carry meaning, as pixels. */
export const LIGHT = {
	coalition: sideColour('coalition', 'light'),
	iraq: sideColour('iraq', 'light'),
	attack: rgb(THEMES.light.attack),
	airstrike: rgb(THEMES.light.airstrike),
} as const satisfies Record<string, Rgb>

export const DARK = {
	coalition: sideColour('coalition', 'dark'),
	iraq: sideColour('iraq', 'dark'),
} as const satisfies Record<string, Rgb>

function sideColour(id: string, theme: ThemeName): Rgb {
	const side = timeline.dataset.manifest.sides.get(id)
	if (!side) throw new Error(`the record has no side "${id}"`)
	return rgb(side.color[theme])
}
