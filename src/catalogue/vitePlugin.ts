import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { Locale } from '../core/messages/locale.ts'
import { LOCALES } from '../core/messages/locales.ts'
import { catalogueFile, headOfRow, languageOf, without } from './load.ts'

/** A language that is not shipped: its row, and its texts. */
export interface ExtraLanguage {
	readonly locale: Locale
	readonly texts: Readonly<Record<string, string>>
}

const LIST = 'virtual:languages'
const ONE = 'virtual:language/'

/** What only the published pages, the map of one file and the page before its script say is no part of what a browser is sent. */
const LEFT_OUT = ['pages.', 'boot.', 'embed.']

/**
 * Hands the page each language, its row and its catalogue, as plain data in a file of its own, fetched when it is wanted.
 * @param extra languages to build in besides those that are shipped
 */
export function languages(extra: readonly ExtraLanguage[] = []): Plugin {
	const rows = [...LOCALES, ...extra.map(({ locale }) => locale)]
	return {
		name: 'handover-languages',
		resolveId: (source) => (source === LIST || source.startsWith(ONE) ? `\0${source}` : undefined),
		load(id) {
			if (id === `\0${LIST}`) {
				const loaders = rows.map(({ tag }) => `${JSON.stringify(tag)}: () => import(${JSON.stringify(ONE + tag)})`)
				return [
					`export const heads = ${JSON.stringify(rows.map(headOfRow))}`,
					`export const loaders = { ${loaders.join(', ')} }`,
				].join('\n')
			}
			if (!id.startsWith(`\0${ONE}`)) return undefined
			const tag = id.slice(ONE.length + 1)
			const locale = rows.find((row) => row.tag === tag)
			if (!locale) this.error(`there is no language "${tag}"`)
			const added = extra.find((language) => language.locale === locale)
			if (!added) this.addWatchFile(fileURLToPath(catalogueFile(tag)))
			return `export default ${JSON.stringify(without(LEFT_OUT, languageOf(locale, added?.texts)))}`
		},
	}
}
