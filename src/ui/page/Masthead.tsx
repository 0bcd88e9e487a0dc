import { lazy } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import { textIn } from '../../core/record/lang.ts'
import type { ThemeName } from '../../core/theme.ts'
import { Later } from '../shared/Lazy.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import './masthead.css'

const MastheadMore = lazy(() => import('./MastheadMore.tsx'))

/** Name of the page, and what concerns the page as a whole: language, theme, export. */
export function Masthead({ theme, onExport }: { theme: ThemeName; onExport: () => void }) {
	const { store, dataset } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const otherTheme = theme === 'light' ? 'dark' : 'light'
	return (
		<header className="masthead">
			<div className="masthead-title">
				<h1>{say('page.title', lang)}</h1>
				<p>{textIn(dataset.manifest.introduction ?? dataset.manifest.subtitle, lang)}</p>
				<Later part="introduction">
					<MastheadMore />
				</Later>
			</div>
			<div className="masthead-actions">
				<LanguageSwitch />
				<button type="button" className="chip" onClick={() => store.dispatch({ type: 'set-theme', theme: otherTheme })}>
					{say(otherTheme === 'dark' ? 'page.themeToDark' : 'page.themeToLight', lang)}
				</button>
				<button type="button" className="chip chip-strong" onClick={onExport}>
					{say('page.export', lang)}
				</button>
			</div>
		</header>
	)
}
