/** Runs the command line inside the test, with what it writes caught. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { ROOT, TODAY } from '../helpers.ts'

export interface Ran {
	readonly code: number
	readonly out: string
	readonly err: string
}

export async function handover(args: readonly string[], cwd = ROOT): Promise<Ran> {
	const [out, err]: [string[], string[]] = [[], []]
	const code = await run(args, {
		out: (text) => out.push(`${text}\n`),
		data: (content) => out.push(typeof content === 'string' ? content : Buffer.from(content).toString('latin1')),
		err: (text) => err.push(`${text}\n`),
		today: () => TODAY,
		cwd,
		packageDir: ROOT,
	})
	return { code, out: out.join(''), err: err.join('') }
}

/** A folder with these files, taken away when the test is over. */
export function folderOf(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'handover-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true })
		writeFileSync(join(folder, name), text)
	}
	return folder
}
