import { parseArgs } from 'node:util'
import { nearest } from '../data/nearest.ts'
import { type Command, EXIT, type Given, type Io, UsageError } from './command.ts'
import { brief } from './commands/brief.ts'
import { check } from './commands/check.ts'
import { exportData } from './commands/export.ts'
import { film } from './commands/film.ts'
import { history } from './commands/history.ts'
import { on } from './commands/on.ts'
import { schema } from './commands/schema.ts'
import { snapshot } from './commands/snapshot.ts'

const COMMANDS: readonly Command[] = [check, on, history, snapshot, film, brief, exportData, schema]

/**
 * Carries out a command line.
 * @param argv what stands after the program's name
 * @returns the exit code: see `EXIT`
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
	const [name, ...rest] = argv
	if (name === undefined) {
		io.err(overview())
		return EXIT.misunderstood
	}
	if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
		io.out(overview())
		return EXIT.fine
	}
	const wanted = name === 'help' ? (rest[0] ?? '') : name
	const command = COMMANDS.find((candidate) => candidate.name === wanted)
	if (!command) {
		const near = nearest(
			wanted,
			COMMANDS.map((candidate) => candidate.name),
		)
		io.err(`There is no command "${wanted}".${near === null ? '' : ` Did you mean "${near}"?`}\n\n${overview()}`)
		return EXIT.misunderstood
	}
	if (name === 'help' || rest.includes('--help') || rest.includes('-h')) {
		io.out(helpOf(command))
		return EXIT.fine
	}
	try {
		return await command.run(given(command, rest), io)
	} catch (fault) {
		if (!(fault instanceof UsageError)) throw fault
		io.err(fault.message)
		return EXIT.misunderstood
	}
}

function given(command: Command, args: readonly string[]): Given {
	const { values, positionals } = parsed(command, args)
	const [least, most] = command.words
	if (positionals.length < least || positionals.length > most)
		throw new UsageError(`"handover ${command.name}" is written: ${lineOf(command)}`)
	return { values, positionals }
}

function parsed({ name, options }: Command, args: readonly string[]): Given {
	try {
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
		return { values, positionals }
	} catch (fault) {
		if (!(fault instanceof TypeError)) throw fault
		const option = /'(-[^']*)'/.exec(fault.message)?.[1] ?? ''
		const known = Object.keys(options).map((key) => `--${key}`)
		const unknown = 'code' in fault && fault.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
		throw new UsageError(
			unknown
				? `"handover ${name}" has no option "${option}"; its options are ${known.join(', ') || 'none'}.`
				: `${fault.message}.`.replace(/\.\.$/, '.'),
		)
	}
}

function lineOf({ name, usage }: Command): string {
	return `handover ${name} ${usage}`.trimEnd()
}

function overview(): string {
	const width = Math.max(...COMMANDS.map(({ name }) => name.length))
	return [
		'Handover: who held which base, from when to when, and who says so.',
		'',
		...COMMANDS.map(({ name, summary }) => `  handover ${name.padEnd(width)}  ${summary}`),
		'',
		'"handover COMMAND --help" tells how each is written. From a copy of the project: npm run -s handover -- COMMAND.',
		'Exit codes: 0 fine, 1 the record has errors, 2 the command was not understood.',
	].join('\n')
}

function helpOf(command: Command): string {
	return [lineOf(command), '', `  ${command.summary}`, ...command.help.map((line) => `  ${line}`.trimEnd())].join('\n')
}
