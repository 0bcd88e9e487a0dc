import { hatching } from '../../core/geometry/hatching.ts'
import { isRtl } from '../../core/messages/locale.ts'
import { axisTicks, TICK_INSET } from '../../core/messages/timeTicks.ts'
import { isUncovered, type ThinStretch } from '../../core/query/coverage.ts'
import { columnsOf, type Lane, spansIn } from '../../core/query/lanes.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Theme } from '../../core/theme.ts'
import type { Range } from '../../core/time/range.ts'
import { type AxisPlace, xOn } from '../../core/time/timeScale.ts'

/** What the picture of the axis depends on; the date is not in it. */
export interface AxisPicture {
	readonly range: Range
	readonly lanes: readonly Lane[]
	/** Of the lanes. */
	readonly colours: readonly string[]
	/** Of the range, what silence cannot be trusted in. */
	readonly thin: readonly ThinStretch[]
	readonly lang: Lang
	readonly theme: Theme
}

/** CSS pixels. */
export interface AxisSize {
	readonly width: number
	readonly height: number
	/** From the edge of the picture to the first and after the last day. */
	readonly inset: number
	/** Height of one lane, of all lanes, and of the strip with the names at the foot. */
	readonly laneHeight: number
	readonly lanesHeight: number
	readonly stripHeight: number
	readonly pixelRatio: number
}

/** Width of a mark, and height of one that stands alone, in pixels. */
const WIDEST_MARK = 5
const TALLEST_MARK = 6
/** A bar is never so low that it cannot be seen. */
const SHORTEST_BAR = 3
/** Two columns closer than this cannot be told apart, in pixels. */
const NARROWEST_COLUMN = 3
/** Events on a day that are drawn one above the other; more become a bar. */
const STACKED = 3
/** From stroke to stroke of the hatching over days that are not covered densely, in pixels. */
const HATCHING = 8
const HATCHING_OPACITY = 0.4
/** More spans than this in one lane are a grey band, not a fact to be read; a picture stays cheap. */
const MOST_SPANS = 400

/** Draws lanes, lines and names; once for a range, never for a date. */
export function drawAxis(canvas: HTMLCanvasElement, picture: AxisPicture, size: AxisSize): void {
	const context = canvas.getContext('2d')
	if (!context) return
	const { range, lanes, colours, lang, theme } = picture
	const { width, height, inset, laneHeight, pixelRatio } = size
	const [w, h] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)]
	if (canvas.width !== w || canvas.height !== h) {
		canvas.width = w
		canvas.height = h
	}
	context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
	context.clearRect(0, 0, width, height)
	const inner = width - 2 * inset
	const place: AxisPlace = { left: inset, length: inner, mirrored: isRtl(lang) }
	const x = (day: number): number => xOn(day, range, place)
	const crisp = (value: number): number => Math.round(value * pixelRatio) / pixelRatio
	drawThinStretches(context, picture, size, x)
	drawTicks(context, picture, size, inner, x, crisp)

	const perDay = inner / (range[1] - range[0])
	const perColumn = perDay >= NARROWEST_COLUMN ? 1 : Math.ceil(NARROWEST_COLUMN / perDay)
	const columns = lanes.map((lane) => columnsOf(lane, range, perColumn))
	const most = columns.flat().reduce((high, { count }) => Math.max(high, count), 1)
	lanes.forEach((lane, i) => {
		const colour = colours[i] ?? theme.ink
		const bottom = (i + 1) * laneHeight - 2
		const room = laneHeight - 3
		context.fillStyle = theme.rule
		context.fillRect(inset, crisp(bottom), inner, 1 / pixelRatio)
		drawSpans(context, lane, range, colour, bottom, room, x)
		context.fillStyle = colour
		for (const { day, days, count } of columns[i] ?? []) {
			// A day stands on its own line; a wider column over the days that it holds.
			const wide = crisp(Math.min(Math.max(perDay * days - 1, NARROWEST_COLUMN), WIDEST_MARK))
			const left = crisp(x(day + (days - 1) / 2) - wide / 2)
			if (most > STACKED) {
				const tall = Math.max(SHORTEST_BAR, (room * count) / most)
				context.fillRect(left, crisp(bottom - tall), wide, crisp(tall))
			} else {
				const tall = Math.min(TALLEST_MARK, (room - count + 1) / count)
				for (let k = 0; k < count; k++) context.fillRect(left, bottom - tall - k * (tall + 1), wide, tall)
			}
		}
	})
}

/**
 * Days of which the record does not know every event: hatched behind the lanes, and crosswise where it knows nothing.
 * Never by colour alone, and the other way round than what lasts or is not known to the day.
 */
function drawThinStretches(
	context: CanvasRenderingContext2D,
	{ thin, range, theme }: AxisPicture,
	{ lanesHeight }: AxisSize,
	x: (day: number) => number,
): void {
	context.save()
	context.lineWidth = 1
	context.strokeStyle = theme.inkSoft
	context.globalAlpha = HATCHING_OPACITY
	context.beginPath()
	for (const { from, to, coverage } of thin) {
		// A day reaches half a day to either side of its line.
		const [a, b] = [x(Math.max(from - 0.5, range[0])), x(Math.min(to + 0.5, range[1]))]
		const left = Math.min(a, b)
		for (const [x1, y1, x2, y2] of hatching(left, 0, Math.abs(b - a), lanesHeight, HATCHING, isUncovered(coverage))) {
			context.moveTo(x1, y1)
			context.lineTo(x2, y2)
		}
	}
	context.stroke()
	context.restore()
}

/** Spans and dates not known to the day: a light bar over all the days it may be, with hatching to its ends. */
function drawSpans(
	context: CanvasRenderingContext2D,
	lane: Lane,
	range: Range,
	colour: string,
	bottom: number,
	tall: number,
	x: (day: number) => number,
): void {
	for (const [from, to] of spansIn(lane, range, MOST_SPANS)) {
		const [a, b] = [x(Math.max(from, range[0])), x(Math.min(to, range[1]))]
		const [left, wide] = [Math.min(a, b), Math.max(Math.abs(b - a), 3)]
		context.save()
		context.beginPath()
		context.rect(left, bottom - tall, wide, tall)
		context.clip()
		context.globalAlpha = 0.16
		context.fillStyle = colour
		context.fillRect(left, bottom - tall, wide, tall)
		context.globalAlpha = 0.6
		context.strokeStyle = colour
		context.lineWidth = 1
		context.beginPath()
		for (let at = left - tall; at < left + wide; at += 4) {
			context.moveTo(at, bottom)
			context.lineTo(at + tall, bottom - tall)
		}
		context.stroke()
		context.restore()
		context.fillStyle = colour
		context.fillRect(left, bottom - tall, 1, tall)
		context.fillRect(left + wide - 1, bottom - tall, 1, tall)
	}
}

function drawTicks(
	context: CanvasRenderingContext2D,
	{ range, lang, theme }: AxisPicture,
	{ height, stripHeight, lanesHeight }: AxisSize,
	inner: number,
	x: (day: number) => number,
	crisp: (value: number) => number,
): void {
	const rtl = isRtl(lang)
	context.font = `11px "IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif`
	context.direction = rtl ? 'rtl' : 'ltr'
	context.textAlign = rtl ? 'right' : 'left'
	context.textBaseline = 'alphabetic'
	const measure = (text: string): number => context.measureText(text).width
	for (const { day, text } of axisTicks(range, inner, lang, measure)) {
		const at = crisp(x(day))
		context.fillStyle = theme.rule
		context.fillRect(at, 0, 1, text === null ? lanesHeight : height - 2)
		context.fillStyle = theme.inkSoft
		if (text !== null) context.fillText(text, at + (rtl ? -TICK_INSET : TICK_INSET + 1), height - stripHeight / 2 + 4)
	}
}
