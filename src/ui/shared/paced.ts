import type { Timers } from '../../app/debounce.ts'

/** Does what nobody can follow at every frame. */
export interface Paced {
	/** There is something new. */
	touch(): void
	cancel(): void
}

/**
 * Calls `write` at once when it has not been called for a while, soon when it has: a single step is seen at once, of a
 * drag one in so many milliseconds, and always the last.
 */
export function paced(timers: Timers, ms: number, write: () => void): Paced {
	let timer: number | undefined
	let stale = false
	const rest = (): void => {
		timer = undefined
		if (stale) touch()
	}
	const touch = (): void => {
		stale = timer !== undefined
		if (stale) return
		write()
		timer = timers.setTimeout(rest, ms)
	}
	return {
		touch,
		cancel() {
			timers.clearTimeout(timer)
			timer = undefined
			stale = false
		},
	}
}
