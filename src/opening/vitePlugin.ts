import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { minifySync, type Plugin } from 'vite'
import { loadLanguages } from '../catalogue/load.ts'
import { stillFonts, stillResources } from '../cli/pictures/stillResources.ts'
import { LOCALES } from '../core/messages/locales.ts'
import type { Lang } from '../core/record/lang.ts'
import { compile, type Timeline } from '../core/record/timeline.ts'
import { THEME_NAMES } from '../core/theme.ts'
import type { RecordTexts } from '../data/issue.ts'
import { parseRecord } from '../data/parse.ts'
import { typesetterOf } from '../text/typesetter.ts'
import { openingFile } from './drawOpening.ts'
import { firstPaint, type OpeningFiles } from './firstPaint.ts'
import { firstPaintOf, openingCss, openingHtml, openingPreloads } from './openingHtml.ts'
import { openingMap } from './openingMap.ts'
import { OPENING_SHAPE_IDS, OPENING_SHAPES } from './openingShapes.ts'
import { openingWords } from './openingWords.ts'

/** What of `index.html` gives way to the page as it opens. */
const PLACE = /<p class="boot">.*?<\/p>/

export interface OpeningOptions {
	/** The record that the page is built with. */
	readonly read: () => RecordTexts
	/** Folder of the project. */
	readonly root: URL
	/** Folder of the record, which can have a ground of its own. */
	readonly recordDir: URL
	/** Folder where pictures stay until what they show changes. */
	readonly cache: URL
}

/**
 * Writes the page as it opens into `index.html`: a picture of the map, the date and what is true on it. They stand
 * there before the page's script has come, and still do if it never comes. While developing there is no picture.
 */
export function opening({ read, root, recordDir, cache }: OpeningOptions): Plugin {
	let building = false
	let timeline: Timeline | null = null
	const pictures = new Map<Lang, OpeningFiles>()
	let script = ''
	return {
		name: 'handover-opening',
		config: (_config, { command }) => {
			building = command === 'build'
		},
		async buildStart() {
			loadLanguages(LOCALES.map(({ tag }) => tag))
			// What is wrong with a record is told by the plugin that reads it for the page.
			const { dataset } = parseRecord(read())
			timeline = dataset && compile(dataset)
			if (!building || !timeline) return
			const emit = (name: string, ending: string, source: string | Uint8Array): string => {
				const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
				const fileName = `assets/${name}-${hash}.${ending}`
				this.emitFile({ type: 'asset', fileName, source })
				return `./${fileName}`
			}
			const resources = stillResources(timeline, { packageDir: fileURLToPath(root) }, fileURLToPath(recordDir))
			const typesetter = typesetterOf(stillFonts())
			for (const lang of timeline.dataset.manifest.languages) {
				const drawn = new Map<string, string>()
				for (const theme of THEME_NAMES)
					for (const id of OPENING_SHAPE_IDS) {
						const shape = OPENING_SHAPES[id]
						const picture = openingMap(resources, shape, lang, theme)
						const file = await openingFile(picture, shape.pixelRatio, typesetter, fileURLToPath(cache))
						drawn.set(`${id}-${theme}`, emit(`opening-${lang}-${id}-${theme}`, 'avif', file))
					}
				pictures.set(lang, Object.fromEntries(drawn) as OpeningFiles)
			}
			script = emit('opening', 'js', minifySync('opening.js', callOf(timeline, pictures)).code)
		},
		transformIndexHtml: {
			order: 'post',
			handler(html) {
				if (!timeline) return html
				const { manifest } = timeline.dataset
				const style = { tag: 'style', children: openingCss(manifest), injectTo: 'head' } as const
				const [first] = manifest.languages
				const shown = first === undefined ? undefined : pictures.get(first)
				if (first === undefined || !shown)
					return {
						html,
						tags: [style, { tag: 'script', children: callOf(timeline, pictures), injectTo: 'head' }],
					}
				const page = `${openingHtml(openingWords(timeline, first), shown)}<script async fetchpriority="high" src="${script}"></script>`
				// Before scripts that may hang, and hold all connections.
				const ahead = { rel: 'preload', as: 'script', fetchpriority: 'high', href: script }
				const preloads = [ahead, ...openingPreloads(shown)].map(
					(attrs) => ({ tag: 'link', attrs, injectTo: 'head' }) as const,
				)
				return { html: html.replace(PLACE, () => page), tags: [style, ...preloads] }
			},
		},
	}
}

/** The small script: the function itself, called with what it has to know. */
function callOf(timeline: Timeline, pictures: ReadonlyMap<Lang, OpeningFiles>): string {
	const words = new Map(timeline.dataset.manifest.languages.map((lang) => [lang, openingWords(timeline, lang)]))
	// No text of the record may end the element it stands in while developing.
	return `(${firstPaint})(${JSON.stringify(firstPaintOf(words, pictures)).replaceAll('<', '\\u003c')})`
}
