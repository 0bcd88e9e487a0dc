import type { DayNumber } from '../core/time/calendar.ts'
import { type Request, requestOf } from './request.ts'
import type { Table } from './takes.ts'

/** The world a command may touch; tests hand in their own. */
export interface Io {
	/** Writes a text and a line end to standard output: the answer and nothing else. */
	readonly out: (text: string) => void
	/** Writes a file to standard output, as it is. */
	readonly data: (content: string | Uint8Array) => void
	/** Writes a text and a line end to standard error: everything said to the person at the keyboard. */
	readonly err: (text: string) => void
	/** Today where clocks are so many minutes ahead of UTC. */
	readonly today: (offset: number) => DayNumber
	/** The folder that relative paths start from. */
	readonly cwd: string
	/** The package's own folder; the record lies in its `geo/`. */
	readonly packageDir: string
}

interface Definition<T extends Table> {
	readonly name: string
	/** One line for the list of commands. */
	readonly summary: string
	/** What can be written after the name; words in the order in which they are written. */
	readonly takes: T
	/** Lines under the options: remarks and examples. */
	readonly closing?: readonly string[]
	/** @returns the exit code: see `EXIT` */
	readonly run: (request: Request<T>, io: Io) => number | Promise<number>
}

export interface Command extends Omit<Definition<Table>, 'run'> {
	/** @param args what stands after the command's name @throws UsageError where they make no request */
	readonly run: (args: readonly string[], io: Io) => number | Promise<number>
}

/** A command whose arguments are read once, into the request that it is run with. */
export function command<T extends Table>(definition: Definition<T>): Command {
	return { ...definition, run: (args, io) => definition.run(requestOf(definition, args), io) }
}
