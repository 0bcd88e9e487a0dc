import { LOCALES } from '../core/messages/locales.ts'
import { THEMES } from '../core/theme.ts'
import { ICONS } from './icons.ts'

/** What a record says of itself, as far as an installed page is named after it. */
export interface RecordName {
	readonly title: string
	readonly description: string
	/** The first is the one that the page is written in. */
	readonly languages: readonly string[]
}

/** The web app manifest, by which a browser installs the page. */
export function webManifest({ title, description, languages }: RecordName): string {
	const locale = LOCALES.find(({ tag }) => tag === languages[0])
	const { panel, page } = THEMES.light
	return JSON.stringify({
		id: './',
		name: title,
		short_name: 'Handover',
		description,
		...(locale ? { lang: locale.tag, dir: locale.dir } : {}),
		start_url: './',
		scope: './',
		display: 'standalone',
		theme_color: panel,
		background_color: page,
		icons: ICONS.map(({ file, size, purpose }) => ({
			src: `./${file}`,
			sizes: `${size}x${size}`,
			type: 'image/png',
			purpose,
		})),
	})
}
