import type { Page } from 'playwright-core'

/** How the page is opened. Without WebGL the map stands as a picture, at a quarter of what the moving one costs. */
export interface Visit {
	readonly query: string
	readonly page?: string
	readonly webgl: boolean
	readonly dark?: boolean
	/** Files that come as others than the build's, by the beginning of their name. */
	readonly instead?: Readonly<Record<string, (text: string) => string>>
	/** What of the ground is left empty, unless it is tried itself. */
	readonly bare?: RegExp
}

/** A part of the page that is asked for by itself, and where the reader is told that it does not come. */
export interface Part {
	readonly visit: keyof typeof VISITS
	/** Its module, whose files and those that they import belong to it. */
	readonly entry?: string
	/** Files that are fetched by name. */
	readonly files?: RegExp
	/** Whether nothing of the page stands without it. */
	readonly whole?: boolean
	/** The part that it stands in, by its name; without one it is part of the page itself. */
	readonly within?: string
	/** Files without which it stays away, which are told as missing themselves. */
	readonly leansOn?: RegExp
	/** What the reader does to get it; nothing for what comes by itself. */
	readonly ask?: (page: Page) => Promise<unknown>
	/** Where it is told. */
	readonly told: string
	/** What is told, where several parts are told at one place. */
	readonly says?: RegExp
	/** Its words in a list of what has not come. */
	readonly listed?: RegExp
	/** What is there once it has come; a selector. */
	readonly stands: string
	/** Tried again where it stands, without loading the page anew. */
	readonly inPlace?: boolean
	/** What is asked for, or told, where others are: of them only one at a time can be tried. */
	readonly place?: string
}

const READER = '?date=2020-03-29'
/** The ground costs as much as all the rest; names stay, for their letters. */
const GROUND = /^(rivers|river_labels|lakes|governorates-|urban|airfields|relief|land\.topo)/
/** What a close-up and a still are drawn from. */
const GROUND_OF_STILLS = /^(rivers_m|river_labels|lakes|governorate|places|country_labels|water_labels|urban)/
/** What the first picture of the moving map waits for, and what is asked for once it has been drawn. */
export const FIRST_GROUND =
	/^(relief|rivers_first|lakes-|governorate_labels|places|country_labels|water_labels|ibm-plex-sans-latin-(\d|ext))/
export const LATER_GROUND =
	/^(rivers_m|river_labels|lakes_far|governorates|urban|airfields|ibm-plex-sans-condensed|source-serif)/
export const VISITS = {
	// Apart, because the program itself is not kept there, and would be read anew at every visit.
	begin: { query: READER, webgl: false, bare: GROUND },
	base: { query: `${READER}&base=k-1`, webgl: false, bare: GROUND },
	// The day's own panel, with what stands at its foot.
	arabic: { query: `${READER}&lang=ar`, webgl: false, bare: GROUND },
	edited: {
		query: READER,
		webgl: false,
		bare: GROUND,
		// Somebody has edited the record on the server, badly: it is checked by the page itself.
		instead: { 'events-compact': (text: string) => text.replace('"date":"2019-12-27"', '"date":"2019-13-27"') },
	},
	// With words, which the worker looks up by itself.
	picture: { query: `${READER}&q=Taji`, webgl: false, bare: GROUND },
	// By itself: another language tells everything in other words.
	languages: { query: READER, webgl: false, bare: GROUND },
	moving: {
		// So near that every layer of names is drawn.
		query: `${READER}&at=43.7,33.6,6`,
		webgl: true,
		bare: GROUND,
		// No name of ours needs the letters of other Latin alphabets; those of other records do.
		instead: { places: (text: string) => text.replace(/"n":"\w+/g, '$&ā') },
	},
	// A ground from the web that is not to be had gives way to our own, here the dark one.
	online: {
		page: 'online.html',
		query: `${READER}&theme=dark&style=https://ground.test/style.json`,
		webgl: true,
		dark: true,
		bare: GROUND,
	},
} as const satisfies Record<string, Visit>

/** The button, in every language. */
export const AGAIN = /Try again|أعد المحاولة/

/** The name that a file of the build has without its folder. */
export const bare = (file: string): string => file.replace('assets/', '')

export const NOTICES = '.map-notices'
/** The moving map itself: its buttons may be what is missing. */
const MOVING = '.app:not(:has(.still-map)) .maplibregl-canvas'
const HEAD = '.masthead-actions'
const PATIENCE = { timeout: 30_000 }
const press = (selector: string) => (page: Page) => page.locator(selector).first().click(PATIENCE)
const open = (selector: string) => (page: Page) =>
	page
		.locator(selector)
		.first()
		.evaluate(
			(details: HTMLDetailsElement) => {
				details.open = false
				details.open = true
			},
			null,
			PATIENCE,
		)
const cite = (button: RegExp) => async (page: Page) => {
	await open('details.cite')(page)
	await page.locator('.cite').first().getByRole('button', { name: button }).click(PATIENCE)
}
const download = (button: RegExp) => (page: Page) =>
	page.locator('.downloads').getByRole('button', { name: button }).first().click(PATIENCE)
/** Not by a hand: what was opened before may lie over it. */
const openTable = async (page: Page): Promise<void> => {
	for (const button of [page.getByRole('tab').nth(1), page.locator('.range-line .link-button')])
		await button.evaluate((element: HTMLElement) => element.click(), null, PATIENCE)
}
/** Not by a hand: a studio that was asked for already may open in its way. */
const openStudio = (page: Page) =>
	page
		.locator(`${HEAD} .chip-strong`)
		.first()
		.evaluate((button: HTMLElement) => button.click(), null, PATIENCE)
const saveMap = async (page: Page): Promise<void> => {
	if ((await page.locator('dialog.studio').count()) === 0) await openStudio(page)
	await page.locator('dialog.studio [role=tab]').last().click(PATIENCE)
	await press(SAVE_MAP)(page)
}
const SAVE_MAP = '.studio-data .chip-strong'
const SAVED_MAP = '.studio-data .job-said:has-text(".html")'

/** Programs that come by themselves or are asked for, of which it is told in their place or among the notices. */
const part = (visit: Part['visit'], entry: string, told: string, stands: string, more: Partial<Part> = {}): Part => ({
	visit,
	entry: `src/${entry}`,
	told,
	stands,
	...more,
})
const noticed = (visit: Part['visit'], entry: string, says: RegExp, stands: string, more: Partial<Part> = {}): Part =>
	part(visit, entry, NOTICES, stands, { ...listed(says), ...more })
/** Among the parts that a notice lists, and not anywhere in its words. */
const listed = (part: RegExp): Pick<Part, 'says' | 'listed'> => ({
	says: new RegExp(`(arrived|way|يصل|الطريق)[^:]*: [^.]*(${part.source})`),
	listed: part,
})
/** Told where the reader has asked for it. */
const asked = (visit: Part['visit'], entry: string, told: string, stands: string, more: Partial<Part> = {}): Part =>
	part(visit, entry, told, stands, { says: AGAIN, ...more })
const named = (visit: Part['visit'], files: RegExp, says: RegExp, stands: string, more: Partial<Part> = {}): Part => ({
	visit,
	files,
	told: NOTICES,
	...listed(says),
	stands,
	...more,
})
const ground = (files: RegExp, says: RegExp): Part => named('moving', files, says, MOVING, { within: 'mapWorker' })
/** Of names that are not there no letter is asked for. */
const letters = (files: RegExp, names: RegExp): Part => ({
	...ground(files, /letters of the map/),
	leansOn: names,
	place: 'letters',
})
const whole = (files: RegExp): Part => ({
	visit: 'begin',
	files,
	whole: true,
	told: '.boot-help section, .problem[role=alert]',
	stands: HEAD,
})
const checked = (entry: string): Part => ({ ...whole(/^$/), visit: 'edited', entry: `src/data/${entry}` })
const library = (entry: string, ask: Part['ask']): Part => ({
	visit: 'base',
	entry,
	...(ask ? { ask } : {}),
	told: '.cite',
	says: AGAIN,
	stands: '.cite-text, .cite-state:not(:empty)',
	within: 'readings',
	place: 'cite',
})
const SAVED = '.downloads [role=status]:not(:empty)'
const inDownloads = { within: 'foot', place: 'download' } as const

/** In the order in which they are asked for: what opens a dialog comes last. */
export const PARTS: Readonly<Record<string, Part>> = {
	program: whole(/^(index-.*\.(js|css)|rolldown-runtime-.*)$/),
	language: whole(/^en-.*\.js$/),
	record: whole(/^((datapackage|bases|events|actors)-compact-.*|land\.topo-.*)$/),
	dock: part('base', 'ui/timeline/TimeDock.tsx', '.dock', '.dock input[type=range]'),
	legend: noticed('base', 'ui/overlay/Legend.tsx', /legend/, '.legend'),
	notices: part('base', 'ui/page/Notices.tsx', '.map-area > .notice', NOTICES),
	panel: part('moving', 'ui/page/Panel.tsx', '.panel', '.panel-body'),
	stillMap: noticed('base', 'ui/overlay/StillMap.tsx', /the map[,.]/, '.still-map svg'),
	places: noticed('moving', 'ui/overlay/Places.tsx', /places and badges/, '.place-button', { within: 'mapWorker' }),
	announcer: noticed('base', 'ui/page/Announcer.tsx', /announcements/, '.app > [aria-live]'),
	introduction: noticed('base', 'ui/page/MastheadMore.tsx', /introduction/, '.masthead-how'),
	type: named('base', /^ibm-plex-sans-latin-[456]00-normal-.*\.woff2$/, /typefaces/, HEAD),
	foot: noticed('moving', 'ui/page/Foot.tsx', /downloads/, '.downloads', { within: 'panel' }),
	corrected: asked('arabic', 'app/corrections.ts', '.corrections', '.corrections li', {
		files: /^corrections-compact-.*/,
		ask: open('details.corrections'),
		within: 'foot',
	}),
	dateField: noticed('arabic', 'ui/timeline/DateField.tsx', /حقل كتابة التاريخ/, '.dock-now input', {
		ask: press('.dock-date'),
		within: 'dock',
	}),
	table: asked('arabic', 'formats/recordCsv.ts', '.downloads', SAVED, { ask: download(/CSV/), ...inDownloads }),
	workbook: asked('arabic', 'formats/workbook.ts', '.downloads', SAVED, { ask: download(/XLSX/), ...inDownloads }),
	kml: asked('arabic', 'formats/kml.ts', '.downloads', SAVED, { ask: download(/KML/), ...inDownloads }),
	eventTable: asked('arabic', 'ui/lists/EventTable.tsx', '.panel', 'dialog.event-table', {
		ask: openTable,
		within: 'panel',
	}),
	studio: noticed('arabic', 'ui/studio/Studio.tsx', /التصدير/, 'dialog.studio', { ask: openStudio }),
	details: asked('base', 'ui/page/Details.tsx', '.panel', '.history', { within: 'panel' }),
	readings: {
		visit: 'base',
		files: /^(sources|texts)-compact-.*/,
		told: '.panel-body',
		says: AGAIN,
		stands: '.history .source-list, .history-sources',
		inPlace: true,
		within: 'details',
	},
	citations: { ...library('src/formats/citations.ts', cite(/citations/)) },
	style: library('node_modules/@citation-js/plugin-csl/lib-mjs/index.js', cite(/citations/)),
	bibtex: library('node_modules/@citation-js/plugin-bibtex/lib-mjs/index.js', cite(/BibTeX/)),
	savedMap: {
		visit: 'base',
		files: /^embed\/en\.html$/,
		ask: saveMap,
		told: '.studio-data',
		says: AGAIN,
		stands: SAVED_MAP,
		within: 'studio',
	},
	arabicType: named('arabic', /^ibm-plex-sans-arabic-.*\.woff2$/, /خطوط الكتابة/, HEAD),
	savedArabicMap: {
		visit: 'arabic',
		files: /^embed\/ar\.html$/,
		ask: saveMap,
		told: '.studio-data',
		says: AGAIN,
		stands: SAVED_MAP,
		within: 'studio',
	},
	check: checked('parse.ts'),
	parting: checked('parting.ts'),
	faultPlaces: checked('locate.ts'),
	arabic: {
		visit: 'languages',
		files: /^ar-.*\.js$/,
		ask: press(`${HEAD} [lang=ar]`),
		told: HEAD,
		says: AGAIN,
		stands: 'html[lang=ar] .masthead-actions',
	},
	mapView: noticed('moving', 'map/MapView.tsx', /the map[,.]/, MOVING),
	mapWorker: {
		visit: 'moving',
		files: /^maplibre-gl-worker-.*/,
		told: NOTICES,
		says: /moving map/,
		stands: MOVING,
		within: 'mapView',
	},
	mapControls: noticed('moving', 'map/MapControls.tsx', /buttons of the map/, '.map-controls', { within: 'mapWorker' }),
	print: noticed('moving', 'ui/page/PrintSheet.tsx', /printing/, '.print-map', { within: 'mapWorker' }),
	// What is told of others may leave it no room; of itself it says nothing then.
	closeUp: noticed(
		'moving',
		'ui/overlay/CloseUp.tsx',
		/close-up/,
		`.close-up, ${NOTICES} .notice:not(:has-text("close-up"))`,
		{
			within: 'mapWorker',
			leansOn: GROUND_OF_STILLS,
		},
	),
	relief: ground(/^relief_light-.*\.webp$/, /relief/),
	rivers: ground(/^rivers_.*/, /rivers/),
	lakes: ground(/^lakes.*\.geojson$/, /lakes/),
	governorates: ground(/^governorates-.*/, /borders of governorates/),
	names: ground(/^(places|country_labels|governorate_labels)-.*/, /names of places/),
	waterNames: ground(/^(water|river)_labels-.*/, /names of waters/),
	towns: ground(/^urban-.*/, /built-up/),
	airfields: ground(/^airfields-.*/, /airfields/),
	letters: letters(/^ibm-plex-sans-latin-ext.*\.woff2$/, /^places-/),
	narrowLetters: letters(/^ibm-plex-sans-condensed.*\.woff2$/, /^governorate_labels-/),
	waterLetters: letters(/^source-serif.*\.woff2$/, /^(water|river)_labels-/),
	groundDialog: noticed('moving', 'ui/page/GroundDialog.tsx', /choice of a background/, 'dialog.ground-dialog', {
		ask: press('.map-controls button:last-child'),
		within: 'mapControls',
	}),
	darkRelief: named('online', /^relief_dark-.*\.webp$/, /relief/, MOVING),
	onlineGround: part('online', 'map/basemap/onlineGround.ts', NOTICES, MOVING),
}

/** Files of several parts that another than the first of them tells: there, fewer faults have to wait for each other. */
export const TOLD_BY: readonly (readonly [files: RegExp, part: Part | undefined])[] = [[/^core-/, PARTS.dateField]]

/** What a picture is made from; tried in the studio, one after the other, by its own *Try again*. */
export const PICTURE = {
	visit: 'picture',
	ask: openStudio,
	told: '.studio-stage',
	stands: '.studio-picture img',
} as const satisfies Part

/** A page in the place of a style sheet is told among the notices, whichever it is; the part itself stands. */
export const LOOKS = { told: NOTICES, ...listed(/looks of a part|مظهر أحد الأجزاء/) }

/** Half a style sheet is one as well: no browser knows, and the page looks a little different. The first one says so by its last rule. */
export const HALF_KNOWN = /^(?!index-).*\.css$/

/** Files for which no reader waits; each with the reason. */
export const SILENT: readonly (readonly [files: RegExp, why: string])[] = [
	[/^(index|online)\.html$/, 'the page itself: the browser says it in its own words'],
	[/^licences\.txt$/, 'no part of the page'],
	[/^(app\.webmanifest|icon-.*)$/, 'for the sign in the tab and on the desk of a device'],
	[/^sw\.js$/, 'keeps the page for later; without it the page is read with a network only'],
	[/^embed\/messages\.d\.ts$/, 'for programmers'],
	[
		/^opening-[\da-f]{8}\.js$/,
		'puts the picture and the words before the map into the language of the address; nothing waits for it, and the page does the same a moment later, without the picture',
	],
	[/^opening-.*\.avif$/, 'the picture until the map is there; its words stand under it'],
	[/^(actors|bases|events|sources)-[\w-]{8}\.(geo)?json$/, 'a link to a file: the browser says it in its own words'],
	[/^(twoFingers-.*)$/, 'only in a frame; the map then says it in English'],
	[/^AroundRing-/, 'the circle on the map; the panel says what is within it'],
	[/^credits-/, 'folds the credits of the map and names them for those who listen; they stay open, in English'],
	[/^mapFaults-/, 'watches the map; a map that nobody watches is a map'],
	[/^__vite-browser-external-BGSN/, 'an empty module in place of one of Node'],
]
