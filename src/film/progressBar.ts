import { hatching } from '../core/geometry/hatching.ts'
import { restOf } from '../core/marks/effects.ts'
import { isRtl } from '../core/messages/locale.ts'
import { isUncovered, type ThinStretch } from '../core/query/coverage.ts'
import type { EventIndex } from '../core/record/eventIndex.ts'
import type { Instant } from '../core/time/calendar.ts'
import { shareOf, xOn } from '../core/time/timeScale.ts'
import type { DisplayNode } from '../picture/nodes.ts'
import type { Page } from '../still/sheet/page.ts'
import type { FilmSpan } from './instants.ts'
import type { FilmMap } from './movingMap.ts'

/**
 * Where in its days the film is: a line with a tick for each day on which something begins, and how far it has come.
 * @param thin days of which the record does not know every event; they are hatched, as on the axis of the page
 */
export function progressBar(
	{ frame, at: [left, top] }: FilmMap['free'],
	{ starts }: Pick<EventIndex, 'starts'>,
	{ from, to }: FilmSpan,
	{ lang, unit, theme, margin }: Page,
	thin: readonly ThinStretch[],
): { readonly ground: readonly DisplayNode[]; readonly at: (instant: Instant) => readonly DisplayNode[] } {
	const [first, last] = [restOf(from), restOf(to)]
	const length = frame.width - 2 * margin
	const y = top + frame.height - 9 * unit
	const thick = 3 * unit
	/** Time runs with the reading. */
	const place = { left: left + margin, length, mirrored: isRtl(lang) }
	const placeOf = (instant: Instant): number => {
		// A film of one instant is at its end.
		const reached = last === first ? 1 : Math.min(1, Math.max(0, shareOf(instant, [first, last])))
		return xOn(reached, [0, 1], place)
	}
	const days = [...new Set(starts)].filter((day) => day >= from && day <= to)
	const hatched = thin.flatMap(({ from, to, coverage }) => {
		const [a, b] = [placeOf(restOf(from)), placeOf(restOf(to))]
		const strokes = hatching(Math.min(a, b), y - thick, Math.abs(b - a), 2 * thick, 4 * unit, isUncovered(coverage))
		return strokes.map(([x1, y1, x2, y2]) => `M${x1} ${y1} L${x2} ${y2}`)
	})
	const bar = { kind: 'rect', y: y - thick / 2, height: thick, radius: thick / 2 } as const
	return {
		ground: [
			{ ...bar, x: left + margin, width: length, fill: theme.outline, fillOpacity: 0.85 },
			...(hatched.length === 0
				? []
				: [
						{
							kind: 'path',
							d: hatched.join(' '),
							stroke: theme.inkSoft,
							strokeWidth: 0.8 * unit,
							strokeOpacity: 0.8,
						} as const,
					]),
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
