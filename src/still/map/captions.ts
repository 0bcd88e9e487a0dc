import { placeCaptions } from '../../core/captions/captionPlacement.ts'
import { captionsOf, tellingAt } from '../../core/captions/captions.ts'
import { type CaptionWords, captionWords } from '../../core/captions/captionWords.ts'
import { openTelling } from '../../core/captions/openTelling.ts'
import { type LabelBox, labelBoxAround, labelBoxHolds, labelsOverlap } from '../../core/geometry/labelPlacement.ts'
import { type Point, project } from '../../core/geometry/projection.ts'
import { restOf } from '../../core/marks/effects.ts'
import { markSpot } from '../../core/marks/markRoom.ts'
import type { Marks } from '../../core/marks/marks.ts'
import { isRtl, localeOf } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import { type EventType, KINDS } from '../../core/record/kinds.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { BaseId, EventId, LngLat, SourceId } from '../../core/record/model.ts'
import { type DayNumber, dayAt, type Instant } from '../../core/time/calendar.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { FACES } from '../../text/faces.ts'
import { balanced, isCut, isolated, wrappedWhole } from '../../text/lines.ts'
import { type TextFont, textWidth } from '../../text/textWidth.ts'
import { markBoxes, ringBoxes } from './clearance.ts'
import { type MapInput, selectedOf, shownMarks } from './mapInput.ts'
import { EMPHASIS_RADIUS } from './marks.ts'

/** What a caption of a picture says, and of which point. */
interface Told {
	readonly key: string
	/** `undefined`: a base is told of. */
	readonly event: EventId | undefined
	readonly lngLat: LngLat
	/** The kind whose colour it has; `null`: none. */
	readonly type: EventType | null
	readonly words: CaptionWords
	readonly sources: readonly SourceId[]
}

/** A caption in its place. */
export interface SetCaption {
	readonly told: Told
	readonly set: Setting
	readonly at: Point
	/** Pixels from there at which the leader begins. */
	readonly reach: number
	readonly box: LabelBox
	readonly leader: readonly LabelBox[]
	readonly leaderTo: Point
	/** So many pixels longer the leader of its best form might have been, at scale 1. */
	readonly worse: number
}

/** A caption's lines, as set. */
interface Setting {
	readonly lines: readonly CaptionLine[]
	readonly width: number
	readonly height: number
}

type Row = Omit<CaptionLine, 'baseline'>

interface CaptionLine {
	readonly text: string
	readonly font: TextFont
	readonly size: number
	readonly soft: boolean
	/** From the top of the caption. */
	readonly baseline: number
}

/** Size of the title, pixels at scale 1, and the least at which it can be read. */
const TITLE = 12.6
const LEAST_TITLE = 11
/** The rest, as a share of it. */
const SMALL = 0.86
const LINE_EM = 1.24
/** Em around the lines, and of the bar in the colour of the kind where they begin. */
const PAD_EM = 0.5
const BAR_EM = 0.26
/** How wide a title may be, em: the first that finds room is taken. */
const WIDTHS: readonly number[] = [20, 13, 11, 9]
const MOST_LINES = 3

/** How a caption may be set. */
interface CaptionForm {
	readonly titled: boolean
	/** With the dead and wounded. */
	readonly tolled: boolean
	/** The most that a line has, em. */
	readonly em: number
}

/** The headline says the title as well: where nothing else finds room, kind, place and toll do, and at last kind and place. */
const CAPTION_FORMS: readonly CaptionForm[] = [
	[true, true],
	[false, true],
	[false, false],
].flatMap(([titled = false, tolled = false]) => WIDTHS.map((em) => ({ titled, tolled, em })))
/**
 * So many pixels longer a leader may be, at scale 1, rather than that a ring is covered, for a title, for the dead and
 * wounded, and for lines that are less narrow. Of a base that is open no headline says what is true.
 */
const RING = 60
const UNTITLED = { event: 60, base: 900 } as const
const UNTOLD = 290
const NARROWER = 14
const TITLED_FORMS = CAPTION_FORMS.filter(({ titled }) => titled)
/** As many as a moving map has. */
const MOST_CAPTIONS = 3
const EDGE_PX = 6

interface CaptionOptions {
	/** All that is told (the default), or a part of it. */
	readonly told?: readonly Told[]
	/** In which each may be set, the best first. */
	readonly forms?: readonly CaptionForm[]
	/** What captions that take so much cost the map, as pixels at scale 1 that a leader may rather be longer; of what is more than `most` nobody asks how much. */
	readonly costs?: (taken: readonly LabelBox[], most: number) => number
}

/**
 * What happened on the day of the instant, each caption at its mark: on no mark, no name, no furniture.
 * Everything stands where it stands when the day is at rest, so that nothing moves while the day plays.
 * @param names the boxes of names that are never covered
 */
export function placedCaptions(
	input: MapInput,
	names: readonly LabelBox[],
	{ told = toldIn(input), forms = CAPTION_FORMS, costs = nothing }: CaptionOptions = {},
): readonly SetCaption[] {
	if (told.length === 0) return []
	const { frame, scale = 1, least = 0 } = input
	const marks = shownMarks({ ...input, instant: restOf(dayAt(input.instant)) })
	const selected = selectedOf(input)
	const obstacles = [
		...markBoxes(marks, { frame, scale, least }),
		...(input.furniture ?? []),
		...(selected ? [labelBoxAround(project(frame, selected.lngLat), (EMPHASIS_RADIUS + 3) * scale)] : []),
		...names,
	]
	const within: LabelBox = {
		x: EDGE_PX,
		y: EDGE_PX,
		width: frame.width - 2 * EDGE_PX,
		height: frame.height - 2 * EDGE_PX,
	}
	const rings = ringBoxes(marks, { frame, scale })
	const places = marks.bases.map(({ lngLat }) => project(frame, lngLat))
	const placed: SetCaption[] = []
	for (const each of told) {
		const taken = captionBoxes(placed)
		const hides = (box: LabelBox, leader: readonly LabelBox[], most: number): number => {
			const rung = rings.some((ring) => labelsOverlap(ring, box)) ? RING : 0
			return rung < most ? rung + costs([...taken, box, ...leader], most - rung) : rung
		}
		const { at, reach } = markSpot(marks.events, each.event, project(frame, each.lngLat), scale)
		const requests = forms.flatMap((form) => {
			if (!form.tolled && each.words.toll === null) return []
			const set = settingOf(each, form, input)
			if (set.lines.some(({ text }) => isCut(text))) return []
			const { width, height } = set
			return [{ key: each.key, told: each, at, reach, set, width, height, worse: worseOf(form, each) }]
		})
		const [best] = placeCaptions(requests, [...obstacles, ...taken], within, { unit: scale, hides, marks: places })
		if (best) placed.push({ ...best.request, ...best })
	}
	return placed
}

function nothing(): number {
	return 0
}

function worseOf({ titled, tolled, em }: CaptionForm, { type }: Told): number {
	const untitled = titled ? 0 : UNTITLED[type === null ? 'base' : 'event']
	return untitled + (tolled ? 0 : UNTOLD) + WIDTHS.indexOf(em) * NARROWER
}

/** What captions take: themselves and their leaders. */
export function captionBoxes(captions: readonly Pick<SetCaption, 'box' | 'leader'>[]): readonly LabelBox[] {
	return captions.flatMap(({ box, leader }) => [box, ...leader])
}

/** What is open first, and then what happened on the day. */
export function toldIn(input: MapInput): readonly Told[] {
	const { timeline, instant, frame, lang } = input
	if (!input.captions) return []
	const whole: LabelBox = { x: 0, y: 0, width: frame.width, height: frame.height }
	const sees = (lngLat: LngLat): boolean => labelBoxHolds(whole, project(frame, lngLat))
	const open = openTelling(timeline, { ...input, day: dayAt(instant) })
	const telling = tellingAt(shownEvents(timeline, input), instant)
	const ofDay = captionsOf(timeline, telling?.events ?? [], sees).filter(
		({ event }) => event.id !== open?.event?.id && (event.act === null || event.act !== open?.event?.act),
	)
	return [
		...(open?.lngLat && sees(open.lngLat)
			? [
					{
						key: open.event?.id ?? 'open',
						event: open.event?.id,
						lngLat: open.lngLat,
						type: open.type,
						words: open.words,
						sources: open.sources,
					},
				]
			: []),
		...ofDay.map(({ event, lngLat }) => ({
			key: event.id,
			event: event.id,
			lngLat,
			type: event.type,
			words: captionWords(timeline, event, lang),
			sources: event.sources,
		})),
	].slice(0, MOST_CAPTIONS)
}

/** The bases and sites at which something happened on the day, or which are changing hands, or are open: these are named before all others. */
export function dueOn(input: MapInput, { bases }: Marks): ReadonlySet<BaseId> {
	const told = tellingAt(shownEvents(input.timeline, input), input.instant)?.events ?? []
	const open = selectedOf(input)?.base
	return new Set([
		...told.flatMap(({ base }) => base ?? []),
		...bases.filter(({ ring }) => ring > 0).map(({ base }) => base.id),
		...(open ? [open] : []),
	])
}

/** Captions of one map at every instant: where they stand is worked out once a day. What is open has none of its own: it would come and go with them. */
export function captionsOver(
	input: MapInput,
	names: { readonly hard: readonly LabelBox[]; readonly soft: readonly LabelBox[] },
): (instant: Instant) => readonly DisplayNode[] {
	const known = new Map<DayNumber, readonly SetCaption[]>()
	return (instant) => {
		const telling = input.captions ? tellingAt(shownEvents(input.timeline, input), instant) : null
		if (!telling) return []
		const placed =
			known.get(telling.day) ?? inTurn({ ...input, selection: { kind: 'none' }, instant: restOf(telling.day) }, names)
		known.set(telling.day, placed)
		return captionNodes(placed, input, telling.opacity)
	}
}

/**
 * Off every name where there is room, else over names of the ground: these stand still in a film and cannot give way.
 * With their titles first, which nothing else in a film says.
 */
function inTurn(
	input: MapInput,
	{ hard, soft }: { readonly hard: readonly LabelBox[]; readonly soft: readonly LabelBox[] },
): readonly SetCaption[] {
	const all = toldIn(input)
	const most = (forms: readonly CaptionForm[], told: readonly Told[], placed: readonly SetCaption[]) => {
		const taken = captionBoxes(placed)
		const free = placedCaptions(input, [...hard, ...soft, ...taken], { told, forms })
		const loose = placedCaptions(input, [...hard, ...taken], { told, forms })
		return free.length === loose.length ? free : loose
	}
	const titled = most(TITLED_FORMS, all, [])
	const left = all.filter(({ key }) => !titled.some(({ told }) => told.key === key))
	return [...titled, ...most(CAPTION_FORMS, left, titled)]
}

/** @param opacity of the whole caption: its own fade */
export function captionNodes(
	captions: readonly SetCaption[],
	{ theme, lang, scale = 1, least = 0 }: MapInput,
	opacity = 1,
): readonly DisplayNode[] {
	const fade = opacity < 1 ? { opacity } : {}
	return captions.map(({ told, set, at, reach, box, leaderTo }): DisplayNode => {
		const colour = told.type === null ? theme.ink : theme[KINDS[told.type].colour]
		const rtl = isRtl(lang)
		const em = emOf(lang, scale, least)
		const bar = BAR_EM * em
		const start = rtl ? box.x + box.width - bar - PAD_EM * em : box.x + bar + PAD_EM * em
		const d = leaderPath(at, leaderTo, reach)
		return {
			kind: 'group',
			...fade,
			children: [
				{ kind: 'path', d, stroke: theme.panel, strokeWidth: 2.6 * scale, strokeOpacity: 0.8 },
				{ kind: 'path', d, stroke: theme.ink, strokeWidth: 1.1 * scale },
				{ kind: 'rect', ...box, fill: theme.panel, fillOpacity: 0.94, stroke: theme.rule, strokeWidth: 1 },
				{
					kind: 'rect',
					x: rtl ? box.x + box.width - bar : box.x,
					y: box.y,
					width: bar,
					height: box.height,
					fill: colour,
				},
				...set.lines.map(
					({ text, font, size, soft, baseline }): DisplayNode => ({
						kind: 'text',
						x: start,
						y: box.y + baseline,
						text: isolated(text, lang),
						font,
						size,
						fill: soft ? theme.inkSoft : theme.ink,
						anchor: rtl ? 'end' : 'start',
					}),
				),
			],
		}
	})
}

function settingOf(
	{ words, sources }: Told,
	{ titled, tolled, em: widthEm }: CaptionForm,
	{ lang, faces = FACES.sans, scale = 1, least = 0, cited }: MapInput,
): Setting {
	const head = citedHead(words.head, sources, cited, lang)
	const [title, toll] = [titled ? words.title : '', tolled ? (words.toll ?? '') : '']
	const em = emOf(lang, scale, least)
	const [room, small] = [widthEm * em, Math.max(em * SMALL, least)]
	const rows = [
		...wrappedWhole(head, faces.semibold, small, room, 2).map((text) => row(text, faces.semibold, small, true)),
		...balanced(title, faces.semibold, em, room, MOST_LINES).map((text) => row(text, faces.semibold, em, false)),
		...wrappedWhole(toll, faces.medium, small, room, 4).map((text) => row(text, faces.medium, small, false)),
	]
	let y = PAD_EM * 0.7 * em
	const lines = rows.map((each): CaptionLine => {
		const baseline = y + each.size * 0.95
		y += each.size * LINE_EM
		return { ...each, baseline }
	})
	const text = Math.max(...rows.map(({ text, font, size }) => textWidth(text, font, size)))
	return { lines, width: text + (2 * PAD_EM + BAR_EM) * em, height: y + PAD_EM * 0.7 * em }
}

/** `Attack · Taji [1, 2]`: by the numbers that the list of sources has. */
function citedHead(head: string, sources: readonly SourceId[], cited: MapInput['cited'], lang: Lang): string {
	const numbers = [...new Set(sources.flatMap((id) => cited?.get(id) ?? []))].sort((a, b) => a - b)
	if (numbers.length === 0) return head
	const list = numbers.map((number) => numberText(number, lang)).join(localeOf(lang).comma)
	return say('caption.cited', lang, { head, numbers: list })
}

function leaderPath(at: Point, to: Point, skip: number): string {
	const [dx, dy] = [to[0] - at[0], to[1] - at[1]]
	const length = Math.hypot(dx, dy)
	const share = length > skip ? skip / length : 1
	const from: Point = [at[0] + dx * share, at[1] + dy * share]
	return `M${from.map(tenth).join(' ')}L${to.map(tenth).join(' ')}`
}

function row(text: string, font: TextFont, size: number, soft: boolean): Row {
	return { text, font, size, soft }
}

function emOf(lang: string, scale: number, least: number): number {
	return Math.max(TITLE * scale, LEAST_TITLE, least) * localeOf(lang).typeFactor
}

function tenth(value: number): string {
	return value.toFixed(1)
}
