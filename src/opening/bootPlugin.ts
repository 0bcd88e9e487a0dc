import type { Plugin } from 'vite'
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
 */
export function boot(languages: () => readonly Lang[]): Plugin {
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
				page.source = written(
					source.replace(looks, '').replace(SCRIPTS, ''),
					files,
					looks.trim() + scripts.map((link) => link.trim()).join(''),
				)
			},
		},
	}
}
