import { useApp, useAppState } from '../../app/context.ts'
import { word } from '../../core/messages/messages.ts'
import type { ThemeName } from '../../core/theme.ts'
import './masthead.css'

/** Name of the page, and what concerns the page as a whole: language, theme, export. */
export function Masthead({ theme, onExport }: { theme: ThemeName; onExport: () => void }) {
	const { store } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const otherLang = lang === 'en' ? 'ar' : 'en'
	const otherTheme = theme === 'light' ? 'dark' : 'light'
	return (
		<header className="masthead">
			<div className="masthead-title">
				<h1>{word('title', lang)}</h1>
				<p>{word('subtitle', lang)}</p>
			</div>
			<div className="masthead-actions">
				<button
					type="button"
					className="chip"
					lang={otherLang}
					onClick={() => store.dispatch({ type: 'set-lang', lang: otherLang })}
				>
					{word('language', lang)}
				</button>
				<button type="button" className="chip" onClick={() => store.dispatch({ type: 'set-theme', theme: otherTheme })}>
					{word(otherTheme === 'dark' ? 'themeToDark' : 'themeToLight', lang)}
				</button>
				<button type="button" className="chip chip-strong" onClick={onExport}>
					{word('export', lang)}
				</button>
			</div>
		</header>
	)
}
