import { type DayNumber, formatDay } from '../core/calendar.ts'
import { detailWord } from '../core/detailWords.ts'
import { restOf } from '../core/effects.ts'
import { filterNote } from '../core/findSentences.ts'
import { type Box, holds } from '../core/labels.ts'
import { type Frame, fit as fitted, HOME_BOUNDS, type Point, project } from '../core/projection.ts'
import { sceneOn } from '../core/scene.ts'
import { dayText, headline, headlineWithoutDate } from '../core/sentences.ts'
import { THEMES } from '../core/theme.ts'
import type { DisplayNode } from '../picture/display.ts'
import type { Picture } from '../picture/picture.ts'
import { citedSources } from './cited.ts'
import { CREDITS } from './creditBand.ts'
import type { FootContent } from './foot.ts'
import { type HeadText, headOf } from './head.ts'
import { type Inset, insetNodes, insetOf } from './inset.ts'
import { type Layout, layoutOf, type Pane } from './layout.ts'
import { legendOf } from './legend.ts'
import { groundPart, type MapInput, mapPlan, marksPart, shownMarks } from './map.ts'
import type { StillOptions, StillResources } from './options.ts'
import { markScale, type Page, pageOf } from './page.ts'

/** A still: head, map and what explains it. Pure: the same options over the same record give the same picture. */
export function stillOf(options: StillOptions, resources: StillResources): Picture {
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
				...layout.panes.map((pane) => paneNode(pane)),
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
		title: `${title} · ${dayText(day, lang)}`,
		description: `${headline(sceneOn(resources.timeline, day, options), options.trail, lang)}. ${text.filtered === null ? '' : `${text.filtered}. `}${permalink} (${version})`,
		origin: {
			link: permalink,
			credits: `${detailWord('stillCredit', lang)} · ${CREDITS}`,
			licence: `${detailWord('licence', lang)} CC BY 4.0`,
			version,
			date: formatDay(day),
		},
		children,
	}
}

/** Where the map lies in a still and what it shows, for whoever wants to know where a place ended up. */
export function stillMapFrame(
	options: StillOptions,
	resources: StillResources,
): { readonly frame: Frame; readonly at: Point } {
	const [pane] = laidOut(options, resources).layout.panes
	if (!pane) throw new RangeError('a still has a map')
	const [x, y] = pane.at
	return { frame: pane.frame, at: [x, options.sheet.safe.top + y] }
}

/** A map of one day. */
interface DayPane extends Pane {
	readonly day: DayNumber
	readonly input: MapInput
}

function laidOut(options: StillOptions, resources: StillResources) {
	const page = pageOf(options.sheet, options.lang, THEMES[options.theme])
	const text = headText(options, resources)
	const head = headOf(page, text)
	const layout: Layout<DayPane> = layoutOf(page, head.height, {
		panesIn: (area) => areasOf(area, options).map(({ box, day }) => paneIn(box, day, options, resources, page)),
		contentOf: (panes) => contentOf(panes, options, resources),
	})
	return { page, head, layout, text }
}

function headText(options: StillOptions, { timeline }: StillResources): HeadText {
	const { day, trail, lang, title, note, include } = options
	return {
		title,
		note,
		date: dayText(day, lang),
		headline: include.has('headline') ? headlineWithoutDate(sceneOn(timeline, day, options), trail, lang) : '',
		filtered: filterNote(timeline, options, lang),
	}
}

/** The room of each map: one, or two side by side (below each other where that is larger), the earlier first. */
function areasOf(
	area: Box,
	{ day, compare, lang }: StillOptions,
): readonly { readonly box: Box; readonly day: DayNumber }[] {
	if (compare?.mode !== 'side-by-side') return [{ box: area, day }]
	const { x, y, width, height } = area
	if (width < height) {
		const half = (height - PANE_GAP) / 2
		return [
			{ box: { x, y, width, height: half }, day: compare.from },
			{ box: { x, y: y + half + PANE_GAP, width, height: half }, day },
		]
	}
	const half = (width - PANE_GAP) / 2
	const [left, right] = [
		{ x, y, width: half, height },
		{ x: x + half + PANE_GAP, y, width: half, height },
	]
	// Time runs with the reading.
	const [first, second] = lang === 'ar' ? [right, left] : [left, right]
	return [
		{ box: first, day: compare.from },
		{ box: second, day },
	]
}

const PANE_GAP = 2

/** The map of a day as large as a part of the page. */
function paneIn(
	{ x, y, width, height }: Box,
	day: DayNumber,
	options: StillOptions,
	{ timeline, ground, relief }: StillResources,
	page: Page,
): DayPane {
	const frame = frameInto(options.look, width, height)
	const scale = markScale(page, frame.zoom)
	const input: MapInput = {
		...options,
		timeline,
		ground,
		instant: restOf(day),
		theme: page.theme,
		frame,
		scale,
		...(relief ? { relief: relief[options.theme] } : {}),
	}
	const inset = options.include.has('inset')
		? insetOf(shownMarks(input), ground, frame, scale, options.lang === 'en')
		: null
	return { at: [x, y], frame, inset, day, input }
}

function paneNode({ at: [x, y], frame, inset, input }: DayPane): DisplayNode {
	const { width, height } = frame
	return {
		kind: 'group',
		name: 'map',
		move: { x, y },
		clip: { x: 0, y: 0, width, height },
		children: mapNodes(input, inset),
	}
}

function mapNodes(input: MapInput, inset: Inset | null): readonly DisplayNode[] {
	if (!inset) {
		const plan = mapPlan(input)
		return [...groundPart(input, plan), ...marksPart(input, plan)]
	}
	const around = { ...input, furniture: [inset.box], unnamed: inset.crowd }
	const plan = mapPlan(around)
	const { under, over } = insetNodes(inset, input)
	return [...groundPart(around, plan), ...under, ...marksPart(around, plan), ...over]
}

/** What explains the maps: of the parts that were asked for, exactly what is in them. */
function contentOf(panes: readonly DayPane[], options: StillOptions, { timeline }: StillResources): FootContent {
	const { include, permalink, version } = options
	const maps = panes.flatMap(({ input, inset, frame }) =>
		[frame, ...(inset ? [inset.frame] : [])].map((each) => ({
			marks: shownMarks({ ...input, frame: each }),
			frame: each,
			scale: input.scale ?? 1,
		})),
	)
	const sources = panes.flatMap(({ frame, day }) => {
		const whole = { x: 0, y: 0, width: frame.width, height: frame.height }
		return citedSources(timeline, sceneOn(timeline, day, options), (lngLat) => holds(whole, project(frame, lngLat)))
	})
	return {
		legend: include.has('legend') ? legendOf(maps) : [],
		frame: include.has('scale') ? (panes[0]?.frame ?? null) : null,
		sources: include.has('sources') ? sources : [],
		permalink,
		version,
	}
}

/** The same view in another box: everything that was in the frame still is. */
function frameInto(look: Frame | null, width: number, height: number): Frame {
	if (!look) return { width, height, ...fitted(HOME_BOUNDS, width, height, Math.min(width, height) * 0.025) }
	const zoom = look.zoom + Math.log2(Math.min(width / look.width, height / look.height))
	return { width, height, center: look.center, zoom }
}
