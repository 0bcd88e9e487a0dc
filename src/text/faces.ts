import type { TextFont } from './textWidth.ts'

/** Families of type that a picture can be set in. */
export const TYPE_FAMILIES = ['sans', 'condensed', 'serif'] as const
export type TypeFamily = (typeof TYPE_FAMILIES)[number]

/** The fonts of a family: for running words, and for headlines and names. */
export interface Faces {
	readonly medium: TextFont
	readonly semibold: TextFont
}

/** Arabic has one type: where a family has no letter, Plex Sans Arabic of the same weight lends it. */
export const FACES: Readonly<Record<TypeFamily, Faces>> = {
	sans: { medium: 'medium', semibold: 'semibold' },
	condensed: { medium: 'condensed-medium', semibold: 'condensed-semibold' },
	serif: { medium: 'serif-medium', semibold: 'serif-semibold' },
}
