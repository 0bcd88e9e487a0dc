import { grown, labelBoxHolds } from '../../core/geometry/labelPlacement.ts'
import { type Frame, fromMercator, type Point, project, worldSize } from '../../core/geometry/projection.ts'
import { ARC_HEAD, ARC_STEPS, ARC_WIDTH, arcDirection, arcPoint, arcReach } from '../../core/marks/arc.ts'
import { SHOCK_SEEN } from '../../core/marks/effects.ts'
import { colourOf } from '../../core/marks/looks.ts'
import type { ArcMark, BaseMark, EventMark, Marks } from '../../core/marks/marks.ts'
import { liesOver, lifted } from '../../core/marks/prominence.ts'
import { RING_RADIUS_PX, SHOCK_RADIUS_PX } from '../../core/marks/symbols.ts'
import { CIRCLE_DASH, CIRCLE_FILL, CIRCLE_WIDTH, circlePx } from '../../core/marks/uncertainty.ts'
import { statusText, whenText } from '../../core/messages/headline.ts'
import { KINDS } from '../../core/record/kinds.ts'
import { textIn } from '../../core/record/lang.ts'
import type { LngLat } from '../../core/record/model.ts'
import { type DisplayNode, namedGroup } from '../../picture/nodes.ts'
import { badgeNodes, badgesOf } from './countBadge.ts'
import type { MarkSetting } from './markSetting.ts'
import { baseSymbol, eventSymbol } from './symbol.ts'

/**
 * The marks whose point lies in the frame; only these are drawn, named and explained.
 * @param margin one that lies nearer to its edge is left to the map around it, pixels
 */
export function marksIn({ arcs, events, bases, counts }: Marks, frame: Frame, margin = 0): Marks {
	const whole = { x: 0, y: 0, width: frame.width, height: frame.height }
	const held = grown(whole, -margin)
	const inside = ({ lngLat }: { readonly lngLat: LngLat }): boolean => labelBoxHolds(held, project(frame, lngLat))
	const crosses = ({ arc: { from, to } }: ArcMark): boolean =>
		[from, to].some((end) => labelBoxHolds(whole, fromMercator(frame, end)))
	return {
		arcs: arcs.filter(crosses),
		events: events.filter(inside),
		bases: bases.filter(inside),
		counts: counts.filter(inside),
	}
}

/** Marks as display nodes, bottom to top: circles of doubt, ways, events, sites, bases, the day's events at bases, counts. */
export function markNodes(marks: Marks, setting: MarkSetting): readonly DisplayNode[] {
	const { frame, theme, selected } = setting
	const bases = marks.bases.toSorted((a, b) => Number(b.base.kind === 'site') - Number(a.base.kind === 'site'))
	return [
		namedGroup('approximate', [
			...marks.events.flatMap((mark) =>
				circleNodes(mark, theme[KINDS[mark.type].colour], mark.effect.opacity, setting),
			),
			...bases.flatMap((mark) => circleNodes(mark, colourOf(mark.after.hue, theme), 1, setting)),
		]),
		namedGroup(
			'ways',
			marks.arcs.flatMap((mark) => arcNodes(mark, setting)),
		),
		namedGroup('selected', selected ? emphasis(project(frame, selected.lngLat), setting) : []),
		namedGroup(
			'events',
			marks.events
				.filter((mark) => !liesOver(mark))
				.flatMap((mark) => eventNodes(mark, project(frame, mark.lngLat), setting)),
		),
		namedGroup(
			'bases',
			bases.map((mark) => baseNode(mark, project(frame, mark.lngLat), setting)),
		),
		namedGroup(
			'events-at-bases',
			marks.events
				.filter(liesOver)
				.flatMap((mark) => eventNodes(mark, lifted(project(frame, mark.lngLat), mark, setting.scale), setting)),
		),
		namedGroup(
			'counts',
			badgesOf(marks.counts, setting).flatMap(({ at, count }) => badgeNodes(at, count, setting)),
		),
	]
}

/** As `circlePx`, on the map of a still. */
export function circleRadius(
	mark: EventMark | BaseMark,
	{ frame: { zoom }, scale }: Pick<MarkSetting, 'frame' | 'scale'>,
): number | null {
	return circlePx(mark, { zoom, scale })
}

function eventNodes(
	{ type, effect, event, size }: EventMark,
	at: Point,
	{ theme, lang, scale }: MarkSetting,
): readonly DisplayNode[] {
	const { shock } = effect
	const colour = theme[KINDS[type].colour]
	const ring: readonly DisplayNode[] =
		shock.opacity < SHOCK_SEEN
			? []
			: [
					{
						kind: 'circle',
						x: at[0],
						y: at[1],
						r: shock.radius * SHOCK_RADIUS_PX * scale,
						stroke: colour,
						strokeWidth: 2.5 * scale,
						strokeOpacity: shock.opacity,
					},
				]
	const symbol = eventSymbol(type, at, theme, scale * effect.scale * size, effect.opacity)
	const nodes = [...ring, symbol]
	// A scar says nothing by itself; the ones that are lit say what they are.
	return effect.phase === 'scar'
		? nodes
		: [
				{
					kind: 'group',
					// Made where it is read: a canvas has no use for it, and draws many a second.
					get title() {
						return `${whenText(event.when, lang)} · ${textIn(event.title, lang)}`
					},
					children: nodes,
				},
			]
}

function baseNode(mark: BaseMark, at: Point, { theme, lang, scale }: MarkSetting): DisplayNode {
	return {
		kind: 'group',
		get title() {
			return `${textIn(mark.base.name, lang)} · ${statusText({ ...mark.span, base: mark.base, since: null, transferredOn: null }, lang)}`
		},
		children: [baseSymbol(mark, at, theme, scale)],
	}
}

function circleNodes(
	mark: EventMark | BaseMark,
	stroke: string,
	opacity: number,
	setting: MarkSetting,
): readonly DisplayNode[] {
	const { frame, scale } = setting
	const r = circleRadius(mark, setting)
	if (r === null) return []
	const [x, y] = project(frame, mark.lngLat)
	return [
		{
			kind: 'circle',
			x,
			y,
			r,
			fill: stroke,
			fillOpacity: CIRCLE_FILL,
			stroke,
			strokeWidth: CIRCLE_WIDTH * scale,
			dash: CIRCLE_DASH.map((length) => length * scale),
			...(opacity < 1 ? { opacity } : {}),
		},
	]
}

/** Where the troops went: a line that grows with the transfer, and an arrow at its tip. */
function arcNodes(
	{ arc, hue, progress, opacity }: ArcMark,
	{ frame, theme, scale }: MarkSetting,
): readonly DisplayNode[] {
	const lengthPx = (arc.length * worldSize(frame.zoom)) / scale
	const reach = arcReach(progress, lengthPx)
	if (!reach) return []
	const [from, tip] = reach
	const [head, half] = ARC_HEAD.map((px) => px * scale) as [number, number]
	const neck = Math.max(from, tip - ARC_HEAD[0] / lengthPx)
	const points = Array.from({ length: ARC_STEPS + 1 }, (_, i) =>
		fromMercator(frame, arcPoint(arc, from + ((neck - from) * i) / ARC_STEPS)),
	)
	const line = `M${points.map(written).join(' L')}`
	const [x, y] = fromMercator(frame, arcPoint(arc, tip))
	const [dx, dy] = arcDirection(arc, tip)
	const [backX, backY] = [x - dx * head, y - dy * head]
	const arrow = `M${written([x, y])} L${written([backX - dy * half, backY + dx * half])} L${written([backX + dy * half, backY - dx * half])} Z`
	const casing = { stroke: theme.outline, strokeWidth: (ARC_WIDTH + 2.4) * scale, opacity }
	return [
		{ kind: 'path', d: line, ...casing },
		{ kind: 'path', d: arrow, ...casing, strokeWidth: 2.4 * scale },
		{ kind: 'path', d: line, stroke: colourOf(hue, theme), strokeWidth: ARC_WIDTH * scale, opacity },
		{ kind: 'path', d: arrow, fill: colourOf(hue, theme), opacity },
	]
}

function written([x, y]: Point): string {
	return `${x.toFixed(1)} ${y.toFixed(1)}`
}

/** Outside the symbols of bases and events alike. */
export const EMPHASIS_RADIUS = RING_RADIUS_PX + 6

/** Two rings, dark on light, that stand out on any ground. */
function emphasis([x, y]: Point, { theme, scale }: MarkSetting): readonly DisplayNode[] {
	const r = EMPHASIS_RADIUS * scale
	return [
		{ kind: 'circle', x, y, r, fill: theme.outline, fillOpacity: 0.55, stroke: theme.outline, strokeWidth: 5 * scale },
		{ kind: 'circle', x, y, r, stroke: theme.accent, strokeWidth: 2 * scale },
	]
}
