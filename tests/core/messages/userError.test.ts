import { expect, test } from 'vitest'
import { errorText, TellingError } from '../../../src/core/messages/userError.ts'
import { LANGS } from '../../../src/core/record/lang.ts'

test('an error that was written for a reader is told in the page’s language', () => {
	const error = new TellingError({ en: 'A file is missing.', ar: 'ملف مفقود.' })
	expect(LANGS.map((lang) => errorText(error, lang))).toEqual(['A file is missing.', 'ملف مفقود.'])
	expect(error.message).toBe('A file is missing.')
})

test('anything else that was thrown is told as it is', () => {
	expect(errorText(new RangeError('no days'), 'ar')).toBe('no days')
	expect(errorText('no days', 'ar')).toBe('no days')
})
