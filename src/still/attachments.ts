import { changesBetween } from '../core/query/changes.ts'
import { sceneOn } from '../core/query/scene.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { formatDay } from '../core/time/calendar.ts'
import { changesCsv, sceneCsv } from '../formats/sceneCsv.ts'
import type { Attachment } from '../picture/pdf/pdf.ts'
import type { StillOptions } from './options.ts'

/** What a PDF carries along, so that whoever has the picture has its numbers: the day, and of a comparison the changes, as tables. */
export function attachmentsOf(options: StillOptions, timeline: Timeline): readonly Attachment[] {
	const { day, compare } = options
	const date = formatDay(day)
	const table = (name: string, description: string, text: string): Attachment => ({
		name: `handover-${name}.csv`,
		mime: 'text/csv',
		description,
		text,
	})
	return [
		table(date, `Who holds what on ${date}`, sceneCsv(sceneOn(timeline, day, options), timeline)),
		...(compare
			? [
					table(
						`changes-${formatDay(compare.from)}-to-${date}`,
						`What changed from ${formatDay(compare.from)} to ${date}`,
						changesCsv(changesBetween(timeline, compare.from, day, options), timeline.dataset),
					),
				]
			: []),
	]
}
