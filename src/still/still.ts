import { toldHeadline } from '../core/captions/openTelling.ts'
import type { Frame, Point } from '../core/geometry/projection.ts'
import { changesHeadline, spanText } from '../core/messages/changes.ts'
import { dayText, headline, headlineWithoutDate } from '../core/messages/headline.ts'
import { changesBetween } from '../core/query/changes.ts'
import { sceneOn } from '../core/query/scene.ts'
import type { Lang } from '../core/record/lang.ts'
import { THEMES } from '../core/theme.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import type { DisplayNode } from '../picture/nodes.ts'
import type { Picture } from '../picture/picture.ts'
import { aboutOf, headTextOf, type Told } from './about.ts'
import { mapDescription, sentences } from './description.ts'
import { legible } from './legible.ts'
import { type CloseUpFound, closeUpFound } from './map/inset.ts'
import type { StillOptions, StillResources } from './options.ts'
import { contentOf } from './sheet/content.ts'
import { closeUpsBeside, type DayPane, dayPanes, lostOn, panesNodes } from './sheet/dayPane.ts'
import { headBandOf, headLogo, isNoteCut } from './sheet/head.ts'
import { layoutOf } from './sheet/layout.ts'
import { pageOf } from './sheet/page.ts'
import { numbersOf } from './sheet/sourceBand.ts'

/** A still, and where its maps lie in it and what they show: one, or of a comparison the earlier and the later. */
export interface Still extends Picture {
	readonly maps: readonly { readonly frame: Frame; readonly at: Point }[]
	/** What became of the close-up that was asked for; `null`: none was. Two maps have the same. */
	readonly closeUp: CloseUpFound | null
	/** Whether the note ends in "…". */
	readonly noteCut: boolean
}

/** A still: head, map and what explains it. Pure: the same options over the same record give the same picture. */
export function stillOf(options: StillOptions, resources: StillResources): Still {
	const { lang, sheet } = options
	const { width, height, safe } = sheet
	const { page, head, layout, text, told } = legible(options.sheet, (sheet) =>
		laidOut({ ...options, sheet }, resources),
	)
	const { theme } = page
	const [pane] = layout.panes
	const shown = layout.panes.map((pane) => mapDescription(pane, resources.timeline))
	const whole = sentences(shown.map((text, i) => (layout.panes[1] ? paneSaid(layout.panes[i]?.day, text, lang) : text)))
	const about = aboutOf(options, resources, told, text, whole)
	const alts = layout.panes.map(({ day }, i) => (layout.panes[1] ? paneSaid(day, shown[i] ?? '', lang) : about.alt))
	const children: readonly DisplayNode[] = [
		{ kind: 'rect', x: 0, y: 0, width, height, fill: theme.panel },
		{
			kind: 'group',
			move: { x: 0, y: safe.top },
			children: [
				...panesNodes(layout.panes, numbersOf(layout.cited.listed, layout.cited.told, lang), alts),
				{ kind: 'rect', ...layout.head.paper, fill: theme.panel },
				...(layout.head.page === page
					? [{ kind: 'rect', x: 0, y: head.height - 1, width, height: 1, fill: theme.rule } as const]
					: []),
				{
					kind: 'group',
					name: 'head',
					move: { x: layout.head.at[0], y: layout.head.at[1] },
					children: [...head.nodes, ...headLogo(layout.head.page, text)],
					spoken: { part: 'Sect' },
				},
				...layout.nodes,
				...closeUpsBeside(layout.panes),
			],
		},
	]
	return {
		width,
		height,
		lang,
		...about,
		children,
		maps: layout.panes.map(
			({
				free: {
					frame,
					at: [x, y],
				},
			}) => ({ frame, at: [x, safe.top + y] }),
		),
		noteCut: isNoteCut(layout.head.page, text),
		closeUp: pane && options.include.has('inset') ? closeUpFound(pane.inset, pane.input) : null,
	}
}

/** Of two maps each says which day it is. */
function paneSaid(day: DayNumber | undefined, text: string, lang: Lang): string {
	return day === undefined ? text : sentences([dayText(day, lang), text])
}

/** A still as it is set, before anything is drawn. @throws nothing: whether it can be read is asked by `legible` */
export function laidOut(options: StillOptions, resources: StillResources) {
	const page = pageOf(options.sheet, options.lang, THEMES[options.theme], options.font)
	const told = tellingOf(options, resources)
	const text = headTextOf(options, resources, told, options.compare ? null : toldHeadline(resources.timeline, options))
	const layout = layoutOf<DayPane>(page, {
		headOf: (paper) => headBandOf(paper, text),
		panesIn: (area) => dayPanes(area, options, resources, page),
		contentOf: (panes) => contentOf(panes, options, resources),
		lostOn,
	})
	return { page, head: headBandOf(layout.head.page, text), layout, text, told }
}

function tellingOf(options: StillOptions, { timeline }: StillResources): Told {
	const { day, trail, lang, compare } = options
	if (compare) {
		const date = spanText(compare.from, day, lang)
		const said = changesHeadline(changesBetween(timeline, compare.from, day, options), lang)
		return { date, day, days: { from: compare.from, to: day }, said, sentence: `${date}: ${said}` }
	}
	const scene = sceneOn(timeline, day, options)
	return {
		date: dayText(day, lang),
		day,
		days: { day, trail },
		said: headlineWithoutDate(scene, trail, lang),
		sentence: headline(scene, trail, lang),
	}
}
