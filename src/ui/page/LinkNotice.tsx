import { useAppState } from '../../app/context.ts'
import { linkProblemText } from '../../core/messages/linkProblems.ts'
import { say } from '../../core/messages/say.ts'
import type { LinkProblem } from '../../core/view/viewUrl.ts'
import { Notice } from '../shared/Notice.tsx'

/** What of a link could not be used, and what was done instead. */
export function LinkNotice({ problems }: { problems: readonly LinkProblem[] }) {
	const lang = useAppState(({ view }) => view.lang)
	return (
		<Notice lang={lang}>
			<p>
				{say('notice.linkProblem', lang)}:{' '}
				{problems.map((problem) => (
					<span key={problem.key}>
						<bdi>{linkProblemText(problem, lang)}</bdi>.{' '}
					</span>
				))}
			</p>
		</Notice>
	)
}
