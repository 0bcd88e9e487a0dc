import { useState } from 'react'
import { useAppState } from '../app/context.ts'
import { linkProblemText, problemWord } from '../core/problemWords.ts'
import type { LinkProblem } from '../core/viewUrl.ts'
import './problem.css'

/** What of a link could not be used, and what was done instead. */
export default function LinkNotice({ problems }: { problems: readonly LinkProblem[] }) {
	const lang = useAppState(({ view }) => view.lang)
	const [open, setOpen] = useState(true)
	if (!open) return null
	return (
		<div className="notice" role="status">
			<p>
				{problemWord('link', lang)}:{' '}
				{problems.map((problem) => (
					<span key={problem.key}>
						<bdi>{linkProblemText(problem, lang)}</bdi>.{' '}
					</span>
				))}
			</p>
			<button type="button" className="chip" onClick={() => setOpen(false)}>
				{problemWord('dismiss', lang)}
			</button>
		</div>
	)
}
