import { holds } from '../core/labels.ts'
import type { Lang } from '../core/lang.ts'
import type { BaseMark, EventMark, Marks } from '../core/marks.ts'
import type { BaseId, LngLat } from '../core/model.ts'
import { type Frame, metresPerPixel, type Point, project } from '../core/projection.ts'
import { statusText, whenText } from '../core/sentences.ts'
import { BASE_RADIUS, COLOUR_OF, RING_RADIUS_PX, SHOCK_RADIUS_PX } from '../core/symbols.ts'
import type { Theme } from '../core/theme.ts'
import { badgeAt, badgeNodes, countsIn } from './counts.ts'
import { type DisplayNode, named } from './display.ts'
import { baseSymbol, eventSymbol, statusColour } from './symbol.ts'

/** How marks are drawn. */
export interface MarkSetting {
	readonly frame: Frame
	readonly theme: Theme
	readonly lang: Lang
	/** The place that the reader has open. */
	readonly selected: Selected | null
	/** Factor on every size; 1 is the screen's. */
	readonly scale: number
}

/** A base, or the place of an event. */
export interface Selected {
	readonly lngLat: LngLat
	readonly base: BaseId | null
}

/** Below this a ring around the symbol would be read as part of it. */
const CIRCLE_FROM = 1.25
/** Opacity from which a shock ring can be seen. */
export const SHOCK_SEEN = 0.05

/** The marks whose point lies in the frame; only these are drawn, named and explained. */
export function marksIn({ events, bases }: Marks, frame: Frame): Marks {
	const whole = { x: 0, y: 0, width: frame.width, height: frame.height }
	const inside = ({ lngLat }: EventMark | BaseMark): boolean => holds(whole, project(frame, lngLat))
	return { events: events.filter(inside), bases: bases.filter(inside) }
}

/** Marks as display nodes, bottom to top: circles of doubt, events, sites, bases, counts. */
export function markNodes(marks: Marks, setting: MarkSetting): readonly DisplayNode[] {
	const { frame, selected } = setting
	// Faint ones below, so that today's are whole.
	const events = marks.events.toSorted((a, b) => a.effect.opacity - b.effect.opacity)
	const bases = marks.bases.toSorted((a, b) => Number(b.status === 'site') - Number(a.status === 'site'))
	return [
		named(
			'approximate',
			bases.flatMap((mark) => doubtCircle(mark, setting)),
		),
		named('selected', selected ? emphasis(project(frame, selected.lngLat), setting) : []),
		named(
			'events',
			events.flatMap((mark) => eventNodes(mark, project(frame, mark.lngLat), setting)),
		),
		named(
			'bases',
			bases.map((mark) => baseNode(mark, project(frame, mark.lngLat), setting)),
		),
		named(
			'counts',
			countsIn(marks).flatMap(({ at, count }) =>
				badgeNodes(badgeAt(project(frame, at), setting.scale), count, setting),
			),
		),
	]
}

/** Whether the circle of a base's uncertainty is large enough to be drawn. */
export function doubtRadius(mark: BaseMark, { frame, scale }: Pick<MarkSetting, 'frame' | 'scale'>): number | null {
	const { precision, place } = mark.base
	if (precision !== 'city' && precision !== 'area') return null
	const radius = place.uncertaintyM / metresPerPixel(place.lngLat[1], frame.zoom)
	return radius >= BASE_RADIUS * scale * CIRCLE_FROM ? radius : null
}

function eventNodes(
	{ type, effect, event, lit }: EventMark,
	at: Point,
	{ theme, lang, scale }: MarkSetting,
): readonly DisplayNode[] {
	const { shock } = effect
	const colour = theme[COLOUR_OF[type]]
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
	const symbol = eventSymbol(type, at, theme, scale * effect.scale, effect.opacity)
	const nodes = [...ring, symbol]
	// A scar says nothing by itself; the ones that are lit say what they are.
	return lit === 0
		? nodes
		: [{ kind: 'group', title: `${whenText(event.when, lang)} · ${event.title[lang]}`, children: nodes }]
}

function baseNode(mark: BaseMark, at: Point, { theme, lang, scale }: MarkSetting): DisplayNode {
	return {
		kind: 'group',
		title: `${mark.base.name[lang]} · ${baseState(mark, lang)}`,
		children: [baseSymbol(mark, at, theme, scale)],
	}
}

function baseState({ base, status }: BaseMark, lang: Lang): string {
	return statusText({ base, status, since: null, transferredOn: null }, lang)
}

function doubtCircle(mark: BaseMark, setting: MarkSetting): readonly DisplayNode[] {
	const { frame, theme, scale } = setting
	const r = doubtRadius(mark, setting)
	if (r === null) return []
	const [x, y] = project(frame, mark.lngLat)
	const stroke = statusColour(mark.status, theme)
	return [
		{
			kind: 'circle',
			x,
			y,
			r,
			fill: stroke,
			fillOpacity: 0.06,
			stroke,
			strokeWidth: 1.3 * scale,
			dash: [4 * scale, 3.4 * scale],
		},
	]
}

/** Outside the symbols of bases and events alike. */
export const EMPHASIS_RADIUS = RING_RADIUS_PX + 6

/** Two rings, dark on light, that stand out on any ground. */
function emphasis([x, y]: Point, { theme, scale }: MarkSetting): readonly DisplayNode[] {
	const r = EMPHASIS_RADIUS * scale
	return [
		{ kind: 'circle', x, y, r, fill: theme.outline, fillOpacity: 0.55, stroke: theme.outline, strokeWidth: 5 * scale },
		{ kind: 'circle', x, y, r, stroke: theme.ink, strokeWidth: 2 * scale },
	]
}
