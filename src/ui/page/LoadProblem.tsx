import { headOf } from '../../app/language.ts'
import { loadAgain } from '../../app/loadAgain.ts'
import { isProvided, say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import '../shared/problem.css'

/** A file that did not arrive. */
export function LoadProblem({ message, lang }: { message: string; lang: Lang }) {
	const { loadFailed, tryAgain } = headOf(lang)
	return (
		<section className="problem" role="alert">
			<h1>{isProvided(lang) ? say('page.title', lang) : document.title}</h1>
			<p>
				{loadFailed}: <bdi>{message}</bdi>
			</p>
			<button type="button" className="chip chip-strong" onClick={loadAgain}>
				{tryAgain}
			</button>
		</section>
	)
}
