import type { Position } from 'geojson'
import { type Box, boxAround, holds, inset } from '../../core/geometry/boxes.ts'
import { airAround, bestSpot, freeSpots } from '../../core/geometry/freeSpot.ts'
import { valueAt } from '../../core/geometry/interpolate.ts'
import { boxOf, edgesOf, type LabelBox, labelBoxDistance } from '../../core/geometry/labelPlacement.ts'
import { boundsOf, type Frame, type Padding, type Point, project, projectorOf } from '../../core/geometry/projection.ts'
import { CLOSE_UP_MARGIN, type Crowd, closeUpFrame, crowdOf } from '../../core/marks/crowd.ts'
import { REST, SHOCK_RADIUS } from '../../core/marks/effects.ts'
import type { Marks } from '../../core/marks/marks.ts'
import { GRAVITY_SIZES, LIFTS, lifted } from '../../core/marks/prominence.ts'
import { BASE_RADIUS, EVENT_RADIUS, SHOCK_RADIUS_PX } from '../../core/marks/symbols.ts'
import { isRtl } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { textIn } from '../../core/record/lang.ts'
import type { BaseId } from '../../core/record/model.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { FACES } from '../../text/faces.ts'
import { isolated } from '../../text/lines.ts'
import type { StillGround } from './ground.ts'
import type { MapInput } from './mapInput.ts'
import { type ScaleLook, scaleBar, scaleBarWidth } from './scaleBar.ts'

/**
 * A larger picture of the most crowded place, on a free part of the map: on a map of a whole country the sites around
 * its capital lie on top of each other, and marks are never moved apart.
 */
export interface Inset {
	/** Where it lies, in the map's pixels; beside the map where it has no room on it. */
	readonly box: LabelBox
	/** What it shows, in its own pixels. */
	readonly frame: Frame
	/** The same extent on the map around it. */
	readonly extent: LabelBox
	/** The bases in the crowd: the inset names them and the map does not, but for those that are the news of the day. */
	readonly crowd: ReadonlySet<BaseId>
}

/** An inset narrower than this shows nothing better, pixels. */
const LEAST_WIDTH = 140
/** Nor does one in which two names have no room beside each other, em of the least type. */
const LEAST_EM = 11
/** Shares of the map that it takes at most. */
const SHARE_ACROSS = 0.36
const SHARE_DOWN = 0.5
const ASPECT = 0.8
/** Larger it tells nothing more, pixels at scale 1. */
const MOST_WIDTH = 420
/** It keeps this far from every mark, pixels at scale 1. */
const GAP = 4
/** Between the places and its edges: room for a symbol and a name, pixels at scale 1 and shares of its width. */
const PADDING: Padding = { top: 40, right: 62, bottom: 40, left: 62 }
const PADDING_SHARE: Padding = { top: 0.2, right: 0.2, bottom: 0.15, left: 0.2 }
/** The gravest event stands over its base and is drawn whole with the ring of its day, pixels at scale 1. */
const LEAST_TOP =
	Math.max(EVENT_RADIUS, valueAt(SHOCK_RADIUS, REST) * SHOCK_RADIUS_PX) - LIFTS[1][1] * GRAVITY_SIZES[3] + 2
/** Under the lowest place there is room for its name: pixels at scale 1, and em of it. */
const LEAST_BOTTOM = BASE_RADIUS + 10
const LEAST_BOTTOM_EM = 1.2
/** The type of a name, pixels at scale 1. */
const NAME = 13.5
const EDGE = 14
/** On a small map the edge is narrower. */
const EDGE_SHARE = 0.015

/** What became of a close-up; `noRoom`: of a crowd that is on the map; `notCrowded`: nothing on the map needs one. */
export type CloseUpFound = 'shown' | 'noRoom' | 'notCrowded'

/** @param close the inset that was found for the map */
export function closeUpFound(close: Inset | null, input: MapInput): CloseUpFound {
	if (close) return 'shown'
	const { timeline, frame, scale = 1 } = input
	const whole: Box = { left: 0, top: 0, right: frame.width, bottom: frame.height }
	const crowd = crowdOf(timeline)
	const isSeen = crowd?.bases.every(({ place }) => holds(whole, project(frame, place.lngLat)))
	const largest = { width: MOST_WIDTH * scale, height: Math.round(MOST_WIDTH * scale * ASPECT) }
	return crowd && isSeen && closeFrame(crowd, largest, input) ? 'noRoom' : 'notCrowded'
}

/** What an inset of a size shows; `null`: hardly more than the map around it. */
function closeFrame(
	crowd: Crowd,
	{ width, height }: Pick<Frame, 'width' | 'height'>,
	{ frame, scale = 1, least = 0 }: MapInput,
): Frame | null {
	const padding = (side: keyof Padding): number => Math.min(PADDING[side] * scale, PADDING_SHARE[side] * width)
	return closeUpFrame(
		crowd,
		width,
		height,
		{
			top: Math.max(padding('top'), LEAST_TOP * scale),
			right: padding('right'),
			bottom: Math.max(padding('bottom'), LEAST_BOTTOM * scale + LEAST_BOTTOM_EM * Math.max(NAME * scale, least)),
			left: padding('left'),
		},
		frame.zoom,
		scale,
	)
}

/**
 * Whether and where the map gets an inset; `null`: nothing is crowded, or there is no free place.
 * @param area what of the map is covered, and where an inset may stand beside it: it then does
 */
export function insetOf(
	marks: Marks,
	input: MapInput,
	{ covered, corner }: { readonly covered: Padding; readonly corner?: LabelBox },
): Inset | null {
	const crowd = crowdOf(input.timeline)
	if (!crowd) return null
	const ids = new Set(crowd.bases.map(({ id }) => id))
	// A map that looks elsewhere does not show it.
	const drawn = marks.bases.filter(({ base }) => ids.has(base.id))
	if (drawn.length < crowd.bases.length) return null
	const found = corner ? inCorner(crowd, corner, input) : onMap(crowd, marks, input, covered)
	if (!found) return null
	const unnamed = new Set(drawn.filter(({ ring }) => ring === 0).map(({ base }) => base.id))
	return { ...found, extent: extentOf(found.frame, input.frame), crowd: unnamed }
}

/** Where an inset lies, and what it shows. */
type PlacedInset = Pick<Inset, 'box' | 'frame'>

/** Its name stands over an inset beside the map: from one line to the next, em, and its first, em of the type. */
const TITLE_EM = 1.6
const TITLE_BASE_EM = 1.14

function titleSize({ scale = 1, least = 0 }: MapInput): number {
	return Math.max(NAME * scale, least)
}

function inCorner(crowd: Crowd, { x, y, width, height }: LabelBox, input: MapInput): PlacedInset | null {
	const title = Math.round(titleSize(input) * TITLE_EM)
	const box = { x, y: y + title, width, height: height - title }
	const close = closeFrame(crowd, box, input)
	return close && { box, frame: close }
}

function onMap(crowd: Crowd, marks: Marks, input: MapInput, covered: Padding): PlacedInset | null {
	const { ground, frame, scale = 1, least = 0, lang, furniture = [] } = input
	const width = Math.round(
		Math.min(frame.width * SHARE_ACROSS, (frame.height * SHARE_DOWN) / ASPECT, MOST_WIDTH * scale),
	)
	const height = Math.round(width * ASPECT)
	if (width < Math.max(LEAST_WIDTH, LEAST_EM * least)) return null
	const edge = Math.min(EDGE, frame.width * EDGE_SHARE)
	const close = closeFrame(crowd, { width, height }, input)
	if (!close) return null
	const room: Box = {
		left: covered.left + edge,
		top: covered.top + edge,
		right: frame.width - covered.right - edge,
		bottom: frame.height - covered.bottom - edge,
	}
	const symbols = [
		...marks.bases.map(({ lngLat }) =>
			boxAround(project(frame, lngLat), 2 * BASE_RADIUS * scale, 2 * BASE_RADIUS * scale),
		),
		...marks.events.map((mark) => {
			const side = 2 * EVENT_RADIUS * scale * mark.size
			return boxAround(lifted(project(frame, mark.lngLat), mark, scale), side, side)
		}),
	].map((box) => inset(box, -GAP * scale, -GAP * scale))
	const hidden = [...symbols, ...furniture.map(edgesOf)]
	const border = borderPoints(ground, frame).map((point) => boxAround(point, 1, 1))
	const [startsLeft, size] = [isRtl(lang), [width, height] as const]
	const outside = freeSpots(room, size, [...hidden, ...border], startsLeft)
	// Outside the country if it can be; on no mark in any case; where it leaves their names room.
	const spots = outside.length > 0 ? outside : freeSpots(room, size, hidden, startsLeft)
	const spot = bestSpot(spots, (box) => airAround(box, symbols))
	return spot && { box: boxOf(spot), frame: close }
}

/** Whether an inset stands beside the map of a size, not on it. */
export function isBeside({ box }: Inset, { width, height }: Frame): boolean {
	return box.x >= width || box.y >= height
}

/** A narrower one has no room for a scale of its own, pixels at scale 1. */
const SCALE_FROM = 200

function hasScale({ frame }: Inset, { scale = 1 }: MapInput): boolean {
	return frame.width >= SCALE_FROM * scale
}

/** What the inset's own map is made from. */
export function insetInput(close: Inset, input: MapInput): MapInput {
	const { frame } = close
	// Without the relief: the land is flat here, and the picture would be in the file twice.
	const { relief: _, ...flat } = input
	// What happened is told on the map around it.
	return {
		...flat,
		frame,
		margin: CLOSE_UP_MARGIN * (input.scale ?? 1),
		furniture: hasScale(close, input) ? [barBox(close, input)] : [],
		captions: false,
	}
}

/** So many times as far as a symbol reaches a place leaves its name room beside the scale. */
const NAME_ROOM = 6

/** Where its scale is: at its lower right, or in the corner that leaves the places there more room. */
function barBox({ frame }: Inset, input: MapInput): LabelBox {
	const look = barLook(input)
	const [width, height] = [scaleBarWidth(frame, look), look.size * 1.6 + 2]
	const [right, bottom] = [frame.width - 8 - width, frame.height - 8 - height]
	const corner = (x: number, y: number): LabelBox => ({ x, y, width, height })
	const reach = BASE_RADIUS * (input.scale ?? 1)
	const places = input.timeline.dataset.bases.map(({ place }) => project(frame, place.lngLat))
	const airOf = (box: LabelBox): number => Math.min(NAME_ROOM * reach, ...places.map((at) => labelBoxDistance(box, at)))
	return [corner(right, bottom), corner(8, bottom), corner(right, 8), corner(8, 8)].reduce((best, other) =>
		airOf(other) > airOf(best) ? other : best,
	)
}

function barLook({ theme, lang, faces = FACES.sans, scale = 1, least = 0 }: MapInput): ScaleLook {
	return {
		faces,
		lang,
		theme,
		size: Math.max(10.5 * scale, least),
		most: 70 * scale,
		halo: { colour: theme.labelHalo, width: 1.6 * scale },
	}
}

/** The outline of what an inset shows, on the map around it and under its marks. */
export function extentNode({ extent }: Inset, { theme }: MapInput): DisplayNode {
	const look = { stroke: theme.inkSoft, strokeWidth: 1, strokeOpacity: 0.8, fill: theme.outline, fillOpacity: 0.12 }
	return { kind: 'rect', ...look, ...extent }
}

/**
 * An inset on its map with its border, in the map's pixels.
 * @param children its map, made from `insetInput`
 */
export function insetNodes(close: Inset, input: MapInput, children: readonly DisplayNode[]): readonly DisplayNode[] {
	const { box } = close
	const { theme } = input
	return [
		{ kind: 'rect', x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, fill: theme.panel },
		insetGroup(close, [...children, ...(hasScale(close, input) ? barNodes(close, input) : [])]),
		{ kind: 'rect', stroke: theme.inkSoft, strokeWidth: 1.2, ...box },
	]
}

/**
 * An inset beside its map, flush with the page: its name over it, in the map's pixels.
 * @param children as of `insetNodes`
 */
export function besideNode(close: Inset, input: MapInput, children: readonly DisplayNode[]): DisplayNode {
	const { timeline, theme, lang, faces = FACES.sans } = input
	const { x, y, width, height } = close.box
	const size = titleSize(input)
	const air = size * 0.5
	const top = y - Math.round(size * TITLE_EM)
	const title = say('places.closeUp', lang, { name: textIn(crowdOf(timeline)?.name ?? {}, lang) })
	return {
		kind: 'group',
		// What it shows the map around it has said.
		spoken: { part: 'Figure', alt: title },
		children: [
			{
				kind: 'text',
				x: isRtl(lang) ? x + width - air : x + air,
				y: top + size * TITLE_BASE_EM,
				text: isolated(title, lang),
				font: faces.medium,
				size,
				fill: theme.ink,
				anchor: isRtl(lang) ? 'end' : 'start',
			},
			insetGroup(close, [...children, ...(hasScale(close, input) ? barNodes(close, input) : [])]),
			{ kind: 'rect', x, y, width, height: 1, fill: theme.rule },
			{ kind: 'rect', x: isRtl(lang) ? x + width : x, y: top, width: 1, height: y - top + height, fill: theme.rule },
		],
	}
}

function barNodes(close: Inset, input: MapInput): readonly DisplayNode[] {
	const look = barLook(input)
	const { x, y, width, height } = barBox(close, input)
	return scaleBar(close.frame, look, x + width, y + height)
}

/** Nodes in the inset's pixels, where the inset is. */
export function insetGroup({ box, frame }: Inset, children: readonly DisplayNode[]): DisplayNode {
	return {
		kind: 'group',
		name: 'inset',
		move: { x: box.x, y: box.y },
		clip: { x: 0, y: 0, width: frame.width, height: frame.height },
		children,
	}
}

function extentOf(close: Frame, frame: Frame): LabelBox {
	const [west, south, east, north] = boundsOf(close)
	const [x, y] = project(frame, [west, north])
	const [right, bottom] = project(frame, [east, south])
	return { x, y, width: right - x, height: bottom - y }
}

/** The country's border in pixels: what it does not touch lies outside, or well inside. */
function borderPoints(ground: StillGround, frame: Frame): readonly Point[] {
	const positions = ground.home.features.flatMap(({ geometry }): readonly Position[] =>
		geometry.type === 'Polygon'
			? geometry.coordinates.flat()
			: geometry.type === 'MultiPolygon'
				? geometry.coordinates.flat(2)
				: [],
	)
	const toFrame = projectorOf(frame)
	return positions.map(([lng = 0, lat = 0]) => toFrame([lng, lat]))
}
