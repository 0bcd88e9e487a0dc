import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { SERVICE_WORKER } from './src/app/keptPage.ts'
import { ONLINE_PAGE } from './src/app/onlinePage.ts'
import { FIRST_LAYERS, LAYER_FILES } from './src/basemap/layers.ts'
import { languages } from './src/catalogue/vitePlugin.ts'
import { groundFolder } from './src/cli/pictures/groundFolder.ts'
import { parseCorrections } from './src/data/corrections.ts'
import { issueText, RECORD_FILES, type RecordFile, type RecordTexts } from './src/data/issue.ts'
import { locate } from './src/data/locate.ts'
import { parseRecord } from './src/data/parse.ts'
import { sentOf } from './src/data/parting.ts'
import {
	digestInput,
	FIRST_FILES,
	firstDigestInput,
	laterDigestInput,
	type SentFile,
	type SentTexts,
} from './src/data/sent.ts'
import { embedFiles } from './src/embed/build/vitePlugin.ts'
import { leanMapLibre, MAP_VIEW, sharedMapLibre, withImports } from './src/map/build/vitePlugin.ts'
import { offline } from './src/offline/vitePlugin.ts'
import { boot } from './src/opening/bootPlugin.ts'
import { opening } from './src/opening/vitePlugin.ts'

/**
 * The first load, in bytes after gzip; the build fails above it.
 * `page`: the script that must arrive before the page runs, shows its date and asks for the record. `script`: that and the
 * script of the map, which comes beside it. `total`: everything before the first map (scripts, MapLibre's worker, styles,
 * the record without what is only read of it, the ground of the first picture in light, the three first fonts);
 * `npm run bench` measures the same in a browser. MapLibre's worker needs 141 kB of the script as well, and fetches them no
 * second time.
 */
const BUDGET = { page: 89_200, script: 380_500, total: 667_000 }

/** Files that the first picture waits for, by the name the build gives them. */
const FIRST_ASSETS = new RegExp(
	`^assets/(${[
		'maplibre-gl-worker',
		'land\\.topo',
		'relief_light-.*webp',
		...FIRST_LAYERS.map((layer) => LAYER_FILES[layer].replace('.geojson', '-.*')),
		...FIRST_FILES.map((file) => file.replace(/\.\w+$/, '-compact')),
		'en-',
		'ibm-plex-sans-latin-[456]00-normal.*woff2',
	].join('|')})`,
)

/** What of the script is not ours to make smaller, each with what it asks for; modules are told by their paths. */
const FIXED: readonly (readonly [name: string, module: RegExp])[] = [
	['MapLibre', /\/node_modules\/(?!react|@vis\.gl|scheduler)/],
	['React', /\/node_modules\/(react|react-dom|scheduler)\//],
	['react-map-gl', /\/node_modules\/(react-map-gl|@vis\.gl)\//],
]

function budget(): Plugin {
	return {
		name: 'handover-budget',
		apply: 'build',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const files = Object.values(bundle)
				const size = (file: (typeof files)[number]): number =>
					/\.(woff2|webp)$/.test(file.fileName)
						? file.type === 'asset'
							? file.source.length
							: 0
						: gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length
				const eager = new Set<string>()
				const follow = (name: string): void => {
					const chunk = bundle[name]
					if (eager.has(name) || chunk?.type !== 'chunk') return
					eager.add(name)
					chunk.imports.forEach(follow)
				}
				const sum = (chosen: typeof files): number => chosen.reduce((total, file) => total + size(file), 0)
				const scripts = (): number => sum(files.filter(({ fileName }) => eager.has(fileName)))
				const entering = (module: string): void => {
					for (const file of files) if (file.type === 'chunk' && file.facadeModuleId === module) follow(file.fileName)
				}
				entering(fileURLToPath(new URL('index.html', import.meta.url)))
				const page = scripts()
				entering(MAP_VIEW)
				const script = scripts()
				const styles = sum(files.filter(({ fileName }) => /^assets\/(index|MapView)-.*\.css$/.test(fileName)))
				const rest = sum(files.filter(({ fileName }) => FIRST_ASSETS.test(fileName)))
				const total = script + styles + rest
				const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
				// A file is made small as one: each package has the part of that which it has of the text, compressed.
				const packed = (codes: readonly (string | null)[]): number => gzipSync(codes.join('')).length
				const weights = FIXED.map(() => 0)
				for (const file of files) {
					if (file.type !== 'chunk' || !eager.has(file.fileName)) continue
					const modules = Object.entries(file.modules)
					const byte = size(file) / packed(modules.map(([, { code }]) => code))
					FIXED.forEach(([, test], i) => {
						const own = modules.flatMap(([id, { code }]) => (test.test(id) ? [code] : []))
						if (own.length > 0) weights[i] = (weights[i] ?? 0) + packed(own) * byte
					})
				}
				this.info(
					`first load, gzip: script of the page ${kB(page)} of ${kB(BUDGET.page)}, with the map ${kB(script)} of ${kB(BUDGET.script)}, all ${kB(total)} of ${kB(BUDGET.total)}`,
				)
				this.info(`of that script about ${FIXED.map(([name], i) => `${name} ${kB(weights[i] ?? 0)}`).join(', ')}`)
				if (page > BUDGET.page || script > BUDGET.script || total > BUDGET.total)
					this.error(
						`The first load is over its budget (script of the page ${kB(page)}, with the map ${kB(script)}, all ${kB(total)}). Load the new part later, or raise the budget in vite.config.ts with a reason.`,
					)
			},
		},
		closeBundle() {
			this.info('that is the map; "npm run build" goes on to the whole site, a page for every base, event and day')
		},
	}
}

/** The folder of the record that the page is built with: `HANDOVER_RECORD`, else our own. */
const RECORD = process.env.HANDOVER_RECORD
	? pathToFileURL(`${resolve(process.env.HANDOVER_RECORD)}/`)
	: new URL('geo/', import.meta.url)

/** What a record without a ground gets: nothing, and not the land of another region. */
const BARE = new URL('geo/bare/', import.meta.url)

function bareFile(layer: string): string {
	if (layer.startsWith('relief')) return 'relief.png'
	return layer.endsWith('.geojson') ? 'empty.geojson' : layer
}

/** What was corrected; it is no part of what the record says, and comes when it is asked for. */
const CORRECTIONS = 'corrections.json'
/** A file that the page is sent. */
type PageFile = SentFile | typeof CORRECTIONS

function readRecord(): RecordTexts {
	return Object.fromEntries(
		RECORD_FILES.map((file) => [file, readFileSync(new URL(file, RECORD), 'utf8')]),
	) as RecordTexts
}

/** The folder with the ground of the record; `null`: it gets none. What is wrong with its manifest is told elsewhere. */
function groundOfRecord(): string | null {
	const { region } = JSON.parse(readFileSync(new URL('datapackage.json', RECORD), 'utf8')).handover ?? {}
	if (!Array.isArray(region?.home)) return null
	return groundFolder(
		{ basemap: region.basemap ?? null, home: region.home },
		fileURLToPath(RECORD),
		fileURLToPath(new URL('.', import.meta.url)),
	)
}

/**
 * Puts the record through its checks once, at the build, and hands the page the digest of what passed.
 * A record with errors does not build; while developing it does, and the page shows the faults.
 */
function record(): Plugin {
	const id = '\0virtual:record'
	const compact = '\0compact:'
	let building = false
	const read = (file: RecordFile | typeof CORRECTIONS): string => {
		const path = new URL(file, RECORD)
		// A record need not have been corrected.
		return file === CORRECTIONS && !existsSync(path) ? '[]' : readFileSync(path, 'utf8')
	}
	let parted: SentTexts | null = null
	/** The record as the build sends it, parted once a build. While developing it goes as it is written, whole, so that a fault is found at its line. */
	const sentRecord = (): SentTexts => {
		parted ??= sentOf(readRecord())
		return parted
	}
	const sent = (file: PageFile): string =>
		file === CORRECTIONS ? JSON.stringify(JSON.parse(read(file))) : sentRecord()[file]
	return {
		name: 'handover-record',
		// Before Vite's own resolver, which finds the files next to the importer.
		enforce: 'pre',
		config: (_config, { command }) => {
			building = command === 'build'
		},
		transformIndexHtml: (html) => {
			const { description } = JSON.parse(readFileSync(new URL('datapackage.json', RECORD), 'utf8'))
			const attribute = String(description).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
			return html.replace('%RECORD_DESCRIPTION%', () => attribute)
		},
		resolveId(source) {
			if (source === 'virtual:record') return id
			const [, inner] = /\/geo\/([a-z]+\.(?:geo)?json)\?compact$/.exec(source) ?? []
			// With an ending of its own: the address that comes out is a module, and no JSON.
			if (inner) return `${compact}${inner}.js`
			const [, file] = /\/geo\/([a-z]+\.(?:geo)?json)\?url$/.exec(source) ?? []
			if (file) return `${fileURLToPath(new URL(file, RECORD))}?url`
			const [, layer, query] = /\/geo\/basemap\/([\w.]+?)(\?url)?$/.exec(source) ?? []
			if (!layer) return undefined
			const ground = groundOfRecord()
			const path = ground === null ? fileURLToPath(new URL(bareFile(layer), BARE)) : join(ground, layer)
			if (!existsSync(path))
				this.error(`The ground of the record has no "${layer}": geo/basemap/README.md says what it has to hold.`)
			return `${path}${query ?? ''}`
		},
		load(wanted) {
			if (wanted.startsWith(compact)) {
				const file = wanted.slice(compact.length, -'.js'.length) as PageFile
				if (!building && file !== CORRECTIONS && file !== 'texts.json')
					return `export { default } from ${JSON.stringify(`${fileURLToPath(new URL(file, RECORD))}?url`)}`
				if (!building) {
					const text = file === CORRECTIONS ? read(file) : '{}'
					return `export default ${JSON.stringify(`data:application/json,${encodeURIComponent(text)}`)}`
				}
				const asset = this.emitFile({ type: 'asset', name: file.replace('.', '-compact.'), source: sent(file) })
				return `export default import.meta.ROLLUP_FILE_URL_${asset}`
			}
			if (wanted !== id) return undefined
			const texts = readRecord()
			const errors = parseRecord(texts).issues.filter(({ severity }) => severity === 'error')
			if (errors.length > 0 && building)
				this.error(`The record has errors:\n${locate(errors, texts).map(issueText).join('\n')}`)
			const quoted = (text: string): string =>
				JSON.stringify(errors.length > 0 ? '' : createHash('sha256').update(text).digest('hex'))
			// What is not as the build sends it is checked by the page itself.
			const parts = building ? sentRecord() : null
			return `export const digest = ${quoted(digestInput(texts))}
				export const firstDigest = ${parts ? quoted(firstDigestInput(parts)) : "''"}
				export const laterDigest = ${parts ? quoted(laterDigestInput(parts)) : "''"}
				export const lastCorrected = ${JSON.stringify(parseCorrections(read(CORRECTIONS), JSON.parse(texts['datapackage.json']).languages)[0]?.date ?? null)}`
		},
	}
}

/**
 * Nothing but the page's own files: what is in the record can never become code or a request.
 * @param others addresses that may be asked for data as well; never for code
 */
const policy = (others = ''): string =>
	[
		"default-src 'self'",
		// HarfBuzz, which sets the type of pictures; compiled from a file of ours, and no text becomes code.
		"script-src 'self' 'wasm-unsafe-eval'",
		`img-src 'self' data: blob:${others}`,
		"style-src 'self' 'unsafe-inline'",
		`font-src 'self' data:${others}`,
		`connect-src 'self' data: blob:${others}`,
		// Started from blobs, so that they inherit this policy: see `app/workerAddress.ts`.
		"worker-src 'self' blob:",
		// A film that was just made, to be looked at before it is saved.
		"media-src 'self' blob:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ')

function contentSecurityPolicy(): Plugin {
	return {
		name: 'handover-csp',
		apply: 'build',
		transformIndexHtml: () => [
			{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy() }, injectTo: 'head-prepend' },
		],
		// The same page once more, for readers who choose a ground from the web: see `app/onlinePage.ts`.
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const page = bundle['index.html']
				if (page?.type !== 'asset') this.error('there is no index.html to make the online page from')
				const written = (text: string): string => text.replaceAll("'", '&#39;')
				const source = String(page.source).replace(written(policy()), written(policy(' https:')))
				if (source === page.source) this.error('the policy of index.html is not where it is looked for')
				this.emitFile({ type: 'asset', fileName: ONLINE_PAGE, source })
			},
		},
	}
}

/** Every browser that can draw the map reads WOFF2; the older form would be in the build for nobody. */
const woff2Only = {
	postcssPlugin: 'handover-woff2-only',
	Declaration: {
		src(declaration: { value: string }) {
			declaration.value = declaration.value.replace(/,\s*url\([^)]*\.woff\)\s*format\([^)]*\)/g, '')
		},
	},
}

/** Packages of which something is in the build, by their folder; the workers' builds fill it as well. */
const shipped = new Set<string>()

/** Notes which packages a build takes something from: programs, styles, and fonts that are copied. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/

function shippedPackages(): Plugin {
	return {
		name: 'handover-shipped',
		apply: 'build',
		generateBundle() {
			for (const id of this.getModuleIds()) {
				let [folder] = PACKAGE.exec(id.replaceAll('\0', '')) ?? []
				// A package may hold pieces of others in a folder of the same name.
				while (folder && !existsSync(`${folder}/package.json`)) [folder] = PACKAGE.exec(dirname(dirname(folder))) ?? []
				if (folder) shipped.add(folder)
			}
		},
	}
}

/** What the record says of its own licences. */
function recordLicences(): readonly { readonly name: string; readonly texts: readonly string[] }[] {
	const { licenses = [] } = JSON.parse(readFileSync(new URL('datapackage.json', RECORD), 'utf8'))
	return licenses.map((licence: { name?: string; title?: string; path?: string }) => ({
		name: `The record · ${licence.title ?? licence.name ?? ''}`,
		texts: [licence.path ?? ''],
	}))
}

/**
 * Every licence asks that its text goes with each copy: `licences.txt`, of the program, the record, the ground and of
 * each package. A package without a text fails the build. Vite's own `build.license` knows neither workers nor fonts.
 */
function licences(): Plugin {
	return {
		name: 'handover-licences',
		apply: 'build',
		generateBundle: {
			order: 'post',
			handler() {
				const text = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()
				const here = (path: string): string => text(fileURLToPath(new URL(path, import.meta.url)))
				const entries = [...shipped].map((folder) => {
					const { name, version, license, author } = JSON.parse(text(`${folder}/package.json`))
					const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
					const own = files.sort().filter((file) => statSync(`${folder}/${file}`).isFile())
					if (own.length === 0 && license !== 'MIT') this.error(`${name} comes without the text of its licence`)
					// Some leave the text out and name licence and author; the words of the MIT licence are everywhere the same.
					const mit = (): string => here('LICENSE').replace(/Copyright .*/, `Copyright (c) ${author?.name ?? author}`)
					const texts = own.length === 0 ? [mit()] : own.map((file) => text(`${folder}/${file}`))
					return { name: `${name} ${version} · ${license}`, texts }
				})
				entries.sort((a, b) => (a.name < b.name ? -1 : 1))
				const all = [
					{ name: 'Handover · MIT', texts: [here('LICENSE')] },
					...recordLicences(),
					{ name: 'The ground', texts: [here('geo/basemap/LICENCE.md')] },
					...entries,
				]
				const source = all.map(({ name, texts }) => `${'='.repeat(80)}\n${name}\n\n${texts.join('\n\n')}\n`).join('\n')
				this.emitFile({ type: 'asset', fileName: 'licences.txt', source })
			},
		},
	}
}

/** Parts that come of their own accord beside the first map. */
const BESIDE = [
	'map/MapControls',
	'ui/overlay/Legend',
	'ui/overlay/Places',
	'ui/page/Announcer',
	'ui/page/Foot',
	'ui/page/MastheadMore',
	'ui/page/Notices',
	'ui/page/Panel',
	'ui/page/PrintSheet',
	'ui/timeline/TimeDock',
].map((part) => fileURLToPath(new URL(`src/${part}.tsx`, import.meta.url)))

/** Which modules those parts need, and neither the page nor its map. What several of them share is one file: in pieces of some hundred bytes it was forty, each asked for by itself. */
function besideTheMap(): Plugin & { readonly needs: (id: string) => boolean } {
	const needed = new Set<string>()
	return {
		name: 'handover-beside-the-map',
		apply: 'build',
		needs: (id) => needed.has(id),
		buildEnd() {
			for (const part of BESIDE) if (!this.getModuleInfo(part)) this.error(`There is no ${part} in the build.`)
			const ofMap = withImports(this, [MAP_VIEW])
			for (const id of withImports(this, BESIDE)) if (!ofMap.has(id)) needed.add(id)
		},
	}
}

/** One file of what several parts of the page need out of some rooms. What it needs itself stays where it is. */
const shared = (name: string, test: RegExp | ((id: string) => boolean)) => ({
	name,
	test,
	minShareCount: 2,
	includeDependenciesRecursively: false,
})

const mapLibre = sharedMapLibre()
const beside = besideTheMap()

export default defineConfig({
	// Relative, so that the built folder works under any path.
	base: './',
	plugins: [
		leanMapLibre(),
		mapLibre,
		beside,
		react(),
		record(),
		languages(),
		opening({
			read: readRecord,
			root: new URL('.', import.meta.url),
			recordDir: RECORD,
			cache: new URL('node_modules/.cache/handover-opening/', import.meta.url),
		}),
		boot(() => JSON.parse(readFileSync(new URL('datapackage.json', RECORD), 'utf8')).languages, MAP_VIEW),
		contentSecurityPolicy(),
		embedFiles({
			read: readRecord,
			record: RECORD,
			root: new URL('.', import.meta.url),
			ours: process.env.HANDOVER_RECORD === undefined,
		}),
		budget(),
		shippedPackages(),
		licences(),
		offline({
			name: () => JSON.parse(readRecord()['datapackage.json']),
			mark: new URL('src/ui/page/icon.svg', import.meta.url),
			serviceWorker: SERVICE_WORKER,
			pages: ['', ONLINE_PAGE],
		}),
	],
	css: { postcss: { plugins: [woff2Only] } },
	// Citation.js asks for node-fetch by name, which no browser can run (citation-js issue 278); it never fetches here.
	resolve: { alias: { 'node-fetch': 'sync-fetch' } },
	build: {
		target: 'es2023',
		// Every browser with WebGL 2 knows module preload.
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 1500,
		license: false,
		// Whatever the page needs to stand is one file, what MapLibre's worker needs as well another, and so is what late
		// parts share (decision 0034); left to itself the bundler cuts small pieces, each compressed without the others.
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{ name: 'maplibre', test: mapLibre.shared, priority: 2 },
						{ name: 'first', tags: ['$initial'], test: mapLibre.ofPage, priority: 1 },
						{ name: 'marks', test: mapLibre.ofMarks },
						shared('beside', beside.needs),
						shared('map', /\/(src\/(app|map|basemap)|node_modules\/@fontsource)\//),
						shared('stills', /\/(src\/(export|picture|still|text)|node_modules\/(d3-array|d3-geo|svgpath))\//),
						shared('core', /\/(src\/core|node_modules\/@turf)\//),
						shared('formats', /\/(src\/formats|node_modules\/fflate)\//),
						shared('data', /\/src\/data\//),
						{ name: 'citations', test: /\/(src\/formats\/citations|node_modules\/@citation-js\/core)/ },
					],
				},
			},
		},
	},
	worker: { format: 'es', plugins: () => [languages(), shippedPackages()] },
})
