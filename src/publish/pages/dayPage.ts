import { parted, toldOn } from '../../core/captions/captions.ts'
import { happenedText } from '../../core/captions/daySentence.ts'
import { dayText, fullDayText, headline, headlineWithoutDate, trailText } from '../../core/messages/headline.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { listOn } from '../../core/query/eventList.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { daysOfEvents } from '../../core/query/happenings.ts'
import { sceneOn } from '../../core/query/scene.ts'
import type { Lang } from '../../core/record/lang.ts'
import { type DayNumber, formatDay } from '../../core/time/calendar.ts'
import { DEFAULT_VIEW } from '../../core/view/view.ts'
import { holderGroups } from '../../formats/holderGroups.ts'
import { type Html, html, separated } from '../html.ts'
import { beginningOf, eventEntry, eventLine, section } from '../parts.ts'
import { basePlace, dayPlace, monthPlace, type Site, type SitePage } from '../site.ts'
import { shotOf } from '../views.ts'
import { Writer } from '../writer.ts'

/** A day on which something happened: what, what was true then, and what went before. */
export function dayPage(site: Site, lang: Lang, day: DayNumber): SitePage {
	const { timeline } = site
	const place = dayPlace(day)
	const w = new Writer(site, lang, place)
	const { trail } = DEFAULT_VIEW
	const scene = sceneOn(timeline, day, { ...NO_FILTER, trail })
	const { today, earlier } = listOn(timeline.index, day, trail, Number.POSITIVE_INFINITY)
	const { happened, goingOn } = parted(today, timeline.index, day)
	const days = daysOfEvents(timeline)
	const at = days.indexOf(day)
	const neighbour = (other: DayNumber | undefined) =>
		other === undefined ? null : { title: dayText(other, lang), place: dayPlace(other) }
	const said = headline(scene, trail, lang)
	const told = happenedText(toldOn(timeline.index, day), lang)
	return {
		lang,
		place,
		title: dayText(day, lang),
		description: beginningOf(`${told === '' ? '' : `${told}. `}${said}.`),
		shot: shotOf(site, { lang, place, day }),
		caption: `${told === '' ? '' : `${told}. `}${said}.`,
		underPicture: dayText(day, lang),
		subject: null,
		time: formatDay(day),
		isWhole: false,
		corrected: null,
		previous: neighbour(days[at - 1]),
		next: neighbour(days[at + 1]),
		body: (figure) => html`<h1><time datetime="${formatDay(day)}">${fullDayText(day, lang)}</time></h1>
<p class="lead">${told === '' ? null : html`<strong>${told}.</strong> `}${headlineWithoutDate(scene, trail, lang)}.</p>
${figure}
${section(
	w.say('find.onThisDay'),
	happened.map((event) => eventEntry(w, event, { facts: true })),
	'ol',
)}
${section(
	w.say('find.around'),
	goingOn.map((event) => eventEntry(w, event, { facts: true })),
	'ol',
)}
${holders(w, scene.bases)}
${section(
	w.say('brief.before', { trail: trailText(trail, lang) }),
	earlier.map((event) => eventLine(w, event)),
)}
<p><a href="${w.to(monthPlace(day))}">${w.say('pages.months')}</a></p>
${w.sources()}`,
	}
}

function holders(w: Writer, bases: Parameters<typeof holderGroups>[1]): Html | null {
	const groups = holderGroups(w.site.timeline, bases, w.lang)
	const comma = localeOf(w.lang).semicolon
	return section(
		w.say('pages.holders'),
		groups.map(({ who, bases: held }) => {
			const names = held.map(
				({ base, text, sources }) => html`<a href="${w.to(basePlace(base.id))}">${text}</a>${w.cites(sources)}`,
			)
			return html`<li><strong>${who}</strong>: ${separated(names, comma)}.</li>\n`
		}),
		'ul',
		'plain',
	)
}
