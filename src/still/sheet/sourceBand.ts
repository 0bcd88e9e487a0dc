import { sourceLabel } from '../../core/messages/claims.ts'
import { say } from '../../core/messages/say.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Source, SourceId } from '../../core/record/model.ts'
import { spokenAs } from '../../picture/nodes.ts'
import { fitted, inOwnDirection } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'
import type { Band } from './head.ts'
import { lineAt, measure, type Page } from './page.ts'

/** In em of the source's type. */
const LEADING = 1.36
const HEADING = 1.5

/** Sources in columns, and which of them have a number in it. */
export interface NumberedSources extends Band {
	readonly listed: readonly Source[]
}

/** What is to be listed: the sources of what is told, and after them all others. */
export interface SourcesToList {
	readonly told: readonly Source[]
	readonly sources: readonly Source[]
}

/**
 * The sources of what is told, numbered, in columns; where nothing is told, those of what is shown. The others are
 * counted: they stand at the link.
 * @param mostRows lines at the most
 */
export function sourceBand(page: Page, { told, sources }: SourcesToList, mostRows: number): NumberedSources {
	const { type, theme, margin, lang, faces } = page
	const all = oncePerLabel(sources, lang)
	const wanted = told.length > 0 ? oncePerLabel(told, lang) : all
	if (all.length === 0 || mostRows < 1) return { height: 0, nodes: [], listed: [] }
	const size = type.source
	const leading = size * LEADING
	const columns = Math.max(1, Math.floor(measure(page) / (size * (page.width < 600 ? 17 : 21))))
	const gutter = size * 1.2
	const width = (measure(page) - gutter * (columns - 1)) / columns
	const room = columns * mostRows
	const listed = all.length === wanted.length && all.length <= room ? wanted : wanted.slice(0, room - 1)
	const left = all.length - listed.length
	const entries = [
		...listed.map((source, i) => ({
			text: entryOf(source, `${numberText(i + 1, lang)}. `, page, width),
			...(source.url === null ? {} : { href: source.url }),
		})),
		...(left > 0 ? [{ text: say('still.moreAtLink', lang, { n: left }) }] : []),
	]
	const rows = Math.ceil(entries.length / columns)
	const heading = size * HEADING
	const look = { size, fill: theme.inkSoft } as const
	return {
		listed,
		height: heading + rows * leading,
		nodes: [
			spokenAs('H2', [
				lineAt(page, margin, size, say(told.length > 0 ? 'studio.sources' : 'detail.stillSources', lang), {
					...look,
					font: faces.semibold,
				}),
			]),
			spokenAs(
				'L',
				entries.map(({ text, ...target }, i) => {
					const x = margin + Math.floor(i / rows) * (width + gutter)
					const y = heading + ((i % rows) + 0.8) * leading
					return spokenAs('LI', [{ ...lineAt(page, x, y, text, { ...look, font: faces.medium }), ...target }])
				}),
			),
		],
	}
}

/** The numbers at the marks: sources that read alike share one. */
export function numbersOf(
	listed: readonly Source[],
	told: readonly Source[],
	lang: Lang,
): ReadonlyMap<SourceId, number> {
	const numbers = new Map(listed.map((source, i) => [sourceLabel(source, lang), i + 1]))
	return new Map(
		told.flatMap((source) => {
			const number = numbers.get(sourceLabel(source, lang))
			return number === undefined ? [] : [[source.id, number] as const]
		}),
	)
}

function oncePerLabel(sources: readonly Source[], lang: Lang): readonly Source[] {
	const labels = new Map<string, Source>()
	for (const source of sources) {
		const label = sourceLabel(source, lang)
		if (!labels.has(label)) labels.set(label, source)
	}
	return [...labels.values()]
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
function entryOf(source: Source, number: string, { type, lang, faces }: Page, width: number): string {
	const whole = number + sourceLabel(source, lang)
	if (fitted(whole, faces.medium, type.source, width) === whole || source.publisher === null)
		return fitted(whole, faces.medium, type.source, width)
	const end = sourceLabel({ ...source, publisher: '' }, lang)
	const room = width - textWidth(number + end, faces.medium, type.source)
	// In its own direction: what is cut off a Latin name is at its right, in an Arabic line too.
	return number + inOwnDirection(fitted(source.publisher, faces.medium, type.source, room), lang) + end
}
