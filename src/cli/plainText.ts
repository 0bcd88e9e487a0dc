/** What would move a cursor, ring a bell or turn the line around: controls but the line feed, overrides, half characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ACTING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu

/** A text that a terminal shows and does nothing else with: what would act is written out (`\u001b`). */
export function plain(text: string): string {
	return text.replace(ACTING, written)
}

/** The same on one line. */
export function plainLine(text: string): string {
	return plain(text).replaceAll('\n', '\\n')
}

/** JSON in which nothing acts on a terminal; the same value. @returns lines, set in by `indent` */
export function jsonText(value: unknown, indent = 2): string {
	return plain(JSON.stringify(value, null, indent))
}

function written(char: string): string {
	return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}
