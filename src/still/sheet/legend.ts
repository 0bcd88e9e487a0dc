import type { Point } from '../../core/geometry/projection.ts'
import type { BaseMark, EventMark, Marks } from '../../core/marks/marks.ts'
import { say } from '../../core/messages/say.ts'
import { hasOwnMark, KIND_GROUPS, KINDS, type MarkedType } from '../../core/record/kinds.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Theme } from '../../core/theme.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { badgeNodes } from '../map/countBadge.ts'
import { circleRadius, type MarkSetting, SHOCK_SEEN } from '../map/marks.ts'
import { baseSymbol, eventSymbol } from '../map/symbol.ts'

/** Kinds that look alike share an entry, under the first of them. */
const LEGEND_KINDS = KIND_GROUPS.flatMap(({ kinds }) =>
	kinds.filter(hasOwnMark).filter((type, i, all) => all.findIndex((other) => looksLike(other, type)) === i),
)

function looksLike(a: MarkedType, b: MarkedType): boolean {
	return KINDS[a].symbol === KINDS[b].symbol && KINDS[a].colour === KINDS[b].colour
}

/** Everything a still can show and has to explain, in the order of the legend. */
const LEGEND_KEYS = [
	'coalition',
	'handing-over',
	'transferred',
	'just-transferred',
	'changed',
	'unknown',
	'site',
	'way',
	'approximate',
	...LEGEND_KINDS,
	'today',
	'several',
	'scar',
] as const
export type LegendKey = (typeof LEGEND_KEYS)[number]

/** A map and the marks that are drawn on it. */
export interface LegendMap extends Pick<MarkSetting, 'frame' | 'scale'> {
	readonly marks: Marks
}

/** What is to be explained: exactly what is drawn on these maps. */
export function legendOf(maps: readonly LegendMap[]): readonly LegendKey[] {
	const shown = new Set(maps.flatMap(keysOf))
	return LEGEND_KEYS.filter((key) => shown.has(key))
}

function keysOf(map: LegendMap): readonly LegendKey[] {
	const { marks } = map
	return [
		...marks.bases.flatMap((mark) => baseKeys(mark, map)),
		...(marks.arcs.length > 0 ? (['way'] as const) : []),
		...marks.events.flatMap((mark): LegendKey[] => [
			legendKind(mark),
			...(circleRadius(mark, map) === null ? [] : (['approximate'] as const)),
			...(mark.effect.phase === 'scar' ? (['scar'] as const) : []),
			...(mark.effect.shock.opacity >= SHOCK_SEEN ? (['today'] as const) : []),
		]),
		...(marks.counts.length > 0 ? (['several'] as const) : []),
	]
}

function legendKind({ type }: EventMark): LegendKey {
	return LEGEND_KINDS.find((other) => looksLike(other, type)) ?? type
}

function baseKeys(mark: BaseMark, setting: Pick<MarkSetting, 'frame' | 'scale'>): readonly LegendKey[] {
	const { status, progress, ring } = mark
	const circle: LegendKey[] = circleRadius(mark, setting) === null ? [] : ['approximate']
	if (status !== 'handing-over' && status !== 'transferred') return [status, ...circle]
	// A base whose transfer ends on this day is Iraqi from its start, and is still drawn turning.
	if (progress < 1) return ['handing-over', ...circle]
	return ['transferred', ...(ring >= SHOCK_SEEN ? (['just-transferred'] as const) : []), ...circle]
}

export function legendText(key: LegendKey, lang: Lang): string {
	switch (key) {
		case 'coalition':
			return say('page.legendCoalition', lang)
		case 'handing-over':
			return say('page.legendHandingOver', lang)
		case 'transferred':
			return say('page.legendIraq', lang)
		case 'just-transferred':
			return say('detail.stillJustTransferred', lang)
		case 'changed':
			return say('detail.stillBetween', lang)
		case 'unknown':
			return say('page.legendUnknown', lang)
		case 'site':
			return say('page.legendSite', lang)
		case 'way':
			return say('detail.stillWay', lang)
		case 'approximate':
			return say('detail.legendApproximate', lang)
		case 'today':
			return say('detail.stillToday', lang)
		case 'several':
			return say('detail.stillSeveral', lang)
		case 'scar':
			return say('detail.legendScar', lang)
		default:
			return kindText(key, lang)
	}
}

/** The name of the group where the kind stands for it, else the kind's own. */
function kindText(type: MarkedType, lang: Lang): string {
	const group = KIND_GROUPS.find(({ lead }) => lead === type)
	return group ? say(`group.${group.id}`, lang) : say(`kind.${type}`, lang)
}

/** The symbol itself, as on the map but smaller; it fits a square of about 22 pixels at scale 1. */
export function legendSwatch(
	key: LegendKey,
	at: Point,
	theme: Theme,
	lang: Lang,
	scale: number,
): readonly DisplayNode[] {
	const base = (status: BaseMark['status'], progress = 1, ring = 0): readonly DisplayNode[] => [
		baseSymbol({ status, progress, ring }, at, theme, scale * (ring > 0 ? 0.68 : 0.85)),
	]
	const event = (type: MarkedType, opacity = 1): readonly DisplayNode[] => [
		eventSymbol(type, at, theme, scale * 0.62, opacity),
	]
	const [x, y] = at
	switch (key) {
		case 'coalition':
		case 'transferred':
		case 'unknown':
		case 'site':
			return base(key)
		case 'handing-over':
			return base(key, 0.5, 1)
		case 'just-transferred':
		case 'changed':
			return base('transferred', 1, 1)
		case 'way':
			return [
				{
					kind: 'path',
					d: `M${x - 10 * scale} ${y} H${x + 3 * scale}`,
					stroke: theme.coalition,
					strokeWidth: 2.2 * scale,
				},
				{
					kind: 'path',
					d: `M${x + 10 * scale} ${y} l${-8 * scale} ${-4.5 * scale} v${9 * scale} Z`,
					fill: theme.coalition,
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
		case 'today':
			return [
				{ kind: 'circle', x, y, r: 9.5 * scale, stroke: theme.attack, strokeWidth: 2.2 * scale, strokeOpacity: 0.5 },
			]
		case 'several':
			return badgeNodes(at, 2, { theme, lang, scale })
		case 'scar':
			return event('attack', 0.28)
		default:
			return event(key)
	}
}
