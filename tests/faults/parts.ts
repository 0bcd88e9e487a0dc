import type { Page } from 'playwright-core'

/** How the page is opened. `still`: without WebGL, so that the map stands as a picture; `moving`: with it. */
export interface Visit {
	readonly query: string
	readonly page?: string
	readonly webgl: boolean
	readonly dark?: boolean
	/** Files that come as others than the build's, by the beginning of their name. */
	readonly instead?: Readonly<Record<string, (text: string) => string>>
}

/** A part of the page that is asked for by itself, and where the reader is told that it does not come. */
export interface Part {
	readonly visit: keyof typeof VISITS
	/** Its module, whose files and those that they import belong to it. */
	readonly entry?: string
	/** Files that are fetched by name. */
	readonly files?: RegExp
	/** What the reader does to get it; nothing for what comes by itself. */
	readonly ask?: (page: Page) => Promise<unknown>
	/** Where it is told. */
	readonly told: string
	/** What is told, where several parts are told at one place. */
	readonly says?: RegExp
	/** What is there once it has come; a selector. */
	readonly stands: string
	/** Where a part is told together with others: only one of them at a time can be seen. */
	readonly place?: string
}

const READER = '?date=2020-03-29'
export const VISITS = {
	still: { query: READER, webgl: false },
	base: { query: '?date=2020-03-29&base=k-1', webgl: false },
	edited: {
		query: READER,
		webgl: false,
		// Somebody has edited the record on the server, badly: it is checked by the page itself.
		instead: { 'events-compact': (text: string) => text.replace('"date":"2019-12-27"', '"date":"2019-13-27"') },
	},
	moving: { query: READER, webgl: true },
	dark: { query: `${READER}&theme=dark`, webgl: true, dark: true },
	online: { page: 'online.html', query: `${READER}&style=https://ground.test/style.json`, webgl: true },
} as const satisfies Record<string, Visit>

const SLIDER = 'input[type=range]'
const NOTICES = '.map-notices'
const press = (selector: string) => (page: Page) => page.locator(selector).first().click({ timeout: 120_000 })
const open = (selector: string) => (page: Page) =>
	page
		.locator(selector)
		.first()
		.evaluate((details: HTMLDetailsElement) => {
			details.open = false
			details.open = true
		})
const inStudio = (button: string) => async (page: Page) => {
	if ((await page.locator('dialog.studio').count()) === 0) await press('.masthead-actions .chip-strong')(page)
	await page.getByRole('tab', { name: 'Data' }).click()
	await page.getByRole('button', { name: button }).last().click()
}
const cite = (button: RegExp) => async (page: Page) => {
	await page.locator('details.cite').first().waitFor()
	await open('details.cite')(page)
	await page.locator('.cite').first().getByRole('button', { name: button }).click()
}
const ground = (files: RegExp, says: RegExp): Part => ({
	visit: 'moving',
	files,
	told: NOTICES,
	says,
	stands: '.map-controls',
})

/** In the order in which they are asked for. */
export const PARTS: Readonly<Record<string, Part>> = {
	program: {
		visit: 'still',
		files: /^(index-.*\.(js|css)|rolldown-runtime-.*|opening-[\da-f]{8}\.js)$/,
		told: '.boot-help section, .problem[role=alert]',
		stands: SLIDER,
	},
	language: { visit: 'still', files: /^en-.*\.js$/, told: '.problem[role=alert]', stands: SLIDER },
	record: {
		visit: 'still',
		files: /^((datapackage|bases|events|actors)-compact-.*|land\.topo-.*)$/,
		told: '.problem[role=alert], .boot-help section',
		stands: SLIDER,
	},
	dock: { visit: 'still', entry: 'src/ui/timeline/TimeDock.tsx', told: '.dock', stands: `.dock ${SLIDER}` },
	legend: { visit: 'still', entry: 'src/ui/overlay/Legend.tsx', told: NOTICES, says: /legend/, stands: '.legend' },
	notices: {
		visit: 'still',
		entry: 'src/ui/page/Notices.tsx',
		told: '.map-area > .notice',
		stands: NOTICES,
		place: 'map',
	},
	panel: { visit: 'still', entry: 'src/ui/page/Panel.tsx', told: '.panel', stands: '.panel-body' },
	stillMap: {
		visit: 'still',
		entry: 'src/ui/overlay/StillMap.tsx',
		told: NOTICES,
		says: /arrived: (.*, )?the map|way: (.*, )?the map/,
		stands: '.still-map svg',
	},
	stillGround: {
		visit: 'still',
		files:
			/^(rivers_(major|minor)|river_labels|lakes|lakes_far|governorates|governorate_labels|places|country_labels|water_labels|urban)-.*\.geojson$/,
		told: '.still-map .notice, .map-area .notice',
		stands: '.still-map svg',
		place: 'still ground',
	},
	places: {
		visit: 'still',
		entry: 'src/ui/overlay/Places.tsx',
		told: NOTICES,
		says: /places and badges/,
		stands: '.place-button',
	},
	announcer: {
		visit: 'still',
		entry: 'src/ui/page/Announcer.tsx',
		told: NOTICES,
		says: /announcements/,
		stands: SLIDER,
	},
	introduction: {
		visit: 'still',
		entry: 'src/ui/page/MastheadMore.tsx',
		told: NOTICES,
		says: /introduction/,
		stands: '.masthead-how',
	},
	type: {
		visit: 'still',
		files: /^ibm-plex-sans-latin-[456]00-normal-.*\.woff2$/,
		told: NOTICES,
		says: /typefaces/,
		stands: SLIDER,
	},
	downloads: {
		visit: 'still',
		entry: 'src/ui/lists/Downloads.tsx',
		told: NOTICES,
		says: /downloads/,
		stands: '.downloads',
		place: 'foot',
	},
	corrections: {
		visit: 'still',
		entry: 'src/ui/page/Corrections.tsx',
		told: NOTICES,
		says: /downloads/,
		stands: '.corrections',
		place: 'foot',
	},
	about: {
		visit: 'still',
		entry: 'src/ui/page/About.tsx',
		told: NOTICES,
		says: /downloads/,
		stands: '.about',
		place: 'foot',
	},
	corrected: {
		visit: 'still',
		entry: 'src/app/corrections.ts',
		files: /^corrections-compact-.*/,
		ask: open('details.corrections'),
		told: '.corrections',
		says: /Try again/,
		stands: '.corrections li',
	},
	makers: {
		visit: 'still',
		entry: 'src/app/makers.ts',
		ask: open('details.about'),
		told: '.about',
		says: /Try again/,
		stands: '.about > p:last-child bdi, .about > p bdi',
	},
	search: {
		visit: 'still',
		entry: 'src/core/search/search.ts',
		files: /^search-.*\.js$/,
		ask: async (page) => {
			await page.locator('.finder-field').fill('Taji')
			await page.keyboard.press('Enter')
		},
		told: '.finder, .panel',
		says: /Try again/,
		stands: '.filter-line',
		place: 'panel',
	},
	dateField: {
		visit: 'still',
		entry: 'src/ui/timeline/DateField.tsx',
		ask: press('.dock-date'),
		told: '.dock-now',
		says: /Try again/,
		stands: '.dock-now input',
	},
	table: {
		visit: 'still',
		entry: 'src/formats/recordCsv.ts',
		ask: async (page) => page.getByRole('button', { name: 'Events: CSV' }).first().click(),
		told: '.downloads',
		says: /Try again/,
		stands: '.downloads [role=status]:not(:empty)',
	},
	arabic: {
		visit: 'still',
		files: /^ar-.*\.js$/,
		ask: press('.masthead-actions [lang=ar]'),
		told: '.masthead-actions',
		says: /Try again/,
		stands: 'html[lang=ar] .masthead-actions',
	},
	studio: {
		visit: 'still',
		entry: 'src/ui/studio/Studio.tsx',
		ask: press('.masthead-actions .chip-strong'),
		told: NOTICES,
		says: /the export/,
		stands: 'dialog.studio',
	},
	details: { visit: 'base', entry: 'src/ui/page/Details.tsx', told: '.panel', says: /Try again/, stands: '.history' },
	readings: {
		visit: 'base',
		files: /^(sources|texts)-compact-.*/,
		told: '.panel-body',
		says: /Try again/,
		stands: '.history .source-list, .history-sources',
		ask: open('details.history-sources'),
	},
	citations: {
		visit: 'base',
		entry: 'src/formats/citations.ts',
		ask: cite(/citations/),
		told: '.cite',
		says: /Try again/,
		stands: '.cite-text, .cite-state:not(:empty)',
	},
	style: {
		visit: 'base',
		entry: 'node_modules/@citation-js/plugin-csl/lib-mjs/index.js',
		ask: cite(/citations/),
		told: '.cite',
		says: /Try again/,
		stands: '.cite-text, .cite-state:not(:empty)',
	},
	bibtex: {
		visit: 'base',
		entry: 'node_modules/@citation-js/plugin-bibtex/lib-mjs/index.js',
		ask: cite(/BibTeX/),
		told: '.cite',
		says: /Try again/,
		stands: '.cite-text, .cite-state:not(:empty)',
	},
	workbook: {
		visit: 'base',
		entry: 'src/formats/workbook.ts',
		ask: inStudio('XLSX'),
		told: '.studio-data',
		says: /Try again/,
		stands: '.studio-data .job-said:not(:empty)',
		place: 'data',
	},
	kml: {
		visit: 'base',
		entry: 'src/formats/kml.ts',
		ask: inStudio('KML'),
		told: '.studio-data',
		says: /Try again/,
		stands: '.studio-data .job-said:not(:empty)',
		place: 'data',
	},
	check: {
		visit: 'edited',
		entry: 'src/data/parse.ts',
		told: '.problem[role=alert], .boot-help section',
		stands: SLIDER,
	},
	parting: {
		visit: 'edited',
		entry: 'src/data/parting.ts',
		told: '.problem[role=alert], .boot-help section',
		stands: SLIDER,
	},
	faultPlaces: {
		visit: 'edited',
		entry: 'src/data/locate.ts',
		told: '.problem[role=alert], .boot-help section',
		stands: SLIDER,
	},
	mapWorker: {
		visit: 'moving',
		files: /^maplibre-gl-worker-.*/,
		told: NOTICES,
		says: /moving map/,
		stands: '.map-controls',
	},
	mapControls: {
		visit: 'moving',
		entry: 'src/map/MapControls.tsx',
		told: NOTICES,
		says: /buttons of the map/,
		stands: '.map-controls',
	},
	print: {
		visit: 'moving',
		entry: 'src/ui/page/PrintSheet.tsx',
		told: NOTICES,
		says: /printing/,
		stands: '.map-controls',
	},
	closeUp: {
		visit: 'moving',
		entry: 'src/ui/overlay/CloseUp.tsx',
		told: NOTICES,
		says: /close-up/,
		stands: '.close-up',
	},
	relief: ground(/^relief_light-.*\.webp$/, /relief/),
	rivers: ground(/^rivers_.*/, /rivers/),
	lakes: ground(/^lakes.*\.geojson$/, /lakes/),
	governorates: ground(/^governorates-.*/, /borders of governorates/),
	names: ground(/^(places|country_labels|governorate_labels)-.*/, /names of places/),
	waterNames: ground(/^(water|river)_labels-.*/, /names of waters/),
	towns: ground(/^urban-.*/, /built-up/),
	airfields: ground(/^airfields-.*/, /airfields/),
	mapType: {
		visit: 'moving',
		files: /^(ibm-plex-sans-(latin-ext|condensed|arabic).*|source-serif.*)\.woff2$/,
		told: NOTICES,
		says: /typefaces/,
		stands: '.map-controls',
	},
	groundDialog: {
		visit: 'moving',
		entry: 'src/ui/page/GroundDialog.tsx',
		ask: press('.map-controls button:last-child'),
		told: NOTICES,
		says: /choice of a background/,
		stands: 'dialog.ground-dialog',
	},
	darkRelief: {
		visit: 'dark',
		files: /^relief_dark-.*\.webp$/,
		told: NOTICES,
		says: /relief/,
		stands: '.map-controls',
	},
	onlineGround: { visit: 'online', entry: 'src/map/basemap/onlineGround.ts', told: NOTICES, stands: NOTICES },
}

/** What a picture is made from; tried in the studio, one after the other, by its own *Try again*. */
export const PICTURE = {
	visit: 'still',
	ask: press('.masthead-actions .chip-strong'),
	told: '.studio-stage',
	stands: '.studio-picture img',
} as const satisfies Part

/** Half a style sheet is one as well: no browser knows, and the page looks a little different. The first one says so by its last rule. */
export const HALF_KNOWN = /^(?!index-).*\.css$/

/** Files that no walk asks for, or without which the page goes on without a word; each with the reason. */
export const SILENT: readonly (readonly [files: RegExp, why: string])[] = [
	[/^(index|online)\.html$/, 'the page itself: the browser says it in its own words'],
	[/^licences\.txt$/, 'no part of the page'],
	[/^icon-/, 'the sign in the tab'],
	[/^opening-.*\.avif$/, 'the picture until the map is there; its words stand under it'],
	[/^(actors|bases|events|sources)-[\w-]{8}\.(geo)?json$/, 'a link to a file: the browser says it in its own words'],
	[/^(twoFingers-.*)$/, 'only in a frame; the map then says it in English'],
	[/^AroundRing-/, 'the circle on the map; the panel says what is within it'],
	[/^credits-/, 'folds the credits of the map and names them for those who listen; they stay open, in English'],
	[/^mapFaults-/, 'watches the map; a map that nobody watches is a map'],
	[/^RecordProblem-/, 'comes with the notices'],
	[/^__vite-browser-external-BGSN/, 'an empty module in place of one of Node'],
]
