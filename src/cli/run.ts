import { loadLanguages } from '../catalogue/load.ts'
import { errorText, TellingError } from '../core/messages/userError.ts'
import { nearest } from '../core/nearest.ts'
import type { Command, Io } from './command.ts'
import { EXIT, FaultyRecord, FileError, UsageError } from './faults.ts'
import { helpOf } from './help.ts'
import { packageVersion } from './packageVersion.ts'
import { plain } from './plainText.ts'
import { saidBack } from './saidBack.ts'

/** Each is read when it is asked for: what all of them need takes as long as everything else of a start. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
	['check', async () => (await import('./commands/check.ts')).check],
	['on', async () => (await import('./commands/on.ts')).on],
	['history', async () => (await import('./commands/history.ts')).history],
	['snapshot', async () => (await import('./commands/snapshot.ts')).snapshot],
	['film', async () => (await import('./commands/film.ts')).film],
	['brief', async () => (await import('./commands/brief.ts')).brief],
	['cite', async () => (await import('./commands/cite.ts')).cite],
	['export', async () => (await import('./commands/export.ts')).exportData],
	['publish', async () => (await import('./commands/publish.ts')).publish],
	['embed', async () => (await import('./commands/embed.ts')).embed],
	['diff', async () => (await import('./commands/diff.ts')).diff],
	['schema', async () => (await import('./commands/schema.ts')).schema],
])

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
		io.err(await overview())
		return EXIT.misunderstood
	}
	if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
		io.out(await overview())
		return EXIT.fine
	}
	try {
		if (name === '--version' || name === '-V') {
			io.out(packageVersion(io))
			return EXIT.fine
		}
		const wanted = name === 'help' ? (rest[0] ?? '') : name
		const command = await commandNamed(wanted)
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

async function commandNamed(wanted: string): Promise<Command> {
	const command = COMMANDS.get(wanted)
	if (command) return command()
	const near = nearest(wanted, COMMANDS.keys())
	throw new UsageError(
		`There is no command "${wanted}".${near === null ? '' : ` Did you mean "${near}"?`}\n\n${await overview()}`,
	)
}

async function overview(): Promise<string> {
	const commands = await Promise.all([...COMMANDS.values()].map((command) => command()))
	const width = Math.max(...commands.map(({ name }) => name.length))
	return [
		'Handover: who held which base, from when to when, and who says so.',
		'',
		...commands.map(({ name, summary }) => `  handover ${name.padEnd(width)}  ${summary}`),
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
