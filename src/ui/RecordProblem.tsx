import type { Lang } from '../core/lang.ts'
import { problemWord } from '../core/problemWords.ts'
import { issueText, type LocatedIssue } from '../data/issue.ts'
import './problem.css'

/** The faults of the record, the same list that `check` prints. */
export default function RecordProblem({
	issues,
	partly,
	lang,
}: {
	issues: readonly LocatedIssue[]
	partly: boolean
	lang: Lang
}) {
	return (
		<section className="problem" role="alert">
			<h2>{problemWord('recordHeading', lang)}</h2>
			<p>{problemWord(partly ? 'recordPartly' : 'recordNothing', lang)}</p>
			<ul dir="ltr" lang="en">
				{issues.map((issue) => (
					<li key={`${issue.file}:${issue.line}:${issue.column}:${issue.rule}:${issue.message}`}>{issueText(issue)}</li>
				))}
			</ul>
		</section>
	)
}
