import { useAppState } from '../../app/context.ts'
import { noticeWord } from '../../core/messages/noticeWords.ts'
import { Notice } from '../shared/Notice.tsx'

/** Why nothing moves. */
export default function NoWebglNotice() {
	const lang = useAppState(({ view }) => view.lang)
	return (
		<Notice lang={lang}>
			<p>{noticeWord('noWebgl', lang)}</p>
		</Notice>
	)
}
