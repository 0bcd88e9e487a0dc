import { expect, test } from 'vitest'
import { loadLanguages } from '../../src/catalogue/load.ts'
import { bootHelp, bootHelpCss } from '../../src/opening/bootHelp.ts'
import { LANGS } from '../languages.ts'

loadLanguages(LANGS)
const FILES = new Map([['bases', './assets/bases.geojson']])

test('a page without its files says in every language what is missing, how to try again, and where the record is', () => {
	const html = bootHelp(LANGS, FILES)
	for (const [lang, dir, again, scripts] of [
		['en', 'ltr', 'Try again', 'Scripts are switched off'],
		['ar', 'rtl', 'أعد المحاولة', 'تشغيل البرامج النصية معطّل'],
	]) {
		const said = [...html.matchAll(new RegExp(`<p lang="${lang}" dir="${dir}">(.*?)</p>`, 'g'))].map(([, text]) => text)
		expect(said.length).toBe(4)
		expect(said[0]).toContain(scripts)
		expect(said[1]).toContain(`<a href="">${again}</a>`)
		expect(said[1]).toContain('<code dir="ltr">python3 -m http.server</code>')
		expect(said[2]).toContain('<a href="./assets/bases.geojson">bases</a>')
		expect(said[3]).toContain(`<a href="">${again}</a>`)
	}
})

test('once the language is known only that is read', () => {
	expect(bootHelpCss(['en', 'ar']).split('\n')).toEqual([
		'html[data-script][lang="en"] .boot-help [lang]:not([lang="en"]){display:none}',
		'html[data-script][lang="ar"] .boot-help [lang]:not([lang="ar"]){display:none}',
	])
})
