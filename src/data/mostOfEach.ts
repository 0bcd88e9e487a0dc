import type { Finding, Issue } from './issue.ts'

/** So many findings of one rule in one file are told each by itself: nobody reads on, and hundreds of thousands took gigabytes. */
export const MOST_OF_EACH = 1000

/** Findings as they come: the first of each rule in each file are kept, the others counted. */
export class Tally {
	readonly #kept: Issue[] = []
	readonly #kinds = new Map<string, { count: number; firstLeftOut: Finding | null }>()

	/** @param finding may itself stand for several */
	add(finding: Finding): void {
		const name = `${finding.file} ${finding.severity} ${finding.rule}`
		const kind = this.#kinds.get(name) ?? { count: 0, firstLeftOut: null }
		this.#kinds.set(name, kind)
		kind.count += finding.more ?? 1
		if (kind.count <= MOST_OF_EACH) this.#kept.push(said(finding))
		else kind.firstLeftOut ??= finding
	}

	/**
	 * The first of each kind and, where there are more, one that says how many: at the place of the first that is left
	 * out, with their number in `more`.
	 */
	told(): readonly Issue[] {
		const rests = [...this.#kinds.values()].flatMap(({ count, firstLeftOut }): readonly Issue[] => {
			if (!firstLeftOut) return []
			const { severity, file, path, rule } = firstLeftOut
			const more = count - MOST_OF_EACH
			return [
				{
					severity,
					file,
					path,
					rule,
					more,
					message: `from here on ${more} more of the kind "${rule}"`,
					remedy: 'mend those before, and check again',
				},
			]
		})
		return [...this.#kept, ...rests]
	}
}

/** The same of a list. */
export function mostOfEach(findings: Iterable<Finding>): readonly Issue[] {
	const tally = new Tally()
	for (const finding of findings) tally.add(finding)
	return tally.told()
}

function said(finding: Finding): Issue {
	const { remedy } = finding
	return { ...finding, remedy: typeof remedy === 'string' ? remedy : remedy() }
}

/** How many findings a list stands for. */
export function countOf(issues: readonly Pick<Issue, 'more'>[]): number {
	return issues.reduce((sum, { more = 1 }) => sum + more, 0)
}
