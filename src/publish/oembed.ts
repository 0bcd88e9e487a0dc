import { textIn } from '../core/record/lang.ts'
import { permalinkOf } from '../core/view/permalink.ts'
import { frameCode } from '../embed/frameCode.ts'
import { frameHeight } from '../embed/frameHeight.ts'
import { addressOf, pathOf, type Site, type SitePage } from './site.ts'
import { SHOT } from './views.ts'

/** As wide as an article's column, CSS pixels; whoever embeds it narrower gets it narrower. */
const WIDTH = 600

/** Where the answer of a page stands, from the top of the site. */
export function oembedPath(page: Pick<SitePage, 'lang' | 'place'>): string {
	return `${pathOf(page)}oembed.json`
}

/** Whether a page says how it is embedded: with an address of its own, and a file to be framed in its language. */
export function hasOembed({ base, framed }: Pick<Site, 'base' | 'framed'>, { lang }: Pick<SitePage, 'lang'>): boolean {
	return base !== '' && framed.includes(lang)
}

/**
 * What a site that is given the address of a page puts in its place (oEmbed 1.0, type `rich`): the moving map at the
 * view of the page, in a frame.
 * @param picture of the page, from the top of the site
 */
export function oembedOf(site: Site, page: SitePage, picture: string): string {
	const { base, timeline } = site
	const { lang, title, shot } = page
	const frame = permalinkOf(`${base}embed/${lang}.html`, shot.view, timeline)
	return `${JSON.stringify({
		type: 'rich',
		version: '1.0',
		title,
		provider_name: textIn(timeline.dataset.manifest.title, lang),
		provider_url: base,
		html: frameCode(frame, title, frameHeight(WIDTH)),
		width: WIDTH,
		height: frameHeight(WIDTH),
		thumbnail_url: addressOf(site, picture, 0),
		thumbnail_width: SHOT.columns,
		thumbnail_height: SHOT.rows,
	})}\n`
}
