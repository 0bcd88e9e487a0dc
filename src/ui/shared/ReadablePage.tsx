import { readablePage } from '../../app/readablePage.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Selection } from '../../core/view/view.ts'

/** The way to the page without script that tells the same, where there is one. */
export function ReadablePage({ selection, lang }: { readonly selection: Selection; readonly lang: Lang }) {
	const page = readablePage(document, selection, lang)
	return page === null ? null : (
		<p>
			<a href={page}>{say('detail.readPage', lang)}</a>
		</p>
	)
}
