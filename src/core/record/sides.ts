import type { Texts } from './lang.ts'

/** Shapes that can stand for who holds a base (`marks/symbols.ts`); told apart without colour. */
export const SIDE_SYMBOLS = ['square', 'hollow', 'pip'] as const

export type SideId = string

/** A party of the story, as the manifest names it; some of them hold bases. */
export interface Side {
	readonly id: SideId
	/** Short enough to stand in a row: `coalition`. */
	readonly name: Texts
	/** In a sentence: `the coalition`. */
	readonly inText: Texts
	/** As a line that says who holds a base: `Held by the coalition`. */
	readonly held: Texts
	/** ISO day on which it came into being: it cannot have held anything before. */
	readonly formed?: string
	/** Whether a base can be in its hands. */
	readonly holds: boolean
	/** The word for a base in its hands in answers for programs; other files build on it. */
	readonly status: string
	/** Lower-case hex, for each theme. */
	readonly color: Readonly<Record<'light' | 'dark', string>>
	readonly symbol: (typeof SIDE_SYMBOLS)[number]
}
