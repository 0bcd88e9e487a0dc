import { useApp, useAppState } from '../../app/context.ts'
import { keptAt } from '../../app/keptPage.ts'
import { dayText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { dayAtMoment } from '../../core/time/calendar.ts'
import { Notice } from '../shared/Notice.tsx'

/** That the page comes from the reader's device, and of which day it is: what is old is not taken for new. */
export function KeptNotice() {
	const { dataset } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const kept = keptAt()
	if (kept === null) return null
	return (
		<Notice lang={lang}>
			<p>{say('notice.kept', lang, { date: dayText(dayAtMoment(kept, dataset.manifest.day.offset), lang) })}</p>
		</Notice>
	)
}
