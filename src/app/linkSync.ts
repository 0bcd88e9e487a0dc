import { isProvided } from '../core/messages/say.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { Action, View } from '../core/view/view.ts'
import { formatView, isQuery, LINK_KEYS, meantQuery, parseView } from '../core/view/viewUrl.ts'
import { settled } from './debounce.ts'
import { LANGUAGE_TAGS, loadLanguage } from './language.ts'
import type { Readings } from './readings.ts'
import type { AppStore } from './store.ts'
import { bringWordSearch } from './wordSearch.ts'

/** Safari refuses more than 100 history calls in 30 s; a drag is written once, when it has come to rest. */
const REST_MS = 250
/** So often, in milliseconds, a playing date is written: a tenth of what Safari allows. */
const PLAYING_MS = 3000

/** Intentions that make a new entry in the browser's history; everything else rewrites the present one. */
const STEPS: ReadonlySet<Action['type']> = new Set([
	'open-base',
	'open-event',
	'close',
	'toggle-kinds',
	'set-filter',
	'set-lang',
])

/** Typing on in a search is one step however many letters it takes: Back leads to where it was begun. */
function isTyping(view: View, before: View): boolean {
	return view.words !== before.words && view.words !== '' && before.words !== ''
}

/** What the address says. */
export function paramsOf({ location }: Pick<Window, 'location'>): URLSearchParams {
	return new URLSearchParams(meantQuery(location.search, location.hash))
}

/**
 * Keeps the address bar and the view the same: a step makes a history entry, a drag rewrites the present one
 * once it rests, Back and Forward restore.
 * @returns a function that ends it
 */
export function syncLink(store: AppStore, timeline: Timeline, readings: Readings, page: Window): () => void {
	const urlOf = (view: View): string => {
		const ours = formatView(view, timeline)
		// Keys of somebody else (a newsletter's, a host's) are none of our business and stay.
		const foreign = [...paramsOf(page)].filter(([key]) => !LINK_KEYS.has(key))
		const rest = new URLSearchParams(foreign).toString()
		const query = rest === '' ? ours : `${ours === '' ? '?' : `${ours}&`}${rest}`
		// An address that begins with two slashes would be one of another host.
		const { pathname, hash } = page.location
		return pathname.replace(/^\/+/, '/') + query + (isQuery(hash) ? '' : hash)
	}
	const rewrite = (view: View): void => {
		rest.cancel()
		const url = urlOf(view)
		if (url !== page.location.pathname + page.location.search + page.location.hash)
			page.history.replaceState(null, '', url)
	}

	const rest = settled(page, REST_MS, () => rewrite(store.getState().view))

	let playing: number | undefined
	const follow = (): void => {
		playing = page.setTimeout(() => {
			rewrite(store.getState().view)
			follow()
		}, PLAYING_MS)
	}

	const unsubscribe = store.subscribe((state, previous) => {
		if (state.playing !== previous.playing) {
			page.clearTimeout(playing)
			if (state.playing) follow()
		}
		const moved = state.view !== previous.view
		if (state.last === 'restore' && moved) return
		if (moved && state.last !== null && STEPS.has(state.last) && !isTyping(state.view, previous.view)) {
			// What a drag left unwritten belongs to the entry that is left now.
			rewrite(previous.view)
			if (urlOf(state.view) !== urlOf(previous.view)) page.history.pushState(null, '', urlOf(state.view))
			return
		}
		if (state.playing) rest.cancel()
		else if (moved || previous.playing) rest.touch()
	})

	const restore = (): void => {
		rest.cancel()
		const { view, problems } = parseView(paramsOf(page), timeline, LANGUAGE_TAGS)
		// A language is spoken once its texts are there; whoever has gone on by then is not called back.
		if (isProvided(view.lang)) {
			store.dispatch({ type: 'restore', view })
			store.setState({ linkProblems: problems })
			rewrite(view)
			// The finder says so if it does not arrive.
			if (view.words !== '') bringWordSearch(store, readings, timeline.dataset.manifest.languages).catch(() => {})
		} else void loadLanguage(view.lang).then(restore, () => {})
	}
	page.addEventListener('popstate', restore)
	// A link that was not wholly understood is put right, so that the address says what is shown.
	rewrite(store.getState().view)

	return () => {
		rest.cancel()
		page.clearTimeout(playing)
		unsubscribe()
		page.removeEventListener('popstate', restore)
	}
}
