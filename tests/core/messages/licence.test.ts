import { expect, test } from 'vitest'
import { licenceText, makersText } from '../../../src/core/messages/licence.ts'
import type { Manifest } from '../../../src/core/record/manifest.ts'
import { licenceIn } from '../../../src/core/record/rights.ts'
import { parseRecord } from '../../../src/data/parse.ts'
import { goodTexts } from '../../helpers.ts'

/** The manifest of the good record with some members of its package changed; `undefined`: left out. */
function manifestWith(members: object): Manifest {
	const text = JSON.stringify({ ...JSON.parse(goodTexts['datapackage.json']), ...members })
	const { dataset } = parseRecord({ ...goodTexts, 'datapackage.json': text })
	if (!dataset) throw new Error('the record cannot be read')
	return dataset.manifest
}

test('a record is under its own licence, and its own people made it', () => {
	const manifest = manifestWith({
		licenses: [{ name: 'ODbL-1.0', path: 'https://opendatacommons.org/licenses/odbl/' }],
		contributors: [{ title: 'Class 9b' }, { roles: ['author'] }, { title: 'The river museum' }],
	})
	expect(licenceIn(manifest.rights)).toEqual({
		name: 'ODbL-1.0',
		address: 'https://opendatacommons.org/licenses/odbl/',
	})
	expect(licenceText(manifest, 'en')).toBe('Record: Class 9b, The river museum. Licence: ODbL-1.0')
	expect(makersText(manifest, 'ar')).toBe('السجل: Class 9b، The river museum. الرخصة:')
})

test('without people it is called by its title, and a licence without a name by its title or its path', () => {
	const manifest = manifestWith({ contributors: undefined, licenses: [{ path: 'LICENCE.md', title: 'By permission' }] })
	expect(makersText(manifest, 'en')).toBe(`Record: ${manifest.title.en}. Licence:`)
	// A file beside the record is no address on the web.
	expect(licenceIn(manifest.rights)).toEqual({ name: 'By permission', address: null })
	expect(licenceIn(manifestWith({ licenses: [{ path: 'LICENCE.md' }] }).rights)).toEqual({
		name: 'LICENCE.md',
		address: null,
	})
})
