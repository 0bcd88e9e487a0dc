import { EMBEDDED } from '../../app/embedded.ts'
import type { DayNumber } from '../../core/time/calendar.ts'
import type { Range } from '../../core/time/range.ts'
import {
	type AxisPlace,
	dayAtShare,
	type LooseRange,
	panned,
	pinched,
	shareAt,
	timeAt,
	wholeDays,
	xOn,
	zoomed,
} from '../../core/time/timeScale.ts'

/** What gestures read and do. */
export interface AxisTarget {
	/** First and last day of the record. */
	readonly record: Range
	readonly range: () => Range
	readonly day: () => DayNumber
	/** Where the axis lies in the window, in CSS pixels. */
	readonly place: () => AxisPlace
	/** The day of a mark under the pointer, which a click means rather than the day beside it. */
	readonly markAt: (x: number, y: number) => DayNumber | null
	/** A finger tapped the lanes, which may mean several marks; `null`: something else has begun. */
	readonly onTap: (at: readonly [x: number, y: number] | null) => void
	readonly goTo: (day: DayNumber) => void
	readonly setRange: (range: Range) => void
}

/** Half the width of what a finger takes hold of, in pixels. */
const GRIP = 22
/** A finger that moved less than this has tapped. */
const TAP = 5
/** Pixels of turning the wheel that double the time shown; a pinch on a trackpad speaks in smaller numbers. */
const WHEEL_DOUBLE = 400
const PINCH_DOUBLE = 80
/** A line and a page of a wheel that does not speak in pixels. */
const WHEEL_UNITS = [1, 16, 400] as const

interface Finger {
	x: number
	readonly downX: number
	/** The point in time that it holds. */
	readonly time: number
}

/**
 * One pointer on the lanes drags the date, one on the strip below drags the axis, two pinch it; the wheel zooms, and
 * pans sideways or with Shift. The browser's own handling of the slider's thumb is switched off, since it knows
 * neither of these, nor a thumb as large as a finger.
 * @param slider the lanes and the rail
 * @param strip the names below
 * @returns a function that ends it
 */
export function listenToGestures(slider: HTMLElement, strip: HTMLElement, target: AxisTarget): () => void {
	const fingers = new Map<number, Finger>()
	let mode: 'idle' | 'scrub' | 'pan' | 'pinch' | 'done' = 'idle'
	/** From the pointer to the thumb, so that a thumb taken at its edge does not jump. */
	let grip = 0
	/** The range that is being turned, between whole days. */
	let loose: LooseRange | null = null

	const shareOfX = (x: number): number => shareAt(x, target.place())
	const current = (): LooseRange => {
		const range = target.range()
		if (loose === null) return range
		const [from, to] = wholeDays(loose, target.record)
		// Somebody else has moved the axis meanwhile.
		return from === range[0] && to === range[1] ? loose : range
	}
	const look = (next: LooseRange): void => {
		loose = next
		const range = wholeDays(next, target.record)
		const [from, to] = target.range()
		if (range[0] !== from || range[1] !== to) target.setRange(range)
	}
	const scrub = (x: number): void => target.goTo(dayAtShare(shareOfX(x + grip), target.range()))

	const down = (event: PointerEvent): void => {
		if (event.button !== 0) return
		const element = event.currentTarget as HTMLElement
		element.setPointerCapture(event.pointerId)
		const { clientX: x, clientY: y } = event
		fingers.set(event.pointerId, { x, downX: x, time: timeAt(shareOfX(x), current()) })
		if (fingers.size === 2) mode = 'pinch'
		target.onTap(null)
		if (fingers.size !== 1) return
		if (element === strip) {
			mode = 'pan'
			return
		}
		mode = 'scrub'
		slider.focus({ preventScroll: true })
		const off = xOn(target.day(), target.range(), target.place()) - x
		grip = Math.abs(off) <= GRIP ? off : 0
		const mark = target.markAt(x, y)
		if (mark !== null) {
			grip = 0
			target.goTo(mark)
		} else if (grip === 0) scrub(x)
	}

	const move = (event: PointerEvent): void => {
		const finger = fingers.get(event.pointerId)
		if (!finger || finger.x === event.clientX) return
		finger.x = event.clientX
		if (mode === 'scrub' && (grip !== 0 || Math.abs(finger.x - finger.downX) >= 1)) scrub(finger.x)
		if (mode === 'pan' && Math.abs(finger.x - finger.downX) >= TAP) {
			const range = current()
			look(panned(range, finger.time - timeAt(shareOfX(finger.x), range), target.record))
		}
		const [one, other] = fingers.values()
		if (mode === 'pinch' && one && other)
			look(pinched([one.time, other.time], [shareOfX(one.x), shareOfX(other.x)], target.record))
	}

	const up = (event: PointerEvent): void => {
		const finger = fingers.get(event.pointerId)
		if (!finger) return
		fingers.delete(event.pointerId)
		if (mode === 'pan' && event.type === 'pointerup' && Math.abs(event.clientX - finger.downX) < TAP)
			target.goTo(dayAtShare(shareOfX(event.clientX), target.range()))
		if (mode === 'scrub' && isTap(event, finger)) target.onTap([event.clientX, event.clientY])
		// The finger that stays after a pinch drags nothing until it has been lifted.
		mode = fingers.size === 0 ? 'idle' : 'done'
		if (fingers.size === 0) loose = null
	}

	const isTap = ({ type, pointerType, clientX }: PointerEvent, { downX }: Finger): boolean =>
		type === 'pointerup' && pointerType !== 'mouse' && Math.abs(clientX - downX) < TAP

	const wheel = (event: WheelEvent): void => {
		if (EMBEDDED && !event.ctrlKey && !event.shiftKey && Math.abs(event.deltaY) >= Math.abs(event.deltaX)) return
		event.preventDefault()
		const unit = WHEEL_UNITS[event.deltaMode] ?? 1
		const [x, y] = [event.deltaX * unit, event.deltaY * unit]
		const range = current()
		const sideways = event.shiftKey && x === 0 ? y : x
		if (!event.ctrlKey && (event.shiftKey || Math.abs(x) > Math.abs(y))) {
			const days = (sideways / target.place().length) * (range[1] - range[0])
			look(panned(range, target.place().mirrored && !event.shiftKey ? -days : days, target.record))
		} else
			look(
				zoomed(
					range,
					timeAt(shareOfX(event.clientX), range),
					2 ** (y / (event.ctrlKey ? PINCH_DOUBLE : WHEEL_DOUBLE)),
					target.record,
				),
			)
	}

	const prevent = (event: Event): void => event.preventDefault()
	const ends: (() => void)[] = []
	const on = <K extends keyof HTMLElementEventMap>(
		element: HTMLElement,
		type: K,
		listener: (event: HTMLElementEventMap[K]) => void,
	): void => {
		element.addEventListener(type, listener, { passive: false })
		ends.push(() => element.removeEventListener(type, listener))
	}
	for (const element of [slider, strip]) {
		on(element, 'pointerdown', down)
		on(element, 'pointermove', move)
		on(element, 'pointerup', up)
		on(element, 'pointercancel', up)
		on(element, 'wheel', wheel)
		// The browser would move the thumb in its own way from these two.
		on(element, 'mousedown', prevent)
		on(element, 'touchstart', prevent)
	}
	return () => {
		for (const end of ends) end()
	}
}
