/**
 * What a command takes, one row a word or option: how it is written, what it means, how it is told. Arguments are read,
 * and help is made, from the same rows.
 */
import * as z from 'zod/mini'
import { UsageError } from './faults.ts'

export interface Row<Schema extends z.ZodMiniType = z.ZodMiniType> {
	readonly kind: 'word' | 'words' | 'option' | 'flag'
	/** What stands for the value in help: `DATE`. */
	readonly shown: string
	/** One letter that stands for the name: `o`. */
	readonly short?: string
	/** May be given several times. */
	readonly several?: boolean
	/** Whether nothing can be done without it. */
	readonly must: boolean
	/** One or more lines. */
	readonly help: readonly string[]
	/** From what is written to what it means; `undefined` where nothing is. */
	readonly schema: Schema
}

/** By name, as options are written: `{ output: … }` is `--output`. */
export type Table = Readonly<Record<string, Row>>

/** A value read from a text by a function that throws a UsageError at what means nothing. */
export type Reading<T> = z.ZodMiniType<T, string>

/** @param missing what is said where nothing is written, if that is not allowed */
export function reading<T>(read: (text: string) => T, missing = 'a value is missing'): Reading<T> {
	return z.pipe(z.string(missing), z.transform(safely(read)))
}

/** One of a few names. @param what "a theme" */
export function choice<const T extends string>(names: readonly T[], what: string, missing?: string): Reading<T> {
	return reading((text) => {
		const found = names.find((name) => name === text)
		if (found === undefined) throw new UsageError(`"${text}" is not ${what}. Write ${names.join(' or ')}.`)
		return found
	}, missing)
}

/** Some of a few names, with commas between them. @param what "a kind of event" */
export function choices<const T extends string>(names: readonly T[], what: string): Reading<readonly T[]> {
	return reading((text) =>
		text.split(',').map((part) => {
			const found = names.find((name) => name === part.trim())
			if (found === undefined)
				throw new UsageError(`"${part.trim()}" is not ${what}. Write some of: ${names.join(', ')}.`)
			return found
		}),
	)
}

/** A number. @param what the message's beginning: "--seconds takes" */
export function numberWithin(
	[least, most]: readonly [number, number],
	wrong: (text: string) => string,
	whole = false,
): Reading<number> {
	return reading((text) => {
		const value = (whole ? /^\d+$/ : /^\d+(?:\.\d+)?$/).test(text) ? Number(text) : Number.NaN
		if (!(value >= least && value <= most)) throw new UsageError(wrong(text))
		return value
	})
}

export const anyText: Reading<string> = reading((text) => text)

/** A word that has to be there. */
export function word<T>(shown: string, schema: Reading<T>, ...help: readonly string[]): Row<Reading<T>> {
	return { kind: 'word', shown, must: true, help, schema }
}

/** A word that may be left out, then `null`. */
export function maybeWord<T>(shown: string, schema: Reading<T>, ...help: readonly string[]) {
	return { kind: 'word', shown, must: false, help, schema: orNull(schema) } as const
}

/** One word or more. */
export function words<T>(shown: string, read: (texts: readonly string[]) => T, ...help: readonly string[]) {
	const schema = z.pipe(z.array(z.string()), z.transform<string[], T>(safely(read)))
	return { kind: 'words', shown, must: true, help, schema } as const
}

/** An option; `null` where it is not given. */
export function option<T>(shown: string, schema: Reading<T>, ...help: readonly string[]) {
	return { kind: 'option', shown, must: false, help, schema: orNull(schema) } as const
}

/** An option that may be given several times; none is an empty list. */
export function severalOptions<T>(shown: string, schema: Reading<T>, ...help: readonly string[]) {
	return { kind: 'option', shown, must: false, several: true, help, schema: z._default(z.array(schema), []) } as const
}

/** An option with a usual value. */
export function optionOr<T>(shown: string, schema: Reading<T>, usual: T, ...help: readonly string[]) {
	return {
		kind: 'option',
		shown,
		must: false,
		help,
		schema: z.pipe(
			orNull(schema),
			z.transform((value) => value ?? usual),
		),
	} as const
}

/** An option that has to be given; its schema says what is missing. */
export function mustOption<T>(shown: string, schema: Reading<T>, ...help: readonly string[]): Row<Reading<T>> {
	return { kind: 'option', shown, must: true, help, schema }
}

/** A yes, or nothing. */
export function flag(...help: readonly string[]) {
	return { kind: 'flag', shown: '', must: false, help, schema: z._default(z.boolean(), false) } as const
}

/** @returns `null` for nothing */
function orNull<T>(schema: Reading<T>) {
	return z._default(z.nullable(schema), null)
}

function safely<In, Out>(read: (input: In) => Out) {
	return (input: In, context: { issues: unknown[] }): Out => {
		try {
			return read(input)
		} catch (fault) {
			if (!(fault instanceof UsageError)) throw fault
			context.issues.push({ code: 'custom', message: fault.message, input })
			return z.NEVER
		}
	}
}
