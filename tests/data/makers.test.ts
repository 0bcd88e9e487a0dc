import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makersOf } from '../../src/data/makers.ts'
import { GEO } from '../helpers.ts'

test('the shipped record says who makes it and on which terms', () => {
	const { names, licences } = makersOf(JSON.parse(readFileSync(join(GEO, 'datapackage.json'), 'utf8')))
	expect(names).toEqual(['The Handover contributors'])
	expect(licences[0]?.path).toBe('https://creativecommons.org/licenses/by/4.0/')
})

test('an address is a web page or a mailbox, and nothing else becomes a link', () => {
	const text = JSON.stringify({
		homepage: 'https://example.org/record',
		contributors: [
			{ title: 'A', email: 'a@example.org', path: 'javascript:alert(1)' },
			{ title: 'B', email: 'x?bcc=y@example.org' },
			'C',
			null,
		],
		licenses: [{ name: 'CC0-1.0', path: 'data:text/html,x' }],
	})
	expect(makersOf(JSON.parse(text))).toEqual({
		names: ['A', 'B'],
		addresses: ['https://example.org/record', 'mailto:a@example.org'],
		licences: [{ title: 'CC0-1.0', path: null }],
	})
	expect(makersOf({})).toEqual({ names: [], addresses: [], licences: [] })
})
