import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { LanguageHead, Locale } from '../core/messages/locale.ts'
import { LOCALES } from '../core/messages/locales.ts'
import type { Language } from '../core/messages/say.ts'
import { catalogueFile, languageOf } from './load.ts'

/** A language that is not shipped: its row, and its texts. */
export interface ExtraLanguage {
	readonly locale: Locale
	readonly texts: Readonly<Record<string, string>>
}

const LIST = 'virtual:languages'
const ONE = 'virtual:language/'

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
					`export const heads = ${JSON.stringify(rows.map(headOf))}`,
					`export const loaders = { ${loaders.join(', ')} }`,
				].join('\n')
			}
			if (!id.startsWith(`\0${ONE}`)) return undefined
			const tag = id.slice(ONE.length + 1)
			const locale = rows.find((row) => row.tag === tag)
			if (!locale) this.error(`there is no language "${tag}"`)
			const added = extra.find((language) => language.locale === locale)
			if (!added) this.addWatchFile(fileURLToPath(catalogueFile(tag)))
			return `export default ${JSON.stringify(spoken(languageOf(locale, added?.texts)))}`
		},
	}
}

/** What only the published pages say, and the page before its script, is no part of what a browser is sent. */
const ELSEWHERE = /^(pages|boot)\./

function spoken({ locale, catalogue }: Language): Language {
	const texts = Object.entries(catalogue).filter(([key]) => !ELSEWHERE.test(key))
	return { locale, catalogue: Object.fromEntries(texts) }
}

function headOf({ tag, name, names, dir, loadFailed, tryAgain }: Locale): LanguageHead {
	return { tag, name, names, dir, loadFailed, tryAgain }
}
