import type { Lang } from '../record/lang.ts'
import type { LinkProblem } from '../view/viewUrl.ts'
import type { MessageKey } from './locale.ts'
import { say } from './say.ts'

/** Where the default is better said than called so. */
const UNKNOWN_FILTER: Readonly<Partial<Record<LinkProblem['key'], MessageKey>>> = {
	kinds: 'notice.linkKinds',
	actors: 'notice.linkActors',
	targets: 'notice.linkTargets',
	harm: 'notice.linkHarm',
	places: 'notice.linkPlaces',
	q: 'notice.linkWords',
}

/** What was wrong with a part of a link and what was done instead. */
export function linkProblemText({ key, value, why }: LinkProblem, lang: Lang): string {
	const short = value.length > 40 ? `${value.slice(0, 40)}…` : value
	const what =
		why === 'unknown'
			? (UNKNOWN_FILTER[key] ?? 'notice.linkUnknown')
			: (`notice.link${why === 'outside' ? 'Outside' : 'Mended'}` as const)
	return `${key}=${short} ${say(what, lang)}`
}
