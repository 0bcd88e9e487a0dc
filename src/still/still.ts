import { creditsLine } from '../basemap/about.ts'
import type { Frame, Point } from '../core/geometry/projection.ts'
import { changesHeadline, spanText } from '../core/messages/changes.ts'
import { filterNote } from '../core/messages/filters.ts'
import { dayText, headline, headlineWithoutDate } from '../core/messages/headline.ts'
import { say } from '../core/messages/say.ts'
import { changesBetween } from '../core/query/changes.ts'
import { sceneOn } from '../core/query/scene.ts'
import { THEMES } from '../core/theme.ts'
import { formatDay } from '../core/time/calendar.ts'
import type { DisplayNode } from '../picture/nodes.ts'
import type { Picture } from '../picture/picture.ts'
import type { StillOptions, StillResources } from './options.ts'
import { contentOf } from './sheet/content.ts'
import { type DayPane, dayPanes, paneNode } from './sheet/dayPane.ts'
import { type HeadText, headOf } from './sheet/head.ts'
import { layoutOf } from './sheet/layout.ts'
import { pageOf } from './sheet/page.ts'

/** A still, and where its maps lie in it and what they show: one, or of a comparison the earlier and the later. */
export interface Still extends Picture {
	readonly maps: readonly { readonly frame: Frame; readonly at: Point }[]
}

/** A still: head, map and what explains it. Pure: the same options over the same record give the same picture. */
export function stillOf(options: StillOptions, resources: StillResources): Still {
	const { lang, day, title, permalink, version, sheet } = options
	const { width, height, safe } = sheet
	const { page, head, layout, text } = laidOut(options, resources)
	const { theme } = page
	const children: readonly DisplayNode[] = [
		{ kind: 'rect', x: 0, y: 0, width, height, fill: theme.panel },
		{
			kind: 'group',
			move: { x: 0, y: safe.top },
			children: [
				...layout.panes.map(paneNode),
				{ kind: 'rect', x: 0, y: head.height - 1, width, height: 1, fill: theme.rule },
				{ kind: 'group', name: 'head', children: head.nodes },
				...layout.nodes,
			],
		},
	]
	return {
		width,
		height,
		lang,
		title: `${title} · ${text.date}`,
		description: `${text.sentence}. ${text.filtered === null ? '' : `${text.filtered}. `}${permalink} (${version})`,
		origin: {
			link: permalink,
			credits: `${say('detail.stillCredit', lang)} · ${creditsLine(resources.ground.about, lang)}`,
			licence: `${say('detail.licence', lang)} CC BY 4.0`,
			version,
			date: formatDay(day),
			offset: resources.timeline.dataset.manifest.day.offset,
		},
		children,
		maps: layout.panes.map(({ frame, at: [x, y] }) => ({ frame, at: [x, safe.top + y] })),
	}
}

function laidOut(options: StillOptions, resources: StillResources) {
	const page = pageOf(options.sheet, options.lang, THEMES[options.theme])
	const text = headText(options, resources)
	const head = headOf(page, text)
	const layout = layoutOf<DayPane>(page, head.height, {
		panesIn: (area) => dayPanes(area, options, resources, page),
		contentOf: (panes) => contentOf(panes, options, resources),
	})
	return { page, head, layout, text }
}

interface StillText extends HeadText {
	/** The whole sentence with its date, for listeners and catalogues. */
	readonly sentence: string
}

function headText(options: StillOptions, { timeline }: StillResources): StillText {
	const { day, trail, lang, title, note, include, compare } = options
	const scene = sceneOn(timeline, day, options)
	const date = compare ? spanText(compare.from, day, lang) : dayText(day, lang)
	const said = compare
		? changesHeadline(changesBetween(timeline, compare.from, day, options), lang)
		: headlineWithoutDate(scene, trail, lang)
	return {
		title,
		note,
		date,
		headline: include.has('headline') ? said : '',
		filtered: filterNote(timeline, options, lang),
		sentence: compare ? `${date}: ${said}` : headline(scene, trail, lang),
	}
}
