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

/** Who writes what follows the date, and when. */
export interface Turns {
	/**
	 * @param write brings it up to date
	 * @param often in every turn, for what is looked at while the date moves; of all others one has its turn each time
	 */
	follower(write: () => void, often?: boolean): Follower
}

/** While a date moves every so many frames have a turn: twenty a second, which is as much as anybody can read. */
const FRAMES = 3
/** A date that has not moved for so many frames is at rest. */
const REST = 2

/**
 * Shares out what need not be right in the very frame of a drag, so that it costs most frames nothing: a change of the
 * page, however small, takes half of what a frame of the map does (measured). A single step is seen at once; of a drag
 * the first date, and from then on what has its turn; all of it where the date comes to rest.
 * In frames, not in milliseconds: a machine that is slow would otherwise do all of it in every frame.
 */
export function createTurns(frames: Pick<Frames, 'request'>): Turns {
	const stale = new Set<{ readonly write: () => void; readonly often: boolean }>()
	/** Whether the loop runs, and whether its first frame is still to come. */
	let [running, opening, touched] = [false, false, false]
	let [count, still] = [0, 0]

	const frame = (): void => {
		opening = false
		still = touched ? 0 : still + 1
		touched = false
		running = still < REST
		if (running) frames.request(frame)
		count++
		if (running && count % FRAMES !== 0) return
		let others = running ? 1 : Number.POSITIVE_INFINITY
		// What was written goes to the end of the row when it is touched again.
		for (const follower of [...stale])
			if (follower.often || others-- > 0) {
				stale.delete(follower)
				follower.write()
			}
	}

	return {
		follower(write, often = false) {
			const follower = { write, often }
			return {
				touch() {
					if (!running) {
						;[running, opening, count, still] = [true, true, 0, 0]
						frames.request(frame)
					}
					touched = true
					if (opening) write()
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
