import { type EventType, hasOwnMark, KINDS } from '../record/kinds.ts'
import { type BaseEvent, isMarked } from '../record/model.ts'
import { sideOf, type Timeline } from '../record/timeline.ts'
import { type Look, sideLook } from './looks.ts'

/** How an event looks: a transfer as its base does when it is done. */
export function eventLook({ dataset }: Timeline, event: BaseEvent): Look {
	if (!isMarked(event)) return sideLook(sideOf(dataset, event.to))
	const { symbol, colour } = KINDS[event.type]
	return { symbol, hue: colour }
}

/** How a kind of event looks; transfers as what they lead to, if that is one and the same side. */
export function kindLook({ transfers, dataset }: Timeline, type: EventType): Look {
	const { symbol, colour } = KINDS[type]
	const [taker, ...others] = hasOwnMark(type) ? [] : new Set(transfers.map(({ to }) => sideOf(dataset, to)))
	return taker && others.length === 0 ? sideLook(taker) : { symbol, hue: colour }
}
