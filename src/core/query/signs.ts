import { hasOwnMark, KINDS, type MarkedType } from '../record/kinds.ts'
import { KIND_GROUPS } from './lanes.ts'

/** Kinds that look alike share an entry, under the first of them. */
export const SIGN_KINDS: readonly MarkedType[] = KIND_GROUPS.flatMap(({ kinds }) =>
	kinds.filter(hasOwnMark).filter((type, i, all) => all.findIndex((other) => looksLike(other, type)) === i),
)

function looksLike(a: MarkedType, b: MarkedType): boolean {
	return KINDS[a].symbol === KINDS[b].symbol && KINDS[a].colour === KINDS[b].colour
}

/** The kind under which a legend has the mark of an event. */
export function signOf(type: MarkedType): MarkedType {
	return SIGN_KINDS.find((other) => looksLike(other, type)) ?? type
}

/** What a map can show of bases besides whose they are, in the order of a legend. */
export const BASE_SIGNS = ['just-transferred', 'changed', 'reported', 'unknown', 'site', 'way', 'approximate'] as const
/** What it can show of events besides their kinds, likewise; and the ring around what is open. */
export const EVENT_SIGNS = ['size', 'today', 'several', 'scar', 'selected'] as const

/** Everything that a map can show and that a legend has to explain, but for sides. */
export type Sign = 'handing-over' | (typeof BASE_SIGNS)[number] | MarkedType | (typeof EVENT_SIGNS)[number]
