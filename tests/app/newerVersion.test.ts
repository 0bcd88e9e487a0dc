import { expect, test } from 'vitest'
import { isNewer } from '../../src/app/newerVersion.ts'

const PAGE = '<script type="module" crossorigin src="./assets/index-one.js"></script>'

test('a page that starts with another program is newer', () => {
	expect(isNewer(PAGE, './assets/index-one.js')).toBe(false)
	expect(isNewer(PAGE, './assets/index-two.js')).toBe(true)
})

test('what is no page of ours is not newer', () => {
	for (const html of ['', '<p>Log in</p>', '<script src="./assets/other.js"></script>'])
		expect(isNewer(html, './assets/index-one.js')).toBe(false)
})
