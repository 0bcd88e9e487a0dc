import { type Point, project } from '../../core/geometry/projection.ts'
import { SHOCK_SEEN } from '../../core/marks/effects.ts'
import { colourOf, type Hue } from '../../core/marks/looks.ts'
import type { BaseFace, BaseMark, EventMark, Marks } from '../../core/marks/marks.ts'
import { GRAVITY_SIZES, isLifted } from '../../core/marks/prominence.ts'
import { BASE_RADIUS, EVENT_RADIUS } from '../../core/marks/symbols.ts'
import { isRtl } from '../../core/messages/locale.ts'
import { isKind, signText } from '../../core/messages/signs.ts'
import { BASE_SIGNS, EVENT_SIGNS, SIGN_KINDS, type Sign, signOf } from '../../core/query/signs.ts'
import { KINDS, type MarkedType } from '../../core/record/kinds.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Dataset } from '../../core/record/model.ts'
import type { Side, SideId } from '../../core/record/sides.ts'
import type { Theme } from '../../core/theme.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { FACES, type Faces } from '../../text/faces.ts'
import { badgeNodes } from '../map/countBadge.ts'
import type { MarkSetting } from '../map/markSetting.ts'
import { circleRadius } from '../map/marks.ts'
import { baseSymbol, eventSymbol } from '../map/symbol.ts'

/** So near to the middle of a base, in pixels at scale 1, what lies under it cannot be told. */
const COVERED = 5

/** Besides sides, in the order of the legend. */
const LEGEND_KEYS: readonly Sign[] = [...BASE_SIGNS, ...SIGN_KINDS, ...EVENT_SIGNS]
type LegendKey = Sign | `side ${SideId}`

/** A line of the legend. */
export interface LegendEntry {
	readonly key: LegendKey
	/** Whose bases it explains. */
	readonly side?: Side
	/** The base that is drawn for it, and what means the same of other sides. */
	readonly face?: BaseFace
	readonly others?: readonly BaseFace[]
	/** The colour of the way that is drawn for it. */
	readonly hue?: Hue
}

/** A map and the marks that are drawn on it. */
export interface LegendMap extends Pick<MarkSetting, 'frame' | 'scale'> {
	readonly marks: Marks
	/** Whether a ring stands around what is open. */
	readonly selected?: boolean
}

/** What is to be explained: exactly what is drawn on these maps. */
export function legendOf(maps: readonly LegendMap[], { manifest: { sides } }: Dataset): readonly LegendEntry[] {
	const entries = maps.flatMap(entriesOf)
	// Of several that look different but mean the same, the first stands for all.
	const shown = new Map(entries.toReversed().map((entry) => [entry.key, entry]))
	// But each side's colour is one that a reader looks for.
	const told = shown.get('reported')
	if (told) shown.set('reported', { ...told, others: othersThan(told, entries) })
	const [first, ...others] = [...sides.keys()].map(sideKey)
	const order = [...(first ? [first] : []), 'handing-over' as const, ...others, ...LEGEND_KEYS]
	return order.flatMap((key) => shown.get(key) ?? [])
}

/** What is drawn for the same sign in other colours. */
function othersThan({ key, face }: LegendEntry, entries: readonly LegendEntry[]): readonly BaseFace[] {
	const faces = new Map(
		entries.flatMap((entry) => (entry.key === key && entry.face ? [[entry.face.after.hue, entry.face] as const] : [])),
	)
	if (face) faces.delete(face.after.hue)
	return [...faces.values()]
}

function sideKey(id: SideId): LegendKey {
	return `side ${id}`
}

function entriesOf(map: LegendMap): readonly LegendEntry[] {
	const { marks } = map
	return [
		...marks.bases.flatMap((mark) => baseEntries(mark, map)),
		...marks.arcs.map(({ hue }) => ({ key: 'way', hue }) as const),
		...marks.events
			.filter((mark) => !isHidden(mark, map))
			.flatMap((mark): LegendEntry[] => [
				{ key: signOf(mark.type) },
				...(circleRadius(mark, map) === null ? [] : [{ key: 'approximate' } as const]),
				...(mark.effect.phase === 'scar' ? [{ key: 'scar' } as const] : []),
				...(mark.effect.shock.opacity >= SHOCK_SEEN ? [{ key: 'today' } as const] : []),
			]),
		...(hasSizes(map) ? [{ key: 'size' } as const] : []),
		...(marks.counts.length > 0 ? [{ key: 'several' } as const] : []),
		...(map.selected ? [{ key: 'selected' } as const] : []),
	]
}

/** Whether acts of violence are drawn in several sizes: what they mean has to be said then. */
function hasSizes(map: LegendMap): boolean {
	const violent = map.marks.events.filter(
		(mark) => KINDS[mark.type].violent && mark.effect.phase !== 'scar' && !isHidden(mark, map),
	)
	return new Set(violent.map(({ size }) => size)).size > 1
}

/** Whether a base covers an event of which nothing but that mark would be drawn. */
function isHidden(mark: EventMark, { marks, frame, scale }: LegendMap): boolean {
	const { lngLat, effect, size, circle } = mark
	if (isLifted(mark) || circle !== null || effect.shock.opacity >= SHOCK_SEEN) return false
	const [x, y] = project(frame, lngLat)
	const shown = EVENT_RADIUS * size * effect.scale - BASE_RADIUS
	return marks.bases.some(({ base, lngLat: at }) => {
		const [bx, by] = project(frame, at)
		return base.kind !== 'site' && Math.hypot(bx - x, by - y) <= Math.max(COVERED, -shown) * scale
	})
}

function baseEntries(mark: BaseMark, setting: Pick<MarkSetting, 'frame' | 'scale'>): readonly LegendEntry[] {
	const { base, holder, before, after, progress, ring } = mark
	const circle: LegendEntry[] = circleRadius(mark, setting) === null ? [] : [{ key: 'approximate' }]
	// A base whose transfer ends on this day is the taker's from its start, and is still drawn turning.
	if (progress < 1) return [{ key: 'handing-over', face: { before, after, progress: 0.5, ring: 1 } }, ...circle]
	const face = { before: after, after, progress: 1, ring: 0 }
	if (base.kind === 'site') return [{ key: 'site', face }, ...circle]
	if (!holder) return [{ key: 'unknown', face }, ...circle]
	if (mark.reported) return [{ key: 'reported', face }, ...circle]
	return [
		{ key: `side ${holder.id}`, side: holder, face },
		...(ring >= SHOCK_SEEN ? [{ key: 'just-transferred', face: { ...face, ring: 1 } } as const] : []),
		...circle,
	]
}

/** What a legend can lack and still say whose is whose and what happened: what a reader guesses, and the numbers. */
const TOLD: readonly LegendKey[] = ['size', 'today', 'scar', 'selected']
const FINE: readonly LegendKey[] = [...TOLD, 'approximate']

/**
 * What each way to shorten a legend goes without, the longest first: nothing; the sizes, whose line is the longest; all
 * that a picture tells beside it; also what a dot with a name is; all that is fine; also the dot, where numbers are to be
 * explained; or the numbers.
 */
const LACKING = {
	whole: [],
	sizeless: ['size'],
	untold: TOLD,
	dotless: [...TOLD, 'site'],
	brief: FINE,
	counted: [...FINE, 'site'],
	least: [...FINE, 'several'],
} satisfies Record<string, readonly LegendKey[]>

/** Beside the sides themselves what says in whose hands a base is. */
const HANDS: readonly LegendKey[] = ['handing-over', 'reported', 'unknown']

/** How much of a legend is kept; `hands`: in whose hands the bases are, and nothing else. */
export type LegendKept = keyof typeof LACKING | 'hands' | 'none'

/** A legend for where there may be no room for all of it. */
export function legendKept(entries: readonly LegendEntry[], kept: LegendKept): readonly LegendEntry[] {
	if (kept === 'none') return []
	if (kept === 'hands') return entries.filter(({ key, side }) => side || HANDS.includes(key))
	const lacking: readonly LegendKey[] = kept === 'counted' && !entries.some(isSeveral) ? FINE : LACKING[kept]
	return entries.filter(({ key }) => !lacking.includes(key))
}

/**
 * A shortened legend with what its rows still have room for: to explain it costs the map nothing then. Kinds of events
 * come first, which are the largest of what is drawn; then the others in the order of the legend.
 * @param whole all that is to be explained
 * @param hasRoom whether so much of it fits
 */
export function legendFilled(
	kept: readonly LegendEntry[],
	whole: readonly LegendEntry[],
	hasRoom: (legend: readonly LegendEntry[]) => boolean,
): readonly LegendEntry[] {
	// No legend at all is the wish of whoever asked for none.
	if (kept.length === 0) return kept
	const lacking = whole.filter((entry) => !kept.includes(entry))
	return [...lacking.filter(isOfKind), ...lacking.filter((entry) => !isOfKind(entry))].reduce((legend, entry) => {
		const more = whole.filter((each) => each === entry || legend.includes(each))
		return hasRoom(more) ? more : legend
	}, kept)
}

function isOfKind({ key }: LegendEntry): boolean {
	return isKind(key)
}

function isSeveral({ key }: LegendEntry): boolean {
	return key === 'several'
}

export function legendText({ key, side }: LegendEntry, lang: Lang): string {
	return side ? textIn(side.held, lang) : isSide(key) ? '' : signText(key, lang)
}

function isSide(key: LegendKey): key is `side ${SideId}` {
	return key.startsWith('side ')
}

/** How much room a symbol has across, pixels at scale 1. */
export function swatchWidth({ key, others = [] }: LegendEntry): number {
	return key === 'size' ? 24 + SIZES_MORE : 24 + others.length * FACE_STEP
}

/** How far apart the symbols of one line stand, pixels at scale 1. */
const FACE_STEP = 19

/** Where each of them stands from the middle of the first, pixels at scale 1. */
const SIZE_STEPS = [-4, 11.5, 30.5] as const
/** By so many pixels the three sizes are wider than one symbol. */
const SIZES_MORE = 29

/** The symbol itself, as on the map but smaller; it fits a square of about 22 pixels at scale 1, or what `swatchWidth` says. */
export function legendSwatch(
	{ key, face, others = [], hue = 'ink' }: LegendEntry,
	at: Point,
	theme: Theme,
	lang: Lang,
	scale: number,
	least = 0,
	faces: Faces = FACES.sans,
): readonly DisplayNode[] {
	const turn = isRtl(lang) ? -1 : 1
	if (face)
		return [face, ...others].map((each, i) =>
			baseSymbol(each, [at[0] + turn * i * FACE_STEP * scale, at[1]], theme, scale * (each.ring > 0 ? 0.68 : 0.85)),
		)
	const event = (type: MarkedType, opacity = 1): readonly DisplayNode[] => [
		eventSymbol(type, at, theme, scale * 0.62, opacity),
	]
	const [x, y] = at
	switch (key) {
		case 'way':
			return [
				{
					kind: 'path',
					d: `M${x - 10 * scale} ${y} H${x + 3 * scale}`,
					stroke: colourOf(hue, theme),
					strokeWidth: 2.2 * scale,
				},
				{
					kind: 'path',
					d: `M${x + 10 * scale} ${y} l${-8 * scale} ${-4.5 * scale} v${9 * scale} Z`,
					fill: colourOf(hue, theme),
				},
			]
		case 'approximate':
			return [
				{
					kind: 'circle',
					x,
					y,
					r: 10 * scale,
					stroke: theme.inkSoft,
					strokeWidth: 1.3 * scale,
					dash: [4 * scale, 3.4 * scale],
				},
			]
		case 'size': {
			// Smallest first, in the direction of reading.
			const sizes = [GRAVITY_SIZES[1], GRAVITY_SIZES[2], GRAVITY_SIZES[3]]
			return sizes.map((size, i) =>
				eventSymbol('attack', [x + turn * (SIZE_STEPS[i] ?? 0) * scale, y], theme, scale * 0.5 * size, 1),
			)
		}
		case 'today':
			return [
				{ kind: 'circle', x, y, r: 9.5 * scale, stroke: theme.attack, strokeWidth: 2.2 * scale, strokeOpacity: 0.5 },
			]
		case 'selected':
			return [{ kind: 'circle', x, y, r: 10 * scale, stroke: theme.accent, strokeWidth: 2 * scale }]
		case 'several':
			return badgeNodes(at, 2, { theme, lang, scale, least, faces })
		case 'scar':
			return event('attack', 0.28)
		default:
			return isKind(key) ? event(key) : []
	}
}
