import { localeOf } from '../../core/messages/locale.ts'
import { type DisplayNode, type SpokenPart, spokenAs } from '../../picture/nodes.ts'
import { balanced, wrapped, wrappedWhole } from '../../text/lines.ts'
import { type TextFont, textWidth } from '../../text/textWidth.ts'
import { logoBox, logoNodes, type PaperLogo } from './logoCorner.ts'
import { fromStart, lineAt, measure, type Page } from './page.ts'

/** A strip of the page: its height, and its nodes counted from its own top. */
export interface Band {
	readonly height: number
	readonly nodes: readonly DisplayNode[]
}

export interface HeadText {
	/** What the map is of, over a headline that does not say it; `''`: not said. */
	readonly subject: string
	/** The headline. */
	readonly title: string
	/** The colour of a bar over the headline; `null`: none. */
	readonly accent: string | null
	/** At the end of its first line; `null`: none. */
	readonly logo: PaperLogo | null
	/** A line of the author's own; `''`: none. */
	readonly note: string
	readonly date: string
	/** What is true on that day, without the date; `''`: not said. */
	readonly headline: string
	/** What is left out of the map, if anything is. */
	readonly filtered: string | null
}

/** From the baseline of one line to the next, in em. */
const LEADING = 1.28
const TITLE_LEADING = 1.14
/** A page at least this much wider than high sets what is true beside the date. */
const WIDE = 1.25
/** A long headline shrinks before it takes more lines than these, down to this share; it stays larger than the date. */
const TITLE_LINES = { wide: 2, high: 3 } as const
const LEAST_TITLE = 0.76
/** The bar in the colour of the house, as a share of the margin. */
const BAR = 0.4
/** No headline is longer: what a person may type fits even the narrowest sheet. */
const MOST_TITLE_LINES = 8

/** A line of a head takes no more lines than these: a note that is longer ends in "…". */
const SMALL_LINES = 3

/** Room kept in a head whose words change, so that nothing in it moves. */
export interface HeadRoom {
	/** The longest date and the longest sentence that will stand in it. */
	readonly date: string
	readonly headline: string
}

/** The headline largest, under it what its author adds and what is filtered, then the date and the sentence that says what is true. */
export function headBandOf(page: Page, text: HeadText, room: HeadRoom = text): Band {
	const { type, theme, margin, faces } = page
	const { note, date, headline, filtered } = text
	const { bar, top, mark, beside } = startOf(page, text)
	const title = titleLines(beside, text.title)
	const lines: readonly HeadLines[] = [
		...(text.subject === '' ? [] : [small(beside, text.subject, theme.inkSoft)]),
		{ lines: title.lines, size: title.size, font: faces.semibold, fill: theme.ink, leading: TITLE_LEADING, part: 'H1' },
		...(note === '' ? [] : [small(beside, note, theme.ink)]),
		...(filtered === null ? [] : [small(beside, filtered, theme.inkSoft)]),
	]
	const nodes: DisplayNode[] =
		text.accent === null ? [] : [{ kind: 'rect', x: 0, y: 0, width: page.width, height: bar, fill: text.accent }]
	let y = top
	for (const { lines: rows, size, font, fill, leading, part = 'P' } of lines) {
		const set = rows.map((row, i) => lineAt(page, margin, y + size * (0.95 + leading * i), row, { font, size, fill }))
		nodes.push(spokenAs(part, set))
		y += size * (leading * rows.length + 0.12)
	}
	if (mark) y = Math.max(y, mark.y + mark.height)
	const dateSize = dateSizeOf(page, room.date)
	const dateBase = y + dateSize * 1.02
	const dateEnd = margin + textWidth(room.date, faces.semibold, dateSize) * 1.03
	const gap = margin * 0.9
	const after = page.width - margin - dateEnd - gap
	// What does not fit beside the date stands under it: a sentence that ends in "…" says half of what is true.
	const fits = (said: string): boolean => wrapped(said, faces.medium, type.headline, after, 2).length <= 1
	const wide = page.width > page.height * WIDE && fits(headline) && fits(room.headline)
	const x = wide ? dateEnd + gap : margin
	const broken = (said: string): readonly string[] =>
		wrappedWhole(said, faces.medium, type.headline, page.width - margin - x, wide ? 1 : 6)
	const said = broken(headline)
	const most = broken(room.headline).length
	const leading = type.headline * LEADING
	const first = wide ? dateBase : dateBase + type.headline * 0.35 + leading
	const last = most === 0 ? 0 : first + (most - 1) * leading
	return {
		// Arabic letters reach deeper under the line.
		height: Math.round(Math.max(last, dateBase) + margin * localeOf(page.lang).underHead),
		nodes: [
			...nodes,
			lineAt(page, margin, dateBase, date, { font: faces.semibold, size: dateSize, fill: theme.ink }),
			...(wide && said.length > 0 ? [divider(page, dateEnd + gap / 2, dateBase, dateSize)] : []),
			spokenAs(
				'P',
				said.map((line, i) =>
					lineAt(page, x, first + i * leading, line, { font: faces.medium, size: type.headline, fill: theme.ink }),
				),
			),
		],
	}
}

/** Whether the head has room for the beginning of the note only. */
export function isNoteCut(page: Page, text: HeadText): boolean {
	const { beside } = startOf(page, text)
	const { faces, type } = page
	return wrapped(text.note, faces.medium, type.note, measure(beside), Number.POSITIVE_INFINITY).length > SMALL_LINES
}

/** Where the words of a head begin; lines beside a logo end before it. */
function startOf(page: Page, { accent, logo }: Pick<HeadText, 'accent' | 'logo'>) {
	const { margin } = page
	const bar = accent === null ? 0 : margin * BAR
	const top = margin * 0.7 + bar
	const mark = logo && logoBox(page, logo, top)
	return { bar, top, mark, beside: mark ? { ...page, width: page.width - mark.width - margin * 0.7 } : page }
}

/** The logo of a head, apart from its words: in a film these change with every frame, and it does not. */
export function headLogo(page: Page, { logo, accent }: HeadText): readonly DisplayNode[] {
	return logo ? logoNodes(page, logo, page.margin * (0.7 + (accent === null ? 0 : BAR))) : []
}

interface HeadLines {
	readonly lines: readonly string[]
	readonly size: number
	readonly font: TextFont
	readonly fill: string
	readonly leading: number
	readonly part?: SpokenPart
}

function small(page: Page, text: string, fill: string): HeadLines {
	const { faces } = page
	const { note } = page.type
	return {
		lines: wrapped(text, faces.medium, note, measure(page), SMALL_LINES),
		size: note,
		font: faces.medium,
		fill,
		leading: LEADING,
	}
}

/** The headline as large as it can be in few lines; never cut. */
function titleLines(page: Page, title: string): { readonly lines: readonly string[]; readonly size: number } {
	const { type, faces } = page
	const few = page.width > page.height * WIDE ? TITLE_LINES.wide : TITLE_LINES.high
	const lines = (size: number): readonly string[] =>
		balanced(title, faces.semibold, size, measure(page), MOST_TITLE_LINES)
	const sizes = [1, 0.92, 0.84, LEAST_TITLE].map((share) => Math.round(type.title * share * 10) / 10)
	const least = sizes.at(-1) ?? type.title
	const size = sizes.find((each) => lines(each).length <= few) ?? least
	return { lines: lines(size), size }
}

function divider(page: Page, x: number, baseline: number, size: number): DisplayNode {
	return {
		kind: 'rect',
		x: fromStart(page, x) - 0.5,
		y: baseline - size * 0.78,
		width: 1,
		height: size * 0.96,
		fill: page.theme.rule,
	}
}

/** The date is never broken: it shrinks instead. */
function dateSizeOf(page: Page, date: string): number {
	const width = textWidth(date, page.faces.semibold, page.type.date) * 1.04
	return Math.round(page.type.date * Math.min(1, measure(page) / width) * 10) / 10
}

/** How long a line of a head is; for telling which of several is the longest. */
export function headWidth(text: string, { type, faces }: Page): number {
	return textWidth(text, faces.semibold, type.headline)
}
