import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../browser/site.ts'

const FILE = join(ROOT, 'docs', 'performance.md')
/** The lines around what is made, for the page and for pictures. */
const MARKS = {
	page: [
		'<!-- Made by `npm run bench -- --write`; what stands between these lines is overwritten. -->',
		'<!-- End of what is made. -->',
	],
	pictures: [
		'<!-- Made by `npm run bench -- pictures --write`; what stands between these lines is overwritten. -->',
		'<!-- End of what is made of pictures. -->',
	],
} as const
export type ReportPart = keyof typeof MARKS

/** Puts what was measured into docs/performance.md. */
export async function writeReport(made: string, part: ReportPart): Promise<void> {
	await writeFile(FILE, between(await readFile(FILE, 'utf8'), made, part))
}

/** A text with what stands between its two marks replaced. @throws Error if the marks are not there, once and in order */
export function between(text: string, made: string, part: ReportPart): string {
	const [start, end] = MARKS[part]
	const [before, inside, ...more] = text.split(start)
	const [, after, ...rest] = inside?.split(end) ?? []
	if (before === undefined || after === undefined || more.length + rest.length > 0)
		throw new Error(`${FILE} must hold these two lines, once: ${start} and ${end}`)
	return `${before}${start}\n\n${made.trim()}\n\n${end}${after}`
}
