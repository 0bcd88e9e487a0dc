import { expect, test } from 'vitest'
import { claimWords, sourceFlag, sourceText } from '../../../src/core/messages/claims.ts'
import { bestFirst } from '../../../src/core/record/bestFirst.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'

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

test('a work of reference is marked as one, as a weak source is, and stands first where there is nothing else', () => {
	const { bases, events, sources } = timelineOf(textsOf(GEO)).dataset
	const kinds = new Set<string>()
	for (const { sources: ids } of [...bases, ...events]) {
		const [first, ...rest] = bestFirst(ids, sources)
		expect(rest.length).toBe(Math.max(0, ids.length - 1))
		if (first?.kind === 'reference')
			expect(rest.every(({ kind }) => kind === 'reference' || kind === 'weak')).toBe(true)
		kinds.add(first?.kind ?? '')
	}
	expect([...kinds]).toEqual(expect.arrayContaining(['primary', 'news']))
	for (const source of sources.values()) {
		const flag = { primary: null, news: null, reference: 'work of reference', weak: 'weak source' }[source.kind]
		expect(sourceFlag(source, 'en')).toBe(flag)
		expect(sourceText(source, 'en').endsWith(`(${flag})`)).toBe(flag !== null)
	}
})
