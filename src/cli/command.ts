import type { ParseArgsConfig } from 'node:util'
import type { DayNumber } from '../core/time/calendar.ts'

/** The world a command may touch; tests hand in their own. */
export interface Io {
	/** Writes a text and a line end to standard output: the answer and nothing else. */
	readonly out: (text: string) => void
	/** Writes a text and a line end to standard error: everything said to the person at the keyboard. */
	readonly err: (text: string) => void
	/** Today where clocks are so many minutes ahead of UTC. */
	readonly today: (offset: number) => DayNumber
	/** The folder that relative paths start from. */
	readonly cwd: string
	/** The package's own folder; the record lies in its `geo/`. */
	readonly packageDir: string
}

export type Options = NonNullable<ParseArgsConfig['options']>
/** What was written after the command's name. */
export interface Given {
	readonly positionals: readonly string[]
	readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
}

export interface Command {
	readonly name: string
	/** After the command's name: `DATE [--json]`. */
	readonly usage: string
	/** One line for the list of commands. */
	readonly summary: string
	/** Lines for `--help`, one an option or remark. */
	readonly help: readonly string[]
	/** How many words it takes, at least and at most. */
	readonly words: readonly [least: number, most: number]
	readonly options: Options
	/** @returns the exit code: see `EXIT` */
	readonly run: (given: Given, io: Io) => number | Promise<number>
}

/** What the exit code says. */
export const EXIT = {
	fine: 0,
	/** The record has an error. */
	faulty: 1,
	/** The command was not understood, or asked for what is not there. */
	misunderstood: 2,
} as const

/** The command cannot be carried out as it was written; the message says what to write instead. */
export class UsageError extends Error {
	override readonly name = 'UsageError'
}

/** The value of an option that takes one. */
export function textOption({ values }: Given, name: string): string | null {
	const value = values[name]
	return typeof value === 'string' ? value : null
}
