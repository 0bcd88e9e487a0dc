import { html } from './html.ts'
import { pathOf, type Site, type SitePage } from './site.ts'

/** Every page with its other languages (sitemaps.org). Addresses there are whole: without one for the site there is none. */
export function siteMapOf({ base, langs }: Pick<Site, 'base' | 'langs'>, pages: readonly SitePage[]): string | null {
	if (base === '') return null
	return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map(
	(
		page,
	) => html`<url><loc>${base}${pathOf(page)}</loc>${page.corrected === null ? null : html`<lastmod>${page.corrected}</lastmod>`}${langs.map(
		(lang) =>
			html`<xhtml:link rel="alternate" hreflang="${lang}" href="${base}${pathOf({ lang, place: page.place })}"/>`,
	)}</url>
`,
)}</urlset>
`.markup
}

/** What robots may read: everything. */
export function robotsText({ base }: Pick<Site, 'base'>): string {
	return `User-agent: *\nAllow: /\n${base === '' ? '' : `\nSitemap: ${base}sitemap.xml\n`}`
}
