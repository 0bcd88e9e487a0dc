import { canonical, isObject, type Json, type JsonObject } from './json.ts'

/** Which items of two lists are the same ones, by their positions. */
export interface Pairing {
	readonly pairs: readonly (readonly [before: number, after: number])[]
	/** Without a partner in the newer list. */
	readonly gone: readonly number[]
	/** Without a partner in the older list. */
	readonly come: readonly number[]
}

/** What two items have in common if they are the same one; `null`: it pairs with none. */
type Mark = (item: Json, position: number) => string | null

/** Members by which the files name their items. */
const NAMES = ['id', 'opens', 'name'] as const
/** Who said it, when: what stays of a claim, an attribution, a span when its values are mended. */
const SPEECH = ['kind', 'actor', 'by', 'date', 'from', 'path'] as const

/**
 * Pairs the items of two lists: by name where they have one, texts by themselves, numbers by position; other items
 * first with their equals, then by who speaks, then in order. In time that grows with the lists.
 */
export function pairingOf(before: readonly Json[], after: readonly Json[]): Pairing {
	const both = [...before, ...after]
	const named = NAMES.find((name) => namesAll(before, name) && namesAll(after, name))
	if (named) return paired(before, after, [(item) => canonical(isObject(item) ? item[named] : null)])
	if (both.every((item) => typeof item === 'string')) return paired(before, after, [canonical])
	if (both.every((item) => typeof item === 'number')) return paired(before, after, [(_, position) => String(position)])
	return paired(before, after, [canonical, speechOf, () => ''])
}

/** Whether the partners stand in another order than before. */
export function isReordered({ pairs }: Pairing): boolean {
	return pairs.some(([, after], i) => i > 0 && after < (pairs[i - 1]?.[1] ?? 0))
}

function namesAll(list: readonly Json[], name: string): boolean {
	const names = list.map((item) => (isObject(item) && Object.hasOwn(item, name) ? item[name] : null))
	return names.every((text) => typeof text === 'string') && new Set(names).size === list.length
}

function speechOf(item: Json): string | null {
	if (!isObject(item)) return null
	const said: JsonObject = Object.fromEntries(SPEECH.map((name) => [name, item[name] ?? null]))
	return canonical(said)
}

/** One mark after the other; each pairs what those before it left, first with first. */
function paired(before: readonly Json[], after: readonly Json[], marks: readonly Mark[]): Pairing {
	const partners = new Map<number, number>()
	const taken = new Set<number>()
	for (const mark of marks) {
		const waiting = new Map<string, number[]>()
		after.forEach((item, position) => {
			const key = taken.has(position) ? null : mark(item, position)
			if (key === null) return
			const line = waiting.get(key)
			if (line) line.push(position)
			else waiting.set(key, [position])
		})
		const met = new Map<string, number>()
		before.forEach((item, position) => {
			const key = partners.has(position) ? null : mark(item, position)
			if (key === null) return
			const turn = met.get(key) ?? 0
			const partner = waiting.get(key)?.[turn]
			if (partner === undefined) return
			met.set(key, turn + 1)
			partners.set(position, partner)
			taken.add(partner)
		})
	}
	return {
		pairs: before.flatMap((_, position) => {
			const partner = partners.get(position)
			return partner === undefined ? [] : [[position, partner] as const]
		}),
		gone: [...before.keys()].filter((position) => !partners.has(position)),
		come: [...after.keys()].filter((position) => !taken.has(position)),
	}
}
