import type { Row, Table } from './takes.ts'

interface Told {
	readonly name: string
	readonly summary: string
	readonly takes: Table
	readonly closing?: readonly string[]
}

/** More options than these are not named in the line. */
const MOST_IN_LINE = 6
/** Where what an option means begins. */
const COLUMN = 15

/** `handover on DATE [--json]` */
export function lineOf({ name, takes }: Pick<Told, 'name' | 'takes'>): string {
	const rows = Object.entries(takes)
	const words = rows.filter(([, { kind }]) => kind === 'word' || kind === 'words').map(([, row]) => wordOf(row))
	const options = rows.filter(([, { kind }]) => kind === 'option' || kind === 'flag')
	const needed = options.filter(([, { must }]) => must).map(([key, row]) => optionOf(key, row))
	const others = options.filter(([, { must }]) => !must).map(([key, row]) => `[${optionOf(key, row)}]`)
	return ['handover', name, ...words, ...needed, ...(others.length > MOST_IN_LINE ? ['[options]'] : others)].join(' ')
}

/** Everything about a command. */
export function helpOf({ name, summary, takes, closing = [] }: Told): string {
	const rows = Object.entries(takes).flatMap(([key, row]) => linesOf(key, row))
	return [
		lineOf({ name, takes }),
		'',
		`  ${summary}`,
		...(rows.length > 0 ? ['', ...rows] : []),
		...(closing.length > 0 ? ['', ...closing] : []),
	]
		.map((line, index) => (index < 3 ? line : `  ${line}`.trimEnd()))
		.join('\n')
}

function linesOf(key: string, row: Row): readonly string[] {
	const isWord = row.kind === 'word' || row.kind === 'words'
	const head = isWord ? wordOf({ ...row, must: true }) : optionOf(key, row)
	const [first = '', ...rest] = row.help
	return [
		head.length < COLUMN ? `${head.padEnd(COLUMN)}${first}` : `${head}  ${first}`,
		...rest.map((line) => `${' '.repeat(COLUMN)}${line}`),
	]
}

function wordOf({ kind, shown, must }: Row): string {
	const text = kind === 'words' ? `${shown}...` : shown
	return must ? text : `[${text}]`
}

function optionOf(key: string, { shown, short }: Row): string {
	const name = short === undefined ? `--${key}` : `-${short}`
	return shown === '' ? name : `${name} ${shown}`
}
