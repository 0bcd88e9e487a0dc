/**
 * What of the page is otherwise in one file. Files that the page asks its server for are read from the file itself
 * (`addresses`); modules that are about a server, an address bar or things too large for one file give way (`MODULES`).
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** By their path in `src/`: the module that stands in for them. Each has to be met, else the build fails. */
const MODULES: Readonly<Record<string, string>> = {
	// A blob is no module here: see `worker`.
	'app/workerAddress.ts': 'export const workerAddress = (address) => address',
	// Nothing has to arrive: what is slow is the machine.
	'app/missing.ts': 'export const LATE_MS = 2 ** 31 - 1, noteMissing = () => {}',
	// There is no server that could have a newer page; the page around a frame may know of a newer record.
	'ui/page/NewerNotice.tsx': `export { OlderNotice as NewerNotice } from ${JSON.stringify(inPage('OlderNotice.tsx'))}`,
	// And no page stands beside this one.
	'ui/shared/ReadablePage.tsx': 'export const ReadablePage = () => null',
	// The address of a file leads nowhere from another machine.
	'ui/shared/CopyLink.tsx': 'export const CopyLink = () => null',
	// 100 kB of gzip and more; the full page has them.
	'ui/details/CiteButton.tsx': 'export const CiteButton = () => null',
	'ui/lists/Downloads.tsx': `export { default as Downloads } from ${JSON.stringify(inPage('EmbedNote.tsx'))}`,
	// Nor has a frame the room for it.
	'ui/lists/TableButton.tsx': 'export const TableButton = () => null',
	'ui/page/Corrections.tsx': 'export const Corrections = () => null',
	// Another ground would come from the web.
	'map/basemap/onlineGround.ts': 'export const onlineGround = () => Promise.reject(new Error("one file asks nobody"))',
}

const GIVEN = inPage('given.ts')
const SRC = fileURLToPath(new URL('../../', import.meta.url))

function inPage(file: string): string {
	return fileURLToPath(new URL(`../page/${file}`, import.meta.url))
}

/** A module of one line, which asks `given.ts`. */
const asks = (what: string, body: string): string => `import { ${what} } from ${JSON.stringify(GIVEN)}\n${body}`

/** Whatever is imported as an address, by its pattern. */
const ADDRESSES: readonly (readonly [RegExp, (file: string) => string])[] = [
	[/\/geo\/basemap\/([\w.]+)\?url$/, (file) => asks('groundAddress', `export default groundAddress('${file}')`)],
	[/\/geo\/basemap\/basemap\.json$/, () => asks('given', "export default given('ground')['basemap.json']")],
	[
		/\/geo\/([a-z]+\.(?:geo)?json)\?(?:url|compact)$/,
		(file) => asks('recordAddress', `export default recordAddress('${file}')`),
	],
	[/^@fontsource\/(.+\.woff2)\?url$/, (file) => asks('fontAddress', `export default fontAddress('${file}')`)],
	[
		/^virtual:record$/,
		() =>
			asks(
				'given',
				"export const digest = given('about').version, firstDigest = '', laterDigest = '', lastCorrected = null",
			),
	],
	[
		/^virtual:languages$/,
		() =>
			asks(
				'given',
				[
					"const { head, language } = given('language')",
					'const load = async () => ({ default: language })',
					'export const heads = [head]',
					// A record may be in more languages than the file; what is asked in another is answered in this one.
					'export const loaders = new Proxy({ [head.tag]: load }, { get: () => load, has: () => true })',
				].join('\n'),
			),
	],
]

/** MapLibre's worker as a classic script in a blob: modules from blobs do not run where a frame has no origin. */
const WORKER = /^maplibre-gl\/dist\/maplibre-gl-worker\.mjs\?worker&url$/

/** Puts what one file holds in place of what the page asks for. */
export function swaps(): Plugin {
	const met = new Set<string>()
	const sources = new Map<string, string>()
	// The ending of a file would say what is in it.
	const virtual = (name: string, source: string): string => {
		const id = `\0embed:${name.replaceAll(/[^\w@-]/g, '_')}.js`
		sources.set(id, source)
		return id
	}
	return {
		name: 'handover-embed-swaps',
		enforce: 'pre',
		async resolveId(source, importer) {
			for (const [pattern, sourceOf] of ADDRESSES) {
				const found = pattern.exec(source)
				if (found) return virtual(source, sourceOf(found[1] ?? ''))
			}
			if (WORKER.test(source)) {
				const script = await this.resolve('maplibre-gl/dist/maplibre-gl-worker.mjs', importer)
				if (!script) this.error("MapLibre's worker is not where it was")
				return virtual(source, workerModule(readFileSync(script.id, 'utf8')))
			}
			if (!source.startsWith('.')) return undefined
			const resolved = await this.resolve(source, importer, { skipSelf: true })
			const path = resolved?.id.startsWith(SRC) ? resolved.id.slice(SRC.length).replaceAll('\\', '/') : ''
			const swapped = MODULES[path]
			if (swapped === undefined) return undefined
			met.add(path)
			return virtual(path, swapped)
		},
		load: (id) => sources.get(id),
		// The fonts of the page's text are in the file once, for text and map: see `embedType.ts`.
		transform: (code, id) => (id.endsWith('.css') ? code.replaceAll(/@import "@fontsource\/[^;]*;/g, '') : undefined),
		buildEnd(fault) {
			const lost = Object.keys(MODULES).filter((path) => !met.has(path))
			if (!fault && lost.length > 0)
				this.error(`nothing imports ${lost.join(', ')} any more: see src/embed/build/swaps.ts`)
		},
	}
}

/** @param script a module that imports nothing; what it exports nobody needs */
function workerModule(script: string): string {
	const classic = script.replace(/export\s*\{[^}]*\}\s*;?/, '').replace(/\/\/# sourceMappingURL=.*/, '')
	if (/^\s*(?:import|export)\b/m.test(classic)) throw new Error("MapLibre's worker is no single script any more")
	// In a function, as a module keeps its names to itself. The ending is how MapLibre knows a classic worker.
	return `const script = ${JSON.stringify(`(function(){"use strict";${classic}\n})()`)}
		export default \`\${URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))}#.cjs\``
}
