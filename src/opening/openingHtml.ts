import { worldSize } from '../core/geometry/projection.ts'
import { LOCALES } from '../core/messages/locales.ts'
import type { Manifest } from '../core/record/manifest.ts'
import { cssVariables, THEME_NAMES, THEMES } from '../core/theme.ts'
import { LINK_KEYS } from '../core/view/viewUrl.ts'
import { escaped } from '../picture/svg.ts'
import type { FirstPaint, OpeningFiles } from './firstPaint.ts'
import { mercatorSize } from './openingMap.ts'
import { LOW_WINDOW, OPENING_SHAPE_IDS, OPENING_SHAPES, type OpeningShape, UPRIGHT } from './openingShapes.ts'
import type { OpeningWords } from './openingWords.ts'

/** Asks for another ground (see `app/onlinePage.ts`), which no picture was drawn of. */
export const GROUND_KEY = 'style'
const DARK = '(prefers-color-scheme: dark)'

/** Colours and the picture's place, for the head of the page: nothing here waits for a stylesheet or a script. */
export function openingCss({ region, sides }: Manifest): string {
	const { width, height } = mercatorSize(region.home)
	const colours = (theme: keyof typeof THEMES): string => cssVariables(THEMES[theme], sides.values())
	const placed = ({ past }: OpeningShape): string =>
		`left:${-100 * past.x}%;top:${-100 * past.y}%;width:${100 + 200 * past.x}%;height:${100 + 200 * past.y}%`
	return [
		`:root{${colours('light')}}`,
		`@media ${DARK}{:root:not([data-theme=light]){${colours('dark')}color-scheme:dark}}`,
		`:root[data-theme=dark]{${colours('dark')}color-scheme:dark}`,
		`.opening-map{--home-ratio:${(width / height).toFixed(6)};--home-least:${(width * worldSize(region.zoom[0])).toFixed(1)}px}`,
		// Without a stylesheet it would be wider than the page, which then lies askew beside its own words.
		'.opening-clip{overflow:hidden}',
		// Both go past the home bounds alike.
		`.opening-map img{${placed(OPENING_SHAPES.wide)}}`,
		`@media ${UPRIGHT}{.opening-map img{${placed(OPENING_SHAPES.upright)}}}`,
	].join('\n')
}

/** The page before any script: the same parts at the same places, with the picture where the map will be. */
export function openingHtml(
	{ title, introduction, weekday, date, happened, tally, alt }: OpeningWords,
	pictures: OpeningFiles,
): string {
	const word = (name: string, text: string): string => `data-word="${name}">${escaped(text)}`
	const source = (media: string, file: string): string => `<source media="${media}" srcset="${file}" />`
	return [
		'<div class="app opening">',
		`<header class="masthead"><div class="masthead-title"><h1 ${word('title', title)}</h1><p ${word('introduction', introduction)}</p></div></header>`,
		'<main class="map-area"><div class="opening-clip"><div class="opening-map"><picture>',
		source(`${UPRIGHT} and ${DARK}`, pictures['upright-dark']),
		source(UPRIGHT, pictures['upright-light']),
		source(`${LOW_WINDOW} and ${DARK}`, pictures['low-dark']),
		source(LOW_WINDOW, pictures['low-light']),
		source(DARK, pictures['wide-dark']),
		`<img src="${pictures['wide-light']}" alt="${escaped(alt)}" fetchpriority="high" decoding="sync" />`,
		'</picture></div></div></main>',
		'<aside class="panel panel-shut"><div class="panel-handle"></div></aside>',
		`<div class="dock"><div class="opening-day"><p class="opening-date"><span ${word('weekday', weekday)}</span> <strong ${word('date', date)}</strong></p>`,
		`<p class="opening-headline"><strong ${word('happened', happened)}</strong> <span ${word('tally', tally)}</span></p></div></div>`,
		'</div>',
	].join('')
}

/**
 * Asks for the picture of this window and theme before the page is read as far as the picture: a browser that finds the
 * page's policy in it looks no further ahead by itself, and waits for the looks first.
 * @returns attributes of the links, of which the media of one holds
 */
export function openingPreloads(pictures: OpeningFiles): readonly Readonly<Record<string, string>>[] {
	const shapes = {
		wide: `(not (${UPRIGHT})) and (not ${LOW_WINDOW})`,
		low: `(not (${UPRIGHT})) and ${LOW_WINDOW}`,
		upright: UPRIGHT,
	}
	const themes = { light: `(not ${DARK})`, dark: DARK }
	return OPENING_SHAPE_IDS.flatMap((shape) =>
		THEME_NAMES.map((theme) => ({
			rel: 'preload',
			as: 'image',
			type: 'image/avif',
			fetchpriority: 'high',
			media: `${shapes[shape]} and ${themes[theme]}`,
			href: pictures[`${shape}-${theme}`],
		})),
	)
}

/** What the small script knows. @param languages the page's own first */
export function firstPaintOf(
	words: ReadonlyMap<string, OpeningWords>,
	pictures: ReadonlyMap<string, OpeningFiles>,
): FirstPaint {
	return {
		languages: LOCALES.flatMap(({ tag, dir, script }) => {
			const said = words.get(tag)
			return said ? [{ tag, dir, script, words: { ...said }, pictures: pictures.get(tag) ?? {} }] : []
		}),
		upright: UPRIGHT,
		low: LOW_WINDOW,
		dark: DARK,
		telling: [...[...LINK_KEYS].filter((key) => key !== 'lang' && key !== 'theme'), GROUND_KEY],
	}
}
