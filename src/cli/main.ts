import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dayAt } from '../core/time/calendar.ts'
import type { Io } from './command.ts'
import { run } from './run.ts'

const MINUTE_MS = 60_000
const DAY_MS = 1440 * MINUTE_MS

const io: Io = {
	out: (text) => process.stdout.write(`${text}\n`),
	err: (text) => process.stderr.write(`${text}\n`),
	today: (offset) => dayAt((Date.now() + offset * MINUTE_MS) / DAY_MS),
	cwd: startFolder(),
	packageDir: resolve(dirname(fileURLToPath(import.meta.url)), '../..'),
}

// `handover on 2020-04-04 | head -1`: whoever reads may stop reading.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
	if (fault.code !== 'EPIPE') throw fault
	process.exit()
})

// Not process.exit(): it would cut off what is still on its way to a pipe.
process.exitCode = await run(process.argv.slice(2), io)

/** `npm run` moves to the package's folder first; paths were written by somebody who stood elsewhere. */
function startFolder(): string {
	const { npm_lifecycle_event: script, npm_package_name: name, INIT_CWD: before } = process.env
	return script === 'handover' && name === 'handover' && before !== undefined ? before : process.cwd()
}
