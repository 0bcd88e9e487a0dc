import type { BaseId, Place } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { View } from '../core/view/view.ts'

/** Where the base or event that is open lies. */
export function selectedPlace({ selection }: View, timeline: Timeline): Place | null {
	if (selection.kind === 'none') return null
	if (selection.kind === 'base') return timeline.baseById.get(selection.base)?.place ?? null
	const event = timeline.eventById.get(selection.event)
	return event?.place ?? timeline.baseById.get(event?.base ?? '')?.place ?? null
}

/** The base that is open, or struck by the event that is. */
export function selectedBase({ selection }: Pick<View, 'selection'>, timeline: Timeline): BaseId | null {
	if (selection.kind === 'none') return null
	return selection.kind === 'base' ? selection.base : (timeline.eventById.get(selection.event)?.base ?? null)
}
