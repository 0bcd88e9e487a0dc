import { andMoreText, sourceLabel } from '../../core/messages/claims.ts'
import { numberText } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import type { Source } from '../../core/record/model.ts'
import { fitted } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'
import type { Band } from './head.ts'
import { lineAt, measure, type Page } from './page.ts'

/** In em of the source's type. */
const LEADING = 1.36
const HEADING = 1.5

/**
 * The sources of what is shown, numbered, in columns.
 * @param mostRows lines at the most; what does not fit is counted
 */
export function sourceBand(page: Page, sources: readonly Source[], mostRows: number): Band {
	const { type, theme, margin, lang } = page
	const labels = [...new Map(sources.map((source) => [sourceLabel(source, lang), source])).values()]
	if (labels.length === 0 || mostRows < 1) return { height: 0, nodes: [] }
	const size = type.source
	const leading = size * LEADING
	const columns = Math.max(1, Math.floor(measure(page) / (size * (page.width < 600 ? 17 : 21))))
	const gutter = size * 1.2
	const width = (measure(page) - gutter * (columns - 1)) / columns
	const room = columns * mostRows
	const listed = labels.length <= room ? labels : labels.slice(0, room - 1)
	const left = labels.length - listed.length
	const entries = [
		...listed.map((source, i) => entryOf(source, `${numberText(i + 1, lang)}. `, page, width)),
		...(left > 0 ? [andMoreText(left, lang)] : []),
	]
	const rows = Math.ceil(entries.length / columns)
	const heading = size * HEADING
	const look = { size, fill: theme.inkSoft } as const
	return {
		height: heading + rows * leading,
		nodes: [
			lineAt(page, margin, size, say('detail.stillSources', lang), { ...look, font: 'semibold' }),
			...entries.map((entry, i) => {
				const x = margin + Math.floor(i / rows) * (width + gutter)
				const y = heading + ((i % rows) + 0.8) * leading
				return lineAt(page, x, y, entry, { ...look, font: 'medium' })
			}),
		],
	}
}

/** How many lines of sources have room in a height, under their heading. */
export function rowsIn({ type }: Page, height: number): number {
	return Math.max(0, Math.floor((height / type.source - HEADING) / LEADING))
}

/** How high so many lines of sources are, with their heading. */
export function heightOf({ type }: Page, rows: number): number {
	return type.source * (HEADING + rows * LEADING)
}

/** Who said it and when; where that is too long, the name is cut and never the date. */
function entryOf(source: Source, number: string, { type, lang }: Page, width: number): string {
	const whole = number + sourceLabel(source, lang)
	if (fitted(whole, 'medium', type.source, width) === whole || source.publisher === null)
		return fitted(whole, 'medium', type.source, width)
	const end = sourceLabel({ ...source, publisher: '' }, lang)
	return fitted(number + source.publisher, 'medium', type.source, width - textWidth(end, 'medium', type.source)) + end
}
