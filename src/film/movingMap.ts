import { type LabelBox, labelBoxAround } from '../core/geometry/labelPlacement.ts'
import { project } from '../core/geometry/projection.ts'
import { restOf } from '../core/marks/effects.ts'
import type { Instant } from '../core/time/calendar.ts'
import { type DisplayNode, namedGroup } from '../picture/nodes.ts'
import { annotationBoxes, annotationNodes, setAnnotations } from '../still/map/annotations.ts'
import { captionsOver } from '../still/map/captions.ts'
import { besideNode, extentNode, insetGroup, insetInput, insetNodes, insetOf, isBeside } from '../still/map/inset.ts'
import { groundPart, mapPlan, marksOfAllTimes, marksPart } from '../still/map/map.ts'
import { type MapInput, selectedOf, shownMarks } from '../still/map/mapInput.ts'
import { EMPHASIS_RADIUS, marksIn } from '../still/map/marks.ts'
import { labelBoxes } from '../still/map/namePlacement.ts'
import type { StillResources } from '../still/options.ts'
import type { Pane } from '../still/sheet/layout.ts'
import { coveredBoxes, frameOf, freePart, type MapArea } from '../still/sheet/mapArea.ts'
import { markScale, type Page } from '../still/sheet/page.ts'
import type { FilmOptions } from './options.ts'

/** A map in two layers: the ground, and the marks of an instant. */
export interface FilmMap extends Pane {
	readonly input: MapInput
	readonly ground: DisplayNode
	/** The ground of a close-up that stands beside it. */
	readonly beside: readonly DisplayNode[]
	/** What it and its close-up have no room for, as of a plan. */
	readonly lost: number
	readonly marks: (instant: Instant) => readonly DisplayNode[]
}

/** Height of the strip at the foot of the map that the progress bar takes, CSS pixels at unit 1. */
export const BAR_ROOM = 16

/** The map of a film: every name stands where no mark of any time will be, so that none moves. */
export function movingMap(
	area: MapArea,
	options: FilmOptions,
	{ timeline, ground, relief }: StillResources,
	page: Page,
): FilmMap {
	const { x, y, width, height } = area
	const open = selectedOf({ timeline, selection: options.selection })
	const frame = frameOf(area, options.look, timeline, open?.lngLat ?? null)
	const scale = markScale(page, frame.zoom)
	const always = marksOfAllTimes(timeline)
	const room = BAR_ROOM * page.unit
	const base: MapInput = {
		...options,
		timeline,
		ground,
		instant: restOf(options.to),
		theme: page.theme,
		faces: page.faces,
		frame,
		scale,
		least: page.least,
		captions: options.include.has('captions'),
		...(relief ? { relief: relief[options.theme] } : {}),
	}
	const annotations = setAnnotations(options.annotations, { ...base, scale, least: page.least })
	const written = annotationBoxes(annotations)
	const bar: LabelBox = { x: 0, y: height - area.covered.bottom - room, width, height: room }
	const inset = options.include.has('inset')
		? insetOf(marksIn(always, frame), { ...base, furniture: [bar, ...written] }, area)
		: null
	const selected = selectedOf(base)
	const input: MapInput = {
		...base,
		furniture: [
			bar,
			...written,
			...coveredBoxes(area),
			...(inset ? [inset.box] : []),
			// The ring around what is open stands all the time, and names stand off it.
			...(selected ? [labelBoxAround(project(frame, selected.lngLat), (EMPHASIS_RADIUS + 3) * scale)] : []),
		],
		...(inset ? { unnamed: inset.crowd } : {}),
	}
	const plan = mapPlan(input, always)
	const captions = captionsOver(input, { hard: labelBoxes(plan.baseNames), soft: labelBoxes(plan.groundNames) })
	const own = inset && insetInput(inset, base)
	const ownPlan = own && mapPlan(own, always)
	const isOutside = inset !== null && isBeside(inset, frame)
	const ownGround = own && ownPlan ? groundPart(own, ownPlan) : []
	const moved = (children: readonly DisplayNode[]): DisplayNode => ({ kind: 'group', move: { x, y }, children })
	const placed = (name: string, children: readonly DisplayNode[]): DisplayNode => ({
		kind: 'group',
		name,
		move: { x, y },
		clip: { x: 0, y: 0, width, height },
		children,
	})
	return {
		at: [x, y],
		frame,
		free: freePart(frame, area),
		inset,
		input: base,
		ground: placed('map', [
			...groundPart(input, plan),
			...(inset ? [extentNode(inset, base)] : []),
			...(inset && !isOutside ? insetNodes(inset, base, ownGround) : []),
		]),
		beside: inset && isOutside ? [moved([besideNode(inset, base, ownGround)])] : [],
		lost: plan.lost + (ownPlan?.lost ?? 0),
		marks: (instant) => {
			const now = { ...input, instant }
			const mine = own && { ...own, instant }
			const close =
				inset && mine && ownPlan ? [insetGroup(inset, marksPart(mine, { ...ownPlan, shown: shownMarks(mine) }))] : []
			return [
				placed('moving', [
					...marksPart(now, { ...plan, shown: shownMarks(now) }),
					...(isOutside ? [] : close),
					namedGroup('captions', captions(instant)),
					...(annotations.length > 0
						? [namedGroup('annotations', annotationNodes(annotations, { ...base, scale }))]
						: []),
				]),
				...(isOutside ? [moved(close)] : []),
			]
		},
	}
}
