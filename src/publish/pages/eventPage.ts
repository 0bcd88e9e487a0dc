import { dayText, whenText } from '../../core/messages/headline.ts'
import { daysOfEvents } from '../../core/query/happenings.ts'
import { placeKey } from '../../core/record/coordinateKey.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Region } from '../../core/record/manifest.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import { html } from '../html.ts'
import { beginningOf, eventHead, eventLink, factRows, section } from '../parts.ts'
import { basePlace, dayPlace, eventPlace, monthPlace, type Site, type SitePage } from '../site.ts'
import { eventSubject } from '../subjects.ts'
import { shotOf } from '../views.ts'
import { Writer } from '../writer.ts'

/** One event with everything that the record knows of it, and who says so. */
export function eventPage(site: Site, lang: Lang, event: BaseEvent): SitePage {
	const { timeline } = site
	const { events, baseById } = timeline
	const place = eventPlace(event.id)
	const w = new Writer(site, lang, place)
	const at = events.indexOf(event)
	const neighbour = (other: BaseEvent | undefined) =>
		other ? { title: w.text(other.title), place: eventPlace(other.id) } : null
	const base = baseById.get(event.base ?? '')
	const point = event.place
	const key = point && placeKey(point)
	const sameAct = events.filter(({ id, act }) => event.act !== null && act === event.act && id !== event.id)
	const samePlace = events.filter(
		(other) => other !== event && other.place !== null && placeKey(other.place) === key && !sameAct.includes(other),
	)
	const day = event.when.earliest
	const hasDay =
		daysOfEvents(timeline).includes(day) && event.when.resolution !== 'month' && event.when.resolution !== 'year'
	const around = [
		...(hasDay
			? [html`<li><a href="${w.to(dayPlace(day))}">${w.say('find.onThisDay')}: ${dayText(day, lang)}</a></li>\n`]
			: []),
		...(event.when.resolution === 'month'
			? [html`<li><a href="${w.to(monthPlace(day))}">${w.when(event.when)}</a></li>\n`]
			: []),
		...(base
			? [html`<li><a href="${w.to(basePlace(base.id))}">${w.say('detail.history')}: ${w.text(base.name)}</a></li>\n`]
			: []),
	]
	return {
		lang,
		place,
		title: `${w.text(event.title)}, ${whenText(event.when, lang)}`,
		description: beginningOf(w.text(event.summary)),
		shot: shotOf(site, {
			lang,
			place,
			day,
			selection: { kind: 'event', event: event.id },
			at: point && isOutside(timeline.dataset.manifest.region, point.lngLat) ? point : null,
		}),
		caption: `${whenText(event.when, lang)}: ${w.text(event.title)}`,
		underPicture: whenText(event.when, lang),
		subject: eventSubject(w, event),
		time: event.when.written.replace(/[?~%]/g, ''),
		isWhole: false,
		corrected: site.about.corrections.find(({ entry }) => entry === event.id)?.date ?? null,
		previous: neighbour(events[at - 1]),
		next: neighbour(events[at + 1]),
		body: (figure) => html`${eventHead(w, event)}
<h1>${w.text(event.title)}</h1>
<p class="lead">${w.text(event.summary)}${w.cites(event.sources)}</p>
${figure}
${factRows(w, event)}
${around.length === 0 ? null : html`<ul class="plain">${around}</ul>`}
${section(
	w.say('detail.sameAct'),
	sameAct.map((other) => eventLink(w, other)),
)}
${section(
	w.say('detail.samePlace'),
	samePlace.map((other) => eventLink(w, other)),
)}
${w.sources()}`,
	}
}

/** Whether a point lies where the picture of the whole region does not show it. */
function isOutside({ home: [west, south, east, north] }: Region, [lng, lat]: readonly [number, number]): boolean {
	return lng < west || lng > east || lat < south || lat > north
}
