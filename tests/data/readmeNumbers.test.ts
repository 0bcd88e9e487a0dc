import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatDay } from '../../src/core/time/calendar.ts'
import { namesNobody } from '../../src/data/namesNobody.ts'
import { reportOn } from '../../src/data/report.ts'
import { datasetOf, GEO, ROOT, textsOf } from '../helpers.ts'

const dataset = datasetOf(textsOf(GEO))
const report = reportOn(dataset)

test('what README.md says of the record is what the record holds', () => {
	const { events, located, numbers, attacks, sourcesByKind, spans } = report
	const others = attacks.all - attacks.attributed - attacks.nobodyNamed
	const share = (Math.floor((located.sound / located.all) * 1000) / 10).toFixed(1)
	const searched = (how: string): string =>
		spans
			.filter((span) => span.how === how)
			.map(({ from, to }) => `${formatDay(from)} to ${formatDay(to)}`)
			.join(', ')
	const rows = [
		`| ${events} events | ${report.sourced} with a source, ${report.wellSourced} with two or more |`,
		`| ${located.all} of them have a point on the map | ${located.sound} of these with two or more sources: ${share} % |`,
		`| ${numbers.all} numbers of dead, wounded, rockets, people, worth | ${numbers.sound} with a source |`,
		`| ${report.weakOnly} events rest on weak sources only | ${report.weakOnly - report.weakUnmarked} of these are marked as unverified |`,
		`| ${report.disputed} events are disputed |`,
		`| ${attacks.all} attacks | ${attacks.attributed} claimed, alleged, stated or denied by somebody; ${attacks.nobodyNamed} whose text says that nobody was named; ${others} of which`,
		`| ${report.sources} sources | ${Object.entries(sourcesByKind)
			.map(([kind, count]) => `${count} ${kind}`)
			.join(', ')} |`,
		`| every event that the sources name | ${searched('dense')} |`,
		`| only what is listed | ${searched('sparse')};`,
	]
	const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
	expect(rows.filter((row) => !readme.includes(row))).toEqual([])
})

test('the record keeps what it promises', () => {
	const { events, sourced, weakOnly, located, numbers } = report
	expect([sourced, numbers.sound, weakOnly]).toEqual([events, numbers.all, 0])
	expect(located.sound / located.all).toBeGreaterThanOrEqual(0.85)
})

test.each([
	['Nobody was hurt and nobody claimed the attack.', true],
	['Nobody claimed it at once.', true],
	['A house was damaged; no group claimed the attack.', true],
	['Air strikes, claimed by nobody', true],
	['Nobody was hurt. A group claimed the attack.', false],
	['Nobody was hurt; a group claimed it.', false],
	['Two rockets fell on empty ground.', false],
])('%s', (en, expected) => {
	const [event] = dataset.events
	if (!event) throw new Error('the record is empty')
	const text = { en, ar: '' }
	expect(namesNobody({ ...event, title: text, summary: text, note: null, statements: [] })).toBe(expected)
})
