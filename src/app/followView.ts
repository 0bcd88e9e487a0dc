import type { View } from '../core/view/view.ts'
import { settled, type Timers } from './debounce.ts'
import { type AppState, type AppStore, sameBut } from './store.ts'

/** A dragged date has come to rest between this long and twice this long after its last move. */
const REST_MS = 120
/** How often a playing date is followed. */
const PLAYING_MS = 300

/**
 * Tells of a new view so that panels can follow without costing the map its frames: at once when it is a single step
 * or anything else than the date; of a drag its first date and where it comes to rest; of a playing date a few a second.
 * (Measured: a panel that follows a drag six times a second makes a date step a quarter dearer.)
 * @returns a function that ends it
 */
export function followView(store: AppStore, timers: Timers, listener: (view: View) => void): () => void {
	let moving = false
	let timer: number | undefined
	const tell = (): void => {
		timers.clearTimeout(timer)
		timer = undefined
		listener(store.getState().view)
	}
	const rest = settled(timers, REST_MS, () => {
		moving = false
		tell()
	})
	const unsubscribe = store.subscribe((state, previous) => {
		if (!onlyDateMoved(state, previous)) {
			// A pause is a rest, and whatever else is changed belongs to the date it is changed on.
			if (state.view !== previous.view || state.playing !== previous.playing) tell()
			return
		}
		if (state.playing) timer ??= timers.setTimeout(tell, PLAYING_MS)
		else {
			rest.touch()
			// Right after: panels, captions and the map in one task would be longer than a frame.
			if (!moving) timer ??= timers.setTimeout(tell, 0)
			moving = true
		}
	})
	return () => {
		unsubscribe()
		rest.cancel()
		timers.clearTimeout(timer)
	}
}

function onlyDateMoved({ view, playing }: AppState, previous: AppState): boolean {
	return view !== previous.view && playing === previous.playing && sameBut(['day', 'range'], view, previous.view)
}
