import type { Timeline } from '../record/timeline.ts'
import { formatDay } from '../time/calendar.ts'
import type { View } from './view.ts'
import { formatView } from './viewUrl.ts'

/**
 * The link that a picture or a table carries: that of the view, but the day is always in it, also where the page opens
 * with the same one today.
 * @param page address of the page without its query; `''`: not known, then the query stands alone
 */
export function permalinkOf(page: string, view: View, timeline: Timeline): string {
	const query = formatView(view, timeline)
	const date = `date=${formatDay(view.day)}`
	if (/[?&]date=/.test(query)) return page + query
	return `${page}?${date}${query === '' ? '' : `&${query.slice(1)}`}`
}

/** The link as it is printed: what somebody wrote on the picture is to be read there already, and nobody types it again. */
export function printedLink(permalink: string): string {
	return permalink.replace(/([?&])annotate=[^&]*&?/, '$1').replace(/[?&]$/, '')
}
