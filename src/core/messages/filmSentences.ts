import type { Lang } from '../record/lang.ts'
import { numberText } from './numbers.ts'

/** What stands in a film in place of a list of sources, for which no frame has the time: `Sources: 214, at the link`. */
export function filmSourcesText(count: number, lang: Lang): string {
	return {
		en: `Sources: ${numberText(count, 'en')}, at the link`,
		ar: `المصادر: ${numberText(count, 'ar')}، في الرابط`,
	}[lang]
}
