import { restOf } from '../core/marks/effects.ts'
import { isRtl } from '../core/messages/locale.ts'
import type { EventIndex } from '../core/record/eventIndex.ts'
import type { Instant } from '../core/time/calendar.ts'
import type { DisplayNode } from '../picture/nodes.ts'
import type { Page } from '../still/sheet/page.ts'
import type { FilmSpan } from './instants.ts'
import type { MovingMap } from './movingMap.ts'

/** Where in its days the film is: a line with a tick for each day on which something begins, and how far it has come. */
export function progressBar(
	{ at: [left, top], frame }: Pick<MovingMap, 'at' | 'frame'>,
	{ starts }: Pick<EventIndex, 'starts'>,
	{ from, to }: FilmSpan,
	{ lang, unit, theme, margin }: Page,
): { readonly ground: readonly DisplayNode[]; readonly at: (instant: Instant) => readonly DisplayNode[] } {
	const [first, last] = [restOf(from), restOf(to)]
	const length = frame.width - 2 * margin
	const y = top + frame.height - 9 * unit
	const thick = 3 * unit
	/** Time runs with the reading. */
	const placeOf = (instant: Instant): number => {
		const share = last === first ? 1 : Math.min(1, Math.max(0, (instant - first) / (last - first)))
		return left + margin + length * (isRtl(lang) ? 1 - share : share)
	}
	const days = [...new Set(starts)].filter((day) => day >= from && day <= to)
	const bar = { kind: 'rect', y: y - thick / 2, height: thick, radius: thick / 2 } as const
	return {
		ground: [
			{ ...bar, x: left + margin, width: length, fill: theme.outline, fillOpacity: 0.85 },
			...days.map(
				(day): DisplayNode => ({
					kind: 'rect',
					x: placeOf(restOf(day as typeof from)) - 0.5 * unit,
					y: y - thick,
					width: unit,
					height: 2 * thick,
					fill: theme.inkSoft,
					fillOpacity: 0.55,
				}),
			),
		],
		at: (instant) => {
			const [start, now] = [placeOf(first), placeOf(instant)]
			return [
				{ ...bar, x: Math.min(start, now), width: Math.abs(now - start), fill: theme.ink },
				{ kind: 'circle', x: now, y, r: 4.5 * unit, fill: theme.ink, stroke: theme.outline, strokeWidth: 1.5 * unit },
			]
		},
	}
}
