import { type LabelBox, labelsOverlap, type PlacedLabel } from '../../core/geometry/labelPlacement.ts'
import { project } from '../../core/geometry/projection.ts'
import { rayRoom, ringRoom } from '../../core/marks/markRoom.ts'
import { type Marks, marksAt } from '../../core/marks/marks.ts'
import { namedBase, namedEvent } from '../../core/marks/namedMarks.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { textIn } from '../../core/record/lang.ts'
import type { LngLat } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { type DisplayNode, namedGroup } from '../../picture/nodes.ts'
import { FACES } from '../../text/faces.ts'
import { baseNames, leaders } from './baseNames.ts'
import { CAPTION_FORMS, type CaptionForm, captionNodes, placedCaptions, type SetCaption, toldIn } from './captions.ts'
import { markBoxes, ringBoxes } from './clearance.ts'
import { groundNodes } from './ground.ts'
import { groundNames } from './groundNames.ts'
import { type MapInput, selectedOf, shownMarks } from './mapInput.ts'
import type { MarkSetting } from './markSetting.ts'
import { markNodes, marksIn } from './marks.ts'
import { type NameRequest, nameNodes } from './name.ts'
import { placeMapNames } from './namePlacement.ts'

/** What is drawn and where every name stands. */
export interface MapPlan {
	/** The marks whose point is in the frame. */
	readonly shown: Marks
	/** What names keep off. */
	readonly layout: Marks
	readonly baseNames: readonly PlacedLabel<NameRequest>[]
	readonly groundNames: readonly PlacedLabel<NameRequest>[]
	/** None where the layout is that of all times. */
	readonly captions: readonly SetCaption[]
}

/** A leader that strikes through a mark is worth so many names less. */
const STRUCK = 2
/** The space between names and the edge of the map. */
const EDGE_PX = 4

/**
 * Decides what is drawn at an instant and where names stand.
 * @param layout what names keep off; without it the marks that are drawn. With the marks of all times
 *   (`marksOfAllTimes`) no name moves or goes while the date does.
 * @param telling whether captions find room among names that keep off such a layout
 */
export function mapPlan(input: MapInput, layout?: Marks, telling = false): MapPlan {
	const shown = shownMarks(input)
	if (!layout) return { shown, layout: shown, ...placedNames(input, shown, rayRoom) }
	const kept = marksIn(layout, input.frame)
	// What the reader has open moves nothing either.
	const still: MapInput = { ...input, selection: { kind: 'none' }, captions: false }
	const names = placedNames(still, kept, ringRoom, !input.captions)
	const taken = labelBoxes([...names.baseNames, ...names.groundNames])
	return { shown, layout: kept, ...names, captions: telling ? placedCaptions(input, taken) : [] }
}

/** Where names of several days keep off the marks of all of them, every name has one place. */
export function marksOfBoth(a: Marks, b: Marks): Marks {
	const later = new Map(b.bases.map((mark) => [mark.key, mark]))
	return {
		arcs: [...a.arcs, ...b.arcs],
		events: [...a.events, ...b.events],
		counts: [...a.counts, ...b.counts],
		bases: [
			...a.bases.map((mark) => {
				const other = later.get(mark.key)
				return other && other.ring > mark.ring ? other : mark
			}),
			...b.bases.filter(({ key }) => !a.bases.some((mark) => mark.key === key)),
		],
	}
}

/** The ground with its names: the lower half of a map. */
export function groundPart({ ground, frame, theme, relief }: MapInput, plan: MapPlan): readonly DisplayNode[] {
	return [
		namedGroup('ground', groundNodes(ground, frame, theme, relief)),
		namedGroup('names', plan.groundNames.flatMap(nameNodes)),
	]
}

/** The marks with the names of bases: the upper half of a map. */
export function marksPart(input: MapInput, plan: MapPlan): readonly DisplayNode[] {
	const setting = settingOf(input)
	return [
		namedGroup('leaders', leaders(plan.baseNames, plan.layout, setting)),
		namedGroup('marks', markNodes(plan.shown, setting)),
		// Where a caption's line cannot but cross a name, the name lies over it.
		...(plan.captions.length > 0 ? [namedGroup('captions', captionNodes(plan.captions, input))] : []),
		namedGroup('base-names', plan.baseNames.flatMap(nameNodes)),
	]
}

/** The names of bases with the lines that tie them to their marks, where they lie over the marks. */
export function namesPart(input: MapInput, plan: MapPlan): readonly DisplayNode[] {
	return [...leaders(plan.baseNames, plan.layout, settingOf(input)), ...plan.baseNames.flatMap(nameNodes)]
}

/** Every mark there will ever be, for a layout that holds still; the ring of none is open any more. */
export function marksOfAllTimes(timeline: Timeline): Marks {
	return marksAt(timeline, timeline.last + 2, { ...NO_FILTER, trail: Number.POSITIVE_INFINITY })
}

/** How the marks of a map are drawn. */
export function settingOf(input: MapInput): MarkSetting {
	const { frame, theme, lang, faces = FACES.sans, scale = 1, least = 0 } = input
	return { frame, theme, lang, faces, scale, least, selected: selectedOf(input) }
}

/**
 * Bases first, then what happened, then the great cities, then sites, then everything else on the ground.
 * @param sparedRoom of an event's mark, which the name of a base touches only where it has no other place
 * @param mayBeTied whether the name of a base may stand on free ground at the end of a line; the captions of a film,
 *   whose names stand still, would find no room
 */
function placedNames(
	input: MapInput,
	marks: Marks,
	sparedRoom: typeof rayRoom,
	mayBeTied = true,
): Pick<MapPlan, 'baseNames' | 'groundNames' | 'captions'> {
	const { ground, frame, theme, lang } = input
	const setting = settingOf(input)
	const { faces, scale, least } = setting
	const obstacles = [...markBoxes(marks, setting), ...ringBoxes(marks, setting), ...(input.furniture ?? [])]
	const said = new Map(
		marks.bases.map(({ base, lngLat }) => [textIn(base.label, lang), project(frame, lngLat)] as const),
	)
	const map = { project: (lngLat: LngLat) => project(frame, lngLat), zoom: frame.zoom, scale }
	const drawn = [
		...marks.bases.map((mark) => namedBase(mark, map)),
		...marks.events.map((mark) => namedEvent(mark, map)),
	]
	const onGround = groundNames(ground, { frame, theme, lang, faces, scale, least, obstacles, marks: drawn, said })
	const namesOf = (mayBeTied: boolean) => baseNames(marks, setting, drawn, { unnamed: input.unnamed, mayBeTied })
	const own = namesOf(false)
	const sites = new Set(marks.bases.filter(({ base }) => base.kind === 'site').map(({ key }) => key))
	const within: LabelBox = {
		x: EDGE_PX,
		y: EDGE_PX,
		width: frame.width - 2 * EDGE_PX,
		height: frame.height - 2 * EDGE_PX,
	}
	// The capital before those that find room only at the end of a line: it is what a reader looks for first.
	const bases = [...own, ...onGround.filter(({ capital }) => capital), ...(mayBeTied ? namesOf(true) : [])].filter(
		({ key }) => !sites.has(key),
	)
	const spared = marks.events.flatMap((mark) => sparedRoom(mark, project(frame, mark.lngLat), scale))
	const around = (captions: readonly SetCaption[]) =>
		placeMapNames(bases, drawn, [], [...obstacles, ...captionBoxes(captions)], within, 2 * scale, spared)
	let first = around([])
	let captions = placedCaptions(input, labelBoxes(first))
	const [most] = toldIn(input)
	const stands = captions.find(({ told }) => told.key === most?.key)
	const strikes = stands?.leader.some((step) => labelBoxes(first).some((name) => labelsOverlap(step, name)))
	if (most && (!stands || strikes)) {
		// Where names leave no room for what is open, or for the gravest, that comes first, and the names around it: in
		// the form, and on the side, that leave room for the most of them.
		const [x] = project(frame, most.lngLat)
		const sides = [null, { ...within, width: x - within.x }, { ...within, x, width: frame.width - EDGE_PX - x }]
		const bodies = markBoxes(marks, setting)
		const struckBy = (each: readonly SetCaption[]): number =>
			bodies.filter((body) => each.some(({ leader }) => leader.some((step) => labelsOverlap(step, body)))).length
		const bestOf = (forms: readonly CaptionForm[]) =>
			forms
				.flatMap((form) => sides.map((side) => placedCaptions(input, [], [most], [form], side)))
				.filter((each) => each.length > 0)
				.map((each) => ({ captions: each, names: around(each) }))
				.map((each) => ({ ...each, worth: each.names.length - STRUCK * struckBy(each.captions) }))
				.toSorted((a, b) => b.worth - a.worth)[0]
		// Of a base that is open the title says what is true of it: no headline need say it.
		const whole = most.type === null ? bestOf(CAPTION_FORMS.filter(({ titled }) => titled)) : null
		const best = whole ?? bestOf(CAPTION_FORMS)
		captions = best?.captions ?? []
		first = best?.names ?? first
		const others = toldIn(input).slice(1)
		captions = [...captions, ...placedCaptions(input, [...labelBoxes(first), ...captionBoxes(captions)], others)]
	}
	const others = [
		...onGround.filter(({ great }) => great),
		...own.filter(({ key }) => sites.has(key)),
		...onGround.filter(({ great }) => !great),
	]
	const taken = [...obstacles, ...labelBoxes(first), ...captionBoxes(captions)]
	const placed = [...first, ...placeMapNames(others, drawn, first, taken, within, 2 * scale)]
	const ofBases = new Set(own.map(({ key }) => key))
	return {
		baseNames: placed.filter(({ request }) => ofBases.has(request.key)),
		groundNames: placed.filter(({ request }) => !ofBases.has(request.key)),
		captions,
	}
}

function captionBoxes(captions: readonly SetCaption[]): readonly LabelBox[] {
	return captions.flatMap(({ box, leader }) => [box, ...leader])
}

/** What placed names take: themselves and their lines. */
export function labelBoxes(placed: readonly PlacedLabel<NameRequest>[]): readonly LabelBox[] {
	return placed.flatMap(({ candidate: { box, leader = [] } }) => [box, ...leader])
}
