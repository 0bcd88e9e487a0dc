import { useCallback, useEffect, useRef } from 'react'
import { useApp } from '../../app/context.ts'
import type { Point } from '../../core/geometry/projection.ts'
import { pickEvents } from '../../core/marks/hitTest.ts'
import { type EventMark, marksAt } from '../../core/marks/marks.ts'
import { begunAt, litAt, type Spot } from '../../core/marks/places.ts'
import { lifted } from '../../core/marks/prominence.ts'
import { placeKey } from '../../core/record/coordinateKey.ts'
import type { EventId } from '../../core/record/model.ts'
import type { Projector } from '../../map/projector.ts'
import { placesBeside, screenKind } from './hitAreas.ts'

/** Symbols are 17 px; a finger may land this much beside them. */
const PICK_SLACK = 4

/**
 * What a click on the map does: over a mark it opens the event, or the list where several lie at the same place; over the
 * middle of a place that has no room for a button of its own it opens that, or asks. Over a mark the cursor is a pointer.
 * @param spots every place with a shown event
 * @param onOver called with the event whose mark the mouse is over; the same answer may come many times
 * @returns for what lies over the map: opens the mark at a point if it is nearer than `than`, and says whether it did
 */
export function usePointing(
	projector: Projector,
	spots: readonly Spot[],
	onSeveral: (spots: readonly Spot[]) => void,
	onOver: (event: EventId | null) => void,
): PressMark {
	const { store, player, timeline } = useApp()
	const pressed = useRef<PressMark>(() => false)
	useEffect(() => {
		const spotByKey = new Map(spots.map((spot) => [spot.key, spot]))
		const hitAt = (point: Point): EventMark | null => {
			// The newest answer is kept: a mouse moves over the same marks many times.
			const { events } = marksAt(timeline, player.instant(), store.getState().view)
			return pickEvents(events, point, projector.project, PICK_SLACK)[0] ?? null
		}

		const click = (point: Point): void => {
			const hit = hitAt(point)
			const spot = hit?.event.place && spotByKey.get(placeKey(hit.event.place))
			if (!hit || !spot) return
			const { day, trail } = store.getState().view
			// What is lit comes first; where nothing is, what is left of what happened before.
			const lit = litAt(spot, day, trail)
			const drawn = lit.length > 0 ? lit : begunAt(spot, day)
			if (drawn.length > 1) onSeveral([spot])
			else player.goTo(day, drawn[0]?.id ?? hit.event.id)
		}

		const places = spots.filter(({ bases }) => bases.length > 0)
		/** Where places crowd, the part of the screen that is one's own may be smaller than a pixel. */
		const clickBeside = (point: Point): void => {
			const hit = hitAt(point)
			const than = hit ? distance(point, lifted(projector.project(hit.lngLat), hit)) : Number.POSITIVE_INFINITY
			const middles = places.map(({ lngLat }) => projector.project(lngLat))
			const { meant, isHitMeant } = placesBeside(point, middles, than, screenKind())
			const [nearest, ...others] = meant.flatMap((i) => places[i] ?? [])
			if (!nearest) {
				click(point)
				return
			}
			const spot = isHitMeant && hit?.event.place ? spotByKey.get(placeKey(hit.event.place)) : undefined
			const all = [...new Set([nearest, ...others, ...(spot ? [spot] : [])])]
			const [base] = nearest.bases
			if (all.length === 1 && nearest.bases.length === 1 && base) store.dispatch({ type: 'open-base', base: base.id })
			else onSeveral(all)
		}

		pressed.current = (point, than) => {
			const hit = hitAt(point)
			if (!hit || distance(point, lifted(projector.project(hit.lngLat), hit)) >= distance(point, than)) return false
			// Nearer than what was pressed: but another place may be nearer still.
			clickBeside(point)
			return true
		}

		let frame = 0
		let mouse: Point = [0, 0]
		const look = (): void => {
			frame = 0
			const hit = hitAt(mouse)
			projector.surface.style.cursor = hit ? 'pointer' : ''
			onOver(hit?.event.id ?? null)
		}
		const point = ({ clientX, clientY, buttons }: MouseEvent): void => {
			// While the date plays or the map is dragged every frame counts, and nobody aims.
			if (store.getState().playing || buttons !== 0) return
			const { left, top } = projector.surface.getBoundingClientRect()
			mouse = [clientX - left, clientY - top]
			frame ||= requestAnimationFrame(look)
		}
		const leave = (): void => onOver(null)
		projector.surface.addEventListener('mousemove', point)
		projector.surface.addEventListener('mouseleave', leave)
		const end = projector.onClick(clickBeside)
		return () => {
			end()
			cancelAnimationFrame(frame)
			projector.surface.removeEventListener('mousemove', point)
			projector.surface.removeEventListener('mouseleave', leave)
			projector.surface.style.cursor = ''
		}
	}, [projector, spots, onSeveral, onOver, store, player, timeline])
	return useCallback((point, than) => pressed.current(point, than), [])
}

/** Points in CSS pixels from the map's top left corner. */
export type PressMark = (point: Point, than: Point) => boolean

function distance([x, y]: Point, [otherX, otherY]: Point): number {
	return Math.hypot(x - otherX, y - otherY)
}
