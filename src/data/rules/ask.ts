import { type Finding, type Issue, RECORD_FILES } from '../issue.ts'
import { Tally } from '../mostOfEach.ts'
import { entriesOf } from '../raw.ts'
import type { Context, EntryRule, Rule } from './rule.ts'

/**
 * What the rules find, in their order, of each no more than is told. Entries are looked at one after the other, each by
 * all rules that ask for it: what several of them need of it is worked out once and is gone with the next.
 * @param onFinding is handed every finding, those too that are only counted
 */
export function ask(
	rules: readonly Rule[],
	context: Context,
	onFinding: (finding: Finding) => void = () => {},
): readonly Issue[] {
	const tallies = rules.map(() => new Tally())
	const take = (index: number, findings: readonly Finding[]): void => {
		// Of most entries there is nothing to say.
		if (findings.length === 0) return
		for (const finding of findings) {
			tallies[index]?.add(finding)
			onFinding(finding)
		}
	}
	const asked = rules.map((rule, index) => {
		if (typeof rule !== 'function') return { index, of: rule.of, find: rule.asked(context) }
		take(index, rule(context))
		return null
	})
	for (const file of RECORD_FILES) {
		const asking = asked.filter((rule) => rule?.of.includes(file)) as readonly Asked[]
		for (const entry of entriesOf(context.raw, file)) for (const { index, find } of asking) take(index, find(entry))
	}
	return tallies.flatMap((tally) => tally.told())
}

interface Asked {
	readonly index: number
	readonly find: ReturnType<EntryRule['asked']>
}
