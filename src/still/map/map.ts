import { type Box, type PlacedLabel, placeLabels } from '../../core/geometry/labelPlacement.ts'
import { type Frame, project } from '../../core/geometry/projection.ts'
import { type Marks, marksAt } from '../../core/marks/marks.ts'
import type { Changes } from '../../core/query/changes.ts'
import { type Filter, NO_FILTER } from '../../core/query/filter.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { BaseId } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { Theme } from '../../core/theme.ts'
import type { Instant } from '../../core/time/calendar.ts'
import type { Selection } from '../../core/view/view.ts'
import { type DisplayNode, named } from '../../picture/nodes.ts'
import { baseNames, leaders } from './baseNames.ts'
import { changeMarks } from './changeMarks.ts'
import { markBoxes } from './clearance.ts'
import { groundNodes, type StillGround } from './ground.ts'
import { groundNames } from './groundNames.ts'
import type { MarkSetting, Selected } from './markSetting.ts'
import { markNodes, marksIn } from './marks.ts'
import { type NameRequest, nameNodes } from './name.ts'

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
	readonly ground: StillGround
	/** The relief picture of the theme as a `data:` URI; without it the land is flat. */
	readonly relief?: string
	/** Factor on symbols and names; 1 (the default) is the screen's. */
	readonly scale?: number
	/** What lies over the map, in its pixels; names keep off it. */
	readonly furniture?: readonly Box[]
	/** Only what these days changed is drawn, on the state of the last of them. */
	readonly changes?: Changes
	/** Bases that are named elsewhere. */
	readonly unnamed?: ReadonlySet<BaseId>
}

/** What is drawn and where every name stands. */
export interface MapPlan {
	/** The marks whose point is in the frame. */
	readonly shown: Marks
	/** What names keep off. */
	readonly layout: Marks
	readonly baseNames: readonly PlacedLabel<NameRequest>[]
	readonly groundNames: readonly PlacedLabel<NameRequest>[]
}

/** The space between names and the edge of the map. */
const EDGE_PX = 4

/** The marks in the frame at an instant. */
export function shownMarks(
	input: Pick<MapInput, 'timeline' | 'instant' | 'trail' | 'frame' | 'changes' | keyof Filter>,
): Marks {
	const { timeline, instant, changes, frame } = input
	const marks = marksAt(timeline, instant, input)
	return marksIn(changes ? changeMarks(marks, changes) : marks, frame)
}

/**
 * Decides what is drawn at an instant and where names stand.
 * @param layout what names keep off; without it the marks that are drawn. With the marks of all times
 *   (`marksOfAllTimes`) no name moves or goes while the date does.
 */
export function mapPlan(input: MapInput, layout?: Marks): MapPlan {
	const shown = shownMarks(input)
	if (!layout) return { shown, layout: shown, ...placedNames(input, shown) }
	const kept = marksIn(layout, input.frame)
	// What the reader has open moves nothing either.
	return { shown, layout: kept, ...placedNames({ ...input, selection: { kind: 'none' } }, kept) }
}

/** The ground with its names: the lower half of a map. */
export function groundPart({ ground, frame, theme, relief }: MapInput, plan: MapPlan): readonly DisplayNode[] {
	return [
		named('ground', groundNodes(ground, frame, theme, relief)),
		named('names', plan.groundNames.flatMap(nameNodes)),
	]
}

/** The marks with the names of bases: the upper half of a map. */
export function marksPart(input: MapInput, plan: MapPlan): readonly DisplayNode[] {
	const setting = settingOf(input)
	return [
		named('leaders', leaders(plan.baseNames, plan.layout, setting)),
		named('marks', markNodes(plan.shown, setting)),
		named('base-names', plan.baseNames.flatMap(nameNodes)),
	]
}

/** Every mark there will ever be, for a layout that holds still. */
export function marksOfAllTimes(timeline: Timeline): Marks {
	return marksAt(timeline, timeline.last + 1, { ...NO_FILTER, trail: Number.POSITIVE_INFINITY })
}

function settingOf(input: MapInput): MarkSetting {
	const { frame, theme, lang, scale = 1 } = input
	return { frame, theme, lang, scale, selected: selectedOf(input) }
}

/** What the reader has open. Also for an event that a newer one covers: its place is what is marked. */
export function selectedOf({ timeline, selection }: MapInput): Selected | null {
	if (selection.kind === 'none') return null
	const event = selection.kind === 'event' ? timeline.eventById.get(selection.event) : undefined
	const base = timeline.baseById.get(selection.kind === 'base' ? selection.base : (event?.base ?? ''))
	const place = event?.place ?? base?.place
	if (!place) return null
	const isAtBase = base && base.place.lngLat[0] === place.lngLat[0] && base.place.lngLat[1] === place.lngLat[1]
	return { lngLat: place.lngLat, base: isAtBase ? base.id : null }
}

/** Bases first, then the great cities, then sites, then everything else on the ground. */
function placedNames(input: MapInput, marks: Marks): Pick<MapPlan, 'baseNames' | 'groundNames'> {
	const { ground, frame, theme, lang } = input
	const setting = settingOf(input)
	const { scale } = setting
	const obstacles = [...markBoxes(marks, setting), ...(input.furniture ?? [])]
	const said = new Map(
		marks.bases.map(({ base, lngLat }) => [textIn(base.label, lang), project(frame, lngLat)] as const),
	)
	const onGround = groundNames(ground, { frame, theme, lang, scale, obstacles, said })
	const own = baseNames(marks, setting, input.unnamed)
	const sites = new Set(marks.bases.filter(({ base }) => base.kind === 'site').map(({ key }) => key))
	const requests = [
		...own.filter(({ key }) => !sites.has(key)),
		...onGround.filter(({ great }) => great),
		...own.filter(({ key }) => sites.has(key)),
		...onGround.filter(({ great }) => !great),
	]
	const within: Box = { x: EDGE_PX, y: EDGE_PX, width: frame.width - 2 * EDGE_PX, height: frame.height - 2 * EDGE_PX }
	const placed = placeLabels(requests, obstacles, within, 2 * scale)
	const ofBases = new Set(own.map(({ key }) => key))
	return {
		baseNames: placed.filter(({ request }) => ofBases.has(request.key)),
		groundNames: placed.filter(({ request }) => !ofBases.has(request.key)),
	}
}
