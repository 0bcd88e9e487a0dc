/**
 * What the program has to know of each kind of event, a row a kind. Names are in the catalogue of words, under the id
 * of the kind and of its group.
 */

interface KindRow {
	/** Kinds of a group are switched together and stand in one lane above the axis. */
	readonly group: 'attacks' | 'airstrikes' | 'civic' | 'transfers'
	/** A shape of `marks/symbols.ts`, and a colour of the theme. */
	readonly symbol: string
	readonly colour: string
	/** A transfer has no mark of its own: it turns the base itself. In lists it looks as the base does then. */
	readonly ownMark: boolean
	/** Somebody did harm, so that a reader asks who. */
	readonly violent: boolean
	/** The name under which the acts of the kind are counted on a day, if they are. */
	readonly counted: string | null
}

const CIVIC = {
	group: 'civic',
	symbol: 'diamond',
	colour: 'civic',
	ownMark: true,
	violent: false,
	counted: null,
} as const

export const KINDS = {
	transfer: {
		group: 'transfers',
		symbol: 'hollow',
		colour: 'ink',
		ownMark: false,
		violent: false,
		counted: null,
	},
	attack: {
		group: 'attacks',
		symbol: 'burst',
		colour: 'attack',
		ownMark: true,
		violent: true,
		counted: 'attacksInTrail',
	},
	airstrike: {
		group: 'airstrikes',
		symbol: 'triangle',
		colour: 'airstrike',
		ownMark: true,
		violent: true,
		counted: 'airstrikesInTrail',
	},
	combat: { group: 'attacks', symbol: 'cross', colour: 'attack', ownMark: true, violent: true, counted: null },
	withdrawal: CIVIC,
	political: CIVIC,
	announcement: CIVIC,
	protest: CIVIC,
	context: CIVIC,
} as const satisfies Readonly<Record<string, KindRow>>

type Kinds = typeof KINDS
export type EventType = keyof Kinds
/** Kinds whose events have a mark of their own. */
export type MarkedType = { [K in EventType]: Kinds[K]['ownMark'] extends true ? K : never }[EventType]
export type GroupId = Kinds[EventType]['group']
/** The names of the counts, each of one kind. */
export type CountName = NonNullable<Kinds[EventType]['counted']>

export const EVENT_TYPES = Object.keys(KINDS) as readonly EventType[]

/** Whether the events of a kind have a mark of their own. */
export function hasOwnMark(type: EventType): type is MarkedType {
	return KINDS[type].ownMark
}

/** One number for each kind. */
export function perKind<T>(value: (type: EventType) => T): Readonly<Record<EventType, T>> {
	return Object.fromEntries(EVENT_TYPES.map((type) => [type, value(type)])) as Record<EventType, T>
}

/** The acts of each kind that is counted, by the name of the count. */
export function perCount(count: (type: EventType) => number): Readonly<Record<CountName, number>> {
	const counts: Partial<Record<CountName, number>> = {}
	for (const type of EVENT_TYPES) {
		const name = KINDS[type].counted
		if (name) counts[name] = count(type)
	}
	return counts as Record<CountName, number>
}
