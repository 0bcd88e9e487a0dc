/** What stands in a file of a record. */
export type Json = null | boolean | number | string | undefined | readonly Json[] | JsonObject
export interface JsonObject {
	readonly [name: string]: Json
}

/** Steps from the top of a value to one in it: names, and positions from 0. */
export type Path = readonly (string | number)[]

/** One text for one value, in whatever order its properties were written. */
export function canonical(value: Json): string {
	if (isList(value)) return `[${value.map(canonical).join(',')}]`
	if (!isObject(value)) return JSON.stringify(value) ?? 'null'
	const names = Object.keys(value).sort()
	return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

export function isList(value: Json): value is readonly Json[] {
	return Array.isArray(value)
}

export function isObject(value: Json): value is JsonObject {
	return typeof value === 'object' && value !== null && !isList(value)
}
