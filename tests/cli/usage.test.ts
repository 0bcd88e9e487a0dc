import { expect, test } from 'vitest'
import { GOOD, goodTexts } from '../helpers.ts'
import { folderOf, handover } from './cli.ts'

test.each([
	[[], /handover check +validates/],
	[['frobnicate'], /There is no command "frobnicate"\.\n/],
	[['hisotry', 'k-1'], /Did you mean "history"\?/],
	[['on'], /is written: handover on DATE/],
	[['on', '2020-04-04', '2020-04-05'], /is written: handover on DATE/],
	[['on', 'yesterday'], /"yesterday" is not a day\. Write it as YYYY-MM-DD/],
	[['on', '03/04/2020'], /"03\/04\/2020" can be read in two ways: 2020-04-03 or 2020-03-04\./],
	[['on', '2020-04'], /"2020-04" is not a day/],
	[['on', '2020-02-30'], /There is no day "2020-02-30"/],
	[['on', '2020-04-04', '--jsn'], /has no option "--jsn"; did you mean "--json"\? its options are --json/],
	[['on', '2020-04-04', '--lang', 'fr'], /"fr" is not a language/],
	[['on', '2020-04-04', '--lang'], /^"--lang" needs a value: --lang en\|ar\.$/m],
	[['on', '2020-04-04', '--json=yes'], /^"--json" is a yes by itself and takes no value\.$/m],
	[
		['export', '2020-04-04', '-o', '-x.csv'],
		/^"-x\.csv" after "-o" looks like an option\. If it is the value, write --output=-x\.csv\.$/m,
	],
	[['on', '2020-04-04', '--trail', '0'], /Write a whole number from 1 to 3650/],
	[['on', '2020-04-04', '--record', '/nowhere'], /There is no folder "\/nowhere"/],
	[
		['history', 'norht-field', '--record', GOOD],
		/Did you mean "north-field"\?\nThe bases and sites are: north-field, river-camp/,
	],
	[
		['on', '4', 'April', '2020'],
		/is written: handover on DATE.*\nWords that belong together stand in quotes: "4 April 2020"\./,
	],
	[['history', 'Washington', '--record', GOOD], /There is no base "Washington" in the record\.\nThe bases/],
	[['help', 'me'], /There is no command "me"/],
])('%j: a plain message on standard error, exit 2', async (args, message) => {
	const { code, out, err } = await handover(args)
	expect([code, out]).toEqual([2, ''])
	expect(err).toMatch(message)
	expect(err).not.toMatch(/\bat .+:\d+:\d+|undefined|ERR_/)
})

test.each([['--help'], ['-h'], ['help']])('%s lists the commands', async (arg) => {
	const { code, out, err } = await handover([arg])
	expect([code, err]).toEqual([0, ''])
	for (const name of ['check', 'on', 'history', 'snapshot', 'film', 'brief', 'cite', 'export', 'diff'])
		expect(out).toContain(`handover ${name} `)
})

test.each(['check', 'on', 'history', 'snapshot', 'film', 'brief', 'cite', 'export', 'diff', 'schema'])(
	'%s --help',
	async (name) => {
		const { code, out } = await handover([name, '--help'])
		expect(code).toBe(0)
		expect(out.startsWith(`handover ${name}`)).toBe(true)
		expect((await handover(['help', name])).out).toBe(out)
	},
)

test('a folder without a record is told what belongs to one', async () => {
	const { code, err } = await handover(['on', '2020-04-04', '--record', folderOf({})])
	expect(code).toBe(2)
	expect(err).toContain('bases.geojson, events.geojson, sources.json, actors.json are missing')
})

test('a record of which nothing is left cannot be asked', async () => {
	const { code, out, err } = await handover([
		'on',
		'2020-04-04',
		'--record',
		folderOf({ ...goodTexts, 'sources.json': '' }),
	])
	expect([code, out]).toEqual([1, ''])
	expect(err).toMatch(/cannot be read \(one error\); "handover check/)
})

const LONG = 'x'.repeat(100_000)
test.each([
	['on', LONG],
	['history', LONG],
	['cite', LONG],
	[LONG],
	['on', '2020-04-04', `--${LONG}`],
	['on', '2020-04-04', '--lang', LONG],
	['on', '2020-04-04', `--lang=${LONG}`],
	['on', '2020-04-04', '--trail', LONG],
	['on', '2020-04-04', '--record', LONG],
	['snapshot', '2020-04-04', '-o', LONG],
	['snapshot', '2020-04-04', '-o', 'a.png', '--size', LONG],
	['snapshot', '2020-04-04', '-o', 'a.png', '--event', LONG],
	['snapshot', '2020-04-04', '-o', 'a.png', '--base', LONG],
	['snapshot', '2020-04-04', '-o', 'a.png', '--kinds', `attack, ${LONG}`],
	['snapshot', '2020-04-04', '-o', 'a.png', '--at', LONG],
	['snapshot', '2020-04-04', '-o', 'a.png', '--annotate', LONG],
	['snapshot', '2020-04-04', '-o', 'a.png', '--logo', LONG],
	['snapshot', '2020-04-04', '-o', 'a.png', '--accent', LONG],
	['snapshot', '2020-04-04', '-o', 'a.png', '--title', LONG],
	['film', '2020-04-04', LONG, '-o', 'a.mp4'],
	['diff', LONG, LONG],
])('%#: what is as long as a book is not said back whole', async (...args) => {
	const { code, err } = await handover(args)
	expect(code).toBeGreaterThan(1)
	expect(err.length).toBeLessThan(5000)
	expect(err).not.toContain('x'.repeat(201))
	expect(err).not.toMatch(/fault of Handover/)
})

test('what is said back stays on one line', async () => {
	const { err } = await handover(['history', 'K-1\nrm -rf /\u001b[2J'])
	expect(err.split('\n')[0]).toBe('There is no base "K-1\\nrm -rf /\\u001b[2J" in the record.')
})
