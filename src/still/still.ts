import { formatDay } from '../core/calendar.ts'
import { detailWord } from '../core/detailWords.ts'
import { restOf } from '../core/effects.ts'
import { filterNote } from '../core/findSentences.ts'
import { holds } from '../core/labels.ts'
import { type Frame, fit as fitted, HOME_BOUNDS, project } from '../core/projection.ts'
import { sceneOn } from '../core/scene.ts'
import { dayText, headline, headlineWithoutDate } from '../core/sentences.ts'
import { THEMES } from '../core/theme.ts'
import type { DisplayNode } from '../picture/display.ts'
import type { Picture } from '../picture/picture.ts'
import { citedSources } from './cited.ts'
import { CREDITS, footOf } from './foot.ts'
import { type Band, type HeadText, headOf } from './head.ts'
import { type Inset, insetNodes, insetOf } from './inset.ts'
import { type LegendMap, legendOf } from './legend.ts'
import { groundPart, type MapInput, mapPlan, marksPart, shownMarks } from './map.ts'
import type { StillOptions, StillResources } from './options.ts'
import { markScale, type Page, pageOf } from './page.ts'

/** The map's share of the height that the bands leave at least, by fewer sources if need be. */
const LEAST_MAP = 0.5
const MOST_SOURCE_ROWS = 4
/** The layout of the foot depends on what the map shows, and the map's size on the foot: it settles in a few rounds. */
const ROUNDS = 8

/** A still: head, map and foot. Pure: the same options over the same record give the same picture. */
export function stillOf(options: StillOptions, resources: StillResources): Picture {
	const { lang, day, title, permalink, version, sheet } = options
	const { width, height } = sheet
	const theme = THEMES[options.theme]
	const page = pageOf(sheet, lang, theme)
	const text = headText(options, resources)
	const head = headOf(page, text)
	const { foot, frame, inset } = settled(options, resources, page, head)
	// Not counted from below: a foot that would not settle is a line shorter than the room it has.
	const mapTop = sheet.safe.top + head.height
	const footTop = mapTop + frame.height
	const clip = { x: 0, y: 0, width: frame.width, height: frame.height }
	const map = mapNodes(mapInput(options, resources, frame, markScale(page, frame.zoom)), inset)
	const children: readonly DisplayNode[] = [
		{ kind: 'rect', x: 0, y: 0, width, height, fill: theme.panel },
		{ kind: 'group', name: 'map', move: { x: 0, y: mapTop }, clip, children: map },
		{ kind: 'rect', x: 0, y: mapTop - 1, width, height: 1, fill: theme.rule },
		{ kind: 'rect', x: 0, y: footTop, width, height: 1, fill: theme.rule },
		{ kind: 'group', name: 'head', move: { x: 0, y: sheet.safe.top }, children: head.nodes },
		{ kind: 'group', name: 'foot', move: { x: 0, y: footTop }, children: foot.nodes },
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
): { readonly frame: Frame; readonly top: number } {
	const page = pageOf(options.sheet, options.lang, THEMES[options.theme])
	const head = headOf(page, headText(options, resources))
	return { frame: settled(options, resources, page, head).frame, top: options.sheet.safe.top + head.height }
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

function mapInput(options: StillOptions, resources: StillResources, frame: Frame, scale: number): MapInput {
	const { timeline, ground, relief } = resources
	return {
		...options,
		timeline,
		ground,
		instant: restOf(options.day),
		theme: THEMES[options.theme],
		frame,
		scale,
		...(relief ? { relief: relief[options.theme] } : {}),
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

interface Settled {
	readonly frame: Frame
	readonly foot: Band
	readonly inset: Inset | null
}

/** Finds a foot that explains exactly what is in the map above it. */
function settled(options: StillOptions, resources: StillResources, page: Page, head: Band): Settled {
	let rows = MOST_SOURCE_ROWS
	let room = page.height * 0.2
	let highest = 0
	for (let round = 0; round < ROUNDS; round++) {
		const result = layOut(options, resources, page, head, room, rows)
		const isStable = result.foot.height === room
		const isRoomy = result.frame.height >= page.height * LEAST_MAP || rows === 1
		if (isStable && isRoomy) return result
		if (isStable) {
			rows--
			highest = 0
		}
		highest = Math.max(highest, result.foot.height)
		room = result.foot.height
	}
	// Two feet that keep changing places (a symbol comes into the map, its line of legend pushes it out): the higher fits both.
	return layOut(options, resources, page, head, highest, rows)
}

function layOut(
	options: StillOptions,
	resources: StillResources,
	page: Page,
	head: Band,
	footHeight: number,
	sourceRows: number,
): Settled {
	const { include, lang } = options
	const { timeline, ground } = resources
	const frame = frameInto(options.look, page.width, Math.max(40, page.height - head.height - Math.ceil(footHeight)))
	const scale = markScale(page, frame.zoom)
	const whole = { x: 0, y: 0, width: frame.width, height: frame.height }
	const input = mapInput(options, resources, frame, scale)
	const shown = shownMarks(input)
	const inset = include.has('inset') ? insetOf(shown, ground, frame, scale, lang === 'en') : null
	const sources = citedSources(timeline, sceneOn(timeline, options.day, options), (lngLat) =>
		holds(whole, project(frame, lngLat)),
	)
	const foot = footOf(page, {
		legend: include.has('legend')
			? legendOf([{ marks: shown, frame, scale }, ...(inset ? [insetMarks(input, inset, scale)] : [])])
			: [],
		frame: include.has('scale') ? frame : null,
		sources: include.has('sources') ? sources : [],
		permalink: options.permalink,
		version: options.version,
		sourceRows,
	})
	return { frame, foot, inset }
}

function insetMarks(input: MapInput, { frame }: Inset, scale: number): LegendMap {
	return { marks: shownMarks({ ...input, frame }), frame, scale }
}

/** The same view in another box: everything that was in the frame still is. */
function frameInto(look: Frame | null, width: number, height: number): Frame {
	if (!look) return { width, height, ...fitted(HOME_BOUNDS, width, height, Math.min(width, height) * 0.025) }
	const zoom = look.zoom + Math.log2(Math.min(width / look.width, height / look.height))
	return { width, height, center: look.center, zoom }
}
