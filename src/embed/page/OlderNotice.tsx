import { useApp } from '../../app/context.ts'
import { useFollowedView } from '../../app/useFollowedView.ts'
import { say } from '../../core/messages/say.ts'
import { permalinkOf } from '../../core/view/permalink.ts'
import { Notice } from '../../ui/shared/Notice.tsx'
import { fullPage } from './fullPage.ts'
import { given } from './given.ts'
import { useNewerRecord } from './newerRecord.ts'

/** That there is a newer record than the one in this file, and the way to it. */
export function OlderNotice() {
	const { timeline } = useApp()
	const view = useFollowedView()
	const { version } = given('about')
	const page = fullPage()
	const { lang } = view
	if (!useNewerRecord()) return null
	return (
		<Notice lang={lang}>
			<p>
				{say('embed.older', lang, { version })}{' '}
				{page !== '' && (
					<a href={permalinkOf(page, view, timeline)} target="_blank" rel="noreferrer">
						{say('embed.showNewer', lang)}
					</a>
				)}
			</p>
		</Notice>
	)
}
