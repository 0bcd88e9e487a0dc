import type { Issue } from './issue.ts'

/** So many findings of one rule in one file are told each by itself: nobody reads on, and hundreds of thousands took gigabytes. */
export const MOST_OF_EACH = 1000

/**
 * The first findings of each rule in each file and, where there are more, one that says how many: at the place of the
 * first that is left out, with their number in `more`.
 */
export function mostOfEach(issues: readonly Issue[]): readonly Issue[] {
	if (issues.length <= MOST_OF_EACH) return issues
	const seen = new Map<string, number>()
	const kept: Issue[] = []
	const firstLeftOut = new Map<string, Issue>()
	for (const issue of issues) {
		const kind = `${issue.file} ${issue.severity} ${issue.rule}`
		const count = (seen.get(kind) ?? 0) + 1
		seen.set(kind, count)
		if (count <= MOST_OF_EACH) kept.push(issue)
		else if (count === MOST_OF_EACH + 1) firstLeftOut.set(kind, issue)
	}
	const rests = [...firstLeftOut].map(([kind, { severity, file, path, rule }]): Issue => {
		const more = (seen.get(kind) ?? 0) - MOST_OF_EACH
		return {
			severity,
			file,
			path,
			rule,
			more,
			message: `from here on ${more} more of the kind "${rule}"`,
			remedy: 'mend those before, and check again',
		}
	})
	return [...kept, ...rests]
}

/** How many findings a list stands for. */
export function countOf(issues: readonly Pick<Issue, 'more'>[]): number {
	return issues.reduce((sum, { more = 1 }) => sum + more, 0)
}
