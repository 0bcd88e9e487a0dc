import type { LabelBox } from '../../core/geometry/labelPlacement.ts'
import { restOf } from '../../core/marks/effects.ts'
import type { Marks } from '../../core/marks/marks.ts'
import { dayText } from '../../core/messages/headline.ts'
import { isRtl } from '../../core/messages/locale.ts'
import { changesBetween } from '../../core/query/changes.ts'
import type { DayNumber } from '../../core/time/calendar.ts'
import { type DisplayNode, namedGroup } from '../../picture/nodes.ts'
import { annotationBoxes, annotationNodes, type SetAnnotation, setAnnotations } from '../map/annotations.ts'
import { besideNode, extentNode, type Inset, insetInput, insetNodes, insetOf, isBeside } from '../map/inset.ts'
import { groundPart, type MapPlan, mapPlan, marksOfBoth, marksPart } from '../map/map.ts'
import { type MapInput, selectedOf, shownMarks } from '../map/mapInput.ts'
import type { StillOptions, StillResources } from '../options.ts'
import type { Pane } from './layout.ts'
import { coveredBoxes, frameOf, freePart, type MapArea, openArea } from './mapArea.ts'
import { markScale, type Page } from './page.ts'
import { paneLabel, paneLabelRoom } from './paneLabel.ts'

/** A map of one day. */
export interface DayPane extends Pane {
	readonly day: DayNumber
	readonly input: MapInput
	/** The marks that names keep off, where they are not those of the day; `null`: those. */
	readonly layout: Marks | null
	readonly annotations: readonly SetAnnotation[]
	/** The date over the map, where there are two. */
	readonly label: { readonly box: LabelBox; readonly nodes: readonly DisplayNode[] } | null
}

/** The maps of a still in their room: one, or the earlier and the later day side by side. */
export function dayPanes(
	area: MapArea,
	options: StillOptions,
	resources: StillResources,
	page: Page,
): readonly DayPane[] {
	const { compare, day } = options
	if (compare?.mode !== 'side-by-side') return [paneOf(area, day, options, resources, page)]
	const [first, second] = halves(area, isRtl(options.lang)).map(openArea) as [MapArea, MapArea]
	return sharing(
		paneOf(first, compare.from, options, resources, page),
		paneOf(second, day, options, resources, page),
		options,
	)
}

/** Both maps of a comparison have their names and their inset in the same places: the eye looks for changes, not for names. */
function sharing(a: DayPane, b: DayPane, { include }: StillOptions): readonly [DayPane, DayPane] {
	const layout = marksOfBoth(shownMarks(a.input), shownMarks(b.input))
	const furniture = [...(a.input.furniture ?? []), ...(b.input.furniture ?? [])]
	const inset = include.has('inset')
		? insetOf(layout, { ...a.input, furniture }, openArea({ x: 0, y: 0, width: a.frame.width, height: a.frame.height }))
		: null
	const shared = (pane: DayPane): DayPane => ({ ...pane, layout, inset, input: { ...pane.input, furniture } })
	return [shared(a), shared(b)]
}

const GAP = 2

/** Side by side, or below each other where the maps are larger then; time runs with the reading. */
function halves({ x, y, width, height }: LabelBox, fromRight: boolean): readonly [LabelBox, LabelBox] {
	if (Math.min(width / 2, height) < Math.min(width, height / 2)) {
		const half = (height - GAP) / 2
		return [
			{ x, y, width, height: half },
			{ x, y: y + half + GAP, width, height: half },
		]
	}
	const half = (width - GAP) / 2
	const left = { x, y, width: half, height }
	const right = { x: x + half + GAP, y, width: half, height }
	return fromRight ? [right, left] : [left, right]
}

function paneOf(
	area: MapArea,
	day: DayNumber,
	options: StillOptions,
	{ timeline, ground, relief }: StillResources,
	page: Page,
): DayPane {
	const open = selectedOf({ timeline, selection: options.selection })
	const isOneOfTwo = options.compare?.mode === 'side-by-side'
	// No place lies under the date.
	const top = area.covered.top + (isOneOfTwo ? paneLabelRoom(page) : 0)
	const frame = frameOf({ ...area, covered: { ...area.covered, top } }, options.look, timeline, open?.lngLat ?? null)
	const scale = markScale(page, frame.zoom)
	const { compare, lang, theme, include } = options
	const label = isOneOfTwo ? paneLabel(page, dayText(day, lang), frame) : null
	const annotations = setAnnotations(options.annotations, {
		frame,
		lang,
		theme: page.theme,
		faces: page.faces,
		scale,
		least: page.least,
	})
	const input: MapInput = {
		...options,
		timeline,
		ground,
		instant: restOf(day),
		theme: page.theme,
		faces: page.faces,
		frame,
		scale,
		least: page.least,
		...(relief ? { relief: relief[theme] } : {}),
		// What changed between two days is told by its list.
		captions: include.has('captions') && compare?.mode !== 'changes',
		furniture: [...(label ? [label.box] : []), ...coveredBoxes(area), ...annotationBoxes(annotations)],
		// A map of what changed keeps everything lit that happened since the earlier day.
		...(compare?.mode === 'changes'
			? { trail: Math.max(1, day - compare.from), changes: changesBetween(timeline, compare.from, day, options) }
			: {}),
	}
	const inset = include.has('inset') ? insetOf(shownMarks(input), input, area) : null
	return {
		at: [area.x, area.y],
		frame,
		free: freePart(frame, area),
		inset,
		day,
		input,
		layout: null,
		annotations,
		label,
	}
}

/**
 * The maps with everything on them.
 * @param cited the numbers of sources, for what is told @param alts what each map shows, in words
 */
export function panesNodes(
	panes: readonly DayPane[],
	cited: MapInput['cited'],
	alts: readonly string[],
): readonly DisplayNode[] {
	return panes.map((pane, i) =>
		paneNode({ ...pane, input: { ...pane.input, ...(cited ? { cited } : {}) } }, alts[i] ?? ''),
	)
}

function paneNode(pane: DayPane, alt: string): DisplayNode {
	const {
		at: [x, y],
		frame,
		input,
		annotations,
		label,
	} = pane
	const { width, height } = frame
	return {
		kind: 'group',
		name: 'map',
		move: { x, y },
		clip: { x: 0, y: 0, width, height },
		spoken: { part: 'Figure', alt },
		children: [
			...mapNodes(pane),
			...(annotations.length > 0
				? [namedGroup('annotations', annotationNodes(annotations, { ...input, scale: input.scale ?? 1 }))]
				: []),
			...(label ? [namedGroup('label', label.nodes)] : []),
		],
	}
}

/** A map, and what is drawn on it and where every name stands. */
interface PlannedMap {
	readonly input: MapInput
	readonly plan: MapPlan
}

type PanePlan = Pick<DayPane, 'input' | 'inset' | 'layout'>

/** The map of a pane, and its close-up where it has one. */
export function plannedMaps(pane: PanePlan): readonly [PlannedMap, PlannedMap?] {
	return pane.inset ? [plannedMap(pane), plannedCloseUp(pane.inset, pane)] : [plannedMap(pane)]
}

function plannedMap({ input, inset, layout }: PanePlan): PlannedMap {
	if (!inset) return planned(input, layout)
	const furniture = [...(input.furniture ?? []), inset.box]
	return planned({ ...input, furniture, unnamed: inset.crowd }, layout)
}

function plannedCloseUp(inset: Inset, { input, layout }: PanePlan): PlannedMap {
	return planned(insetInput(inset, input), layout)
}

function planned(input: MapInput, layout: Marks | null): PlannedMap {
	return { input, plan: layout ? mapPlan(input, layout, true) : mapPlan(input) }
}

/** What a map and its close-up have no room for, as of a plan. */
export function lostOn(pane: DayPane): number {
	return plannedMaps(pane).reduce((sum, map) => sum + (map?.plan.lost ?? 0), 0)
}

function mapNodes(pane: DayPane): readonly DisplayNode[] {
	const { inset, frame } = pane
	const { input, plan } = plannedMap(pane)
	return [
		...groundPart(input, plan),
		...(inset ? [extentNode(inset, pane.input)] : []),
		...marksPart(input, plan),
		...(inset && !isBeside(inset, frame) ? insetNodes(inset, pane.input, closeUpNodes(inset, pane)) : []),
	]
}

function closeUpNodes(inset: Inset, pane: DayPane): readonly DisplayNode[] {
	const { input, plan } = plannedCloseUp(inset, pane)
	return [...groundPart(input, plan), ...marksPart(input, plan)]
}

/** The close-ups that stand beside their map, where papers around it do not cover them. */
export function closeUpsBeside(panes: readonly DayPane[]): readonly DisplayNode[] {
	return panes.flatMap((pane) => {
		const { inset, at, frame, input } = pane
		if (!inset || !isBeside(inset, frame)) return []
		const node = besideNode(inset, input, closeUpNodes(inset, pane))
		return [{ kind: 'group', move: { x: at[0], y: at[1] }, children: [node] } as const]
	})
}
