import { expect, test } from 'vitest'
import { errorText, TellingError } from '../../../src/core/messages/userError.ts'
import { LANGS } from '../../languages.ts'

test('an error that was written for a reader is told in the page’s language', () => {
	const error = new TellingError('fault.noAnswer', { file: 'bases.geojson' })
	expect(LANGS.map((lang) => errorText(error, lang))).toEqual(['bases.geojson (no answer)', 'bases.geojson (لا جواب)'])
	// For whoever reads the console.
	expect(error.message).toBe('fault.noAnswer bases.geojson')
})

test('anything else that was thrown is told as it is', () => {
	expect(errorText(new RangeError('no days'), 'ar')).toBe('no days')
	expect(errorText('no days', 'ar')).toBe('no days')
})
