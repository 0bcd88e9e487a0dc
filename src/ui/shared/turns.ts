import type { Frames } from '../../app/player.ts'
import type { AppStore } from '../../app/store.ts'
import { memo } from '../../core/memo.ts'

/** Something of the page that follows the date. */
export interface Follower {
	/** There is something new. */
	touch(): void
	/** It follows no more. */
	end(): void
}

/**
 * What has a turn of the words: `every` of what is looked at while the date moves, `one` of the others after the other.
 * What is drawn has turns of its own, `apart` from the words: both together would be one long frame.
 */
export type Turn = 'every' | 'one' | 'apart'

/** Who writes what follows the date, and when. */
export interface Turns {
	/** @param write brings it up to date */
	follower(write: () => void, turn: Turn): Follower
}

/**
 * While a date moves in every frame, each has its turn in one of so many: five a second, of a date that runs through two
 * months in that time. Whoever goes slowly enough to read sees every step at once: it is at rest before the next.
 */
const FRAMES = 12
/** The frame of the one of the others, and that of the drawings: each apart from the rest, so that none is a long one. */
const ONE = 4
const APART = 8
/** A date that has not moved for so many frames is at rest. */
const REST = 2

/**
 * Shares out what need not be right in the very frame of a drag, so that it costs most frames nothing: a change of the
 * page, however small, takes a third of what a frame of the map does (measured: the browser puts its layers together
 * anew). A single step is seen at once; of a drag the first date, and from then on what has its turn; all of it where the
 * date comes to rest, the words first and the drawings in the frame after them.
 * In frames, not in milliseconds: a machine that is slow would otherwise do all of it in every frame.
 */
export function createTurns(frames: Pick<Frames, 'request'>): Turns {
	const stale = new Set<{ readonly write: () => void; readonly turn: Turn }>()
	/** Whether the loop runs, and whether its first frame is still to come. */
	let [running, opening, touched] = [false, false, false]
	let [count, still] = [0, 0]

	/** What is due in this frame: at rest all of it. What was written goes to the end of the row when it is touched again. */
	const due = () => {
		const drawings = [...stale].filter(({ turn }) => turn === 'apart')
		const words = [...stale].filter(({ turn }) => turn !== 'apart')
		if (still >= REST) return words.length > 0 ? words : drawings
		switch (count % FRAMES) {
			case 0:
				return words.filter(({ turn }) => turn === 'every')
			case ONE:
				return words.filter(({ turn }) => turn === 'one').slice(0, 1)
			case APART:
				return drawings
			default:
				return []
		}
	}
	const frame = (): void => {
		opening = false
		still = touched ? 0 : still + 1
		touched = false
		const writing = due()
		for (const follower of writing) stale.delete(follower)
		count++
		running = still < REST || stale.size > 0
		// Before anything is written: what fails at it is not to end the turns of all others.
		if (running) frames.request(frame)
		for (const { write } of writing) write()
	}

	return {
		follower(write, turn) {
			const follower = { write, turn }
			return {
				touch() {
					if (!running) {
						;[running, opening, count, still] = [true, true, 0, 0]
						frames.request(frame)
					}
					touched = true
					if (opening && turn !== 'apart') write()
					else stale.add(follower)
				},
				end: () => void stale.delete(follower),
			}
		},
	}
}

/** Those of a page: all of what follows its date takes part in one row. */
export const turnsOf = memo((_: AppStore) =>
	createTurns({ request: (callback) => window.requestAnimationFrame(callback) }),
)
