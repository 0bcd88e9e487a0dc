import { textWidth } from '../core/advances.ts'
import { andMoreText, sourceLabel } from '../core/claimSentences.ts'
import { detailWord } from '../core/detailWords.ts'
import type { Source } from '../core/model.ts'
import type { Frame } from '../core/projection.ts'
import { numberText } from '../core/sentences.ts'
import type { DisplayNode } from '../picture/display.ts'
import type { Band } from './head.ts'
import { type LegendKey, legendSwatch, legendText } from './legend.ts'
import { fromStart, lineAt, measure, type Page } from './page.ts'
import { northArrow, type ScaleLook, scaleBar, scaleBarWidth } from './scaleBar.ts'
import { fitted, leftToRight, wrapped } from './text.ts'

/** Who made the ground, in the order of the picture; names are not translated. */
export const CREDITS = 'Natural Earth · GSHHG/WDBII · © OpenStreetMap contributors · GeoNames · NASA'

export interface FootContent {
	readonly legend: readonly LegendKey[]
	/** What the scale is for; `null`: no scale. */
	readonly frame: Frame | null
	readonly sources: readonly Source[]
	readonly permalink: string
	readonly version: string
	/** The most lines of sources. */
	readonly sourceRows: number
}

/** Legend and scale, numbered sources, credits and the link: everything that makes the picture stand alone. */
export function footOf(page: Page, content: FootContent): Band {
	const { margin } = page
	const legend = legendBand(page, content)
	const sources = sourceBand(page, content)
	const credits = creditBand(page, content)
	const gap = margin * 0.45
	const tops = [margin * 0.5]
	for (const { height } of [legend, sources, credits]) tops.push((tops.at(-1) ?? 0) + (height === 0 ? 0 : height + gap))
	const rule = (y: number): DisplayNode => ({
		kind: 'rect',
		x: margin,
		y: Math.round(y - gap / 2),
		width: measure(page),
		height: 1,
		fill: page.theme.rule,
	})
	return {
		height: Math.ceil((tops[3] ?? 0) - gap + margin * 0.6),
		nodes: [
			...moved(legend, tops[0] ?? 0),
			...(sources.height > 0 ? [rule(tops[1] ?? 0), ...moved(sources, tops[1] ?? 0)] : []),
			rule(tops[2] ?? 0),
			...moved(credits, tops[2] ?? 0),
		],
	}
}

function moved({ nodes }: Band, y: number): readonly DisplayNode[] {
	return [{ kind: 'group', move: { x: 0, y }, children: nodes }]
}

/** Symbols with their names, in lines; the scale stands at the end of the last one. */
function legendBand(page: Page, { legend, frame }: FootContent): Band {
	const { type, theme, margin, lang } = page
	const size = type.legend
	const k = size / 13.5
	const row = size * 1.85
	const swatch = 24 * k
	const scale: ScaleLook = { lang, theme, size: size * 0.88, most: size * 8 }
	const block = frame ? scaleBarWidth(frame, scale) + size * 2 : 0
	const nodes: DisplayNode[] = []
	let [x, y] = [margin, row / 2]
	for (const key of legend) {
		const label = fitted(legendText(key, lang), 'medium', size, measure(page) - swatch)
		const width = swatch + textWidth(label, 'medium', size)
		if (x > margin && x + width > page.width - margin) {
			x = margin
			y += row
		}
		nodes.push(
			...legendSwatch(key, [fromStart(page, x + 11 * k), y], theme, lang, k),
			lineAt(page, x + swatch + 2 * k, y + size * 0.35, label, { font: 'medium', size, fill: theme.ink }),
		)
		x += width + 22 * k
	}
	if (!frame) return { height: legend.length === 0 ? 0 : y + row / 2, nodes }
	if (x > margin && x + block > page.width - margin) y += row
	const right = lang === 'ar' ? margin + block : page.width - margin
	return {
		height: y + row / 2,
		nodes: [
			...nodes,
			...scaleBar(frame, scale, right - size * 2, y + size * 0.55),
			...northArrow(scale, right - size * 0.55, y),
		],
	}
}

/** The sources of what is shown, numbered, in columns. */
function sourceBand(page: Page, { sources, sourceRows }: FootContent): Band {
	const { type, theme, margin, lang } = page
	const labels = [...new Set(sources.map((source) => sourceLabel(source, lang)))]
	if (labels.length === 0) return { height: 0, nodes: [] }
	const size = type.source
	const leading = size * 1.36
	const columns = Math.max(1, Math.floor(measure(page) / (size * (page.width < 600 ? 17 : 21))))
	const gutter = size * 1.2
	const width = (measure(page) - gutter * (columns - 1)) / columns
	const room = columns * sourceRows
	const listed = labels.length <= room ? labels : labels.slice(0, room - 1)
	const left = labels.length - listed.length
	const entries = [
		...listed.map((label, i) => `${numberText(i + 1, lang)}. ${label}`),
		...(left > 0 ? [andMoreText(left, lang)] : []),
	]
	const rows = Math.ceil(entries.length / columns)
	const heading = size * 1.5
	const look = { size, fill: theme.inkSoft } as const
	return {
		height: heading + rows * leading,
		nodes: [
			lineAt(page, margin, size, detailWord('stillSources', lang), { ...look, font: 'semibold' }),
			...entries.map((entry, i) => {
				const x = margin + Math.floor(i / rows) * (width + gutter)
				const y = heading + ((i % rows) + 0.8) * leading
				return lineAt(page, x, y, fitted(entry, 'medium', size, width), { ...look, font: 'medium' })
			}),
		],
	}
}

/** Who made the map and the ground, where it is to be found and which state of the record it shows. */
function creditBand(page: Page, { permalink, version }: FootContent): Band {
	const { type, theme, margin, lang } = page
	const size = type.credit
	const leading = size * 1.36
	const look = { font: 'medium', size, fill: theme.inkSoft } as const
	const made = `${detailWord('stillCredit', lang)} · ${leftToRight(CREDITS, lang)}`
	const record = `${detailWord('record', lang)}: ${leftToRight(version, lang)}`
	const link = leftToRight(permalink, lang)
	const room = measure(page)
	const oneLine =
		[made, link, record].reduce((sum, text) => sum + textWidth(text, 'medium', size), 0) + size * 6 <= room
	if (oneLine) {
		const end = lineAt(page, page.width - margin, size, `${link} · ${record}`, { ...look, align: 'end' })
		return { height: leading, nodes: [lineAt(page, margin, size, made, look), end] }
	}
	const lines = [
		// A line does not begin with the dot between two names.
		...wrapped(`${detailWord('stillCredit', lang)} · ${CREDITS}`, 'medium', size, room, 3).map((line) =>
			line.replace(/^· | ·$/g, ''),
		),
		...wrapped(permalink, 'medium', size, room, 3).map((line) => leftToRight(line, lang)),
		record,
	]
	return {
		height: lines.length * leading,
		nodes: lines.map((line, i) => lineAt(page, margin, size + i * leading, line, look)),
	}
}
