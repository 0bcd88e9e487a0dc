import { writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dayAtMoment } from '../core/time/calendar.ts'
import type { Io } from './command.ts'
import { codeOf, FileError, reasonOf } from './faults.ts'
import { plain } from './plainText.ts'
import { codeFor, run, tellingOf } from './run.ts'

const io: Io = {
	out: (text) => process.stdout.write(`${text}\n`),
	data: (content) => process.stdout.write(content),
	err: (text) => process.stderr.write(`${text}\n`),
	today: (offset) => dayAtMoment(Date.now(), offset),
	cwd: startFolder(),
	packageDir: resolve(dirname(fileURLToPath(import.meta.url)), '../..'),
}

process.stdout.on('error', (fault) => {
	// `handover on 2020-04-04 | head -1`: whoever reads may stop reading.
	if (codeOf(fault) === 'EPIPE') process.exit()
	leaveWith(new FileError(`Standard output could not be written: ${reasonOf(fault)}.`))
})
// Where nobody listens there is nothing to say; the work goes on.
process.stderr.on('error', () => {})
process.on('uncaughtException', leaveWith)
process.on('unhandledRejection', leaveWith)

// Not process.exit(): it would cut off what is still on its way to a pipe.
process.exitCode = await run(process.argv.slice(2), io)

/** At once and not through the stream, which may be what is broken. */
function leaveWith(fault: unknown): never {
	try {
		writeSync(process.stderr.fd, `${plain(tellingOf(fault))}\n`)
	} catch {
		// Then the exit code alone says it.
	}
	process.exit(codeFor(fault))
}

/** `npm run` moves to the package's folder first; paths were written by somebody who stood elsewhere. */
function startFolder(): string {
	const { npm_lifecycle_event: script, npm_package_name: name, INIT_CWD: before } = process.env
	return script === 'handover' && name === 'handover' && before !== undefined ? before : process.cwd()
}
