import { dayText, holderText } from '../core/messages/headline.ts'
import { say } from '../core/messages/say.ts'
import type { BaseAt } from '../core/query/scene.ts'
import { statusSources } from '../core/query/statusSources.ts'
import type { Lang } from '../core/record/lang.ts'
import { textIn } from '../core/record/lang.ts'
import type { Base, SourceId } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'

/** The bases in the same hands. */
export interface HolderGroup {
	/** `Held by the coalition, as last reported` */
	readonly who: string
	readonly bases: readonly {
		readonly base: Base
		/** Its name, and since when or as of when, in brackets. */
		readonly text: string
		readonly sources: readonly SourceId[]
	}[]
}

/** Who holds a base is vouched for by so many sources at the most; the best stand first in the record. */
const STATUS_SOURCES = 2

/** Who holds what, a group for each holder. */
export function holderGroups(timeline: Timeline, bases: readonly BaseAt[], lang: Lang): readonly HolderGroup[] {
	return groupedByHolder(timeline, bases).map((held) => {
		const held0 = held[0]
		const known = holderText({ ...held0, reported: null }, lang)
		return {
			who: held0.reported === null ? known : say('brief.reported', lang, { known }),
			bases: held.map((at) => {
				const day = at.reported ?? (at.transfer ? at.since : null)
				const since = day === null ? '' : ` (${dayText(day, lang)})`
				return {
					base: at.base,
					text: `${textIn(at.base.name, lang)}${since}`,
					sources: statusSources(timeline, at).slice(0, STATUS_SOURCES),
				}
			}),
		}
	})
}

/** Sites are nobody's to hold. Whoever hands over stands in front of what is being handed over, the others after it. */
function groupedByHolder({ dataset }: Timeline, bases: readonly BaseAt[]): readonly (readonly [BaseAt, ...BaseAt[]])[] {
	const rest = bases.filter(({ base }) => base.kind === 'base')
	const [first, ...others] = [...dataset.manifest.sides.values()].flatMap((side) => {
		const held = rest.filter(({ holder, handingTo }) => holder === side && !handingTo)
		return [held.filter(({ reported }) => reported === null), held.filter(({ reported }) => reported !== null)]
	})
	const [handingOver, unknown] = [rest.filter(({ handingTo }) => handingTo), rest.filter(({ holder }) => !holder)]
	return [first ?? [], handingOver, ...others, unknown].filter((held): held is [BaseAt, ...BaseAt[]] => held.length > 0)
}
