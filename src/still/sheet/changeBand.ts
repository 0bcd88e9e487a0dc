import { baseLook } from '../../core/marks/looks.ts'
import type { BaseFace } from '../../core/marks/marks.ts'
import { changedBaseLine, changedBaseText, changedEventLine } from '../../core/messages/changes.ts'
import { andMoreText } from '../../core/messages/claims.ts'
import { say } from '../../core/messages/say.ts'
import { type ChangedBase, type Changes, spanAfter } from '../../core/query/changes.ts'
import { byGravity } from '../../core/record/gravity.ts'
import { hasOwnMark } from '../../core/record/kinds.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { type DisplayNode, spokenAs } from '../../picture/nodes.ts'
import { fitted } from '../../text/lines.ts'
import { type TextFont, textWidth } from '../../text/textWidth.ts'
import { baseSymbol, eventSymbol } from '../map/symbol.ts'
import type { Band } from './head.ts'
import { fromStart, lineAt, measure, type Page } from './page.ts'

/** In em of the sources' type. */
const LEADING = 1.5
const HEADING = 1.6

/** Lines, and how many more have no room. */
export interface ChangeBand extends Band {
	readonly left: number
}

/**
 * What changed between two days, a line each with its symbol: bases first, then events by day, the gravest where not all have room.
 * @param mostRows lines at the most; what does not fit is counted
 */
export function changeBand(page: Page, timeline: Timeline, changes: Changes, mostRows: number): ChangeBand {
	const { theme, margin, lang, faces } = page
	const size = page.type.source * 1.08
	const swatch = size * 1.7
	const gutter = size * 1.4
	const wide = Math.max(1, Math.floor(measure(page) / (size * 24)))
	// Where not every base has a line, more of them stand side by side without to whom: the symbol says it.
	const longest = Math.max(
		0,
		...changes.bases.map((change) => textWidth(changedBaseLine(change, lang), faces.medium, size) * 1.03),
	)
	const close = Math.floor((measure(page) + gutter) / (swatch + longest + gutter))
	const columns = changes.bases.length >= wide * mostRows ? Math.max(wide, close) : wide
	const width = (measure(page) - gutter * (columns - 1)) / columns
	const lines = [
		...changes.bases.map((change) => ({
			event: null,
			// To whom, where a line has the room; else its symbol says it.
			text: fitting([changedBaseText(change, lang), changedBaseLine(change, lang)], faces.medium, size, width - swatch),
			symbol: (x: number, y: number): DisplayNode => baseSymbol(faceAfter(change), [x, y], theme, size / 15),
		})),
		...changes.events.flatMap((event) => {
			// A transfer is the line of its base.
			const { type } = event
			return !hasOwnMark(type)
				? []
				: [
						{
							event,
							text: changedEventLine(event, timeline, lang),
							symbol: (x: number, y: number): DisplayNode => eventSymbol(type, [x, y], theme, size / 22),
						},
					]
		}),
	]
	const room = Math.max(0, columns * mostRows)
	const listed = lines.length <= room ? lines : gravest(lines, Math.max(0, room - 1))
	const left = lines.length - listed.length
	if (listed.length === 0) return { height: 0, nodes: [], left }
	const rows = Math.ceil((listed.length + (left > 0 ? 1 : 0)) / columns)
	const look = { font: faces.medium, size, fill: theme.ink } as const
	const place = (i: number): readonly [x: number, y: number] => [
		margin + Math.floor(i / rows) * (width + gutter),
		(HEADING + ((i % rows) + 0.8) * LEADING) * size,
	]
	return {
		height: (HEADING + rows * LEADING) * size,
		left,
		nodes: [
			spokenAs('H2', [lineAt(page, margin, size, say('detail.stillChanges', lang), { ...look, font: faces.semibold })]),
			spokenAs('L', [
				...listed.map(({ text, symbol }, i) => {
					const [x, y] = place(i)
					return spokenAs('LI', [
						symbol(fromStart(page, x + size * 0.6), y - size * 0.34),
						lineAt(page, x + swatch, y, fitted(text, faces.medium, size, width - swatch), look),
					])
				}),
				...(left > 0
					? [
							spokenAs('LI', [
								lineAt(page, place(listed.length)[0] + swatch, place(listed.length)[1], andMoreText(left, lang), {
									...look,
									fill: theme.inkSoft,
								}),
							]),
						]
					: []),
			]),
		],
	}
}

/** The first that is not cut, else the last. */
function fitting(texts: readonly string[], font: TextFont, size: number, width: number): string {
	return texts.find((text) => fitted(text, font, size, width) === text) ?? texts.at(-1) ?? ''
}

/** How many lines of changes have room in a height, under their heading. */
export function changeRowsIn({ type }: Page, height: number): number {
	return Math.max(0, Math.floor((height / (type.source * 1.08) - HEADING) / LEADING))
}

/** What is being handed over is half and half. */
function faceAfter(change: ChangedBase): BaseFace {
	const { base } = change
	const { holder, handingTo } = spanAfter(change)
	const before = baseLook(base, holder)
	return { before, after: handingTo ? baseLook(base, handingTo) : before, progress: handingTo ? 0.5 : 1, ring: 0 }
}

/** Of more lines than have room transfers and then the gravest, in the order of all. */
function gravest<L extends { readonly event: BaseEvent | null }>(lines: readonly L[], room: number): readonly L[] {
	const [transfers, events] = [lines.filter(({ event }) => !event), lines.flatMap(({ event }) => event ?? [])]
	const kept = new Set(events.toSorted(byGravity).slice(0, Math.max(0, room - transfers.length)))
	return lines.filter(({ event }) => !event || kept.has(event)).slice(0, room)
}
