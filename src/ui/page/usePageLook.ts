import { useEffect } from 'react'
import { localeOf } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Manifest } from '../../core/record/manifest.ts'
import { cssVariables, THEMES, type ThemeName } from '../../core/theme.ts'

/** Language and direction of the document, and the theme's colours as CSS variables. */
export function usePageLook(lang: Lang, theme: ThemeName, sides: Manifest['sides']): void {
	useEffect(() => {
		const root = document.documentElement
		root.lang = lang
		const { dir, script } = localeOf(lang)
		root.dir = dir
		root.dataset.script = script
		root.dataset.theme = theme
		root.setAttribute('style', `${cssVariables(THEMES[theme], sides.values())} color-scheme: ${theme};`)
	}, [lang, theme, sides])
}
