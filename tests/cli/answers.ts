/** A process of its own that answers several commands, and writes as JSON what they answered and where its clock stands. */
import { join } from 'node:path'
import { run } from '../../src/cli/run.ts'
import { dayAtMoment } from '../../src/core/time/calendar.ts'

const commands: readonly (readonly string[])[] = JSON.parse(process.argv[2] ?? '[]')

const answers: { code: number; out: string; err: string }[] = []
for (const args of commands) {
	const [out, err]: [string[], string[]] = [[], []]
	const code = await run(args, {
		out: (text) => out.push(`${text}\n`),
		data: (content) => out.push(String(content)),
		err: (text) => err.push(`${text}\n`),
		today: (offset) => dayAtMoment(Date.now(), offset),
		cwd: process.cwd(),
		packageDir: join(import.meta.dirname, '../..'),
	})
	answers.push({ code, out: out.join(''), err: err.join('') })
}
process.stdout.write(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, answers }))
