import { expect, test } from 'vitest'
import { errorText, TellingError } from '../../../src/core/messages/userError.ts'
import { LANGS } from '../../languages.ts'

test('an error that was written for a reader is told in the page’s language', () => {
	const error = new TellingError('fault.noAnswer', { file: 'bases.geojson' })
	expect(LANGS.map((lang) => errorText(error, lang))).toEqual(['bases.geojson (no answer)', 'bases.geojson (لا جواب)'])
	// For whoever reads the console.
	expect(error.message).toBe('fault.noAnswer bases.geojson')
})

test.each([
	'Failed to fetch dynamically imported module: https://host/assets/Studio-abc.js',
	'error loading dynamically imported module: https://host/assets/Studio-abc.js',
	'Importing a module script failed.',
	'Unable to preload CSS for /assets/Studio-abc.css',
	'Aborted(CompileError: WebAssembly.instantiate(): expected magic word). Build with -sASSERTIONS for more info.',
])('what a browser says of a part of the page that did not arrive is told in the reader’s language: %s', (message) => {
	expect(errorText(new TypeError(message), 'ar')).toBe('جزء من الصفحة لم يصل كاملاً')
	expect(errorText(new TypeError(message), 'en')).toBe('a part of the page did not arrive whole')
})

test('half a script is a part that did not arrive whole', () => {
	expect(errorText(new SyntaxError('Unexpected end of input'), 'en')).toBe('a part of the page did not arrive whole')
})

test('anything else that was thrown is called a fault of the page', () => {
	expect(errorText(new RangeError('no days'), 'ar')).toBe('خلل في الصفحة نفسها (no days)')
	expect(errorText('no days', 'en')).toBe('a fault of the page itself (no days)')
})

test('a page without its texts names the file', () => {
	const url = 'https://host/assets/en-abc_1.js'
	expect(errorText(new TypeError(`Failed to fetch dynamically imported module: ${url}`), 'xx')).toBe('en-abc_1.js')
	expect(errorText(new TellingError('fault.refused', { file: 'land.json', status: '404' }), 'xx')).toBe('land.json')
	expect(errorText(new TypeError('boom'), 'xx')).toBe('')
})
