import { loadLanguages } from '../catalogue/load.ts'
import { say } from '../core/messages/say.ts'
import type { EventType } from '../core/record/kinds.ts'
import { formatDay } from '../core/time/calendar.ts'
import { DEFAULT_VIEW } from '../core/view/view.ts'
import type { Report, Share } from '../data/report.ts'
import { table } from './columns.ts'

/** The report for a person: a name and a number a line. */
export function reportText(report: Report): string {
	loadLanguages([DEFAULT_VIEW.lang])
	const byType = Object.entries(report.eventsByType).filter(([, count]) => count > 0) as [EventType, number][]
	const byKind = Object.entries(report.sourcesByKind).filter(([, count]) => count > 0)
	const { attacks } = report
	const rows: readonly (readonly [string, number])[] = [
		['bases', report.bases],
		['other sites', report.sites],
		['events', report.events],
		...byType.map(([type, count]) => [`  ${say(`kind.${type}`, DEFAULT_VIEW.lang).toLowerCase()}`, count] as const),
		['  with a source', report.sourced],
		['  with two or more sources', report.wellSourced],
		['  with a point on the map', report.located.all],
		[`    of these, with two or more sources (${percent(report.located)})`, report.located.sound],
		['  on weak sources only', report.weakOnly],
		['    of these, not marked as unverified', report.weakUnmarked],
		['  disputed (several values, dates or culprits)', report.disputed],
		['  unverified', report.unverified],
		['numbers given in events', report.numbers.all],
		['  with a source', report.numbers.sound],
		['attacks', attacks.all],
		['  claimed, alleged, stated or denied', attacks.attributed],
		['  whose text says that nobody was named', attacks.nobodyNamed],
		['  of which the sources name nobody', attacks.all - attacks.attributed - attacks.nobodyNamed],
		['sources', report.sources],
		...byKind.map(([kind, count]) => [`  ${kind}`, count] as const),
		['actors', report.actors],
		...report.spans.map(
			({ from, to, how }) => [`days, ${how}: ${formatDay(from)} to ${formatDay(to)}`, to - from + 1] as const,
		),
	]
	return [
		...table(rows.map(([name, count]) => [name, String(count).padStart(5)])),
		...(report.spans.length === 0 ? ['The record does not say how it was searched: sparse throughout.'] : []),
		...(report.ends === null ? [] : [`The record ends on ${formatDay(report.ends)}.`]),
	].join('\n')
}

/** The report for programs: the same names as in the code, days as text. */
export function reportAnswer({ spans, ends, ...counts }: Report): object {
	return {
		...counts,
		spans: spans.map(({ from, to, how }) => ({ from: formatDay(from), to: formatDay(to), how, days: to - from + 1 })),
		ends: ends === null ? null : formatDay(ends),
	}
}

/** `85.9 %`, never rounded up to what is not reached. */
function percent({ all, sound }: Share): string {
	return all === 0 ? 'none' : `${(Math.floor((sound / all) * 1000) / 10).toFixed(1)} %`
}
