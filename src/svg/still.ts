import type { DayNumber } from '../core/calendar.ts'
import { filterNote } from '../core/findSentences.ts'
import { holds } from '../core/labels.ts'
import { type Bounds, type Frame, fit as fitted, project } from '../core/projection.ts'
import { sceneOn } from '../core/scene.ts'
import { dayText, headline, headlineWithoutDate } from '../core/sentences.ts'
import { citedSources } from './cited.ts'
import type { DisplayNode } from './display.ts'
import { footOf } from './foot.ts'
import { type Band, type HeadText, headOf } from './head.ts'
import { type Inset, insetNodes, insetOf } from './inset.ts'
import { type LegendMap, legendOf } from './legend.ts'
import { groundPart, type MapInput, mapPlan, marksPart, shownMarks } from './map.ts'
import { markScale, type Page, pageOf } from './page.ts'
import { svgOf } from './serialise.ts'

/** Everything a still is made from; the same input gives the same bytes, on every machine. */
export interface StillInput extends Omit<MapInput, 'scale'> {
	/** Size of the whole picture, and the view that it must show all of: the bands take room, so it is zoomed out a little. */
	readonly frame: Frame
	/** Shown as large as they fit instead of the view of `frame`; for the default framing. */
	readonly bounds?: Bounds
	readonly day: DayNumber
	/** May be anything a person typed. */
	readonly title: string
	/** The address that brings this picture back. */
	readonly permalink: string
	/** Which state of the record it shows. */
	readonly version: string
	/** `@font-face` rules with `data:` URIs (`fontCssOf`); without them the viewer's own fonts stand in. */
	readonly fontCss?: string
}

/** The map's share of the height that the bands leave at least, by fewer sources if need be. */
const LEAST_MAP = 0.5
const MOST_SOURCE_ROWS = 4
/** The layout of the foot depends on what the map shows, and the map's size on the foot: it settles in two rounds. */
const ROUNDS = 8

/** A still: head, map, foot, as a standalone SVG file. */
export function stillOf(input: StillInput): string {
	const { lang, theme, day, title, permalink, version, fontCss } = input
	const { width, height } = input.frame
	const page = pageOf(width, height, lang, theme)
	const text = headText(input)
	const head = headOf(page, text)
	const { foot, frame, inset } = settled(input, page, head)
	// Not counted from below: a foot that would not settle is a line shorter than the room it has.
	const footTop = head.height + frame.height
	const clip = { x: 0, y: 0, width: frame.width, height: frame.height }
	const map = mapNodes({ ...input, frame, scale: markScale(page, frame.zoom) }, inset)
	const children: readonly DisplayNode[] = [
		{ kind: 'rect', x: 0, y: 0, width, height, fill: theme.panel },
		{ kind: 'group', name: 'map', move: { x: 0, y: head.height }, clip, children: map },
		{ kind: 'rect', x: 0, y: head.height - 1, width, height: 1, fill: theme.rule },
		{ kind: 'rect', x: 0, y: footTop, width, height: 1, fill: theme.rule },
		{ kind: 'group', name: 'head', children: head.nodes },
		{ kind: 'group', name: 'foot', move: { x: 0, y: footTop }, children: foot.nodes },
	]
	return svgOf({
		width,
		height,
		lang,
		title: `${title} · ${dayText(day, lang)}`,
		description: `${headline(sceneOn(input.timeline, day, input), input.trail, lang)}. ${text.note === null ? '' : `${text.note}. `}${permalink} (${version})`,
		...(fontCss === undefined ? {} : { fontCss }),
		children,
	})
}

/** Where the map lies in a still and what it shows, for whoever wants to know where a place ended up. */
export function stillMapFrame(input: StillInput): { readonly frame: Frame; readonly top: number } {
	const page = pageOf(input.frame.width, input.frame.height, input.lang, input.theme)
	const head = headOf(page, headText(input))
	return { frame: settled(input, page, head).frame, top: head.height }
}

function headText(input: StillInput): HeadText {
	const { timeline, day, trail, lang, title } = input
	const scene = sceneOn(timeline, day, input)
	return {
		title,
		date: dayText(day, lang),
		headline: headlineWithoutDate(scene, trail, lang),
		note: filterNote(timeline, input, lang),
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
function settled(input: StillInput, page: Page, head: Band): Settled {
	let rows = MOST_SOURCE_ROWS
	let room = page.height * 0.2
	let highest = 0
	for (let round = 0; round < ROUNDS; round++) {
		const result = layOut(input, page, head, room, rows)
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
	return layOut(input, page, head, highest, rows)
}

function layOut(input: StillInput, page: Page, head: Band, footHeight: number, sourceRows: number): Settled {
	const frame = frameInto(input, page.width, Math.max(40, page.height - head.height - Math.ceil(footHeight)))
	const scale = markScale(page, frame.zoom)
	const whole = { x: 0, y: 0, width: frame.width, height: frame.height }
	const scene = sceneOn(input.timeline, input.day, input)
	const shown = shownMarks({ ...input, frame })
	const inset = insetOf(shown, input.ground, frame, scale, input.lang === 'en')
	const foot = footOf(page, {
		legend: legendOf([{ marks: shown, frame, scale }, ...(inset ? [insetMarks(input, inset, scale)] : [])]),
		frame,
		sources: citedSources(input.timeline, scene, (lngLat) => holds(whole, project(frame, lngLat))),
		permalink: input.permalink,
		version: input.version,
		sourceRows,
	})
	return { frame, foot, inset }
}

function insetMarks(input: StillInput, { frame }: Inset, scale: number): LegendMap {
	return { marks: shownMarks({ ...input, frame }), frame, scale }
}

/** The same view in a smaller box: everything that was in the frame still is. */
function frameInto({ frame, bounds }: StillInput, width: number, height: number): Frame {
	if (bounds) return { width, height, ...fitted(bounds, width, height, Math.min(width, height) * 0.025) }
	const zoom = frame.zoom + Math.log2(Math.min(width / frame.width, height / frame.height))
	return { width, height, center: frame.center, zoom }
}
