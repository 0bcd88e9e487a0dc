import type { Frame } from '../../core/geometry/projection.ts'
import type { Changes } from '../../core/query/changes.ts'
import type { Source } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { changeBand } from './changeBand.ts'
import { type CreditText, creditBand } from './creditBand.ts'
import type { Band } from './head.ts'
import type { LegendEntry } from './legend.ts'
import { legendBand } from './legendBand.ts'
import { measure, type Page } from './page.ts'
import { sourceBand } from './sourceBand.ts'

/** What a picture explains itself by. */
export interface FootContent extends CreditText {
	readonly timeline: Timeline
	/** What is listed of a comparison; `null`: one day, no list. */
	readonly changes: Changes | null
	readonly legend: readonly LegendEntry[]
	/** What the scale is for; `null`: no scale. */
	readonly frame: Frame | null
	/** Of what is told, in the order of their numbers; they come first in `sources`. */
	readonly told: readonly Source[]
	readonly sources: readonly Source[]
}

/** Legend and scale, numbered sources, credits and the link under the map: everything that makes it stand alone. */
export function footOf(
	page: Page,
	content: FootContent,
	sourceRows: number,
	changeRows: number,
): Band & { readonly listed: readonly Source[] } {
	const sources = sourceBand(page, content, sourceRows)
	const band = stacked(page, [
		...(content.changes ? [changeBand(page, content.timeline, content.changes, changeRows)] : []),
		legendBand(page, content.legend, content.frame),
		sources,
		creditBand(page, content),
	])
	return { ...band, listed: sources.listed }
}

/** Bands below each other with a rule between them; those without height are left out. */
export function stacked(page: Page, bands: readonly Band[]): Band {
	const gap = page.margin * 0.45
	let y = page.margin * 0.5
	const nodes: DisplayNode[] = []
	for (const band of bands.filter(({ height }) => height > 0)) {
		if (nodes.length > 0) nodes.push(rule(page, y - gap / 2))
		nodes.push({ kind: 'group', move: { x: 0, y }, children: band.nodes })
		y += band.height + gap
	}
	return { height: Math.ceil(y - gap + page.margin * 0.6), nodes }
}

function rule(page: Page, y: number): DisplayNode {
	return { kind: 'rect', x: page.margin, y: Math.round(y), width: measure(page), height: 1, fill: page.theme.rule }
}
