import { sourceText } from '../core/messages/claims.ts'
import { whenText } from '../core/messages/headline.ts'
import type { MessageKey } from '../core/messages/locale.ts'
import { localDigits } from '../core/messages/numbers.ts'
import { say } from '../core/messages/say.ts'
import { archiveLookup } from '../core/record/archiveLookup.ts'
import { CitationNumbers } from '../core/record/citationNumbers.ts'
import { type Lang, type Texts, textIn } from '../core/record/lang.ts'
import type { Source, SourceId } from '../core/record/model.ts'
import { formatDay } from '../core/time/calendar.ts'
import type { When } from '../core/time/edtf.ts'
import { permalinkOf } from '../core/view/permalink.ts'
import type { View } from '../core/view/view.ts'
import { type Html, html } from './html.ts'
import { pathOf, type Site } from './site.ts'

/** What the parts of one page have in common: its language, where it stands, and the numbers of its sources. */
export class Writer {
	readonly site: Site
	readonly lang: Lang
	readonly place: string
	readonly #numbers = new CitationNumbers()

	constructor(site: Site, lang: Lang, place: string) {
		this.site = site
		this.lang = lang
		this.place = place
	}

	/** How many folders down the page stands. */
	get depth(): number {
		return pathOf(this).split('/').length - 1
	}

	/** A link to another page, by its place; it holds wherever the site stands. */
	to(place: string, lang: Lang = this.lang): string {
		return this.file(pathOf({ lang, place }))
	}

	/** A link to a file, from the top of the site. */
	file(path: string): string {
		return `${'../'.repeat(this.depth)}${path}`
	}

	/** A link to the moving map. */
	live(view: View): string {
		return permalinkOf(this.file(''), view, this.site.timeline)
	}

	say(key: MessageKey, values: Parameters<typeof say>[2] = {}): string {
		return say(key, this.lang, values)
	}

	/** A text of the record. */
	text(texts: Texts): string {
		return localDigits(textIn(texts, this.lang), this.lang)
	}

	/** A date of the record, for readers and for programs. */
	when(when: When): Html {
		const text = whenText(when, this.lang)
		if (when.approximate || when.uncertain) return html`${text}`
		if (when.resolution === 'day') return html`<time datetime="${formatDay(when.earliest)}">${text}</time>`
		if (when.resolution === 'month')
			return html`<time datetime="${formatDay(when.earliest).slice(0, 7)}">${text}</time>`
		return html`${text}`
	}

	/** The numbers of sources behind what they vouch for, with the space before them, at which no line breaks. */
	cites(ids: Iterable<SourceId>): Html {
		const numbers = this.#numbers.numbersOf(ids)
		if (numbers.length === 0) return html``
		return html`\u00a0<sup class="cites">${numbers.map((n) => html`<a href="#source-${n}">[${n}]</a>`)}</sup>`
	}

	/** All sources that were cited so far, by their numbers. */
	sources(): Html | null {
		const { cited } = this.#numbers
		if (cited.length === 0) return null
		const { sources } = this.site.timeline.dataset
		return html`<section class="sources"><h2>${this.say('detail.sources')}</h2>
<ol>${cited.map(([id, n]) => {
			const source = sources.get(id)
			return html`<li id="source-${n}">${source ? this.source(source) : id}</li>\n`
		})}</ol></section>`
	}

	/** A source: who, when, what; where to find it; what is to be known of it. */
	source(source: Source): Html {
		const { url, via, note } = source
		const archive = archiveLookup(source)
		const text = html`<bdi>${sourceText(source, this.lang)}</bdi>`
		return html`${url === null ? text : html`<a class="outside" href="${url}" rel="noreferrer">${text}</a>`}${
			via === null ? null : html` (${this.say('detail.via')} <bdi>${via}</bdi>)`
		}${note === null ? null : html`. <bdi lang="en">${note}</bdi>`}${
			archive === null
				? null
				: html` <a class="archive" href="${archive}" rel="noreferrer">${this.say('detail.archiveLookup')}</a>`
		}`
	}
}
