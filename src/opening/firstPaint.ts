import type { ThemeName } from '../core/theme.ts'
import type { OpeningShapeId } from './openingShapes.ts'

/** What the page has to know before its own script has come. */
export interface FirstPaint {
	/** The language that the page is written in comes first. */
	readonly languages: readonly FirstLanguage[]
	/** Media queries. */
	readonly upright: string
	readonly low: string
	readonly dark: string
	/** Keys of a link that ask for another view than the picture's; what others have hung on the address asks for nothing. */
	readonly telling: readonly string[]
}

/** Addresses of one language's pictures. */
export type OpeningFiles = Readonly<Record<`${OpeningShapeId}-${ThemeName}`, string>>

export interface FirstLanguage {
	readonly tag: string
	readonly dir: string
	readonly script: string
	/** Texts by the `data-word` of the elements that hold them. */
	readonly words: Readonly<Record<string, string>>
	/** None while developing. */
	readonly pictures: Partial<OpeningFiles>
}

/**
 * Runs in the page as soon as its opening picture stands there, long before the page's own script: language, direction
 * and theme of the link, and the picture that belongs to them. A link to another view has no picture. Nothing waits for it:
 * without it the page that comes has no picture, and does the rest itself.
 *
 * The build writes this function's text into a file of its own; nothing outside of it can be used in it.
 */
export function firstPaint({ languages, upright, low, dark, telling }: FirstPaint): void {
	// Files that hang hold all connections that a browser has to a host, and the page that one goes to would wait for one.
	document.addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('.boot-help a')) window.stop()
	})
	// It came so late that the page itself has come before it, and may have been changed since.
	if (document.querySelector('.app:not(.opening)')) return
	// As `meantQuery` has it, which cannot be had here; what it reads in other ways leads to another view in any case.
	const params = new URLSearchParams(location.search.replaceAll('&amp;', '&'))
	const said = (location.search + location.hash).replace(/%3d/gi, '=').replace(/%26/g, '&')
	const root = document.documentElement
	const wanted = params.get('theme')
	const theme = wanted === 'light' || wanted === 'dark' ? wanted : null
	if (theme) root.dataset['theme'] = theme
	const asked = languages.find(({ tag }) => tag === params.get('lang'))
	const language = asked ?? languages[0]
	if (!language) return
	root.lang = language.tag
	root.dir = language.dir
	root.dataset['script'] = language.script
	for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
		const text = language.words[element.dataset['word'] ?? '']
		if (text !== undefined) element.textContent = text
	}
	const picture = document.querySelector('.opening-map picture')
	const image = picture?.querySelector('img')
	if (!picture || !image) return
	if (telling.some((key) => new RegExp(`[?#&;]${key}=`, 'i').test(said))) {
		document.querySelector('.opening-map')?.remove()
		for (const element of document.querySelectorAll('.opening-day')) element.remove()
		return
	}
	image.alt = language.words['alt'] ?? ''
	if (language === languages[0] && theme === null) return
	const shape = matchMedia(upright).matches ? 'upright' : matchMedia(low).matches ? 'low' : 'wide'
	for (const source of picture.querySelectorAll('source')) source.remove()
	const file = language.pictures[`${shape}-${theme ?? (matchMedia(dark).matches ? 'dark' : 'light')}`]
	if (file !== undefined) image.src = file
}
