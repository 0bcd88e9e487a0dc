import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { nearest } from '../core/nearest.ts'
import { UsageError } from './faults.ts'
import { lineOf } from './help.ts'
import type { Row, Table } from './takes.ts'

/** What is asked of a command: a value for each row of its table. */
export type Request<T extends Table> = { readonly [Name in keyof T]: z.output<T[Name]['schema']> }

/**
 * Reads the arguments of a command.
 * @param args what stands after its name
 * @throws UsageError saying what to write instead
 */
export function requestOf<T extends Table>(
	command: { readonly name: string; readonly takes: T },
	args: readonly string[],
): Request<T> {
	const { values, positionals } = parsed(command, args)
	const rows = Object.entries<Row>(command.takes)
	const written: Record<string, unknown> = { ...values }
	const left = [...positionals]
	for (const [name, { kind, must }] of rows) {
		if (kind !== 'word' && kind !== 'words') continue
		if (must && left.length === 0) throw new UsageError(wayOf(command))
		written[name] = kind === 'words' ? left.splice(0) : left.shift()
	}
	if (left.length > 0) throw new UsageError(tooMany(command, positionals))
	const read = z.object(Object.fromEntries(rows.map(([name, { schema }]) => [name, schema]))).safeParse(written)
	if (read.success) return read.data as Request<T>
	throw new UsageError(read.error.issues[0]?.message ?? wayOf(command))
}

/** Words without quotes are several: what was meant by them is one where the command takes one. */
function tooMany(command: { readonly name: string; readonly takes: Table }, words: readonly string[]): string {
	const taken = Object.values<Row>(command.takes).filter(({ kind }) => kind === 'word')
	const quoted = taken.length === 1 ? `\nWords that belong together stand in quotes: "${words.join(' ')}".` : ''
	return `${wayOf(command)}${quoted}`
}

function wayOf(command: { readonly name: string; readonly takes: Table }): string {
	return `"handover ${command.name}" is written: ${lineOf(command)}`
}

function parsed({ name, takes }: { readonly name: string; readonly takes: Table }, args: readonly string[]) {
	const rows = Object.entries(takes).filter(([, { kind }]) => kind === 'option' || kind === 'flag')
	const options = Object.fromEntries(
		rows.map(([key, { kind, short, several = false }]) => [
			key,
			{
				type: kind === 'flag' ? 'boolean' : 'string',
				multiple: several,
				...(short === undefined ? {} : { short }),
			} as const,
		]),
	)
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
	} catch (fault) {
		if (!(fault instanceof TypeError)) throw fault
		if ('code' in fault && fault.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
			throw new UsageError(valueFault(takes, args, fault.message))
		const option = /'(-[^']*)'/.exec(fault.message)?.[1] ?? ''
		const known = rows.map(([key]) => `--${key}`)
		if (!('code' in fault) || fault.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
			throw new UsageError(`${fault.message}.`.replace(/\.\.$/, '.'))
		const near = nearest(option, known)
		throw new UsageError(
			`"handover ${name}" has no option "${option}"${near === null ? '' : `; did you mean "${near}"?`}${near === null ? ';' : ''} its options are ${known.join(', ') || 'none'}.`,
		)
	}
}

/** What is wrong with the value of an option, in our words. @param said by Node, which names the option */
function valueFault(takes: Table, args: readonly string[], said: string): string {
	const [option = '', name = ''] = /--([\w-]+)/.exec(said) ?? []
	const row = takes[name]
	if (row?.kind === 'flag') return `"${option}" is a yes by itself and takes no value.`
	const written = args.findIndex((arg) => arg === option || arg === `-${row?.short}`)
	const value = args[written + 1]
	return value === undefined
		? `"${option}" needs a value: ${option} ${row?.shown}.`
		: `"${value}" after "${args[written]}" looks like an option. If it is the value, write ${option}=${value}.`
}
