import type { Base } from './model.ts'
import type { Span } from './timeline.ts'

/** The words that need no side. */
export const SIDELESS_STATUS = ['site', 'handing-over', 'unknown'] as const

/** Who holds a base, in one word for programs: that of the side, or one that needs none. */
export function statusWord({ kind }: Base, { holder, handingTo }: Pick<Span, 'holder' | 'handingTo'>): string {
	if (kind === 'site') return 'site'
	if (handingTo) return 'handing-over'
	return holder?.status ?? 'unknown'
}
