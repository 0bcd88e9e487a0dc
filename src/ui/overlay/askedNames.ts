import { edgesOf, type LabelBox } from '../../core/geometry/labelPlacement.ts'
import type { Projector } from '../../map/projector.ts'

/** Whose name lies under a place. */
export type NameUnder = 'nothing' | 'ground' | 'base'

/** What the map says of places, asked few at a time. */
export interface AskedNames {
	under(box: LabelBox): NameUnder
	/** Begins the next turn: what was answered is known, and as much again may be asked. */
	turn(): void
	/** Whether something could not be asked in this turn; what it was told is not to be used. */
	isShort(): boolean
}

/** An answer of the map takes half a millisecond to a whole one: so many do not make a frame late. */
const A_TURN = 4
/** And so many turns at the most; under other places there may be a base: what is not known is not worth more than what is. */
const TURNS = 20
/** Places that are all but the same have one answer, CSS pixels. */
const SAME_PX = 8

/** Good for as long as the map stands still. */
export function askedNames({ nameIn }: Pick<Projector, 'nameIn'>): AskedNames {
	const answers = new Map<string, NameUnder>()
	let left = A_TURN
	let short = false
	return {
		under(box) {
			const key = [box.x, box.y, box.width, box.height].map((px) => Math.round(px / SAME_PX)).join()
			const known = answers.get(key)
			if (known !== undefined || answers.size === A_TURN * TURNS) return known ?? 'base'
			if (left === 0) {
				short = true
				return 'base'
			}
			left--
			const answer = nameIn(edgesOf(box)) ?? 'nothing'
			answers.set(key, answer)
			return answer
		},
		turn() {
			left = A_TURN
			short = false
		},
		isShort: () => short,
	}
}
