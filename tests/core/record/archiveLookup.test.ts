import { expect, test } from 'vitest'
import { archiveLookup } from '../../../src/core/record/archiveLookup.ts'
import { datasetOf, GEO, textsOf } from '../../helpers.ts'

const url = 'https://example.org/a?b=c'

test.each([
	['2020-03-29', 'https://web.archive.org/web/20200329/https://example.org/a?b=c'],
	['2020-03', 'https://web.archive.org/web/202003/https://example.org/a?b=c'],
	['2020', 'https://web.archive.org/web/2020/https://example.org/a?b=c'],
	[null, 'https://web.archive.org/web/*/https://example.org/a?b=c'],
])('a page is looked up at its date, as well as that is known: %s', (date, address) => {
	expect(archiveLookup({ url, date })).toBe(address)
})

test('what was never on the web is not looked up there', () => {
	expect(archiveLookup({ url: null, date: '2020-03-29' })).toBeNull()
})

test('every source of the record with an address can be looked up', () => {
	for (const source of datasetOf(textsOf(GEO)).sources.values()) {
		if (source.url === null) continue
		const address = archiveLookup(source) ?? ''
		expect(new URL(address).host, source.id).toBe('web.archive.org')
		expect(address).toMatch(/\/web\/(?:\d{4}|\d{6}|\d{8}|\*)\/https?:\/\//)
	}
})
