/** The map of one file: everything is here already, nobody is asked for anything. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AppContext, type AppParts } from '../../app/context.ts'
import { REDUCED_MOTION } from '../../app/media.ts'
import { paceFor } from '../../app/paceOfView.ts'
import { createPlayer } from '../../app/player.ts'
import { readingsHere } from '../../app/readings.ts'
import { createAppStore } from '../../app/store.ts'
import { broughtWordSearch } from '../../app/wordSearch.ts'
import { groundOf } from '../../basemap/decode.ts'
import { provideLanguage } from '../../core/messages/say.ts'
import { compile } from '../../core/record/timeline.ts'
import { dayAtMoment } from '../../core/time/calendar.ts'
import { LINK_KEYS, meantQuery, parseView } from '../../core/view/viewUrl.ts'
import { readFirst, readLater } from '../../data/checked.ts'
import type { SentTexts } from '../../data/sent.ts'
import { EmbedApp } from './EmbedApp.tsx'
import { provideType } from './embedType.ts'
import { speakToPage } from './frameMessages.ts'
import { given } from './given.ts'
import { followLinksOut } from './linksOut.ts'

async function start(): Promise<void> {
	const { query } = given('about')
	const { head, language } = given('language')
	provideLanguage(language)
	provideType(head.tag)
	const parts = Object.entries(given('record')).map(([file, json]) => [file, JSON.stringify(json)])
	const sent = Object.fromEntries(parts) as SentTexts
	const { languages } = JSON.parse(sent['datapackage.json'])
	const readings = readingsHere(readLater(sent, languages))
	const dataset = readFirst(sent, readings)
	const timeline = compile(dataset)
	const ground = given('ground')
	const link = linkOf(window.location.search, query)
	// The file speaks one language; a link that asks for another was meant for the full page.
	link.set('lang', head.tag)
	const { view, problems } = parseView(link, timeline, [head.tag])
	const search = view.words === '' ? null : await broughtWordSearch(readings, languages)
	const store = createAppStore({ ...view, search }, true, problems)
	const player = createPlayer(
		store,
		{
			now: () => performance.now(),
			request: (callback) => requestAnimationFrame(callback),
			cancel: (handle) => cancelAnimationFrame(handle),
		},
		(shown) => paceFor(timeline, shown),
		() => window.matchMedia(REDUCED_MOTION).matches,
	)
	document.addEventListener('visibilitychange', () => document.hidden && player.pause())
	const app: AppParts = {
		store,
		player,
		timeline,
		dataset,
		readings,
		today: () => dayAtMoment(Date.now(), dataset.manifest.day.offset),
		onlineStyle: null,
	}
	createRoot(document.getElementById('app') ?? document.body).render(
		<StrictMode>
			<AppContext value={app}>
				<EmbedApp ground={groundOf(ground['land.topo.json'], ground['basemap.json'], dataset.manifest.region)} />
			</AppContext>
		</StrictMode>,
	)
	followLinksOut()
	speakToPage(app)
}

/** The view that the file was made with, unless its address asks for one: a live embed is one file for all views. */
function linkOf(search: string, query: string): URLSearchParams {
	const asked = new URLSearchParams(meantQuery(search))
	return [...asked.keys()].some((key) => LINK_KEYS.has(key)) ? asked : new URLSearchParams(query)
}

void start()
