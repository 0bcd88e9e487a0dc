import { restOf } from '../core/marks/effects.ts'
import type { EventId } from '../core/record/model.ts'
import { type DayNumber, dayAt, type Instant } from '../core/time/calendar.ts'
import { instantAfter, type Pace } from '../core/time/playback.ts'
import { isInRange } from '../core/time/range.ts'
import type { View } from '../core/view/view.ts'
import type { AppStore } from './store.ts'

/** A frame never advances by more than this, so that a tab that slept does not jump; nor by less than nothing, should a clock go back. */
const LONGEST_FRAME_MS = 100

/** The platform's clock and frames, passed in so that tests can run time by hand. */
export interface Frames {
	/** Milliseconds, monotonic. */
	now(): number
	request(callback: () => void): number
	cancel(handle: number): void
}

/**
 * The headless player. It owns the instant (the store owns only the day, a whole number) and tells its listeners
 * about every new one; what draws per frame listens here and never goes through React.
 */
export interface Player {
	instant(): Instant
	/** Called with each new instant. @returns a function that ends it */
	subscribe(listener: (instant: Instant) => void): () => void
	play(): void
	pause(): void
	/**
	 * The one way in which a reader goes to a day: playing ends, and the day stands at rest.
	 * @param event is opened as well, if one is named
	 */
	goTo(day: DayNumber, event?: EventId): void
	/** Stops frames and listening to the store. */
	dispose(): void
}

/**
 * Plays to the end of the range that the axis shows, and from its beginning again where a loop is wanted.
 * Where it has got to is looked up from the time played since the start, never summed up from steps: the same time
 * gives the same instant at any frame rate.
 * @param paceOf how fast time passes with what the view shows; the same object as long as that stays
 * @param still asked at each frame: whole days only, nothing moves (`prefers-reduced-motion`)
 */
export function createPlayer(
	store: AppStore,
	frames: Frames,
	paceOf: (view: View) => Pace,
	still: () => boolean,
): Player {
	const listeners = new Set<(instant: Instant) => void>()
	let instant = restOf(store.getState().view.day)
	let handle: number | null = null
	let before = 0
	/** Where time has got to while playing; ahead of `instant` when only whole days are shown. */
	let reached: Instant = instant
	/** Where the present pace began, and the seconds played since, times the speed. */
	let start: Instant = instant
	let played = 0
	let pace: Pace | null = null

	const startFrom = (from: Instant): void => {
		reached = from
		start = from
		played = 0
	}

	const show = (next: Instant): void => {
		if (next === instant) return
		instant = next
		for (const listener of listeners) listener(instant)
	}

	const frame = (): void => {
		const { view, speed, loop } = store.getState()
		const now = frames.now()
		const next = paceOf(view)
		if (next !== pace) startFrom(reached)
		pace = next
		played += (Math.min(Math.max(now - before, 0), LONGEST_FRAME_MS) / 1000) * speed
		before = now
		// Whoever moves the axis away while it plays is not taken back in time.
		const end = Math.max(restOf(view.range[1]), reached)
		reached = Math.min(instantAfter(pace, start, played), end)
		const day = dayAt(reached)
		show(still() ? restOf(day) : reached)
		store.dispatch({ type: 'go-to-day', day })
		if (reached >= end && loop) startFrom(view.range[0])
		if (reached >= end) pause()
		else if (handle !== null) handle = frames.request(frame)
	}

	const play = (): void => {
		if (handle !== null) return
		const { view, begun } = store.getState()
		const [first, last] = view.range
		// From the start of the day on which it stands, so that its own events flare; a page that nobody has touched opens
		// in the middle of the story, and tells it from its beginning.
		startFrom(begun && isInRange(view.range, view.day) && view.day !== last ? view.day : first)
		before = frames.now()
		store.setState({ playing: true })
		handle = frames.request(frame)
	}

	const pause = (): void => {
		if (handle === null) return
		frames.cancel(handle)
		handle = null
		store.setState({ playing: false })
		show(restOf(store.getState().view.day))
	}

	const goTo = (day: DayNumber, event?: EventId): void => {
		pause()
		store.dispatch(event === undefined ? { type: 'go-to-day', day } : { type: 'open-event', event, day })
	}

	const unsubscribe = store.subscribe(({ view }, previous) => {
		if (view.day === previous.view.day || view.day === dayAt(instant)) return
		// Somebody went to a day (a link, Back, an event); playing on would take it away again.
		pause()
		show(restOf(view.day))
	})

	return {
		instant: () => instant,
		subscribe(listener) {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
		play,
		pause,
		goTo,
		dispose() {
			pause()
			unsubscribe()
			listeners.clear()
		},
	}
}
