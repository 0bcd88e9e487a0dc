import { baseLook } from '../../core/marks/looks.ts'
import { isoText } from '../../core/messages/claims.ts'
import { dayText, eventsText, headline, monthYearText, statusText } from '../../core/messages/headline.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { chaptersOf } from '../../core/query/chapters.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { monthsOfEvents } from '../../core/query/happenings.ts'
import { sceneOn } from '../../core/query/scene.ts'
import type { Lang } from '../../core/record/lang.ts'
import { dateOf, formatDay } from '../../core/time/calendar.ts'
import { openingView } from '../../core/view/view.ts'
import { type Html, html, separated } from '../html.ts'
import { beginningOf, section, symbol } from '../parts.ts'
import { basePlace, eventPlace, FEED, HOME, monthPlace, type Site, type SitePage } from '../site.ts'
import { Writer } from '../writer.ts'
import { lastDay } from './basePage.ts'
import { recordPage } from './recordPage.ts'

/** So many corrections stand on the first page; the feed has them all. */
const NEWEST = 5

/** The first page of a language: what it is about, every base, every month. */
export function homePage(site: Site, lang: Lang): SitePage {
	const { timeline, about } = site
	const { manifest } = timeline.dataset
	const w = new Writer(site, lang, HOME)
	const { day, trail } = openingView(manifest)
	const said = headline(sceneOn(timeline, day, { ...NO_FILTER, trail }), trail, lang)
	const page = recordPage(w, {
		place: HOME,
		title: w.text(manifest.title),
		description: beginningOf(w.text(manifest.description), 300),
		isWhole: true,
		corrected: about.corrections[0]?.date ?? null,
		body: (figure) => html`<h1>${w.text(manifest.title)}</h1>
<p class="lead">${w.text(manifest.introduction ?? manifest.subtitle)}</p>
${figure}
${section(
	w.say('dock.chapters'),
	chaptersOf(timeline).map(
		({ id, name, day: opens, opening }) =>
			html`<li><a href="${w.to(eventPlace(id))}">${w.text(name)}</a> <span class="soft">${dayText(opens, lang)}</span>${opening.summary && html`<p>${w.text(opening.summary)}</p>`}</li>\n`,
	),
	'ul',
	'columns',
)}
${baseTable(w, 'base')}
${baseTable(w, 'site')}
${months(w)}
${corrections(w)}
${w.sources()}`,
	})
	return { ...page, caption: `${said}.`, underPicture: `${said}.` }
}

function baseTable(w: Writer, kind: 'base' | 'site'): Html | null {
	const { timeline } = w.site
	const day = lastDay(timeline)
	const scene = sceneOn(timeline, day, { ...NO_FILTER, trail: openingView(timeline.dataset.manifest).trail })
	const rows = scene.bases.filter(({ base }) => base.kind === kind)
	if (rows.length === 0) return null
	return html`<section><h2>${w.say(kind === 'base' ? 'find.bases' : 'find.sites')}</h2>
${kind === 'base' ? html`<p class="soft">${w.say('detail.asOf')} ${dayText(day, w.lang)}</p>` : null}
<ul class="lines">${rows.map((at) => {
		const { base } = at
		const look = baseLook(base, at.handingTo ?? at.holder, at.reported !== null)
		const events = timeline.eventsAt.get(base.id)?.length ?? 0
		const status = kind === 'base' ? `${statusText(at, w.lang)}. ` : ''
		return html`<li>${symbol(look)} <a href="${w.to(basePlace(base.id))}">${w.text(base.name)}</a> <span class="soft">${status}${eventsText(events, w.lang)}</span></li>\n`
	})}</ul></section>`
}

function months(w: Writer): Html {
	const all = monthsOfEvents(w.site.timeline)
	const years = [...new Set(all.map(({ first }) => dateOf(first).year))]
	return html`<section><h2>${w.say('pages.months')}</h2>
<dl class="years">${years.map((year) => {
		const links = all
			.filter(({ first }) => dateOf(first).year === year)
			.map(
				({ first, events }) =>
					html`<a href="${w.to(monthPlace(first))}"><time datetime="${formatDay(first).slice(0, 7)}">${monthYearText(first, w.lang)}</time></a> <span class="soft">${localDigits(String(events.length), w.lang)}</span>`,
			)
		return html`<div><dt>${localDigits(String(year), w.lang)}</dt><dd>${separated(links, ' · ')}</dd></div>\n`
	})}</dl></section>`
}

function corrections(w: Writer): Html | null {
	const { about, timeline } = w.site
	if (about.corrections.length === 0) return null
	const items = about.corrections.slice(0, NEWEST).map((one) => {
		const base = timeline.baseById.get(one.entry)
		const event = timeline.eventById.get(one.entry)
		const name = base
			? html`<a href="${w.to(basePlace(base.id))}">${w.text(base.name)}</a>`
			: event
				? html`<a href="${w.to(eventPlace(event.id))}">${w.text(event.title)}</a>`
				: html`<bdi>${one.entry}</bdi>`
		return html`<li>${name} <span class="soft"><time datetime="${one.date}">${isoText(one.date, w.lang)}</time></span>
<p>${w.say('detail.correctedWas')}: <del>${w.text(one.was)}</del></p>
<p>${w.say('detail.correctedNow')}: <ins>${w.text(one.now)}</ins>${w.cites(one.sources)}</p>
<p class="soft">${w.text(one.why)}</p></li>\n`
	})
	return html`${section(w.say('pages.newest'), items, 'ul', 'entries')}
<p><a href="${w.to(FEED)}">${w.say('pages.feed')}</a></p>`
}
