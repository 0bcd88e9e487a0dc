import { useAppState } from '../../app/context.ts'
import { linkProblemText, noticeWord } from '../../core/messages/noticeWords.ts'
import type { LinkProblem } from '../../core/view/viewUrl.ts'
import { Notice } from '../shared/Notice.tsx'

/** What of a link could not be used, and what was done instead. */
export default function LinkNotice({ problems }: { problems: readonly LinkProblem[] }) {
	const lang = useAppState(({ view }) => view.lang)
	return (
		<Notice lang={lang}>
			<p>
				{noticeWord('linkProblem', lang)}:{' '}
				{problems.map((problem) => (
					<span key={problem.key}>
						<bdi>{linkProblemText(problem, lang)}</bdi>.{' '}
					</span>
				))}
			</p>
		</Notice>
	)
}
