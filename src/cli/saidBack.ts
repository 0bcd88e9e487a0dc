/** So many letters of what somebody has written are said back; enough to know it again. */
const MOST_SAID = 200

/**
 * A message with what was written on the command line as a terminal has room for it: cut where it is long, and on one line.
 * @param argv what the message may quote, whole, after a `=` or between commas
 */
export function saidBack(message: string, argv: readonly string[]): string {
	const written = argv
		.flatMap((arg) => [arg, arg.slice(arg.indexOf('=') + 1), ...arg.split(',').map((part) => part.trim())])
		.filter((text) => text.length > MOST_SAID || /\S\n|\n\S/.test(text))
		.sort((a, b) => b.length - a.length)
	return written.reduce((said, text) => said.replaceAll(text, () => short(text)), message)
}

function short(text: string): string {
	const cut = text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text
	return cut.replaceAll('\n', '\\n')
}
