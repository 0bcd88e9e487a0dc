import { loadLanguages } from '../catalogue/load.ts'
import { errorText, TellingError } from '../core/messages/userError.ts'
import { nearest } from '../data/nearest.ts'
import type { Command, Io } from './command.ts'
import { brief } from './commands/brief.ts'
import { check } from './commands/check.ts'
import { cite } from './commands/cite.ts'
import { diff } from './commands/diff.ts'
import { embed } from './commands/embed.ts'
import { exportData } from './commands/export.ts'
import { film } from './commands/film.ts'
import { history } from './commands/history.ts'
import { on } from './commands/on.ts'
import { publish } from './commands/publish.ts'
import { schema } from './commands/schema.ts'
import { snapshot } from './commands/snapshot.ts'
import { EXIT, FaultyRecord, FileError, UsageError } from './faults.ts'
import { helpOf } from './help.ts'
import { packageVersion } from './packageVersion.ts'
import { plain } from './plainText.ts'
import { saidBack } from './saidBack.ts'

const COMMANDS: readonly Command[] = [
	check,
	on,
	history,
	snapshot,
	film,
	brief,
	cite,
	exportData,
	publish,
	embed,
	diff,
	schema,
]

/**
 * Carries out a command line.
 * @param argv what stands after the program's name
 * @returns the exit code: see `EXIT`
 */
export async function run(argv: readonly string[], world: Io): Promise<number> {
	// Whatever is in a record or on the command line, a terminal shows it and does nothing else.
	const io: Io = { ...world, out: (text) => world.out(plain(text)), err: (text) => world.err(plain(text)) }
	const [name, ...rest] = argv
	if (name === undefined) {
		io.err(overview())
		return EXIT.misunderstood
	}
	if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
		io.out(overview())
		return EXIT.fine
	}
	try {
		if (name === '--version' || name === '-V') {
			io.out(packageVersion(io))
			return EXIT.fine
		}
		const wanted = name === 'help' ? (rest[0] ?? '') : name
		const command = commandNamed(wanted)
		if (name === 'help' || rest.includes('--help') || rest.includes('-h')) {
			io.out(helpOf(command))
			return EXIT.fine
		}
		return await command.run(rest, io)
	} catch (fault) {
		io.err(saidBack(tellingOf(fault), argv))
		return codeFor(fault)
	}
}

/** What is said of a fault: never where in the program it was. */
export function tellingOf(fault: unknown): string {
	if (fault instanceof UsageError || fault instanceof FileError || fault instanceof FaultyRecord) return fault.message
	if (fault instanceof TellingError) {
		loadLanguages(['en'])
		return errorText(fault, 'en')
	}
	const message = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)
	return `This is a fault of Handover, not of yours: ${message.split('\n')[0]}. Please report it with the command that you wrote.`
}

export function codeFor(fault: unknown): number {
	if (fault instanceof UsageError || fault instanceof TellingError) return EXIT.misunderstood
	if (fault instanceof FaultyRecord) return EXIT.faulty
	return fault instanceof FileError ? EXIT.files : EXIT.ours
}

function commandNamed(wanted: string): Command {
	const command = COMMANDS.find((candidate) => candidate.name === wanted)
	if (command) return command
	const near = nearest(
		wanted,
		COMMANDS.map((candidate) => candidate.name),
	)
	throw new UsageError(
		`There is no command "${wanted}".${near === null ? '' : ` Did you mean "${near}"?`}\n\n${overview()}`,
	)
}

function overview(): string {
	const width = Math.max(...COMMANDS.map(({ name }) => name.length))
	return [
		'Handover: who held which base, from when to when, and who says so.',
		'',
		...COMMANDS.map(({ name, summary }) => `  handover ${name.padEnd(width)}  ${summary}`),
		'',
		'"handover COMMAND --help" tells how each is written; "handover --version" which one this is.',
		'From a copy of the project: npm run -s handover -- COMMAND.',
		'',
		'Exit codes:',
		`  ${EXIT.fine}   done`,
		`  ${EXIT.faulty}   the record has errors; what is sound in it was answered`,
		`  ${EXIT.misunderstood}   the command was written wrongly, or asks for what is not there`,
		`  ${EXIT.files}   a file could not be read or written`,
		`  ${EXIT.ours}  a fault of this program`,
	].join('\n')
}
