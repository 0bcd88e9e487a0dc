import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../browser/site.ts'

const FILE = join(ROOT, 'docs', 'performance.md')
const START = '<!-- Made by `npm run bench -- --write`; what stands between these lines is overwritten. -->'
const END = '<!-- End of what is made. -->'

/** Puts what was measured into docs/performance.md. */
export async function writeReport(made: string): Promise<void> {
	await writeFile(FILE, between(await readFile(FILE, 'utf8'), made))
}

/** A text with what stands between its two marks replaced. @throws Error if the marks are not there, once and in order */
export function between(text: string, made: string): string {
	const [before, inside, ...more] = text.split(START)
	const [, after, ...rest] = inside?.split(END) ?? []
	if (before === undefined || after === undefined || more.length + rest.length > 0)
		throw new Error(`${FILE} must hold these two lines, once: ${START} and ${END}`)
	return `${before}${START}\n\n${made.trim()}\n\n${END}${after}`
}
