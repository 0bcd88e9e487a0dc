import { localeOf } from '../../core/messages/locale.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { wrapped } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'
import { fromStart, lineAt, measure, type Page } from './page.ts'

/** A strip of the page: its height, and its nodes counted from its own top. */
export interface Band {
	readonly height: number
	readonly nodes: readonly DisplayNode[]
}

export interface HeadText {
	readonly title: string
	/** A line of the author's own; `''`: none. */
	readonly note: string
	readonly date: string
	/** What is true on that day, without the date; `''`: not said. */
	readonly headline: string
	/** What is left out of the map, if anything is. */
	readonly filtered: string | null
}

/** From the baseline of one headline line to the next, in em. */
const LEADING = 1.28
/** A page at least this much wider than high sets the headline beside the date. */
const WIDE = 1.25

/** Room kept in a head whose words change, so that nothing in it moves. */
export interface HeadRoom {
	/** The longest date and the longest headline that will stand in it. */
	readonly date: string
	readonly headline: string
}

/** Title small, what is filtered under it, date large, and the sentence that says what is true. */
export function headBandOf(
	page: Page,
	{ title, note, date, headline, filtered }: HeadText,
	room: HeadRoom = { date, headline },
): Band {
	const { type, theme, margin } = page
	const titleLines = wrapped(title, 'semibold', type.title, measure(page), 2)
	const noteLines = [note, filtered ?? ''].flatMap((text) => wrapped(text, 'medium', type.title, measure(page), 2))
	const titleTop = margin * 0.75
	const titleEnd = titleTop + (titleLines.length + noteLines.length) * type.title * 1.3
	const dateSize = dateSizeOf(page, room.date)
	const dateBase = titleEnd + dateSize * 0.95
	const dateEnd = margin + textWidth(room.date, 'semibold', dateSize) * 1.03
	const gap = margin * 1.1
	const beside = page.width - margin - dateEnd - 2 * gap
	// What does not fit beside the date stands under it: a sentence that ends in "…" says half of what is true.
	const fits = (text: string): boolean => wrapped(text, 'medium', type.headline, beside, 3).length <= 2
	const wide = page.width > page.height * WIDE && beside > page.width * 0.45 && fits(headline) && fits(room.headline)
	const x = wide ? dateEnd + 2 * gap : margin
	const broken = (text: string): readonly string[] =>
		wrapped(text, 'medium', type.headline, page.width - margin - x, wide ? 2 : 6)
	const lines = broken(headline)
	const most = broken(room.headline).length
	const leading = type.headline * LEADING
	// Beside the date one line stands on its baseline, two share its height.
	const first = wide ? dateBase - (most - 1) * leading * 0.78 : dateBase + type.headline * 0.55 + leading
	const last = most === 0 ? 0 : first + (most - 1) * leading
	const look = { font: 'medium', size: type.headline, fill: theme.ink } as const
	const rule: readonly DisplayNode[] =
		wide && lines.length > 0
			? [
					{
						kind: 'rect',
						x: fromStart(page, dateEnd + gap) - 0.5,
						y: dateBase - dateSize * 0.72,
						width: 1,
						height: dateSize * 0.86,
						fill: theme.rule,
					},
				]
			: []
	return {
		// Arabic letters reach deeper under the line.
		height: Math.round(Math.max(last, dateBase) + margin * localeOf(page.lang).underHead),
		nodes: [
			...titleLines.map((line, i) =>
				lineAt(page, margin, titleTop + (i * 1.3 + 0.95) * type.title, line, {
					font: 'semibold',
					size: type.title,
					fill: theme.inkSoft,
				}),
			),
			...noteLines.map((line, i) =>
				lineAt(page, margin, titleTop + ((titleLines.length + i) * 1.3 + 0.95) * type.title, line, {
					font: 'medium',
					size: type.title,
					fill: theme.ink,
				}),
			),
			lineAt(page, margin, dateBase, date, { font: 'semibold', size: dateSize, fill: theme.ink }),
			...rule,
			...lines.map((line, i) => lineAt(page, x, first + i * leading, line, look)),
		],
	}
}

/** The date is never broken: it shrinks instead. */
function dateSizeOf(page: Page, date: string): number {
	const width = textWidth(date, 'semibold', page.type.date) * 1.04
	return Math.round(page.type.date * Math.min(1, measure(page) / width) * 10) / 10
}

/** How long a line of a head is; for telling which of several is the longest. */
export function headWidth(text: string, { type }: Page): number {
	return textWidth(text, 'semibold', type.headline)
}
