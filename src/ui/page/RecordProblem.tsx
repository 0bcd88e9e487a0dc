import { useState } from 'react'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { issueText, type LocatedIssue } from '../../data/issue.ts'
import { Reload } from '../shared/Reload.tsx'
import '../shared/problem.css'

/**
 * The faults of the record, the same list that `check` prints.
 * @param partly there is a map behind it: whoever has read it may put it away
 */
export default function RecordProblem({
	issues,
	partly,
	lang,
}: {
	issues: readonly LocatedIssue[]
	partly: boolean
	lang: Lang
}) {
	const [open, setOpen] = useState(true)
	if (!open) return null
	return (
		<section className="problem" role="alert">
			<h2>{say('notice.problemHeading', lang)}</h2>
			<p>{say(partly ? 'notice.problemPartly' : 'notice.problemNothing', lang)}</p>
			<ul dir="ltr" lang="en">
				{issues.map((issue) => (
					<li key={`${issue.file}:${issue.line}:${issue.column}:${issue.rule}:${issue.message}`}>{issueText(issue)}</li>
				))}
			</ul>
			<Reload lang={lang} />
			{partly && (
				<button type="button" className="chip" onClick={() => setOpen(false)}>
					{say('notice.dismiss', lang)}
				</button>
			)}
		</section>
	)
}
