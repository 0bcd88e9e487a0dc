import type { Plugin, Rollup } from 'vite'
import { loadLanguagesOf } from '../catalogue/load.ts'
import type { Lang } from '../core/record/lang.ts'
import { bootHelp, bootHelpCss } from './bootHelp.ts'

/** What of `index.html` gives way to it. */
const PLACE = '<div class="boot-help"></div>'
const LOOKS = /\s*<link rel="stylesheet"[^>]*>/
/** The page's own script and what it imports. */
const SCRIPTS = /\s*(<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>)/g

/**
 * Writes into `index.html` what it says where none of its files arrives, and puts the link to the looks of the page
 * behind that: a browser shows nothing that stands after a style sheet which hangs. The scripts come behind the looks: on
 * a slow line 400 kB would share it with the 30 of the opening picture, and nothing runs before the page is read anyway.
 * @param languages of the record
 * @param beside a module that the page takes in beside its own script: its files are asked for with that
 */
export function boot(languages: () => readonly Lang[], beside: string): Plugin {
	const written = (html: string, files: ReadonlyMap<string, string>, looks: string): string => {
		const spoken = loadLanguagesOf(languages())
		return html
			.replace(PLACE, () => bootHelp(spoken, files) + looks)
			.replace('</head>', () => `<style>${bootHelpCss(spoken)}</style>\n\t</head>`)
	}
	return {
		name: 'handover-boot',
		transformIndexHtml: (html, { bundle }) => (bundle ? html : written(html, new Map(), '')),
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const page = bundle['index.html']
				if (page?.type !== 'asset') this.error('there is no index.html')
				const source = String(page.source)
				const looks = LOOKS.exec(source)?.[0]
				const scripts = source.match(SCRIPTS)
				if (!looks || !scripts || !source.includes(PLACE)) this.error('index.html is not as this plugin knows it')
				const files = new Map(
					Object.keys(bundle).flatMap((file) => {
						const [, name] = /^assets\/(bases|events|sources|actors)-[\w-]{8}\.(?:geo)?json$/.exec(file) ?? []
						return name ? [[name, `./${file}`] as const] : []
					}),
				)
				if (files.size === 0) this.error('there is no record in the build')
				const links = [looks, ...scripts].map((link) => link.trim())
				page.source = written(
					source.replace(looks, '').replace(SCRIPTS, ''),
					files,
					[...links, ...ahead(bundle, beside, links.join(''))].join(''),
				)
			},
		},
	}
}

/** Links to the scripts of a module and of what it imports, but for those that the page names already. */
function ahead(bundle: Rollup.OutputBundle, module: string, named: string): readonly string[] {
	const found = new Set<string>()
	const follow = (file: string): void => {
		const chunk = bundle[file]
		if (found.has(file) || chunk?.type !== 'chunk' || named.includes(file)) return
		found.add(file)
		chunk.imports.forEach(follow)
	}
	const [file] = Object.entries(bundle).find(([, one]) => one.type === 'chunk' && one.facadeModuleId === module) ?? []
	if (file !== undefined) follow(file)
	return [...found].map((script) => `<link rel="modulepreload" crossorigin href="./${script}">`)
}
