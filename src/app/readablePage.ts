import type { Lang } from '../core/record/lang.ts'
import type { Selection } from '../core/view/view.ts'

/**
 * The page without script that tells of what is open, from the page of the map. `publish` says in the head whether there
 * are such pages beside it, and in which languages.
 * @param head of the document
 * @returns `null`: there is none
 */
export function readablePage(head: Pick<ParentNode, 'querySelector'>, selection: Selection, lang: Lang): string | null {
	const langs = head.querySelector('meta[name="handover-pages"]')?.getAttribute('content')?.split(' ') ?? []
	if (!langs.includes(lang)) return null
	switch (selection.kind) {
		case 'base':
			return `${lang}/base/${selection.base}/`
		case 'event':
			return `${lang}/event/${selection.event}/`
		case 'none':
			return `${lang}/`
	}
}
