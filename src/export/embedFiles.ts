import { TellingError } from '../core/messages/userError.ts'
import type { Lang } from '../core/record/lang.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { formatDay } from '../core/time/calendar.ts'
import { permalinkOf } from '../core/view/permalink.ts'
import type { View } from '../core/view/view.ts'
import { recordOf, sentOf } from '../data/parting.ts'
import type { SentTexts } from '../data/sent.ts'
import type { Control } from '../embed/controls.ts'
import { type EmbedParts, fillEmbed, partOf } from '../embed/embedFile.ts'
import { embedText } from '../embed/embedText.ts'
import { recordOfDays } from '../embed/recordOfDays.ts'

/** Where the build puts the map as one file, from the folder of the page. */
export function embedPath(lang: Lang): string {
	return `embed/${lang}.html`
}

export interface EmbedChoices {
	/** The address of the full page; `''`: not known. */
	readonly page: string
	/** Only the events of the view's range, see `recordOfDays`. */
	readonly onlyRange: boolean
	readonly without: readonly Control[]
}

/**
 * The map as one file of a view: the one that stands beside the page, opening with this view.
 * @throws TellingError if the file beside the page does not arrive
 */
export async function embedOf(
	view: View,
	timeline: Timeline,
	{ page, onlyRange, without }: EmbedChoices,
): Promise<string> {
	const path = embedPath(view.lang)
	const answer = await fetch(new URL(path, document.baseURI)).catch(() => null)
	const file = answer?.ok ? await answer.text().catch(() => '') : ''
	// A server that answers with its own page for what it does not have is no file of ours, and half of it is no map.
	if (!file.includes('id="handover-record"') || !file.trimEnd().endsWith('</html>'))
		throw new TellingError('fault.pictureFile', { file: path })
	const about = partOf(file, 'about')
	const { catalogue } = partOf(file, 'language').language
	const days = view.range.map(formatDay) as [string, string]
	return fillEmbed(
		file,
		{
			about: { ...about, query: permalinkOf('', view, timeline), page, days: onlyRange ? days : null, without },
			...(onlyRange ? { record: cut(partOf(file, 'record'), timeline, view) } : {}),
		},
		embedText(timeline, view, String(catalogue['embed.noScript'] ?? '')),
	)
}

function cut(record: EmbedParts['record'], timeline: Timeline, { range }: View): EmbedParts['record'] {
	const texts = Object.entries(record).map(([file, json]) => [file, JSON.stringify(json)])
	const sent = sentOf(recordOfDays(recordOf(Object.fromEntries(texts) as SentTexts), timeline, range))
	const parts = Object.entries(sent).map(([file, text]) => [file, JSON.parse(text)])
	return Object.fromEntries(parts) as EmbedParts['record']
}
