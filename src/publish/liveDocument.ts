import { say } from '../core/messages/say.ts'
import { textIn } from '../core/record/lang.ts'
import { FROZEN_META } from '../embed/frozen.ts'
import { html } from './html.ts'
import { hasOembed, oembedPath } from './oembed.ts'
import { addressOf, FEED, HOME, pathOf, type Site } from './site.ts'
import { SHOT } from './views.ts'

/** The name by which the moving map finds out that there are pages beside it, and in which languages. */
export const PAGES_META = 'handover-pages'

/**
 * The page of the moving map with what it can know only as a part of a site: the pages beside it, its picture for a link
 * preview, and for those without script the way to the pages.
 * @param page as the build made it
 * @param picture from the top of the site
 */
export function liveDocument(page: string, site: Site, picture: string): string {
	const { manifest } = site.timeline.dataset
	const lang = site.langs[0] ?? ''
	const opening = { lang, place: HOME }
	const [title, description] = [textIn(manifest.title, lang), textIn(manifest.description, lang)]
	const image = addressOf(site, picture, 0)
	const head = html`<meta name="${PAGES_META}" content="${site.langs.join(' ')}">
${site.frozen.length === 0 ? null : html`<meta name="${FROZEN_META}" content="${site.frozen.join(' ')}">\n`}<link rel="canonical" href="${site.base === '' ? './' : site.base}">
${site.langs.map((other) => html`<link rel="alternate" hreflang="${other}" href="${addressOf(site, pathOf({ lang: other, place: HOME }), 0)}">\n`)}${
	site.about.corrections.length === 0
		? null
		: html`<link rel="alternate" type="application/atom+xml" title="${say('pages.feedOf', lang, { title })}" href="${pathOf({ lang, place: FEED })}">\n`
}${hasOembed(site, opening) ? html`<link rel="alternate" type="application/json+oembed" title="${title}" href="${addressOf(site, oembedPath(opening), 0)}">\n` : null}<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${site.base === '' ? './' : site.base}">
<meta property="og:image" content="${image}">
<meta property="og:image:width" content="${SHOT.columns}">
<meta property="og:image:height" content="${SHOT.rows}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:image" content="${image}">
`
	const ways = html`<ul>${site.langs.map((other) => html`<li><a href="${pathOf({ lang: other, place: HOME })}" hreflang="${other}">${textIn(manifest.title, other)}</a></li>`)}</ul>`
	return page
		.replace('</head>', () => `${head.markup}</head>`)
		.replace(/<noscript>[\s\S]*?<\/noscript>(?=[\s\S]*<\/body>)/, (found) =>
			found.replace('</noscript>', () => `${ways.markup}</noscript>`),
		)
}
