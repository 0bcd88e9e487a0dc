import { type Lang, textIn } from '../record/lang.ts'
import type { Manifest } from '../record/manifest.ts'
import { licenceIn, makersIn } from '../record/rights.ts'
import { localeOf } from './locale.ts'
import { say } from './say.ts'

/** Who made the record, before the name of its licence: `Record: The Handover contributors. Licence:`. */
export function makersText({ rights, title }: Manifest, lang: Lang): string {
	const named = makersIn(rights).join(localeOf(lang).comma)
	return say('detail.licence', lang, { makers: named || (textIn(title, lang) ?? '') })
}

/** That with the name. */
export function licenceText(manifest: Manifest, lang: Lang): string {
	return `${makersText(manifest, lang)} ${licenceIn(manifest.rights).name}`
}
