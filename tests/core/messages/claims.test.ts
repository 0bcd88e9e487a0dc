import { expect, test } from 'vitest'
import { claimWords } from '../../../src/core/messages/claims.ts'

test('a number that its words say themselves is not said twice', () => {
	expect(claimWords('third', 'third of the month')).toEqual({ main: 'third of the month', beside: null })
	expect(claimWords('second', 'Second, after al-Qaim')).toEqual({ main: 'Second, after al-Qaim', beside: null })
	expect(claimWords('الثالث', 'الثالثة في الشهر')).toEqual({ main: 'الثالثة في الشهر', beside: null })
})

test('figures stay in front of their words', () => {
	expect(claimWords('3', '3 of them Americans')).toEqual({ main: '3', beside: '3 of them Americans' })
	expect(claimWords('fourth', 'four transfers from 17 to 30 March')).toEqual({
		main: 'fourth',
		beside: 'four transfers from 17 to 30 March',
	})
	expect(claimWords('12', null)).toEqual({ main: '12', beside: null })
})
