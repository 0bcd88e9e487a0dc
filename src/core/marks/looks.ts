import type { EventType, KINDS } from '../record/kinds.ts'
import type { Base } from '../record/model.ts'
import type { Side } from '../record/sides.ts'
import type { Theme } from '../theme.ts'
import type { SymbolName } from './symbols.ts'

/** A colour of the theme, or that of a side of the record. */
export type Hue = 'outline' | 'site' | 'ink' | (typeof KINDS)[EventType]['colour'] | Pick<Side, 'id' | 'color'>

/** What stands for something wherever it is shown: on the map, in a still, in lists and legends. */
export interface Look {
	readonly symbol: SymbolName
	readonly hue: Hue
}

const SITE: Look = { symbol: 'disc', hue: 'site' }
/** The record does not know who holds it. */
const NOT_KNOWN: Look = { symbol: 'broken', hue: 'site' }

/**
 * How a base looks in somebody's hands; one that is handed over turns from one look into the other.
 * @param reported whether they are only those in which it was last reported
 */
export function baseLook({ kind }: Pick<Base, 'kind'>, holder: Side | null, reported = false): Look {
	if (kind === 'site') return SITE
	return reported && holder ? { symbol: `${holder.symbol}Reported`, hue: holder } : sideLook(holder)
}

/** How that which is a side's looks. */
export function sideLook(side: Side | null): Look {
	return side ? { symbol: side.symbol, hue: side } : NOT_KNOWN
}

/** @returns lower-case hex */
export function colourOf(hue: Hue, theme: Theme): string {
	return typeof hue === 'string' ? theme[hue] : hue.color[theme.name]
}
