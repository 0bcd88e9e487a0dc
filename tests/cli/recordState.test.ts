import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { digestOf, versionOf } from '../../src/cli/recordState.ts'
import { digestInput } from '../../src/data/sent.ts'
import { goodTexts } from '../helpers.ts'

test('the digest of a large record, taken piece by piece, is that of the whole', () => {
	// One character of two halves after the other, from an even and an odd place: one of them lies across an end.
	for (const before of ['', ' ']) {
		const texts = { ...goodTexts, 'events.geojson': before + '\u{1f6eb}'.repeat(2 ** 20) }
		expect(digestOf(texts)).toBe(createHash('sha256').update(digestInput(texts)).digest('hex'))
	}
	expect(versionOf(goodTexts)).toBe(digestOf(goodTexts).slice(0, 8))
})
