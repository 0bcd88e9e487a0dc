/** Pieces that several kinds of pages are set from. */

import { tollText } from '../core/captions/captionWords.ts'
import { eventLook } from '../core/marks/eventLooks.ts'
import type { Look } from '../core/marks/looks.ts'
import { SYMBOLS } from '../core/marks/symbols.ts'
import { clockText, withinText } from '../core/messages/claims.ts'
import { localeOf } from '../core/messages/locale.ts'
import { say } from '../core/messages/say.ts'
import { KINDS } from '../core/record/kinds.ts'
import type { BaseEvent } from '../core/record/model.ts'
import { eventFacts } from '../formats/eventFacts.ts'
import { type Html, html, type Piece } from './html.ts'
import { eventPlace, type SitePage } from './site.ts'
import type { Writer } from './writer.ts'

/** A symbol of the map; its meaning stands beside it in words. The style sheet has a rule for every hue. */
export function symbol({ symbol: name, hue }: Look): Html {
	const colour = typeof hue === 'string' ? hue : `side-${hue.id}`
	return html`<svg class="symbol hue-${colour}" viewBox="-12 -12 24 24" width="18" height="18" aria-hidden="true"><path d="${SYMBOLS[name]}" fill-rule="evenodd"/></svg>`
}

/** `Attack · 11 March 2020, 19:35 Baghdad time · unverified`, with its symbol. */
export function eventHead(w: Writer, event: BaseEvent): Html {
	const { timeline } = w.site
	const time =
		event.time === null
			? null
			: `${localeOf(w.lang).comma}${clockText(event.time, timeline.dataset.manifest.day, w.lang)}`
	return html`<p class="head">${symbol(eventLook(timeline, event))} ${w.say(`kind.${event.type}`)} · ${w.when(event.when)}${time}${unverified(w, event)}</p>`
}

/** An event in a list, with its summary and the sources of that. @param facts also what is known beyond it */
export function eventEntry(w: Writer, event: BaseEvent, { facts }: { readonly facts: boolean }): Html {
	return html`<li class="entry">${eventHead(w, event)}
<h3><a href="${w.to(eventPlace(event.id))}">${w.text(event.title)}</a></h3>
<p>${w.text(event.summary)}${w.cites(event.sources)}</p>
${facts ? factRows(w, event) : null}</li>
`
}

/** An event in a line: when, what, how many died. */
export function eventLine(w: Writer, event: BaseEvent): Html {
	const toll = tollText(event, w.lang)
	return html`<li>${symbol(eventLook(w.site.timeline, event))} <span class="date">${w.when(event.when)}</span> <a href="${w.to(eventPlace(event.id))}">${w.text(event.title)}</a>${unverified(w, event)}${toll === null ? null : html` <span class="soft">${toll}</span>`}${w.cites(event.sources)}</li>
`
}

/** An event that has a page of its own, with its sources. */
export function eventLink(w: Writer, event: BaseEvent): Html {
	return html`<li>${symbol(eventLook(w.site.timeline, event))} <span class="date">${w.when(event.when)}</span> <a href="${w.to(eventPlace(event.id))}">${w.text(event.title)}</a>${unverified(w, event)}</li>
`
}

function unverified(w: Writer, event: BaseEvent): Html | null {
	return event.unverified ? html` <strong class="flag">${w.say('detail.unverified')}</strong>` : null
}

/** Where an event was and what else is known of it, every value with its sources. */
export function factRows(w: Writer, event: BaseEvent): Html {
	const { timeline } = w.site
	const precision = event.place
		? `${w.say(`precision.${event.precision}`)}${withinText(event.place, w.lang)}`
		: w.say('detail.noPoint')
	const known = eventFacts(timeline, event, w.lang)
	const nobody = KINDS[event.type].violent && event.attribution.length === 0
	return html`<dl class="facts">
${row(w.say('detail.place'), html`${w.text(event.placeName)} <span class="soft">(${precision})</span>`)}
${known.map(({ key, name, values, reason }) => [
	row(
		name,
		[
			// What nobody is named for rests on what the whole rests on; a note is the record's own.
			...values.map(
				({ text, sources }) =>
					html`${text}${w.cites(sources.length === 0 && key !== 'note' ? event.sources : sources)}`,
			),
			...(reason === null ? [] : [html`<span class="soft">${w.say('detail.whyFirst')}: ${reason}</span>`]),
		].map((value) => html`<span class="value">${value}</span>`),
	),
])}
${nobody ? row(w.say('detail.whoDidIt'), w.say('detail.nobodyNamed')) : null}</dl>`
}

export function row(name: string, value: Piece): Html {
	return html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`
}

/** A heading with a list under it; nothing where the list is empty. */
export function section(heading: string, items: readonly Html[], list: 'ul' | 'ol' = 'ul', kind = ''): Html | null {
	if (items.length === 0) return null
	const inner = html`<h2>${heading}</h2>`
	return list === 'ol'
		? html`<section>${inner}<ol class="${kind || 'entries'}">${items}</ol></section>`
		: html`<section>${inner}<ul class="${kind || 'lines'}">${items}</ul></section>`
}

/** The picture of a page, and the way to the same view on the moving map. */
export function figureOf(w: Writer, { shot, caption, underPicture }: SitePage, file: string): Html {
	const live = w.site.live
		? html`<span class="live"> · <a href="${w.live(shot.view)}">${w.say('pages.liveHere')}</a></span>`
		: null
	return html`<figure><img src="${w.file(file)}" width="1200" height="630" alt="${say('pages.picture', w.lang, { said: caption })}">
<figcaption>${underPicture}${live}</figcaption></figure>`
}

/** The beginning of a text, cut between words, for a list of search results. */
export function beginningOf(text: string, most = 200): string {
	if (text.length <= most) return text
	const cut = text.slice(0, most - 1)
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`
}
