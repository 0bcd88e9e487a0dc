import type { FeatureCollection } from 'geojson'
import { PLACE_RANKS, PLACE_SIZES, stepAt } from '../../basemap/look.ts'
import { around, type LabelSide, labelBoxAround, labelsOverlap } from '../../core/geometry/labelPlacement.ts'
import { nameCandidates, TIED_TO } from '../../core/geometry/nameCandidates.ts'
import type { NamedMark } from '../../core/geometry/ownName.ts'
import type { Point } from '../../core/geometry/projection.ts'
import { isRtl } from '../../core/messages/locale.ts'
import type { Theme } from '../../core/theme.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { blockOf, brokenAt, type NameRequest } from './name.ts'
import { type GroundNameSetting, namedPoints, nameStyleOf } from './nameSetting.ts'

/** Towns, the greatest first, those at home before others of their rank. */
export function placeNames(places: FeatureCollection, setting: GroundNameSetting): readonly NameRequest[] {
	const { frame, theme, scale, obstacles, hasRoom, marks, unmoved } = setting
	const most = stepAt(PLACE_RANKS, frame.zoom)
	return namedPoints(places, setting)
		.filter(({ rank, text, at }) => rank <= most && !isSaid(text, at, setting))
		.toSorted((a, b) => a.rank - b.rank || (a.home ? 0 : 1) - (b.home ? 0 : 1))
		.map(({ key, text, at, rank, home, properties }) => {
			const style = nameStyleOf(setting, {
				font: rank <= 1 ? 'semibold' : 'medium',
				size: PLACE_SIZES[Math.min(rank, 4)] ?? [[0, 11]],
				fill: home ? theme.labelInk : theme.labelSoft,
			})
			const lines = brokenAt(text, style, 9)
			const { width, height } = blockOf(lines, style, setting.lang)
			const radius = (properties.c === 1 ? 6 : 3.5) * scale
			const dot = labelBoxAround(at, radius)
			const hidden = obstacles.some((obstacle) => labelsOverlap(obstacle, dot))
			const gaps = [radius + 3 * scale]
			// Arabic begins at the right: there every name tries the left side of its dot first.
			const sides = properties.s === 'l' || isRtl(setting.lang) ? LEFT_FIRST : undefined
			const shared = { key, lines, style, lang: setting.lang, great: home && rank <= 1, capital: home && rank === 0 }
			const own: NamedMark = { place: key, at, reach: radius }
			// A great city under a mark keeps its name, without the dot; what covers it stands for it.
			if (hidden && rank <= 1 && home) {
				const over = covering(own, unmoved)
				// It is as large as what lies over it.
				const all = [{ ...own, reach: Math.max(radius, ...over.map(({ reach }) => reach)) }, ...over]
				if (rank > 0) {
					// Beside a base, a site or the mark of another place its name would be taken for the name of that.
					const isTown = over.every((mark) => isIn(at, mark, ITSELF * scale) && !isBase(mark, setting))
					const gaps = NEAR_GAPS.map((gap) => gap * scale)
					return { ...shared, own: all, candidates: isTown ? around(at, width, height, gaps) : [] }
				}
				const isClose = frame.zoom - Math.log2(scale) >= CLOSE_ZOOM
				const others = marks.filter(({ place }) => !all.some((mark) => mark.place === place))
				const wanted = {
					at,
					width,
					height,
					near: CAPITAL_GAP * scale,
					unit: scale,
					tiedTo: isClose ? 0 : TIED_TO.told,
					mayBeCrowded: true,
					hasRoom,
				}
				return {
					...shared,
					at,
					own: all,
					mayCross: !isClose,
					candidates: nameCandidates({ ...wanted, own: all, others }),
				}
			}
			return {
				...shared,
				own: [own],
				dot,
				candidates: around(at, width, height, gaps, sides),
				symbol: townDot(at, rank, properties.c === 1, home, theme, scale),
			}
		})
}

/** The marks under whose body the middle of a town lies. */
function covering({ at }: NamedMark, marks: readonly NamedMark[]): readonly NamedMark[] {
	return marks.filter((mark) => isIn(at, mark, mark.reach))
}

/** Whether the middle of a mark is nearer to a point than so many pixels. */
function isIn([x, y]: Point, { at }: NamedMark, pixels: number): boolean {
	return Math.hypot(at[0] - x, at[1] - y) < pixels
}

function isBase({ at }: NamedMark, { said }: GroundNameSetting): boolean {
	return [...said.values()].some(([x, y]) => x === at[0] && y === at[1])
}

/** A base close by carries the town's name: once is enough. */
function isSaid(text: string, at: Point, { said, scale }: GroundNameSetting): boolean {
	const base = said.get(text)
	return base !== undefined && Math.hypot(base[0] - at[0], base[1] - at[1]) < SAME_PLACE_PX * scale
}

const SAME_PLACE_PX = 60

/** A mark so near to the middle of a town, pixels at scale 1, is in the town. */
const ITSELF = 4

/** Pixels that the name of a covered city may stand away from it; the capital's, which must be somewhere, at least. */
const NEAR_GAPS = [15, 22] as const
/** From this zoom, at scale 1, there are bases around the capital that need the room more: it has its name beside it or not at all. */
const CLOSE_ZOOM = 6.5
const CAPITAL_GAP = 16

const LEFT_FIRST: readonly LabelSide[] = [
	[-1, 0],
	[1, 0],
	[-1, -1],
	[-1, 1],
	[1, -1],
	[1, 1],
	[0, -1],
	[0, 1],
]

function townDot(
	{ 0: x, 1: y }: Point,
	rank: number,
	capital: boolean,
	home: boolean,
	theme: Theme,
	scale: number,
): readonly DisplayNode[] {
	const disc = (r: number, fill: string): DisplayNode => ({ kind: 'circle', x, y, r: r * scale, fill })
	const [ink, paper] = [theme.labelInk, theme.labelHalo]
	const discs = capital
		? [disc(5.6, paper), disc(4.6, ink), disc(3.6, paper), disc(2.1, ink)]
		: rank <= 2
			? [disc(3.1, paper), disc(2.2, ink)]
			: [disc(3.3, paper), disc(2.5, ink), disc(1.4, paper)]
	return home ? discs : [{ kind: 'group', opacity: 0.6, children: discs }]
}
