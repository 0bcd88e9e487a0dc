import type { LabelBox } from '../../core/geometry/labelPlacement.ts'
import type { Frame, Point } from '../../core/geometry/projection.ts'
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

/** The maps over a foot that explains exactly what is in them. */
function withFoot<P extends Pane>(page: Page, top: number, subject: SheetSubject<P>): Layout<P> {
	let rows = MOST_SOURCE_ROWS
	let room = page.height * 0.2
	let highest = 0
	for (let round = 0; round < ROUNDS; round++) {
		const result = overFoot(page, top, subject, room, rows)
		const isStable = result.foot.height === room
		const isRoomy = result.mapHeight >= page.height * LEAST_MAP || rows === 1
		if (isStable && isRoomy) return result
		if (isStable) {
			rows--
			highest = 0
		}
		highest = Math.max(highest, result.foot.height)
		room = result.foot.height
	}
	// Two feet that keep changing places (a symbol comes into the map, its line of legend pushes it out): the higher fits both.
	return overFoot(page, top, subject, highest, rows)
}

function overFoot<P extends Pane>(
	page: Page,
	top: number,
	subject: SheetSubject<P>,
	footHeight: number,
	sourceRows: number,
): Layout<P> & { readonly foot: Band; readonly mapHeight: number } {
	const mapHeight = Math.max(40, page.height - top - Math.ceil(footHeight))
	const panes = subject.panesIn({ x: 0, y: top, width: page.width, height: mapHeight })
	const foot = footOf(page, subject.contentOf(panes), sourceRows)
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
