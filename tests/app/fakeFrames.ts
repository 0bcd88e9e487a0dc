import type { Frames } from '../../src/app/player.ts'

/** A platform whose time stands still until a test moves it. */
export interface FakeFrames extends Frames {
	/** Lets a time pass and then gives the frame that was asked for, if one was. @returns whether one was */
	frame(ms: number): boolean
	/** Frames that were asked for and neither given nor cancelled. */
	readonly waiting: number
}

export function fakeFrames(): FakeFrames {
	// Not 0: a clock that starts at zero would forgive whoever forgets to read it.
	let now = 5000
	let handle = 0
	const callbacks = new Map<number, () => void>()
	return {
		now: () => now,
		request(callback) {
			callbacks.set(++handle, callback)
			return handle
		},
		cancel: (asked) => void callbacks.delete(asked),
		frame(ms) {
			now += ms
			const due = [...callbacks.values()]
			callbacks.clear()
			for (const callback of due) callback()
			return due.length > 0
		},
		get waiting() {
			return callbacks.size
		},
	}
}
