import type { LabelBox } from '../../core/geometry/labelPlacement.ts'
import type { Frame, Point } from '../../core/geometry/projection.ts'
import { filmSourcesText } from '../../core/messages/filmSentences.ts'
import { isRtl } from '../../core/messages/locale.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import type { Inset } from '../map/inset.ts'
import { changeBand, changeRowsIn } from './changeBand.ts'
import { creditBand } from './creditBand.ts'
import { type FootContent, footOf, stacked } from './foot.ts'
import type { Band } from './head.ts'
import { legendBand, scaleBand } from './legendBand.ts'
import { fromStart, type Page } from './page.ts'
import { heightOf, rowsIn, sourceBand } from './sourceBand.ts'

/** A map on the page. */
export interface Pane {
	/** Its upper left corner on the page. */
	readonly at: Point
	readonly frame: Frame
	readonly inset: Inset | null
}

/** What is to be laid out: maps for a given room, and what explains them. */
export interface SheetSubject<P extends Pane> {
	readonly panesIn: (area: LabelBox) => readonly P[]
	readonly contentOf: (panes: readonly P[]) => FootContent
}

export interface Layout<P extends Pane> {
	readonly panes: readonly P[]
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

/** Lays out everything under the head. @param top where the head ends */
export function layoutOf<P extends Pane>(page: Page, top: number, subject: SheetSubject<P>): Layout<P> {
	const beside = page.width >= page.height * COLUMN_FROM ? withColumn(page, top, subject) : null
	return beside ?? withFoot(page, top, subject)
}

/** The maps with a column at the reading end, and the credits under both; `null` where the column is too short. */
function withColumn<P extends Pane>(page: Page, top: number, subject: SheetSubject<P>): Layout<P> | null {
	const { margin, type, theme } = page
	const width = Math.round(Math.max(page.width * 0.24, type.legend * 18 + margin))
	const left = page.width - width
	const creditsOf = (content: FootContent): Band => stacked(page, [creditBand(page, content)])
	const panesOver = (credits: Band): readonly P[] =>
		subject.panesIn({
			x: isRtl(page.lang) ? width : 0,
			y: top,
			width: left,
			height: page.height - credits.height - top,
		})
	// What the credits say may depend on the map; how high they are hardly ever does.
	const guess = creditsOf(subject.contentOf([]))
	const credits = creditsOf(subject.contentOf(panesOver(guess)))
	const panes = panesOver(credits)
	const content = subject.contentOf(panes)
	const narrow: Page = { ...page, width, margin: Math.round(margin * 0.8) }
	// A list of changes needs room, and the legend is read once.
	const column = content.changes ? { ...narrow, type: { ...type, legend: type.legend * COMPARED_LEGEND } } : narrow
	const foot = page.height - credits.height
	const height = foot - top
	const scale = scaleBand(column, content.frame)
	const legend = legendBand(column, content.legend, null, true)
	const room = height - legend.height - scale.height - margin * 2.4
	if (room < 0) return null
	const leastSources = content.sources.length === 0 ? 0 : heightOf(column, LEAST_SOURCE_ROWS)
	const changes = content.changes
		? changeBand(column, content.timeline, content.changes, changeRowsIn(column, room - leastSources))
		: { height: 0, nodes: [] }
	const rows = rowsIn(column, room - changes.height)
	const upper = stacked(column, [
		changes,
		legend,
		...(rows < LEAST_SOURCE_ROWS ? [] : [sourceBand(column, content.sources, rows)]),
	])
	const x = fromStart(page, left) - (isRtl(page.lang) ? width : 0)
	const edge = isRtl(page.lang) ? width : left
	return {
		panes,
		nodes: [
			{ kind: 'rect', x: edge, y: top, width: 1, height, fill: theme.rule },
			{ kind: 'group', name: 'column', move: { x, y: top }, children: upper.nodes },
			{
				kind: 'group',
				name: 'scale',
				move: { x, y: foot - scale.height - margin * 0.6 },
				children: scale.nodes,
			},
			{ kind: 'rect', x: 0, y: foot, width: page.width, height: 1, fill: theme.rule },
			{ kind: 'group', name: 'credits', move: { x: 0, y: foot }, children: credits.nodes },
		],
	}
}

/** What of a foot is kept where it leaves the map too little: the least important goes first, credits and link never. */
interface Kept {
	readonly sourceRows: number
	readonly scale: boolean
	readonly legend: boolean
}

const KEPT: readonly Kept[] = [
	...Array.from({ length: MOST_SOURCE_ROWS }, (_, i) => ({
		sourceRows: MOST_SOURCE_ROWS - i,
		scale: true,
		legend: true,
	})),
	{ sourceRows: 0, scale: true, legend: true },
	{ sourceRows: 0, scale: false, legend: true },
	{ sourceRows: 0, scale: false, legend: false },
]

/** The maps over a foot that explains exactly what is in them. */
function withFoot<P extends Pane>(page: Page, top: number, subject: SheetSubject<P>): Layout<P> {
	for (const kept of KEPT) {
		const layout = settled(page, top, subject, kept)
		if (layout.mapHeight >= page.height * LEAST_MAP) return layout
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

/** Sources that are not listed are counted, and the link leads to them. */
function reduced(content: FootContent, { sourceRows, scale, legend }: Kept, { lang }: Page): FootContent {
	const unlisted = sourceRows === 0 && content.sources.length > 0
	return {
		...content,
		...(legend ? {} : { legend: [] }),
		...(scale ? {} : { frame: null }),
		...(unlisted ? { sources: [], note: filmSourcesText(content.sources.length, lang) } : {}),
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
	const panes = subject.panesIn({ x: 0, y: top, width: page.width, height: mapHeight })
	const foot = footOf(page, reduced(subject.contentOf(panes), kept, page), kept.sourceRows)
	// Not counted from below: a foot that would not settle is a line shorter than the room it has.
	const y = top + mapHeight
	return {
		panes,
		foot,
		mapHeight,
		nodes: [
			{ kind: 'rect', x: 0, y, width: page.width, height: 1, fill: page.theme.rule },
			{ kind: 'group', name: 'foot', move: { x: 0, y }, children: foot.nodes },
		],
	}
}
