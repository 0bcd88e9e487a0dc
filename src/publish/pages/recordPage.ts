import { textIn } from '../../core/record/lang.ts'
import { openingView } from '../../core/view/view.ts'
import { HOME, type SitePage } from '../site.ts'
import { shotOf } from '../views.ts'
import type { Writer } from '../writer.ts'

type Own = Pick<SitePage, 'place' | 'title' | 'description' | 'isWhole' | 'corrected' | 'body'>

/** A page about the record and nothing single in it: it shows the map as it opens, and stands in no row of pages. */
export function recordPage({ site, lang }: Writer, page: Own): SitePage {
	const { manifest } = site.timeline.dataset
	return {
		lang,
		shot: shotOf(site, { lang, place: HOME, day: openingView(manifest).day }),
		caption: textIn(manifest.title, lang),
		underPicture: '',
		subject: null,
		time: null,
		previous: null,
		next: null,
		...page,
	}
}
