import { expect, test } from 'vitest'
import { frozenIn, frozenName, frozenPath } from '../../src/embed/frozen.ts'

const RECORD = '0123456789abcdef'.repeat(4)
const NAMES = ['en', 'ar'].map((lang) => frozenName(RECORD, lang, 'fedcba9876543210'.repeat(4)))

/** The head of a page that stands beside them, or beside none. */
const head = (content: string | null) => ({
	querySelector: () => (content === null ? null : { getAttribute: () => content }),
})

test('a frozen map is found by its language, where the page stands beside any', () => {
	const page = head(NAMES.join(' ')) as unknown as Pick<ParentNode, 'querySelector'>
	expect(frozenIn(page, 'ar')).toBe('0123456789abcdef/ar-fedcba9876543210')
	expect(frozenIn(page, 'a')).toBeNull()
	expect(frozenIn(head(null) as unknown as Pick<ParentNode, 'querySelector'>, 'en')).toBeNull()
})

test('its address goes through the page that knows of newer ones, with the view', () => {
	expect(frozenPath('a/en-b', '?date=2020-04-04&base=k-1')).toBe('frozen/?map=a/en-b&date=2020-04-04&base=k-1')
	expect(frozenPath('a/en-b', '')).toBe('frozen/?map=a/en-b')
})
