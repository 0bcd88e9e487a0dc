import type { Lang } from '../../core/record/lang.ts'
import { type Html, html } from '../html.ts'
import { DATA, type DataFile, FEED, type Site, type SitePage } from '../site.ts'
import { Writer } from '../writer.ts'
import { recordPage } from './recordPage.ts'

/** The files of the record, to be taken away. */
export function dataPage(site: Site, lang: Lang): SitePage {
	const { about, version, timeline } = site
	const { manifest } = timeline.dataset
	const w = new Writer(site, lang, DATA)
	return recordPage(w, {
		place: DATA,
		title: w.say('pages.data'),
		description: `${w.text(manifest.title)}. ${w.say('pages.dataText')}`,
		isWhole: true,
		corrected: about.corrections[0]?.date ?? null,
		body: () => html`<h1>${w.say('pages.data')}</h1>
<p class="lead">${w.text(manifest.description)}</p>
<p>${w.say('pages.dataText')}</p>
<ul class="lines">${site.files.map((file) => fileLine(w, file))}</ul>
<p>${w.say('detail.recordState')} <bdi>${version}</bdi></p>
${about.corrections.length === 0 ? null : html`<p><a href="${w.to(FEED)}">${w.say('pages.feed')}</a></p>`}`,
	})
}

/** What the files of a record hold, in words; those of its folder that are not named here are called by their names. */
function fileLine(w: Writer, { name, bytes }: DataFile): Html {
	const what = whatIn(w, name)
	return html`<li><a href="${w.file(`${DATA}${name}`)}" download>${name}</a>${what === null ? null : html` ${what}`} <span class="soft">${w.say('pages.kilobytes', { n: Math.max(1, Math.round(bytes / 1000)) })}</span></li>\n`
}

function whatIn(w: Writer, name: string): string | null {
	const [stem, ending] = [name.replace(/\..*$/, ''), name.slice(name.lastIndexOf('.') + 1)]
	const table = ending === 'csv' ? `, ${w.say('pages.table')}` : ''
	switch (stem) {
		case 'bases':
			return w.say('detail.basesAndSites') + table
		case 'events':
			return w.say('detail.events') + table
		case 'sources':
			return w.say('detail.sources')
		case 'actors':
			return w.say('detail.actors')
		case 'datapackage':
			return w.say('pages.manifest')
		case 'corrections':
			return w.say('pages.corrections')
		case 'CITATION':
			return w.say('pages.citation')
		default:
			return null
	}
}
