import { THEMES } from '../../src/core/theme.ts'
import { type Rgb, rgb } from '../browser/pixels.ts'

/** The colours that carry meaning, as pixels. */
export const LIGHT = {
	coalition: rgb(THEMES.light.coalition),
	iraq: rgb(THEMES.light.iraq),
	attack: rgb(THEMES.light.attack),
	airstrike: rgb(THEMES.light.airstrike),
} as const satisfies Record<string, Rgb>

export const DARK = {
	coalition: rgb(THEMES.dark.coalition),
	iraq: rgb(THEMES.dark.iraq),
} as const satisfies Record<string, Rgb>
