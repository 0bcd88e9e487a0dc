import { leastOf } from '../record/gravity.ts'
import { EVENT_TYPES, type EventType } from '../record/kinds.ts'
import type { TargetId } from '../record/manifest.ts'
import { type ActorId, type BaseEvent, type BaseId, isTransfer } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'

/** Which events are shown. It hides, it never changes what is true: who holds a base does not depend on it. */
export interface Filter {
	readonly kinds: ReadonlySet<EventType>
	/** Somebody who did it, is said to have done it, gave or took a base; empty: anybody. */
	readonly actors: ReadonlySet<ActorId>
	/** What an attack was aimed at, where a source says; empty: anything. */
	readonly targets: ReadonlySet<TargetId>
	/** What it did to people, one of these at least; empty: anything, and what is not known. */
	readonly harm: ReadonlySet<Harm>
	/** Where it happened; empty: anywhere. */
	readonly bases: ReadonlySet<BaseId>
	/** Words that all have to occur, in either language and any spelling; empty: any. */
	readonly words: string
	/**
	 * How the words are looked for. The search is not part of the first load (`app/wordSearch.ts`); `null`: it is not
	 * there yet, and words hide nothing.
	 */
	readonly search: WordSearch | null
}

/** What an event can have done to people. */
export const HARMS = ['killed', 'wounded'] as const
export type Harm = (typeof HARMS)[number]

/** A test for the events in which all the words occur. */
export type WordSearch = (timeline: Timeline, words: string) => (event: BaseEvent) => boolean

export const ALL_KINDS: ReadonlySet<EventType> = new Set(EVENT_TYPES)
const NOBODY: ReadonlySet<string> = new Set()

/** Shows everything. */
export const NO_FILTER: Filter = {
	kinds: ALL_KINDS,
	actors: NOBODY,
	targets: NOBODY,
	harm: new Set(),
	bases: NOBODY,
	words: '',
	search: null,
}

/** The filter in something that holds more, such as what is shown of the page. */
export function pickFilter({ kinds, actors, targets, harm, bases, words, search }: Filter): Filter {
	return { kinds, actors, targets, harm, bases, words, search }
}

/** Whether two filters are one and the same; by reference, so that it can be asked at every date. */
export function sameFilter(a: Filter, b: Filter): boolean {
	return (
		a.kinds === b.kinds &&
		a.actors === b.actors &&
		a.targets === b.targets &&
		a.harm === b.harm &&
		a.bases === b.bases &&
		a.words === b.words &&
		(a.search === b.search || a.words === '')
	)
}

/** Whether the filter shows everything. */
export function isEverything({ kinds, actors, targets, harm, bases, words }: Filter): boolean {
	const anyId = [actors, targets, harm, bases].every(({ size }) => size === 0)
	return kinds.size === ALL_KINDS.size && anyId && namesNothing(words)
}

/** Whether words have no letter and no digit that could be looked for: they hide nothing. */
export function namesNothing(words: string): boolean {
	return !/[\p{L}\p{N}]/u.test(words)
}

/** A test for the events that a filter shows. */
export function filterOf(
	timeline: Timeline,
	{ kinds, actors, targets, harm, bases, words, search }: Filter,
): (event: BaseEvent) => boolean {
	const said = search ? search(timeline, words) : () => true
	return (event) =>
		kinds.has(event.type) &&
		(bases.size === 0 || (event.base !== null && bases.has(event.base))) &&
		(targets.size === 0 || (event.target !== null && targets.has(event.target))) &&
		(harm.size === 0 || [...harm].some((done) => didHarm(event, done))) &&
		(actors.size === 0 || actorsOf(event).some((actor) => actors.has(actor))) &&
		said(event)
}

/** Whether an event did this to somebody, by the figure that is shown first: what is not known or disputed away is not somebody. */
export function didHarm(event: BaseEvent, harm: Harm): boolean {
	return (leastOf(event[harm]) ?? 0) > 0
}

/** Whom an event is about: who gave and took a base, who did it or is said to have done it, denials included. */
export function actorsOf(event: BaseEvent): readonly ActorId[] {
	const named = event.attribution.map(({ actor }) => actor)
	return isTransfer(event) ? [event.from, event.to, ...named] : named
}
