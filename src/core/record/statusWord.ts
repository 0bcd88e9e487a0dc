import type { Base } from './model.ts'
import type { Span } from './timeline.ts'

/** Who holds a base, in one word for programs: that of the side, or one of the four that need no side. */
export function statusWord({ kind }: Base, { holder, handingTo }: Pick<Span, 'holder' | 'handingTo'>): string {
	if (kind === 'site') return 'site'
	if (handingTo) return 'handing-over'
	return holder?.status ?? 'unknown'
}
