import { expect, test } from 'vitest'
import { linkProblemText } from '../../../src/core/messages/linkProblems.ts'

test('a long value in a link is cut before it is shown', () => {
	const text = linkProblemText({ key: 'date', value: 'x'.repeat(500), why: 'unknown' }, 'en')
	expect(text.length).toBeLessThan(140)
	expect(linkProblemText({ key: 'date', value: '1999-01-01', why: 'outside' }, 'ar')).toContain('date=1999-01-01')
})
