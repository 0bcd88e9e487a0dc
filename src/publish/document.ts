import { makersText } from '../core/messages/licence.ts'
import { localeOf } from '../core/messages/locale.ts'
import { textIn } from '../core/record/lang.ts'
import { THEMES } from '../core/theme.ts'
import { type Html, html, jsonBlock } from './html.ts'
import { hasOembed, oembedPath } from './oembed.ts'
import { figureOf } from './parts.ts'
import { addressOf, DATA, FEED, HOME, type Neighbour, pathOf, type Site, type SitePage, SOURCES } from './site.ts'
import { pageSubject } from './subjects.ts'
import { SHOT } from './views.ts'
import { Writer } from './writer.ts'

/** Nothing of a record can become a program, whatever else should fail. */
const POLICY = "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'"

/** The whole page as it is sent. @param picture its file, from the top of the site */
export function documentOf(site: Site, page: SitePage, picture: string): string {
	const w = new Writer(site, page.lang, page.place)
	const { lang } = page
	return html`<!doctype html>
<html lang="${lang}" dir="${localeOf(lang).dir}">
<head>
${headOf(w, page, picture)}
</head>
<body>
<a class="skip" href="#text">${w.say('pages.skip')}</a>
${mastheadOf(w, page)}
<main id="text">
${page.body(figureOf(w, page, picture))}
</main>
${beforeAndAfter(w, page)}
${footerOf(w, page)}
</body>
</html>
`.markup
}

/** What every page of the site has in its head. @param styleSheet as the page reaches it */
export function commonHead(styleSheet: string): Html {
	return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="theme-color" content="${THEMES.light.panel}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${THEMES.dark.panel}" media="(prefers-color-scheme: dark)">
<link rel="stylesheet" href="${styleSheet}">`
}

function headOf(w: Writer, page: SitePage, picture: string): Html {
	const { site, lang, depth } = w
	const { about } = site
	const name = siteName(w)
	const title = page.place === HOME ? name : w.say('page.titleOf', { what: page.title, title: name })
	const address = (path: string): string => addressOf(site, path, depth)
	const own = address(pathOf(page))
	const image = address(picture)
	const alt = w.say('pages.picture', { said: page.caption })
	const date = page.corrected ?? about.corrections[0]?.date ?? about.created
	return html`${commonHead(w.file(site.styleSheet))}
<title>${title}</title>
<meta name="description" content="${page.description}">
<link rel="canonical" href="${own}">
${site.langs.map((other) => html`<link rel="alternate" hreflang="${other}" href="${address(pathOf({ lang: other, place: page.place }))}">\n`)}<link rel="alternate" hreflang="x-default" href="${address(pathOf({ lang: site.langs[0] ?? lang, place: page.place }))}">
${
	hasOembed(site, page)
		? html`<link rel="alternate" type="application/json+oembed" title="${page.title}" href="${address(oembedPath(page))}">\n`
		: null
}${about.corrections.length === 0 ? null : html`<link rel="alternate" type="application/atom+xml" title="${w.say('pages.feedOf', { title: name })}" href="${w.to(FEED)}">\n`}${
	page.previous && html`<link rel="prev" href="${w.to(page.previous.place)}">\n`
}${page.next && html`<link rel="next" href="${w.to(page.next.place)}">\n`}${
	about.licence && html`<link rel="license" href="${about.licence.address}">\n`
}${openGraph([
	['og:type', page.isWhole ? 'website' : 'article'],
	['og:site_name', name],
	['og:title', page.title],
	['og:description', page.description],
	['og:url', own],
	['og:image', image],
	['og:image:width', String(SHOT.columns)],
	['og:image:height', String(SHOT.rows)],
	['og:image:alt', alt],
])}${named([
	['twitter:card', 'summary_large_image'],
	['twitter:title', page.title],
	['twitter:description', page.description],
	['twitter:image', image],
	['twitter:image:alt', alt],
])}<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
<link rel="schema.DCTERMS" href="http://purl.org/dc/terms/">
${named([
	['DC.title', page.title],
	['DC.description', page.description],
	['DC.language', lang],
	['DC.type', page.isWhole ? 'Dataset' : 'Text'],
	...about.authors.map((author) => ['DC.creator', author] as const),
	...(date === null ? [] : [['DC.date', date] as const]),
	...(about.licence === null ? [] : [['DC.rights', about.licence.address] as const]),
	...(page.time === null ? [] : [['DCTERMS.temporal', page.time] as const]),
	['DCTERMS.spatial', textIn(site.timeline.dataset.manifest.region.name, lang)],
	['DCTERMS.isPartOf', name],
	...(site.base === '' ? [] : [['DC.identifier', own] as const]),
])}${jsonBlock(pageSubject(site, page, picture, depth))}`
}

function openGraph(values: readonly (readonly [property: string, value: string])[]): Html {
	return html`${values.map(([property, value]) => html`<meta property="${property}" content="${value}">\n`)}`
}

function named(values: readonly (readonly [name: string, value: string])[]): Html {
	return html`${values.map(([name, value]) => html`<meta name="${name}" content="${value}">\n`)}`
}

function siteName({ site, lang }: Writer): string {
	return textIn(site.timeline.dataset.manifest.title, lang)
}

function mastheadOf(w: Writer, page: SitePage): Html {
	const link = (place: string, text: string): Html =>
		place === page.place
			? html`<li><a href="${w.to(place)}" aria-current="page">${text}</a></li>\n`
			: html`<li><a href="${w.to(place)}">${text}</a></li>\n`
	return html`<header>
<p class="site-name"><a href="${w.to(HOME)}">${siteName(w)}</a></p>
<nav aria-label="${w.say('pages.nav')}"><ul>
${link(HOME, w.say('pages.home'))}${link(SOURCES, w.say('pages.sources'))}${link(DATA, w.say('pages.data'))}${
	w.site.live ? html`<li><a href="${w.live(page.shot.view)}">${w.say('pages.live')}</a></li>\n` : null
}${w.site.langs
	.filter((other) => other !== w.lang)
	.map(
		(other) =>
			html`<li><a href="${w.to(page.place, other)}" hreflang="${other}" lang="${other}" dir="${localeOf(other).dir}">${localeOf(other).name}</a></li>\n`,
	)}</ul></nav>
</header>`
}

function beforeAndAfter(w: Writer, { previous, next }: SitePage): Html | null {
	if (!previous && !next) return null
	const link = (neighbour: Neighbour | null, rel: 'prev' | 'next', word: string): Html | null =>
		neighbour &&
		html`<a rel="${rel}" href="${w.to(neighbour.place)}"><span class="soft">${word}</span> ${neighbour.title}</a>\n`
	return html`<nav class="neighbours" aria-label="${w.say('pages.before')}">
${link(previous, 'prev', w.say('pages.previous'))}${link(next, 'next', w.say('pages.next'))}</nav>`
}

function footerOf(w: Writer, page: SitePage): Html {
	const { site } = w
	const { licence, corrections } = site.about
	const own = addressOf(site, pathOf(page), w.depth)
	return html`<footer>
${site.base === '' ? null : html`<p>${w.say('pages.onPage')}: <a href="${own}"><bdi>${own}</bdi></a></p>`}
<p>${w.say('detail.recordState')} <bdi>${site.version}</bdi>${
		licence === null
			? null
			: html` · ${makersText(site.timeline.dataset.manifest, w.lang)} <a href="${licence.address}" rel="license noreferrer"><bdi>${licence.name}</bdi></a>`
	}${corrections.length === 0 ? null : html` · <a href="${w.to(FEED)}">${w.say('pages.feed')}</a>`}</p>
</footer>`
}
