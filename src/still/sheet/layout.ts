import type { LabelBox } from '../../core/geometry/labelPlacement.ts'
import type { Frame, Point } from '../../core/geometry/projection.ts'
import { filmSourcesText } from '../../core/messages/filmSentences.ts'
import { isRtl } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Source } from '../../core/record/model.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import type { Inset } from '../map/inset.ts'
import { changeBand, changeRowsIn } from './changeBand.ts'
import { creditBand } from './creditBand.ts'
import { type FootContent, footOf, stacked } from './foot.ts'
import type { Band } from './head.ts'
import { type LegendKept, legendFilled, legendKept } from './legend.ts'
import { legendBand, scaleBand } from './legendBand.ts'
import { hasLinkCode, LINK_CODE_SIDE, linkCode } from './linkCode.ts'
import { type MapArea, openArea } from './mapArea.ts'
import { fromStart, type Page } from './page.ts'
import { shortSourcesText } from './shortSources.ts'
import { heightOf, type NumberedSources, rowsIn, sourceBand } from './sourceBand.ts'

/** A map on the page. */
export interface Pane {
	/** Its upper left corner on the page. */
	readonly at: Point
	readonly frame: Frame
	/** The part of it that nothing covers: what is moved and zoomed by hand. */
	readonly free: { readonly frame: Frame; readonly at: Point }
	readonly inset: Inset | null
}

/** What is to be laid out: maps for a given room, and what explains them. */
export interface SheetSubject<P extends Pane> {
	/** The words over or beside the maps, set for a page or for a column of it. */
	readonly headOf: (page: Page) => Band
	readonly panesIn: (area: MapArea) => readonly P[]
	readonly contentOf: (panes: readonly P[]) => FootContent
	/** What a map and its inset have no room for: names and what is told, the dearer the more. */
	readonly lostOn: (pane: P) => number
}

export interface Layout<P extends Pane> {
	readonly panes: readonly P[]
	/** Where the head stands, and the page or column that it is set for. */
	readonly head: { readonly page: Page; readonly at: Point; readonly paper: LabelBox }
	/** The sources that the page lists by number, and of which of them something is told. */
	readonly cited: { readonly listed: readonly Source[]; readonly told: readonly Source[] }
	/** Whether the legend is on it, where there is one. */
	readonly explained: boolean
	/** Everything around the maps, in the page's pixels. */
	readonly nodes: readonly DisplayNode[]
}

/** A page at least this much wider than high has its legend and sources beside the map, so that the country stays large. */
const COLUMN_FROM = 1.25
/** The map's share of the height that the bands leave at least, by fewer sources if need be. */
const LEAST_MAP = 0.54
/** The share that a map keeps where even that cannot be had. */
const SMALLEST_MAP = 0.4
const MOST_SOURCE_ROWS = 4
/** The legend of a comparison, as a share of its usual size. */
const COMPARED_LEGEND = 0.85
/** A column shorter than this many lines of sources does without them. */
const LEAST_SOURCE_ROWS = 2
/** The layout of the foot depends on what the map shows, and the map's size on the foot: it settles in a few rounds. */
const ROUNDS = 8
const HALVINGS = 4

/** Lays out a page. */
export function layoutOf<P extends Pane>(page: Page, subject: SheetSubject<P>): Layout<P> {
	const top = subject.headOf(page).height
	const isWide = page.width >= page.height * COLUMN_FROM
	const beside = isWide ? withColumn(page, top, subject) : null
	if (page.least === 0) return beside ?? withFoot(page, top, subject)
	// Large type takes much room: the country is as large as it can be.
	const words = isWide ? besideText(page, subject) : null
	const layouts = [...(words ? [words] : []), beside ?? withFoot(page, top, subject)]
	// A map that is explained is worth more than a larger one that is not.
	return layouts.toSorted(
		(a, b) =>
			Number(b.explained) - Number(a.explained) || Number(isClose(b)) - Number(isClose(a)) || zoomOf(b) - zoomOf(a),
	)[0] as Layout<P>
}

function isClose({ panes }: Layout<Pane>): boolean {
	return panes.some(({ inset }) => inset !== null)
}

function zoomOf({ panes }: Layout<Pane>): number {
	return panes[0]?.frame.zoom ?? 0
}

function overMaps(page: Page, height: number): Layout<Pane>['head'] {
	return { page, at: [0, 0], paper: { x: 0, y: 0, width: page.width, height } }
}

/** The share of the width that words have beside a map, and where they are few. */
const TEXT_COLUMN = 0.44
const NARROW_COLUMN = 0.35
/** And where a long headline would leave the legend no room. */
const BROAD_COLUMN = 0.54
/** So much of a margin the air under a head may lack where nothing follows in its column: it ends in some of its own. */
const HEAD_AIR = 0.7
/** A map beside words keeps this share of the height. */
const LEAST_BESIDE = 0.52
/** And this where a shorter legend would leave it more. */
const GOOD_BESIDE = 0.58

/** Where the legend stands beside a map, whether there is a scale, and the share of the width that the words have. */
interface Way {
	readonly legend: LegendKept
	/** Under the map, not among the words. */
	readonly below: boolean
	readonly scale: boolean
	readonly share: number
	/** Where a close-up that has no room on the map stands under it, beside the legend: how high it is, as a share of its width. */
	readonly corner?: number
}

/** Ways to keep the legend, the best first: the scale goes before it, and of it what explains the least. */
const WAYS: readonly Way[] = [
	{ legend: 'whole', below: false, scale: true, share: TEXT_COLUMN },
	{ legend: 'whole', below: true, scale: true, share: TEXT_COLUMN },
	{ legend: 'whole', below: true, scale: false, share: TEXT_COLUMN },
	{ legend: 'brief', below: true, scale: true, share: TEXT_COLUMN },
	{ legend: 'brief', below: true, scale: false, share: TEXT_COLUMN },
	{ legend: 'counted', below: true, scale: true, share: TEXT_COLUMN },
	{ legend: 'counted', below: true, scale: false, share: TEXT_COLUMN },
	{ legend: 'least', below: true, scale: true, share: TEXT_COLUMN },
	{ legend: 'least', below: true, scale: false, share: TEXT_COLUMN },
	{ legend: 'least', below: true, scale: false, share: BROAD_COLUMN },
]

/** A list of what changed has the symbols of its lines beside them; whose the bases are stands under the maps. */
const COMPARED_WAYS: readonly Way[] = [{ legend: 'hands', below: true, scale: false, share: TEXT_COLUMN }]

/** Credits alone under the map. */
const BAREST: Way = { legend: 'none', below: true, scale: false, share: TEXT_COLUMN }

/** The share of the width that a close-up has under a map. */
const CORNER = 0.25

/** How high it may be, as shares of its width: a higher one has room for more names, the map over it for fewer. */
const CORNER_SHAPES = [0.95, 1, 1.05, 0.85] as const

/** Ways to keep a close-up under the map, each with as much of the legend as can be. */
const CORNER_WAYS: readonly (readonly Way[])[] = CORNER_SHAPES.flatMap((corner) =>
	[TEXT_COLUMN, BROAD_COLUMN].map((share) =>
		(['whole', 'sizeless', 'untold', 'dotless', 'brief', 'counted'] as const).flatMap((legend) =>
			[true, false].map((scale) => ({ legend, below: true, scale, share, corner })),
		),
	),
)

/** The maps from the upper edge down to the credits, and the words beside them: for wide pages with large type; `null` where the head would be cut. */
function besideText<P extends Pane>(page: Page, subject: SheetSubject<P>): Layout<P> | null {
	const { margin, theme, lang } = page
	// Ways differ in what they keep of the legend, over maps of the same sizes.
	const known = new Map<string, { readonly panes: readonly P[]; readonly content: FootContent }>()
	const mapsIn = (area: MapArea) => {
		const key = JSON.stringify(area)
		const before = known.get(key)
		if (before) return before
		const panes = subject.panesIn(area)
		const maps = { panes, content: subject.contentOf(panes) }
		known.set(key, maps)
		return maps
	}
	const mapless = subject.contentOf([])
	const attempt = (way: Way) => {
		const { legend: kept, below: legendBelow, scale, share } = way
		const corner = way.corner ? Math.round(page.width * CORNER) : 0
		const text: Page = { ...page, width: page.width - corner }
		const strip = (content: FootContent, legend: boolean): Band =>
			stacked(text, [
				...(legend ? [legendBand(text, content.legend, content.frame)] : []),
				creditBand(text, uncited(content, lang)),
			])
		const width = Math.round(page.width * share)
		const column: Page = { ...page, width, margin: Math.round(margin * 0.9) }
		const head = subject.headOf(column)
		const [x, edge] = isRtl(lang) ? [page.width - width, page.width - width] : [0, width]
		const bare = (content: FootContent): FootContent => ({
			...content,
			legend: legendKept(content.legend, kept),
			frame: scale ? content.frame : null,
		})
		const over = (height: number) => {
			const area = { x: isRtl(lang) ? 0 : width, y: 0, width: page.width - width, height: page.height - height }
			const under = { x: isRtl(lang) ? 0 : area.width - corner, y: area.height, width: corner, height }
			return mapsIn({ ...openArea(area), ...(corner > 0 ? { corner: under } : {}) })
		}
		const least = Math.round(corner * (way.corner ?? 0))
		const stripUnder = (height: number): number =>
			Math.max(least, strip(bare(over(height).content), legendBelow).height)
		let height = Math.max(least, strip(bare(mapless), false).height)
		for (let round = 0; round < ROUNDS; round++) {
			const next = stripUnder(height)
			// A lower map has less to explain; the room is its own where it then has no more.
			if (next < height && stripUnder(next) <= next) height = next
			if (next <= height) break
			height = next
		}
		// Where a larger map has more to explain than there is room for, it is as large as it can be without.
		for (let low = stripUnder(height), round = 0; low < height && round < HALVINGS; round++) {
			const middle = Math.round((low + height) / 2)
			if (stripUnder(middle) <= middle) height = middle
			else low = middle
		}
		const { panes, content: whole } = over(height)
		const shortened = bare(whole)
		const hasRoom = (legend: FootContent['legend']): boolean =>
			strip({ ...shortened, legend }, legendBelow).height <= height
		const content = { ...shortened, legend: legendFilled(shortened.legend, whole.legend, hasRoom) }
		const foot = page.height - height
		const legend = legendBelow ? EMPTY : legendBand(column, content.legend, null, true)
		const room = foot - head.height - legend.height - margin * 0.9
		const changes = content.changes
			? changeBand(column, content.timeline, content.changes, changeRowsIn(column, room))
			: UNCHANGED
		const rows = rowsIn(column, room - changes.height - margin * 0.5)
		const isListed = rows >= LEAST_SOURCE_ROWS && (!content.changes || changes.height > 0)
		const sources = isListed ? sourceBand(column, content, rows) : UNLISTED
		const below = strip(sources.height > 0 ? { ...content, sources: [] } : content, legendBelow)
		const upper = stacked(column, [changes, legend, sources])
		const layout: Layout<P> = {
			panes,
			cited: { listed: sources.listed, told: content.told },
			explained: kept !== 'none',
			head: { page: column, at: [x, 0], paper: { x, y: 0, width, height: page.height } },
			nodes: [
				{ kind: 'group', name: 'column', move: { x, y: head.height }, children: upper.nodes },
				{ kind: 'rect', x: edge, y: 0, width: 1, height: foot, fill: theme.rule },
				{ kind: 'rect', x: 0, y: foot, width: page.width, height: page.height - foot, fill: theme.panel },
				{ kind: 'rect', x: 0, y: foot, width: page.width, height: 1, fill: theme.rule },
				{ kind: 'group', name: 'credits', move: { x: isRtl(lang) ? corner : 0, y: foot }, children: below.nodes },
			],
		}
		return {
			layout,
			// Under the head there is no air for a legend that stands below the map.
			fits:
				room >= (legendBelow ? -margin * HEAD_AIR : 0) &&
				foot >= page.height * (legendBelow && kept === 'whole' && !way.corner ? GOOD_BESIDE : LEAST_BESIDE) &&
				(!way.corner || panes.some(({ inset }) => inset !== null)),
			isCut: head.height > foot,
			/** Of what changed. */
			left: changes.left,
		}
	}
	const bareLayout = attempt(BAREST)
	const content = subject.contentOf(bareLayout.layout.panes)
	if (content.legend.length === 0 && content.sources.length === 0 && !content.changes) {
		const narrow = attempt({ legend: 'whole', below: true, scale: true, share: NARROW_COLUMN })
		if (narrow.fits) return narrow.layout
	}
	const firstOf = (ways: readonly Way[]): Layout<P> | null => {
		for (const way of ways) {
			const { layout, fits } = attempt(way)
			if (fits) return layout
		}
		return null
	}
	// Whose the bases are costs a line of what changed: a list that is whole without it stays so.
	const ways = !content.changes ? WAYS : bareLayout.left > 0 ? COMPARED_WAYS : []
	const found = firstOf(ways)
	const isOne = bareLayout.layout.panes.length === 1
	const isMissing = isOne && !content.changes && !(found && isClose(found))
	// A map that looks elsewhere has none under it either.
	const isWanted = isMissing && isClose(attempt({ ...BAREST, corner: CORNER_SHAPES[0] }).layout)
	const close = isWanted ? CORNER_WAYS.flatMap((ways) => firstOf(ways) ?? []) : []
	const best = roomiest([...close, ...(found ? [found] : [])], subject)
	if (best) return best
	return bareLayout.isCut
		? null
		: { ...bareLayout.layout, explained: content.legend.length === 0 || content.changes !== null }
}

/** A map may leave out so much more for a close-up: two bases, but not what is told of one. */
const CLOSE_UP_WORTH = 500

/** Of layouts the one whose maps leave out the least; of equals the first. */
function roomiest<P extends Pane>(layouts: readonly Layout<P>[], { lostOn }: SheetSubject<P>): Layout<P> | null {
	const [only] = layouts
	if (!only || layouts.length === 1) return only ?? null
	const known = new Map<P, number>()
	const lost = (layout: Layout<P>): number =>
		layout.panes.reduce(
			(sum, pane) => {
				const cost = known.get(pane) ?? lostOn(pane)
				known.set(pane, cost)
				return sum + cost
			},
			isClose(layout) ? 0 : CLOSE_UP_WORTH,
		)
	return layouts.reduce((best, each) => (lost(best) <= lost(each) ? best : each))
}

const EMPTY: Band = { height: 0, nodes: [] }
const UNCHANGED = { ...EMPTY, left: 0 }
const UNLISTED: NumberedSources = { ...EMPTY, listed: [] }

/** The maps with a column at the reading end, and the credits under both; `null` where it is too short or holds nothing but a scale. */
function withColumn<P extends Pane>(page: Page, top: number, subject: SheetSubject<P>): Layout<P> | null {
	const { margin, type, theme, lang } = page
	const width = Math.round(Math.max(page.width * 0.24, type.legend * 18 + margin))
	const left = page.width - width
	const creditsOf = (content: FootContent): Band => stacked(page, [creditBand(page, content, false)])
	const panesOver = (credits: Band): readonly P[] =>
		subject.panesIn(
			openArea({ x: isRtl(lang) ? width : 0, y: top, width: left, height: page.height - credits.height - top }),
		)
	// What the credits say may depend on the map; how high they are hardly ever does.
	const guess = creditsOf(subject.contentOf([]))
	const credits = creditsOf(subject.contentOf(panesOver(guess)))
	const panes = panesOver(credits)
	const content = subject.contentOf(panes)
	if (content.legend.length === 0 && content.sources.length === 0 && !content.changes) return null
	const narrow: Page = { ...page, width, margin: Math.round(margin * 0.8) }
	// A list of changes needs room, and the legend is read once.
	const column = content.changes ? { ...narrow, type: { ...type, legend: type.legend * COMPARED_LEGEND } } : narrow
	const foot = page.height - credits.height
	const height = foot - top
	const scale = scaleBand(column, content.frame)
	const legend = legendBand(column, content.legend, null, true)
	const code = hasLinkCode(page, content.permalink)
	const last = Math.max(scale.height, code ? LINK_CODE_SIDE : 0)
	const room = height - legend.height - last - margin * 2.4
	if (room < 0) return null
	const leastSources = content.sources.length === 0 ? 0 : heightOf(column, LEAST_SOURCE_ROWS)
	const changes = content.changes
		? changeBand(column, content.timeline, content.changes, changeRowsIn(column, room - leastSources))
		: EMPTY
	const rows = rowsIn(column, room - changes.height)
	const isCited = rows >= LEAST_SOURCE_ROWS
	const sources = isCited ? sourceBand(column, content, rows) : UNLISTED
	const upper = stacked(column, [changes, legend, sources])
	const x = fromStart(page, left) - (isRtl(lang) ? width : 0)
	const edge = isRtl(lang) ? width : left
	return {
		panes,
		cited: { listed: sources.listed, told: content.told },
		explained: true,
		head: overMaps(page, top),
		nodes: [
			{ kind: 'rect', x: edge, y: top, width: 1, height, fill: theme.rule },
			{ kind: 'group', name: 'column', move: { x, y: top }, children: upper.nodes },
			{
				kind: 'group',
				name: 'scale',
				move: { x, y: foot - scale.height - margin * 0.6 },
				children: scale.nodes,
			},
			...(code
				? [
						{
							kind: 'group',
							move: { x, y: foot - LINK_CODE_SIDE - margin * 0.4 },
							children: [linkCode(column, content.permalink, column.margin * 0.5, 0)],
						} as const,
					]
				: []),
			{ kind: 'rect', x: 0, y: foot, width: page.width, height: 1, fill: theme.rule },
			{
				kind: 'group',
				name: 'credits',
				move: { x: 0, y: foot },
				children: (isCited ? credits : creditsOf(uncited(content, lang))).nodes,
			},
		],
	}
}

/** Of sources that are not listed those of what is told are named, as far as one line holds them, and the others counted: the link leads to them. */
function uncited(content: FootContent, lang: Lang): FootContent {
	const { told, sources, changes } = content
	if (sources.length === 0) return content
	// Beside a list of what changed they would be a line the less of it.
	const named = changes ? null : shortSourcesText(told, sources, lang)
	const note = named ?? filmSourcesText(sources.length, lang)
	return { ...content, sources: [], note }
}

/** What of a foot is kept where it leaves the map too little: the least important goes first, credits and link never. */
interface Kept {
	readonly sourceRows: number
	readonly scale: boolean
	readonly legend: LegendKept
	/** Lines of what changed. */
	readonly changeRows: number
}

/** More lines of changes leave the map too little; where it is small these many say what the picture is about. */
const CHANGE_ROWS = 5
const FEW_CHANGES = 3

const KEPT: readonly Kept[] = [
	...Array.from({ length: MOST_SOURCE_ROWS }, (_, i) => ({
		sourceRows: MOST_SOURCE_ROWS - i,
		scale: true,
		legend: 'whole' as const,
		changeRows: CHANGE_ROWS,
	})),
	{ sourceRows: 0, scale: true, legend: 'whole', changeRows: CHANGE_ROWS },
	{ sourceRows: 0, scale: false, legend: 'whole', changeRows: CHANGE_ROWS },
	{ sourceRows: 0, scale: false, legend: 'brief', changeRows: CHANGE_ROWS },
	{ sourceRows: 0, scale: false, legend: 'least', changeRows: CHANGE_ROWS },
	{ sourceRows: 0, scale: false, legend: 'least', changeRows: FEW_CHANGES },
	{ sourceRows: 0, scale: false, legend: 'none', changeRows: CHANGE_ROWS },
]

/** The maps over a foot that explains exactly what is in them. */
function withFoot<P extends Pane>(page: Page, top: number, subject: SheetSubject<P>): Layout<P> {
	for (const kept of KEPT) {
		const layout = settled(page, top, subject, kept)
		// The legend is the last to go, and not for a map that is only a little small.
		const isLeanest = kept.legend !== 'none' && !kept.scale
		if (layout.mapHeight >= page.height * (isLeanest ? SMALLEST_MAP : LEAST_MAP)) return layout
	}
	// Where nothing helps (a long sentence on a narrow sheet), at least everything that explains the map is there.
	const roomy = KEPT.map((kept) => settled(page, top, subject, kept))
	return (
		roomy.find(({ mapHeight }) => mapHeight >= page.height * SMALLEST_MAP) ?? (roomy.at(-1) as (typeof roomy)[number])
	)
}

interface Footed<P extends Pane> extends Layout<P> {
	readonly foot: Band
	readonly mapHeight: number
}

function reduced(content: FootContent, { sourceRows, scale, legend }: Kept, { lang }: Page): FootContent {
	return {
		...(sourceRows === 0 ? uncited(content, lang) : content),
		legend: legendKept(content.legend, legend),
		...(scale ? {} : { frame: null }),
	}
}

function settled<P extends Pane>(page: Page, top: number, subject: SheetSubject<P>, kept: Kept): Footed<P> {
	let room = page.height * 0.2
	let highest = 0
	for (let round = 0; round < ROUNDS; round++) {
		const result = overFoot(page, top, subject, room, kept)
		if (result.foot.height === room) return result
		highest = Math.max(highest, result.foot.height)
		room = result.foot.height
	}
	// Two feet that keep changing places (a symbol comes into the map, its line of legend pushes it out): the higher fits both.
	return overFoot(page, top, subject, highest, kept)
}

function overFoot<P extends Pane>(
	page: Page,
	top: number,
	subject: SheetSubject<P>,
	footHeight: number,
	kept: Kept,
): Footed<P> {
	const mapHeight = Math.max(40, page.height - top - Math.ceil(footHeight))
	const panes = subject.panesIn(areaOver(page, top, mapHeight))
	const content = subject.contentOf(panes)
	const foot = footOf(page, reduced(content, kept, page), kept.sourceRows, kept.changeRows)
	// Not counted from below: a foot that would not settle is a line shorter than the room it has.
	const y = top + mapHeight
	return {
		panes,
		cited: { listed: foot.listed, told: content.told },
		explained: kept.legend !== 'none' || content.legend.length === 0,
		head: overMaps(page, top),
		foot,
		mapHeight,
		nodes: [
			{ kind: 'rect', x: 0, y, width: page.width, height: page.height - y, fill: page.theme.panel },
			{ kind: 'rect', x: 0, y, width: page.width, height: 1, fill: page.theme.rule },
			{ kind: 'group', name: 'foot', move: { x: 0, y }, children: foot.nodes },
		],
	}
}

/** Between head and foot; where strips at the ends must stay free of words, the map reaches through to the edges. */
function areaOver({ width, height, safe }: Page, top: number, mapHeight: number): MapArea {
	if (safe.top + safe.bottom === 0) return openArea({ x: 0, y: top, width, height: mapHeight })
	return {
		x: 0,
		y: -safe.top,
		width,
		height: safe.top + height + safe.bottom,
		covered: { top: safe.top + top, right: 0, bottom: height - top - mapHeight + safe.bottom, left: 0 },
	}
}
