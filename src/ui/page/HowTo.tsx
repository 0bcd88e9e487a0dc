import { useAppState } from '../../app/context.ts'
import { monthYearText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'

/** What can be done here, in a sentence. */
export function HowTo() {
	const lang = useAppState(({ view }) => view.lang)
	const month = useAppState(({ view }) => monthYearText(view.range[0], view.lang))
	// Where a link leads somewhere, play goes on from there.
	const begun = useAppState((state) => (state.begun ? 'yes' : 'no'))
	return <>{say('page.howTo', lang, { begun, month })}</>
}
