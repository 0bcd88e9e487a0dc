import { expect, test } from 'vitest'
import { addressOn } from '../../src/app/groundAddress.ts'
import { onlineStyleOf, styleUrl } from '../../src/app/onlinePage.ts'

const STYLE = 'https://maps.test/style.json?key=1'

test('only the online page takes a style from its address, and only over https', () => {
	const search = `?date=2020-03-29&style=${encodeURIComponent(STYLE)}`
	expect(onlineStyleOf({ pathname: '/sub/online.html', search })).toBe(STYLE)
	expect(onlineStyleOf({ pathname: '/sub/online', search })).toBe(STYLE)
	expect(onlineStyleOf({ pathname: '/sub/index.html', search })).toBeNull()
	expect(onlineStyleOf({ pathname: '/sub/', search })).toBeNull()
	expect(onlineStyleOf({ pathname: '/sub/online.html', search: '?style=http://maps.test/style.json' })).toBeNull()
	expect(onlineStyleOf({ pathname: '/sub/online.html', search: '' })).toBeNull()
})

test.each(['//', '///evil.test/', '//evil.test/index.html'])('from %s it never leads to another host', (pathname) => {
	const here = new URL(`https://page.test${pathname}?date=2020-03-29`)
	for (const style of [STYLE, null]) expect(new URL(addressOn(style, here), here).host).toBe('page.test')
})

test.each(['', 'maps.test/style.json', 'javascript:alert(1)', 'data:application/json,{}', '//maps.test', 'https://'])(
	'%s is no address of a style',
	(text) => expect(styleUrl(text)).toBeNull(),
)

test('going to another ground and back keeps the view', () => {
	const here = { pathname: '/sub/index.html', search: '?date=2020-03-29&lang=ar' }
	const there = new URL(addressOn(STYLE, here), 'https://page.test')
	expect(there.pathname).toBe('/sub/online.html')
	expect(onlineStyleOf(there)).toBe(STYLE)
	expect(addressOn(null, there)).toBe('/sub/?date=2020-03-29&lang=ar')
	expect(addressOn(null, { pathname: '/online.html', search: `?style=${STYLE}` })).toBe('/')
})
