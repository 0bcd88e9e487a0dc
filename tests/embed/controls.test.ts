import { expect, test } from 'vitest'
import { controlsIn, withoutControls } from '../../src/embed/controls.ts'

test('an address names what the map is shown without; what is no part of it is left out', () => {
	expect(withoutControls('embed/en.html', [])).toBe('embed/en.html')
	expect(withoutControls('embed/en.html', ['play'])).toBe('embed/en.html?without=play')
	expect(withoutControls('embed/en.html?date=2020-04-04', ['play', 'list'])).toBe(
		'embed/en.html?date=2020-04-04&without=play,list',
	)
	expect(controlsIn('list, play,date,<b>')).toEqual(['play', 'list'])
	expect(controlsIn('')).toEqual([])
})
