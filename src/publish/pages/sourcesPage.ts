import { citedBy } from '../../core/record/citedBy.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Source, SourceId } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { html, separated } from '../html.ts'
import { basePlace, eventPlace, type Site, type SitePage, SOURCES } from '../site.ts'
import { Writer } from '../writer.ts'
import { recordPage } from './recordPage.ts'

/** Every source of the record, and the pages that rest on it. */
export function sourcesPage(site: Site, lang: Lang): SitePage {
	const { timeline } = site
	const { sources } = timeline.dataset
	const w = new Writer(site, lang, SOURCES)
	const cited = citingPages(timeline)
	const said = w.say('pages.sourcesText', { sources: w.say('detail.sourceCount', { n: sources.size }) })
	return recordPage(w, {
		place: SOURCES,
		title: w.say('pages.sources'),
		description: said,
		isWhole: false,
		corrected: null,
		body: () => html`<h1>${w.say('pages.sources')}</h1>
<p class="lead">${said}</p>
<ol class="entries">${[...sources.values()].toSorted(byPublisher).map((source) => {
			const links = (cited.get(source.id) ?? []).map(
				({ place, title }) => html`<a href="${w.to(place)}">${w.text(title)}</a>`,
			)
			return html`<li id="${source.id}">${w.source(source)}${links.length === 0 ? null : html`<p class="soft">${w.say('pages.citedIn')}: ${separated(links, ' · ')}</p>`}</li>\n`
		})}</ol>`,
	})
}

function byPublisher(a: Source, b: Source): number {
	const [first, second] = [a, b].map(({ publisher, title, date, id }) =>
		[(publisher ?? title).toLowerCase(), date ?? '', id].join('\0'),
	)
	return (first ?? '') < (second ?? '') ? -1 : 1
}

type Citing = Pick<SitePage, 'place'> & { readonly title: Timeline['events'][number]['title'] }

function citingPages({ dataset, events }: Timeline): ReadonlyMap<SourceId, readonly Citing[]> {
	const pages = new Map<SourceId, Citing[]>()
	const add = (ids: Iterable<SourceId>, page: Citing): void => {
		for (const id of new Set(ids)) pages.set(id, [...(pages.get(id) ?? []), page])
	}
	for (const base of dataset.bases)
		add(
			[
				...base.sources,
				...base.placeSources,
				...base.lastReportedSources,
				...base.facts.flatMap(({ sources }) => sources),
			],
			{
				place: basePlace(base.id),
				title: base.name,
			},
		)
	for (const event of events) add(citedBy(event), { place: eventPlace(event.id), title: event.title })
	return pages
}
