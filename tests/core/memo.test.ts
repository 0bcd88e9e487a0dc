import { expect, test } from 'vitest'
import { memo, memoLast } from '../../src/core/memo.ts'

test('what is made of a thing is made once, even where nothing comes of it', () => {
	let made = 0
	const known = memo((_: object): undefined => {
		made++
	})
	const [one, other] = [{}, {}]
	for (const of of [one, other, one, other]) known(of)
	expect(made).toBe(2)
})

test('of each thing the newest answer is kept, and no other', () => {
	const asked: string[] = []
	const answer = memoLast(
		({ name }: { name: string }, question: { text: string }) => {
			asked.push(name + question.text)
			return asked.length
		},
		(a, b) => a.text === b.text,
	)
	const [one, other] = [{ name: 'one ' }, { name: 'other ' }]
	const answers = [
		answer(one, { text: 'a' }),
		answer(other, { text: 'b' }),
		answer(one, { text: 'a' }),
		answer(one, { text: 'b' }),
		answer(one, { text: 'a' }),
	]
	expect(answers).toEqual([1, 2, 1, 3, 4])
	expect(asked).toEqual(['one a', 'other b', 'one b', 'one a'])
})
