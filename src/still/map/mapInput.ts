import type { LabelBox } from '../../core/geometry/labelPlacement.ts'
import type { Frame } from '../../core/geometry/projection.ts'
import { type Marks, marksAt } from '../../core/marks/marks.ts'
import type { Changes } from '../../core/query/changes.ts'
import type { Filter } from '../../core/query/filter.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { BaseId, SourceId } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { Theme } from '../../core/theme.ts'
import type { Instant } from '../../core/time/calendar.ts'
import type { Selection } from '../../core/view/view.ts'
import type { Faces } from '../../text/faces.ts'
import { changeMarks } from './changeMarks.ts'
import type { StillGround } from './ground.ts'
import type { Selected } from './markSetting.ts'
import { marksIn } from './marks.ts'

/** What a map without furniture is made from. */
export interface MapInput extends Filter {
	readonly timeline: Timeline
	readonly instant: Instant
	/** Days that an event stays lit. */
	readonly trail: number
	readonly lang: Lang
	readonly theme: Theme
	readonly selection: Selection
	readonly frame: Frame
	/** Of a close-up: a mark nearer to the edge is cut there, and left to the map around it, pixels; 0 (the default) leaves none. */
	readonly margin?: number
	readonly ground: StillGround
	/** The relief picture of the theme as a `data:` URI; without it the land is flat. */
	readonly relief?: string
	/** What names and captions are set in; Plex Sans (the default). */
	readonly faces?: Faces
	/** Factor on symbols and names; 1 (the default) is the screen's. */
	readonly scale?: number
	/** The smallest size of type, pixels; 0 (the default): whatever the scale makes of it. */
	readonly least?: number
	/** What lies over the map, in its pixels; names keep off it. */
	readonly furniture?: readonly LabelBox[]
	/** Only what these days changed is drawn, on the state of the last of them. */
	readonly changes?: Changes
	/** Bases that are named elsewhere. */
	readonly unnamed?: ReadonlySet<BaseId>
	/** The numbers that sources have in the list beside the map, for those of what is told. */
	readonly cited?: ReadonlyMap<SourceId, number>
	/** Whether what happened on the day is told at its marks. */
	readonly captions?: boolean
}

/** The marks in the frame at an instant. */
export function shownMarks(
	input: Pick<MapInput, 'timeline' | 'instant' | 'trail' | 'frame' | 'margin' | 'changes' | keyof Filter>,
): Marks {
	const { timeline, instant, changes, frame, margin } = input
	const marks = marksAt(timeline, instant, input)
	return marksIn(changes ? changeMarks(marks, changes) : marks, frame, margin)
}

/** What the reader has open. Also for an event that a newer one covers: its place is what is marked. */
export function selectedOf({ timeline, selection }: Pick<MapInput, 'timeline' | 'selection'>): Selected | null {
	if (selection.kind === 'none') return null
	const event = selection.kind === 'event' ? timeline.eventById.get(selection.event) : undefined
	const base = timeline.baseById.get(selection.kind === 'base' ? selection.base : (event?.base ?? ''))
	const place = event?.place ?? base?.place
	if (!place) return null
	const isAtBase = base && base.place.lngLat[0] === place.lngLat[0] && base.place.lngLat[1] === place.lngLat[1]
	return { lngLat: place.lngLat, base: isAtBase ? base.id : null }
}
