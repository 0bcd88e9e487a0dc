import { useAppState } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import { Notice } from '../shared/Notice.tsx'

/** Why nothing moves. */
export function NoWebglNotice() {
	const lang = useAppState(({ view }) => view.lang)
	return (
		<Notice lang={lang}>
			<p>{say('notice.noWebgl', lang)}</p>
		</Notice>
	)
}
