import type * as z from 'zod/mini'
import { nearest } from '../core/nearest.ts'
import type { Lang } from '../core/record/lang.ts'
import type { CheckedFile, Finding, JsonPath } from './issue.ts'
import { collection, schemasFor, sourceItem } from './schema.ts'
import { shortened } from './shortened.ts'

/**
 * What a schema found, said for a person: what is wrong and what to do.
 * @param languages of the record
 */
export function explain(
	file: CheckedFile,
	at: JsonPath,
	value: unknown,
	error: z.core.$ZodError,
	languages: readonly Lang[],
): readonly Finding[] {
	return error.issues.flatMap((found) => {
		const inner = found.path.filter((step) => typeof step !== 'symbol')
		const path = [...at, ...inner]
		if (found.code === 'unrecognized_keys')
			return found.keys.map((key) => ({
				severity: 'error' as const,
				file,
				path: [...path, key],
				rule: 'unknown-property',
				message: `"${shortened(key)}" is not a property of this record`,
				remedy: () => unknownRemedy(key, languages),
			}))
		return [{ severity: 'error' as const, file, path, ...wording(found, inner, valueAt(value, inner)) }]
	})
}

function wording(
	found: z.core.$ZodIssue,
	path: JsonPath,
	value: unknown,
): Pick<Finding, 'rule' | 'message' | 'remedy'> {
	const name = nameOf(path)
	if (value === undefined) return { rule: 'missing', message: `${name} is missing`, remedy: 'add it' }
	const shown = `${name} is ${show(value)}`
	// Zod counts and types the two numbers one by one; a person is told what a point looks like.
	if (path.at(-1) === 'coordinates' && found.code !== 'invalid_value')
		return { rule: 'coordinates', message: shown, remedy: 'write [longitude, latitude]: two numbers, longitude first' }
	switch (found.code) {
		case 'invalid_type':
			return { rule: 'type', message: shown, remedy: `write ${article(found.expected)}` }
		case 'invalid_value':
			return { rule: 'choice', message: shown, remedy: () => choiceRemedy(value, found.values) }
		case 'invalid_format':
			return { rule: 'format', message: shown, remedy: formatRemedy(path, found) }
		case 'too_small':
			return { rule: 'too-small', message: shown, remedy: smallRemedy(found) }
		case 'too_big':
			return {
				rule: 'too-big',
				message: shown,
				remedy: `write at most ${found.maximum}${found.origin === 'array' ? ' entries' : found.origin === 'string' ? ' letters' : ''}`,
			}
		default:
			return { rule: 'type', message: shown, remedy: 'write it as geo/README.md describes' }
	}
}

function unknownRemedy(key: string, languages: readonly Lang[]): string {
	const properties = propertiesOf(languages)
	const [, stem, lang = ''] = /^(.+)_([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/.exec(key) ?? []
	if (properties.includes(`${stem}_${languages[0]}`))
		return `add "${shortened(lang)}" to "languages" in datapackage.json if the record speaks it, else take it out`
	const near = nearest(key, properties)
	const otherwise = 'take it out (geo/README.md lists the properties)'
	return near === null ? `correct the spelling, or ${otherwise}` : `did you mean "${near}"? otherwise ${otherwise}`
}

function choiceRemedy(value: unknown, values: readonly unknown[]): string {
	if (values.length === 1) return `write ${JSON.stringify(values[0])}`
	const near = typeof value === 'string' ? nearest(value, values.map(String)) : null
	return `${near === null ? '' : `did you mean "${near}"? otherwise `}write one of ${values.join(', ')}`
}

function smallRemedy(found: z.core.$ZodIssueTooSmall): string {
	if (found.origin === 'string') return 'write a text, or leave the property out where it is optional'
	if (found.origin === 'array')
		return Number(found.minimum) > 1
			? `write ${found.minimum} of them`
			: 'name at least one, or leave the property out where it is optional'
	return found.inclusive === false ? `write a number above ${found.minimum}` : `write a number from ${found.minimum} up`
}

function formatRemedy(path: JsonPath, found: z.core.$ZodIssueInvalidStringFormat): string {
	switch (path.at(-1)) {
		case 'URL':
			return 'write a full address that begins with http:// or https://'
		case 'time':
			return 'write a clock time as HH:MM, 00:00 to 23:59'
		case 'icao':
			return 'write four capital letters'
		case 'iata':
			return 'write three capital letters'
		case 'utc_offset':
			return 'write the hours and minutes that its clocks are ahead of UTC, such as +05:30: from -12:00 to +14:00'
		case 'light':
		case 'dark':
			return 'write a colour as # and six lower-case hexadecimal digits, such as #1f5a8c'
		case 'alpha_2':
			return 'write the two capital letters of ISO 3166-1'
		case 'alpha_3':
			return 'write the three capital letters of ISO 3166-1'
		case 'created':
			return 'write a moment in UTC, YYYY-MM-DDThh:mm:ssZ'
		case 'range':
			return 'write the first and last day, YYYY-MM-DD/YYYY-MM-DD'
		default:
			if (found.pattern?.startsWith('/^\\d{4}')) return 'write a day as YYYY-MM-DD'
			return found.pattern?.includes('a-z0-9')
				? 'use lower-case letters, digits and single hyphens'
				: 'write a text without spaces at either end'
	}
}

function nameOf(path: JsonPath): string {
	const named = path.filter((step) => step !== 'properties')
	return named.length === 0 ? 'this entry' : `"${named.join('.')}"`
}

function valueAt(value: unknown, path: JsonPath): unknown {
	return path.reduce<unknown>(
		(inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step],
		value,
	)
}

function show(value: unknown): string {
	// Beyond 1.8e308 JSON.parse gives infinity, of which JSON knows nothing.
	if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large to be read'
	return shortened(JSON.stringify(value) ?? String(value))
}

function article(expected: string): string {
	const names: Readonly<Record<string, string>> = {
		string: 'a text in quotes',
		number: 'a number',
		int: 'a whole number',
		array: 'a list in [ ]',
		object: 'an object in { }',
		boolean: 'true or false',
	}
	return names[expected] ?? expected
}

/** Every property that the record knows at its first two levels: enough to guess what a misspelt one meant. */
function propertiesOf(languages: readonly Lang[]): readonly string[] {
	const { baseFeature, eventFeature, actorItem, manifestFile, handoverMember, side } = schemasFor(languages)
	return [
		collection,
		baseFeature,
		baseFeature.shape.properties,
		eventFeature.shape.properties,
		sourceItem,
		actorItem,
		manifestFile,
		handoverMember,
		handoverMember.shape.region,
		side,
	].flatMap(({ shape }) => Object.keys(shape))
}
