import { CONTROLS } from '../../embed/controls.ts'
import { UsageError } from '../faults.ts'
import { anyText, choices, flag, mustOption, option, type Reading, reading, word } from '../takes.ts'
import { FORCE, LANG, page, RECORD } from '../values.ts'

/** Origins as `postMessage` has them, with commas between them. */
const origins: Reading<readonly string[]> = reading((text) =>
	text.split(',').map((part) => {
		const origin = URL.canParse(part.trim()) ? new URL(part.trim()).origin : 'null'
		if (!/^https?:/.test(origin))
			throw new UsageError(`"${part.trim()}" is no origin of a page. Write it such as https://paper.example.`)
		return origin
	}),
)

export const EMBED = {
	view: word('VIEW', anyText, 'what it opens with, written as in a link of the page; "?" is the opening view'),
	output: { ...mustOption('FILE', anyText, 'where to, such as -o map.html; "-" is standard output'), short: 'o' },
	days: flag('only the events of the days that the view shows (its range=FROM/TO), and every transfer before'),
	without: option(
		'PARTS',
		choices(CONTROLS, 'a part that the map can do without'),
		`parts that it is shown without, with commas between them: ${CONTROLS.join(', ')}`,
	),
	page: option('URL', page, 'the address of the full page; the file has a link to it'),
	hosts: option('ORIGINS', origins, 'the pages that may steer it with messages, such as https://paper.example'),
	...LANG,
	...RECORD,
	...FORCE,
}
