import { changedBaseText, monthHeadline, spanText } from '../../core/messages/changes.ts'
import { dayText, monthYearText } from '../../core/messages/headline.ts'
import { changesBetween } from '../../core/query/changes.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { daysOfEvents, type Month, monthsOfEvents } from '../../core/query/happenings.ts'
import type { Lang } from '../../core/record/lang.ts'
import { addDays, type DayNumber, formatDay } from '../../core/time/calendar.ts'
import { html } from '../html.ts'
import { beginningOf, eventEntry, section } from '../parts.ts'
import { basePlace, dayPlace, monthPlace, type Site, type SitePage } from '../site.ts'
import { shotOf } from '../views.ts'
import { Writer } from '../writer.ts'
import { lastDay } from './basePage.ts'

/** A month: what changed in it, and everything that happened, with its days. */
export function monthPage(site: Site, lang: Lang, month: Month): SitePage {
	const { timeline } = site
	const { first, last, events } = month
	const place = monthPlace(first)
	const w = new Writer(site, lang, place)
	const months = monthsOfEvents(timeline)
	const at = months.indexOf(month)
	const neighbour = (other: Month | undefined) =>
		other ? { title: monthYearText(other.first, lang), place: monthPlace(other.first) } : null
	// A month that the record's last day cuts off is told until there.
	const end = Math.max(first, Math.min(last, lastDay(timeline))) as DayNumber
	const changes = changesBetween(timeline, addDays(first, -1), end, NO_FILTER)
	const said = monthHeadline(changes, lang)
	const days = daysOfEvents(timeline).filter((day) => first <= day && day <= last)
	return {
		lang,
		place,
		title: monthYearText(first, lang),
		description: beginningOf(`${monthYearText(first, lang)}: ${said}.`),
		shot: shotOf(site, { lang, place, day: end, trail: end - first + 1 }),
		caption: `${monthYearText(first, lang)}: ${said}.`,
		underPicture: spanText(first, end, lang),
		subject: null,
		time: `${formatDay(first)}/${formatDay(last)}`,
		isWhole: false,
		corrected: null,
		previous: neighbour(months[at - 1]),
		next: neighbour(months[at + 1]),
		body: (
			figure,
		) => html`<h1><time datetime="${formatDay(first).slice(0, 7)}">${monthYearText(first, lang)}</time></h1>
<p class="lead">${said}.</p>
${figure}
${section(
	w.say('detail.stillChanges'),
	changes.bases.map(
		(change) =>
			html`<li><a href="${w.to(basePlace(change.base.id))}">${changedBaseText(change, lang)}</a>${w.cites(change.transfer?.sources ?? [])}</li>\n`,
	),
	'ul',
	'plain',
)}
${section(
	w.say('pages.days'),
	days.map((day) => html`<li><a href="${w.to(dayPlace(day))}">${dayText(day, lang)}</a></li>\n`),
	'ul',
	'columns',
)}
${section(
	w.say('detail.events'),
	events.map((event) => eventEntry(w, event, { facts: false })),
	'ol',
)}
${w.sources()}`,
	}
}
