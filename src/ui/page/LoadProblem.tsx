import { word } from '../../core/messages/messages.ts'
import type { Lang } from '../../core/record/lang.ts'
import '../shared/problem.css'

/** A file that did not arrive. */
export function LoadProblem({ message, lang }: { message: string; lang: Lang }) {
	return (
		<section className="problem" role="alert">
			<h1>{word('title', lang)}</h1>
			<p>
				{word('loadFailed', lang)}: <bdi>{message}</bdi>
			</p>
			<button type="button" className="chip chip-strong" onClick={() => window.location.reload()}>
				{word('tryAgain', lang)}
			</button>
		</section>
	)
}
