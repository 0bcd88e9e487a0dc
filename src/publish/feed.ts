import { localDigits } from '../core/messages/numbers.ts'
import { say } from '../core/messages/say.ts'
import type { Correction } from '../core/record/correction.ts'
import { firstText, type Lang, type Texts, textIn } from '../core/record/lang.ts'
import { html } from './html.ts'
import { addressOf, basePlace, eventPlace, FEED, HOME, pathOf, type Site } from './site.ts'

/**
 * What was corrected, newest first, as an Atom feed (RFC 4287).
 * @param nameOf a name for good (an IRI) that is made of a text: the same text, the same name
 * @returns `null`: nothing was
 */
export function feedOf(site: Site, lang: Lang, nameOf: (text: string) => string): string | null {
	const { about, timeline } = site
	const { manifest } = timeline.dataset
	const [newest] = about.corrections
	if (!newest) return null
	const title = say('pages.feedOf', lang, { title: textIn(manifest.title, lang) })
	const address = (path: string): string => addressOf(site, path, 1)
	const updated = ({ date }: Correction): string => `${date}T00:00:00${offsetText(manifest.day.offset)}`
	return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${nameOf(`${manifest.name}\0${lang}`)}</id>
<title>${title}</title>
<updated>${updated(newest)}</updated>
${about.authors.map((name) => html`<author><name>${name}</name></author>\n`)}${about.authors.length === 0 ? html`<author><name>${textIn(manifest.title, lang)}</name></author>\n` : null}<link rel="alternate" type="text/html" href="${address(pathOf({ lang, place: HOME }))}"/>
${site.base === '' ? null : html`<link rel="self" type="application/atom+xml" href="${address(pathOf({ lang, place: FEED }))}"/>\n`}${about.licence && html`<rights>${about.licence.address}</rights>\n`}${about.corrections.map(
	(one) => {
		const { name, place } = entryOf(site, one, lang)
		const said = (text: Texts): string => localDigits(textIn(text, lang), lang)
		return html`<entry>
<id>${nameOf([manifest.name, lang, one.date, one.entry, firstText(one.was), firstText(one.now)].join('\0'))}</id>
<title>${name}</title>
<updated>${updated(one)}</updated>
<link rel="alternate" type="text/html" href="${address(pathOf({ lang, place }))}"/>
<summary>${say('detail.correctedWas', lang)}: ${said(one.was)}. ${say('detail.correctedNow', lang)}: ${said(one.now)}. ${said(one.why)}</summary>
</entry>
`
	},
)}</feed>
`.markup
}

/** What was corrected, and where it is told; an entry that was taken out is called by its id. */
function entryOf(
	{ timeline }: Pick<Site, 'timeline'>,
	{ entry }: Correction,
	lang: Lang,
): { readonly name: string; readonly place: string } {
	const [base, event] = [timeline.baseById.get(entry), timeline.eventById.get(entry)]
	if (base) return { name: textIn(base.name, lang), place: basePlace(base.id) }
	if (event) return { name: textIn(event.title, lang), place: eventPlace(event.id) }
	return { name: entry, place: HOME }
}

/** `+03:00`. @param minutes ahead of UTC */
function offsetText(minutes: number): string {
	const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
	return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
