import { localeOf } from '../core/messages/locale.ts'
import { say } from '../core/messages/say.ts'
import { textIn } from '../core/record/lang.ts'
import { commonHead } from './document.ts'
import { html } from './html.ts'
import { DATA, HOME, pathOf, type Site, SOURCES } from './site.ts'

/** What a server answers with where there is no page: in every language, and with paths that hold in any folder. */
export function notFoundPage(site: Site): string {
	const top = site.base === '' ? '/' : new URL(site.base).pathname
	const { manifest } = site.timeline.dataset
	const [first] = site.langs
	return html`<!doctype html>
<html lang="${first ?? ''}" dir="${localeOf(first ?? '').dir}">
<head>
${commonHead(`${top}${site.styleSheet}`)}
<title>${site.langs.map((lang) => say('pages.notFound', lang)).join(' · ')}</title>
<meta name="robots" content="noindex">
</head>
<body>
<main>
<h1>${site.langs.map((lang, i) => [i === 0 ? null : ' · ', html`<span lang="${lang}" dir="${localeOf(lang).dir}">${say('pages.notFound', lang)}</span>`])}</h1>
${site.langs.map((lang) => {
	const link = (place: string, text: string) => html`<li><a href="${top}${pathOf({ lang, place })}">${text}</a></li>\n`
	return html`<section lang="${lang}" dir="${localeOf(lang).dir}">
<h2>${textIn(manifest.title, lang)}</h2>
<p>${say('pages.notFoundText', lang)}</p>
${
	site.live
		? html`<form action="${top}" method="get" role="search"><input type="hidden" name="lang" value="${lang}"><label>${say('find.search', lang)} <input type="search" name="q" maxlength="100"></label> <button type="submit">${say('pages.search', lang)}</button></form>`
		: null
}
<ul class="plain">${link(HOME, say('pages.home', lang))}${link(SOURCES, say('pages.sources', lang))}${link(DATA, say('pages.data', lang))}</ul>
</section>`
})}
</main>
</body>
</html>
`.markup
}

/** The top of a site that has no moving map: the way to every language. */
export function doorPage(site: Site): string {
	const { manifest } = site.timeline.dataset
	const [first] = site.langs
	return html`<!doctype html>
<html lang="${first ?? ''}" dir="${localeOf(first ?? '').dir}">
<head>
${commonHead(site.styleSheet)}
<title>${textIn(manifest.title, first ?? '')}</title>
<meta name="description" content="${textIn(manifest.description, first ?? '')}">
<link rel="canonical" href="${site.base === '' ? './' : site.base}">
${site.langs.map((lang) => html`<link rel="alternate" hreflang="${lang}" href="${site.base}${lang}/">\n`)}</head>
<body>
<main>
${site.langs.map((lang, i) => {
	const name = html`<a href="${lang}/" hreflang="${lang}">${textIn(manifest.title, lang)}</a>`
	const inside = html`<p class="soft">${localeOf(lang).name}</p><p>${textIn(manifest.description, lang)}</p>`
	return html`<section lang="${lang}" dir="${localeOf(lang).dir}">${i === 0 ? html`<h1>${name}</h1>` : html`<h2>${name}</h2>`}${inside}</section>\n`
})}</main>
</body>
</html>
`.markup
}
