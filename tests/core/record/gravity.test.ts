import { describe, expect, test } from 'vitest'
import { byGravity, gravityOf } from '../../../src/core/record/gravity.ts'
import type { EventType } from '../../../src/core/record/kinds.ts'
import type { BaseEvent, Claim } from '../../../src/core/record/model.ts'
import { claim } from '../../helpers.ts'

const hurt = (killed: readonly Claim[], wounded: readonly Claim[], type: EventType = 'attack') => ({
	type,
	killed,
	wounded,
})

describe('gravity', () => {
	test.each([
		['one dead', hurt([claim(1)], []), 3],
		['a hundred wounded and nobody dead', hurt([claim(0)], [claim(109)]), 3],
		['ten wounded', hurt([], [claim(10)]), 3],
		['nine wounded', hurt([claim(0)], [claim(9)]), 2],
		['nothing known: unknown is not small', hurt([], []), 2],
		['nothing known of what does no harm', hurt([], [], 'political'), 1],
		['nobody hurt', hurt([claim(0)], [claim(0)]), 1],
		['nobody wounded, nothing said of dead', hurt([], [claim(0)]), 1],
		['at most five dead vouches for none', hurt([claim(null, 5)], []), 1],
		['at least two dead', hurt([claim(2, null)], []), 3],
		['of two values the first counts', hurt([claim(0), claim(18)], [claim(0)]), 1],
	])('%s', (_, event, step) => {
		expect(gravityOf(event)).toBe(step)
	})

	test('what turns a base over comes before the gravest attack, then what struck a base, then more dead', () => {
		const event = (id: string, type: string, killed: number, base: string | null = 'taji'): BaseEvent =>
			({ id, type, base, killed: [claim(killed)], wounded: [] }) as unknown as BaseEvent
		const sorted = [
			event('elsewhere', 'airstrike', 26, null),
			event('one', 'attack', 1),
			event('stray', 'attack', 0),
			event('three', 'attack', 3),
			event('handover', 'transfer', 0),
		]
			.sort(byGravity)
			.map(({ id }) => id)
		expect(sorted).toEqual(['handover', 'three', 'one', 'elsewhere', 'stray'])
	})
})
