import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rollup } from 'vite'
import { ICONS, iconFile } from './icons.ts'
import type { Build } from './keeping.ts'
import { type RecordName, webManifest } from './webManifest.ts'

/** By its ending servers know what it is. */
const MANIFEST = 'app.webmanifest'

export interface OfflineOptions {
	/** What the record says of itself. */
	readonly name: () => RecordName
	/** Our own mark, an SVG. */
	readonly mark: URL
	/** The name of the service worker, beside the page: what it is called decides what it may serve. */
	readonly serviceWorker: string
	/** Files beside the page that keep their names; `''` is the page itself. */
	readonly pages: readonly string[]
}

/**
 * Writes what makes the page one that can be installed and read without a network: its manifest and icons, and the
 * service worker with the names of all files of this very build. Has to come after everything that writes a file.
 */
export function offline({ name, mark, serviceWorker, pages }: OfflineOptions): Plugin {
	return {
		name: 'handover-offline',
		apply: 'build',
		transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' }],
		generateBundle: {
			order: 'post',
			async handler(_options, bundle) {
				this.emitFile({ type: 'asset', fileName: MANIFEST, source: webManifest(name()) })
				for (const icon of ICONS)
					this.emitFile({
						type: 'asset',
						fileName: icon.file,
						source: await iconFile(readFileSync(mark, 'utf8'), icon),
					})
				const page = bundle['index.html']
				const [, entry] =
					(page?.type === 'asset' && /<script type="module"[^>]* src="([^"]+)"/.exec(`${page.source}`)) || []
				if (entry === undefined)
					this.error('there is no index.html, or no script in it, for the service worker to know')
				const files = Object.keys(bundle)
					.filter((file) => file.startsWith('assets/'))
					.sort()
				this.emitFile({ type: 'asset', fileName: serviceWorker, source: await scriptFor({ entry, files, pages }) })
			},
		},
	}
}

/** The service worker as one plain script: not every browser takes a module for one. */
async function scriptFor(knows: Build): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		define: { BUILD: JSON.stringify(knows) },
		build: {
			target: 'es2023',
			write: false,
			rolldownOptions: {
				input: fileURLToPath(new URL('serviceWorker.ts', import.meta.url)),
				output: { format: 'iife' },
			},
		},
	})
	const [output] = [built].flat() as readonly Rollup.RollupOutput[]
	const [chunk] = output?.output ?? []
	if (!chunk) throw new Error('There is no service worker in what was built.')
	return chunk.code
}
