import { localeOf } from '../core/messages/locale.ts'
import { say } from '../core/messages/say.ts'
import type { Lang } from '../core/record/lang.ts'
import { escaped } from '../picture/svg.ts'

/** Programs that serve a folder, as they are typed. */
const SERVERS = { one: 'npx serve', other: 'python3 -m http.server' }

/**
 * What the page says where none of its files has arrived, in every language: which one is wanted is known only to a
 * script. It stands before the link to the page's looks, behind which a browser waits for them.
 * @param files names and addresses of the record's files
 */
export function bootHelp(languages: readonly Lang[], files: ReadonlyMap<string, string>): string {
	const link = (to: string, text: string): string => `<a href="${to}">${escaped(text)}</a>`
	const code = (text: string): string => `<code dir="ltr">${text}</code>`
	const links = [...files].map(([name, file]) => link(file, name))
	const said = (key: 'boot.noScript' | 'boot.loading' | 'boot.unstyled' | 'boot.record'): string =>
		languages
			.map((lang) => {
				const { dir, tryAgain, comma } = localeOf(lang)
				// The address as it is, with the date and whatever else the link says.
				const again = link('', tryAgain)
				const parts = { again, one: code(SERVERS.one), other: code(SERVERS.other), files: links.join(comma) }
				return `<p lang="${lang}" dir="${dir}">${say(key, lang, parts)}</p>`
			})
			.join('')
	const loading = `<section class="boot-loading"><noscript>${said('boot.noScript')}</noscript>${said('boot.loading')}${links.length === 0 ? '' : said('boot.record')}</section>`
	return `<div class="boot-help">${loading}<section class="boot-unstyled">${said('boot.unstyled')}</section></div>`
}

/** Once the language is known, only that is read. */
export function bootHelpCss(languages: readonly Lang[]): string {
	return languages
		.map((lang) => `html[data-script][lang="${lang}"] .boot-help [lang]:not([lang="${lang}"]){display:none}`)
		.join('\n')
}
