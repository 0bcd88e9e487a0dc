import type { Position } from 'geojson'
import { type LabelBox, labelBoxAround, labelsOverlap } from '../../core/geometry/labelPlacement.ts'
import {
	boundsOf,
	type Frame,
	fit as fitted,
	type Padding,
	type Point,
	project,
} from '../../core/geometry/projection.ts'
import type { BaseMark, Marks } from '../../core/marks/marks.ts'
import { BASE_RADIUS, EVENT_RADIUS } from '../../core/marks/symbols.ts'
import { isRtl } from '../../core/messages/locale.ts'
import type { BaseId } from '../../core/record/model.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import type { StillGround } from './ground.ts'
import type { MapInput } from './mapInput.ts'
import { type ScaleLook, scaleBar, scaleBarWidth } from './scaleBar.ts'

/**
 * A larger picture of the most crowded place, in a free corner of the map: on a map of a whole country the sites around
 * its capital lie on top of each other, and marks are never moved apart.
 */
export interface Inset {
	/** Where it lies in the map. */
	readonly box: LabelBox
	/** What it shows, in its own pixels. */
	readonly frame: Frame
	/** The same extent on the map around it. */
	readonly extent: LabelBox
	/** The bases in the crowd: the inset names them and the map does not, but for those that are the news of the day. */
	readonly crowd: ReadonlySet<BaseId>
}

/** Bases closer than this (in base radii) crowd each other. */
const CROWDED = 2.7
const LEAST_CROWD = 3
/** A map smaller than this has no corner to spare, in pixels. */
const LEAST_WIDTH = 520
const LEAST_HEIGHT = 330
/** It must show at least this much more, in zooms. */
const LEAST_GAIN = 1
/** What is closer than this is told by the map's own ground no more. */
const CLOSEST = 8
const EDGE = 14

/** Whether and where the map gets an inset; `null`: nothing is crowded, or there is no free corner. */
export function insetOf(
	marks: Marks,
	ground: StillGround,
	{ frame, scale = 1, lang }: Pick<MapInput, 'frame' | 'scale' | 'lang'>,
	covered: Padding,
): Inset | null {
	if (frame.width < LEAST_WIDTH || frame.height < LEAST_HEIGHT) return null
	const crowd = largestCrowd(marks.bases, frame, CROWDED * BASE_RADIUS * scale)
	if (crowd.length < LEAST_CROWD) return null
	const width = Math.round(Math.min(frame.width * 0.3, frame.height * 0.66))
	const height = Math.round(width * 0.74)
	const close = insetFrame(crowd, width, height, scale)
	if (close.zoom < frame.zoom + LEAST_GAIN) return null
	const box = freeCorner(marks, ground, frame, width, height, scale, !isRtl(lang), covered)
	return (
		box && {
			box,
			frame: close,
			extent: extentOf(close, frame),
			crowd: new Set(crowd.filter(({ ring }) => ring === 0).map(({ base }) => base.id)),
		}
	)
}

/** What the inset's own map is made from. */
export function insetInput({ frame }: Inset, input: MapInput): MapInput {
	const look = barLook(input)
	const bar: LabelBox = {
		x: frame.width - 8 - scaleBarWidth(frame, look),
		y: frame.height - 10 - look.size * 1.6,
		width: scaleBarWidth(frame, look),
		height: look.size * 1.6 + 2,
	}
	// Without the relief: the land is flat here, and the picture would be in the file twice.
	const { relief: _, ...flat } = input
	// What happened is told on the map around it.
	return { ...flat, frame, furniture: [bar], captions: false }
}

function barLook({ theme, lang, scale = 1, least = 0 }: MapInput): ScaleLook {
	return {
		lang,
		theme,
		size: Math.max(10.5 * scale, least),
		most: 70 * scale,
		halo: { colour: theme.labelHalo, width: 1.6 * scale },
	}
}

/**
 * The inset in the map's pixels, its border, and the outline of its extent.
 * @param children its map, made from `insetInput`
 */
export function insetNodes(
	inset: Inset,
	input: MapInput,
	children: readonly DisplayNode[],
): { readonly under: readonly DisplayNode[]; readonly over: readonly DisplayNode[] } {
	const { box, frame, extent } = inset
	const { theme } = input
	const edge = { kind: 'rect', stroke: theme.inkSoft, strokeWidth: 1.2 } as const
	return {
		under: [{ ...edge, ...extent, strokeWidth: 1, strokeOpacity: 0.8, fill: theme.outline, fillOpacity: 0.12 }],
		over: [
			{ kind: 'rect', x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, fill: theme.panel },
			insetGroup(inset, [...children, ...scaleBar(frame, barLook(input), frame.width - 8, frame.height - 8)]),
			{ ...edge, ...box },
		],
	}
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

/** The most bases that hang together, each closer than `reach` pixels to another of them. */
function largestCrowd(bases: readonly BaseMark[], frame: Frame, reach: number): readonly BaseMark[] {
	const places = bases.map((mark) => ({ mark, at: project(frame, mark.lngLat) }))
	let left = places
	let largest: readonly BaseMark[] = []
	for (let seed = left[0]; seed; seed = left[0]) {
		const crowd = [seed]
		left = left.slice(1)
		for (const member of crowd) {
			const near = left.filter(({ at }) => Math.hypot(at[0] - member.at[0], at[1] - member.at[1]) < reach)
			crowd.push(...near)
			left = left.filter((place) => !near.includes(place))
		}
		if (crowd.length > largest.length) largest = crowd.map(({ mark }) => mark)
	}
	return largest
}

function insetFrame(crowd: readonly BaseMark[], width: number, height: number, scale: number): Frame {
	const lngs = crowd.map(({ lngLat }) => lngLat[0])
	const lats = crowd.map(({ lngLat }) => lngLat[1])
	const bounds = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const
	const padding = { top: 40 * scale, right: 62 * scale, bottom: 44 * scale, left: 62 * scale }
	return { width, height, ...fitted(bounds, width, height, padding, CLOSEST) }
}

function extentOf(inset: Frame, frame: Frame): LabelBox {
	const [west, south, east, north] = boundsOf(inset)
	const [x, y] = project(frame, [west, north])
	const [right, bottom] = project(frame, [east, south])
	return { x, y, width: right - x, height: bottom - y }
}

/** The first corner that hides neither a mark nor the country, else no mark: at the reading end first, below before above. */
function freeCorner(
	marks: Marks,
	ground: StillGround,
	frame: Frame,
	width: number,
	height: number,
	scale: number,
	startsLeft: boolean,
	covered: Padding,
): LabelBox | null {
	const [left, right] = [EDGE + covered.left, frame.width - EDGE - width - covered.right]
	const [top, bottom] = [EDGE + covered.top, frame.height - EDGE - height - covered.bottom]
	const [start, end] = startsLeft ? [left, right] : [right, left]
	const corners: readonly Point[] = [
		[end, bottom],
		[start, bottom],
		[end, top],
		[start, top],
	]
	const symbols = [...marks.bases, ...marks.events].map(({ lngLat }) =>
		labelBoxAround(project(frame, lngLat), EVENT_RADIUS * scale),
	)
	const border = borderPoints(ground, frame)
	const boxAt = ([x, y]: Point): LabelBox => ({ x: x - 6, y: y - 6, width: width + 12, height: height + 12 })
	const unmarked = corners.filter((corner) => !symbols.some((symbol) => labelsOverlap(symbol, boxAt(corner))))
	const free =
		unmarked.find((corner) => !border.some((point) => labelsOverlap(labelBoxAround(point, 0.5), boxAt(corner)))) ??
		unmarked[0]
	return free ? { x: free[0], y: free[1], width, height } : null
}

/** The country's border in pixels. A corner of the map that it does not touch is outside, for it fills no corner of a map it is whole on. */
function borderPoints(ground: StillGround, frame: Frame): readonly Point[] {
	const positions = ground.home.features.flatMap(({ geometry }): readonly Position[] =>
		geometry.type === 'Polygon'
			? geometry.coordinates.flat()
			: geometry.type === 'MultiPolygon'
				? geometry.coordinates.flat(2)
				: [],
	)
	return positions.map(([lng = 0, lat = 0]) => project(frame, [lng, lat]))
}
