import { expect, test } from 'vitest'
import { isThisMachine, publicPage } from '../../src/formats/publicPage.ts'

test.each([
	'http://localhost:4173/',
	'http://LOCALHOST/',
	'http://maps.localhost/x',
	'http://127.0.0.1:8080/',
	'http://127.1/',
	'http://0.0.0.0:3000/',
	'http://[::1]:4173/',
	'http://[::ffff:127.0.0.1]/',
	'file:///home/me/dist/index.html',
])('%s leads nowhere from another machine', (address) => {
	expect(isThisMachine(address)).toBe(true)
	const { origin, pathname, href } = new URL(address)
	expect(publicPage({ origin, pathname, href })).toBe('')
})

test.each([
	'https://example.org/map/',
	'http://localhost.example.org/',
	'http://192.168.1.7:4173/',
	'?date=2020-04-04',
])('%s is not taken for this machine', (address) => expect(isThisMachine(address)).toBe(false))

test('a page that others reach gives its address without the query', () => {
	const { origin, pathname, href } = new URL('https://example.org/map/?date=2020-04-04')
	expect(publicPage({ origin, pathname, href })).toBe('https://example.org/map/')
})
