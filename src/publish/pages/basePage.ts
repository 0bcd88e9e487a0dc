import { baseLook } from '../../core/marks/looks.ts'
import { actorName, withinText } from '../../core/messages/claims.ts'
import { dayText, holderText, statusText } from '../../core/messages/headline.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { arrivalOf, sceneOn, spanStart } from '../../core/query/scene.ts'
import { statusSources } from '../../core/query/statusSources.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Base } from '../../core/record/model.ts'
import type { Span, Timeline } from '../../core/record/timeline.ts'
import type { DayNumber } from '../../core/time/calendar.ts'
import { DEFAULT_VIEW } from '../../core/view/view.ts'
import { type Html, html } from '../html.ts'
import { beginningOf, eventEntry, factRows, row, section, symbol } from '../parts.ts'
import { basePlace, dayPlace, type Site, type SitePage } from '../site.ts'
import { placeSubject } from '../subjects.ts'
import { shotOf } from '../views.ts'
import { Writer } from '../writer.ts'

/** A base or site: in whose hands, what happened there, what is known of the place. */
export function basePage(site: Site, lang: Lang, base: Base): SitePage {
	const { timeline } = site
	const { bases } = timeline.dataset
	const place = basePlace(base.id)
	const w = new Writer(site, lang, place)
	const transfers = timeline.transfersAt.get(base.id) ?? []
	const events = timeline.eventsAt.get(base.id) ?? []
	const day = shownDay(timeline, base)
	const status = statusOn(timeline, base, lastDay(timeline), lang)
	const at = bases.indexOf(base)
	const neighbour = (other: Base | undefined) =>
		other ? { title: textIn(other.name, lang), place: basePlace(other.id) } : null
	return {
		lang,
		place,
		title: w.text(base.name),
		description: beginningOf(`${status} ${w.text(base.summary)}`),
		shot: shotOf(site, { lang, place, day, selection: { kind: 'base', base: base.id }, at: base.place }),
		caption: `${w.text(base.name)}. ${statusOn(timeline, base, day, lang)}`,
		underPicture: dayText(day, lang),
		subject: placeSubject(base, lang),
		time: null,
		isWhole: false,
		corrected: site.about.corrections.find(({ entry }) => entry === base.id)?.date ?? null,
		previous: neighbour(bases[at - 1]),
		next: neighbour(bases[at + 1]),
		body: (figure) => html`<h1>${w.text(base.name)}</h1>
${site.langs.filter((other) => other !== lang).map((other) => html`<p class="other-name"><span lang="${other}" dir="${localeOf(other).dir}">${textIn(base.name, other)}</span></p>`)}
<p class="lead">${status}</p>
${figure}
${base.kind === 'site' ? null : hands(w, base)}
${section(
	w.say('detail.history'),
	events.map((event) => eventEntry(w, event, { facts: false })),
	'ol',
)}
${events.length === 0 ? html`<p>${w.say('history.none')}</p>` : null}
${transfers.map((transfer) => html`<section><h2>${w.say('detail.transferHeading')}: <a href="${w.to(dayPlace(transfer.when.latest))}">${w.when(transfer.when)}</a></h2>${factRows(w, transfer)}</section>`)}
${aboutPlace(w, base)}
${w.sources()}`,
	}
}

/** The last day of which the record tells anything. */
export function lastDay({ dataset, last }: Timeline): DayNumber {
	return dataset.manifest.account.ends ?? last
}

/** The day of a base's picture: when it was handed over last, else when something last happened there. */
function shownDay(timeline: Timeline, base: Base): DayNumber {
	const transfer = timeline.transfersAt.get(base.id)?.at(-1)
	const event = timeline.eventsAt.get(base.id)?.at(-1)
	return transfer?.when.latest ?? event?.when.earliest ?? timeline.dataset.manifest.opening.day
}

function statusOn(timeline: Timeline, base: Base, day: DayNumber, lang: Lang): string {
	const scene = sceneOn(timeline, day, { ...NO_FILTER, trail: DEFAULT_VIEW.trail })
	const at = scene.bases.find((candidate) => candidate.base === base)
	return say('pages.asOf', lang, { date: dayText(day, lang), status: at ? statusText(at, lang) : '' })
}

function hands(w: Writer, base: Base): Html | null {
	const spans = asHistory(w.site.timeline.spans.get(base.id) ?? [])
	if (spans.length === 0) return null
	const date = (day: DayNumber | null, none: string): string => (day === null ? none : dayText(day, w.lang))
	return html`<section><h2>${w.say('pages.hands')}</h2>
<table><thead><tr><th scope="col">${w.say('pages.holder')}</th><th scope="col">${w.say('studio.from')}</th><th scope="col">${w.say('studio.to')}</th></tr></thead><tbody>
${spans.map((span) => {
	const look = baseLook(base, span.handingTo ?? span.holder, span.reported !== null)
	const arrival = arrivalOf(base, span)
	// Of hands that are known from a report alone the row says since when as well.
	const sources = [{ ...span, reported: null }, span].flatMap((said) =>
		statusSources(w.site.timeline, { base, ...said }),
	)
	const from = arrival ? w.when(arrival) : date(spanStart(base, span) ?? span.from, w.say('pages.undated'))
	return html`<tr><td>${symbol(look)} ${holderText({ base, ...span }, w.lang)}${w.cites(new Set(sources))}</td><td>${from}</td><td>${date(span.to, w.say('pages.open'))}</td></tr>
`
})}</tbody></table></section>`
}

/** The same hands are one row: after the record's last report of them they are known as of then, and no others are. */
function asHistory(spans: readonly Span[]): readonly Span[] {
	return spans.flatMap((span, i) => {
		const next = spans[i + 1]
		if (span.reported !== null && i > 0) return []
		return next && next.reported !== null ? [{ ...span, reported: next.reported, to: null }] : [span]
	})
}

function aboutPlace(w: Writer, base: Base): Html {
	const { dataset } = w.site.timeline
	const codes = [base.icao, base.iata].filter((code) => code !== null).join(' / ')
	return html`<section><h2>${w.say('detail.aboutPlace')}</h2>
<p>${w.text(base.summary)}${w.cites(base.sources)}</p>
<dl class="facts">
${row(w.say('detail.governorate'), w.text(base.governorate))}
${base.near && row(w.say('detail.near'), w.text(base.near))}
${base.otherNames.length === 0 ? null : row(w.say('detail.otherNames'), html`<bdi>${base.otherNames.join(localeOf(w.lang).comma)}</bdi>`)}
${codes === '' ? null : row(w.say('detail.codes'), html`<bdi>${codes}</bdi>`)}
${row(
	w.say('detail.placePrecision'),
	html`${w.say(`precision.${base.precision}`)}${withinText(base.place, w.lang)}${w.cites(base.placeSources)}${base.placeNote && html`<span class="value soft">${w.text(base.placeNote)}</span>`}`,
)}</dl>
<ul class="plain">${base.facts.map(({ text, by, sources }) => {
		const who = actorName(dataset, by, w.lang)
		return html`<li>${w.text(text)}${who === null ? null : html` <span class="soft">(${who})</span>`}${w.cites(sources)}</li>\n`
	})}</ul></section>`
}
