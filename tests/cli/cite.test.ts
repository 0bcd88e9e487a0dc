import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realTimeline } from '../still/real.ts'
import { tempDir } from '../tempDir.ts'
import { handover } from './cli.ts'

const folder = tempDir()
const [event] = realTimeline.transfersAt.get('k-1') ?? []
if (!event) throw new Error('the record has no transfer of K-1')
const [source = ''] = event.sources

test('an event with its sources, and without', async () => {
	const all = await handover(['cite', event.id])
	expect([all.code, all.err]).toEqual([0, ''])
	const [first, ...rest] = all.out.trimEnd().split('\n')
	expect(first).toMatch(new RegExp(`^Handover, .*, 29 March 2020, \\?event=${event.id}, accessed \\d+ \\w+ \\d{4}$`))
	expect(rest.length).toBeGreaterThanOrEqual(event.sources.length)
	expect((await handover(['cite', event.id, '--alone'])).out).toBe(`${first}\n`)
})

test('a base in any spelling, as of a day', async () => {
	const { code, out } = await handover([
		'cite',
		'K1',
		'--alone',
		'--date',
		'2020-04-04',
		'--page',
		'https://example.org/',
	])
	expect(code).toBe(0)
	expect(out).toMatch(
		/^Handover, K-1 Air Base, 4 April 2020, https:\/\/example\.org\/\?date=2020-04-04&base=k-1, accessed /,
	)
})

test('one source, into a file as on standard output', async () => {
	const { code, out, err } = await handover(['cite', source, '--format', 'bibtex'])
	expect([code, err]).toEqual([0, ''])
	expect(out).toMatch(new RegExp(`^@\\w+\\{${source},\\n`))
	expect(out.match(/^@/gm)).toHaveLength(1)
	expect(await handover(['cite', source, '--format', 'bibtex', '-o', 'one.bib'], folder())).toMatchObject({ out: '' })
	expect(readFileSync(join(folder(), 'one.bib'), 'utf8')).toBe(out)
})

test.each([
	[['cite', 'nobody'], 'There is no event, source or base "nobody" in the record'],
	[['cite', source, '--alone'], 'leave out --alone'],
	[['cite', 'k-1', '--format', 'ris'], '"ris" is not a format. Write plain or bibtex'],
])('%j is answered with what would be right', async (args, said) => {
	const { code, out, err } = await handover(args)
	expect([code, out]).toEqual([2, ''])
	expect(err).toContain(said)
})
