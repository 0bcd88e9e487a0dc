import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { digestInput, FIRST_FILES, firstDigestInput, readChecked } from '../../src/data/checked.ts'
import { RECORD_FILES, type RecordTexts } from '../../src/data/issue.ts'
import { parseRecord } from '../../src/data/parse.ts'

const texts = Object.fromEntries(
	RECORD_FILES.map((file) => [file, readFileSync(new URL(`../../geo/${file}`, import.meta.url), 'utf8')]),
) as RecordTexts

describe('the short way in for a record that the build has checked', () => {
	test('gives the very dataset that the door gives', () => {
		expect(readChecked(texts)).toEqual(parseRecord(texts).dataset)
	})

	test('is told apart from any other bytes, wherever they changed', () => {
		for (const file of RECORD_FILES) {
			const changed = { ...texts, [file]: `${texts[file]} ` }
			expect(digestInput(changed)).not.toBe(digestInput(texts))
		}
	})

	test('is told apart by what comes first as well', () => {
		for (const file of FIRST_FILES)
			expect(firstDigestInput({ ...texts, [file]: `${texts[file]} ` })).not.toBe(firstDigestInput(texts))
	})
})
