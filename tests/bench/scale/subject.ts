import type { Dataset } from '../../../src/core/record/model.ts'
import type { DayNumber } from '../../../src/core/time/calendar.ts'

/** A part of the loading, by the milliseconds it took. */
export type Phase = readonly [name: string, ms: number]

/** One way to draw events by date, driven by the bench. */
export interface Subject {
	/** From events in memory to the first frame that has them; ends right after it was drawn. */
	load(dataset: Dataset, day: DayNumber): Promise<readonly Phase[]>
	/** Asks for a date. */
	step(day: DayNumber): void
	/** Ends in the frame after which nothing is left to do for what was asked last. Asked for right after it. */
	rest(): Promise<void>
	/** Draws the same picture once more: the floor that the steps are compared with. */
	readonly repaint?: () => void
	/** Calls right after each picture was drawn, while the canvas still holds it. */
	onPicture(listener: () => void): void
	/** Where the events are drawn. */
	canvas(): HTMLCanvasElement | null
	/** What a date costs apart from drawing; microseconds, mean of many dates. */
	readonly parts?: () => readonly Phase[]
}

/** Every date is written out, whoever draws. */
export function writeDate(text: string): void {
	if (dateLine) dateLine.textContent = text
}

const dateLine = document.querySelector('#date')

export function frame(): Promise<number> {
	return new Promise(requestAnimationFrame)
}
