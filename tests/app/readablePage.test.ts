import { expect, test } from 'vitest'
import { readablePage } from '../../src/app/readablePage.ts'

/** A head that says so much of pages; `null`: nothing. */
function head(langs: string | null): Parameters<typeof readablePage>[0] {
	return {
		querySelector: (selector: string) =>
			langs !== null && selector === 'meta[name="handover-pages"]' ? { getAttribute: () => langs } : null,
	} as unknown as Parameters<typeof readablePage>[0]
}

test('leads to the page of what is open, in the language that is read', () => {
	expect(readablePage(head('en ar'), { kind: 'base', base: 'a' }, 'ar')).toBe('ar/base/a/')
	expect(readablePage(head('en ar'), { kind: 'event', event: 'b' }, 'en')).toBe('en/event/b/')
	expect(readablePage(head('en ar'), { kind: 'none' }, 'en')).toBe('en/')
})

test('leads nowhere where there are no pages, or not in that language', () => {
	expect(readablePage(head(null), { kind: 'none' }, 'en')).toBeNull()
	expect(readablePage(head('en'), { kind: 'none' }, 'ar')).toBeNull()
})
