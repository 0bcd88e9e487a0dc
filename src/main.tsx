/** The one place that knows everything: loads, builds the store and the player, and puts the page up. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AppContext, type AppParts } from './app/context.ts'
import { LANGUAGE_TAGS, LANGUAGES, loadLanguage } from './app/language.ts'
import { paramsOf, syncLink } from './app/linkSync.ts'
import { LoadError, type Loaded, load } from './app/load.ts'
import { REDUCED_MOTION } from './app/media.ts'
import { onlineStyleOf } from './app/onlinePage.ts'
import { paceFor } from './app/paceOfView.ts'
import { createPlayer, type Frames } from './app/player.ts'
import { createAppStore } from './app/store.ts'
import { broughtWordSearch } from './app/wordSearch.ts'
import { errorText } from './core/messages/userError.ts'
import { compile } from './core/record/timeline.ts'
import { dayAtMoment } from './core/time/calendar.ts'
import { DEFAULT_VIEW } from './core/view/view.ts'
import { formatView, meantValue, parseView } from './core/view/viewUrl.ts'
import { App } from './ui/page/App.tsx'
import { LoadProblem } from './ui/page/LoadProblem.tsx'
import './ui/page/whole.css'

const root = createRoot(document.getElementById('app') ?? document.body)
/**
 * The map as it was drawn at the build; it stays in its place until the moving one is there. Only where the small script
 * has run is it sure to be of the day and in the language of the address.
 */
const picture = document.documentElement.dataset.script === undefined ? null : document.querySelector('.opening-clip')
const params = paramsOf(window)
// Before the record is there, only the language of a message can be known.
const asked = meantValue(params.get('lang') ?? '').toLowerCase()
const lang = LANGUAGES.find(({ tag }) => tag.toLowerCase() === asked)?.tag ?? DEFAULT_VIEW.lang

// A function, because a top-level await keeps the bundler from merging the chunks of the first load.
async function start(): Promise<void> {
	try {
		const [loaded] = await Promise.all([load((sound) => void replace(sound)), loadLanguage(lang)])
		await show(loaded, params)
	} catch (error) {
		// A file that did not arrive is told to the reader; anything else is also a fault of ours.
		if (!(error instanceof LoadError)) console.error(error)
		await loadLanguage(lang).catch(() => {})
		root.render(<LoadProblem message={errorText(error, lang)} lang={lang} />)
	}
}

/** What is on the page now: its link, and how to end it. */
let shown: { readonly link: () => URLSearchParams; readonly end: () => void } | null = null

/** Puts up what is sound after all, at the place where the reader is. */
async function replace(sound: Loaded): Promise<void> {
	const link = shown?.link() ?? params
	shown?.end()
	await show(sound, link)
}

async function show({ dataset, issues, readings, ground }: Loaded, link: URLSearchParams): Promise<void> {
	if (!dataset) {
		const { default: RecordProblem } = await import('./ui/page/RecordProblem.tsx')
		root.render(<RecordProblem issues={issues} partly={false} lang={lang} />)
		return
	}
	const timeline = compile(dataset)
	const { view, problems } = parseView(link, timeline, LANGUAGE_TAGS)
	// A link that searches must not show everything first.
	const search = view.words === '' ? null : await broughtWordSearch(readings, dataset.manifest.languages)
	const leads = ['date', 'base', 'event'].some((key) => link.has(key))
	const store = createAppStore({ ...view, search }, leads, problems)
	const player = createPlayer(
		store,
		frames(),
		(view) => paceFor(timeline, view),
		() => window.matchMedia(REDUCED_MOTION).matches,
	)
	const unsync = syncLink(store, timeline, readings, window)
	// A hidden tab gets no frames; going on from there when it comes back would be a surprise.
	const pauseUnseen = (): void => {
		if (document.hidden) player.pause()
	}
	document.addEventListener('visibilitychange', pauseUnseen)
	shown = {
		link: () => new URLSearchParams(formatView(store.getState().view, timeline)),
		end() {
			unsync()
			player.dispose()
			document.removeEventListener('visibilitychange', pauseUnseen)
		},
	}
	const parts: AppParts = {
		store,
		player,
		timeline,
		dataset,
		readings,
		today: () => dayAtMoment(Date.now(), dataset.manifest.day.offset),
		onlineStyle: onlineStyleOf(window.location),
	}
	root.render(
		<StrictMode>
			{/* Another record is another page: nothing of the last one is kept. */}
			<AppContext key={issues.length} value={parts}>
				<App ground={ground} issues={issues} picture={picture} />
			</AppContext>
		</StrictMode>,
	)
}

void start()

function frames(): Frames {
	return {
		now: () => performance.now(),
		request: (callback) => requestAnimationFrame(callback),
		cancel: (handle) => cancelAnimationFrame(handle),
	}
}
