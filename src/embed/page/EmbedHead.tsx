import { useApp } from '../../app/context.ts'
import { useFollowedView } from '../../app/useFollowedView.ts'
import { say } from '../../core/messages/say.ts'
import { textIn } from '../../core/record/lang.ts'
import type { ThemeName } from '../../core/theme.ts'
import { permalinkOf } from '../../core/view/permalink.ts'
import { fullPage } from './fullPage.ts'
import '../../ui/page/masthead.css'

/** What is shown, and the way to the full page at this very view, where its address is known. */
export function EmbedHead({ theme }: { readonly theme: ThemeName }) {
	const { store, timeline, dataset } = useApp()
	const view = useFollowedView()
	const page = fullPage()
	const { lang } = view
	const otherTheme = theme === 'light' ? 'dark' : 'light'
	return (
		<header className="masthead embed-head">
			<div className="masthead-title">
				<h1>{textIn(dataset.manifest.title, lang)}</h1>
			</div>
			<div className="masthead-actions">
				<button type="button" className="chip" onClick={() => store.dispatch({ type: 'set-theme', theme: otherTheme })}>
					{say(otherTheme === 'dark' ? 'page.themeToDark' : 'page.themeToLight', lang)}
				</button>
				{page !== '' && (
					<a className="chip chip-strong" href={permalinkOf(page, view, timeline)} target="_blank" rel="noreferrer">
						{say('embed.fullPage', lang)}
					</a>
				)}
			</div>
		</header>
	)
}
