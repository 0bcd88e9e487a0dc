import { useAppState } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import { HowTo } from './HowTo.tsx'

/** What of the masthead the first map does not wait for: what can be done here, and the keyboard's way to the date. */
export default function MastheadMore() {
	const lang = useAppState(({ view }) => view.lang)
	return (
		<>
			<button type="button" className="chip skip-link" onClick={goToSlider}>
				{say('page.skipToDate', lang)}
			</button>
			<p className="masthead-how">
				<HowTo />
			</p>
		</>
	)
}

/** Past the buttons of all places on the map: there are dozens before the date. */
function goToSlider(): void {
	document.querySelector<HTMLElement>('.axis-slider')?.focus()
}
