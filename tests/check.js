/**
 * Format, lint, types, dead code, the record: `npm run check`. Two at a time, since none of them keeps two processors busy
 * (42 processor seconds, one after another 45 s); what each has to say comes whole, and all of them are asked.
 */
import { spawn } from 'node:child_process'

const AT_ONCE = 2

/** The longest first. Two checkers: more of them look at the same types again. */
const STEPS = ['tsc -p . --checkers 2', 'knip', 'biome ci .', 'tsc -p src/core', 'node src/cli/handover.js check']

/** @returns {Promise<string | null>} the step, if it failed */
function done(step) {
	return new Promise((resolve) => {
		const said = []
		// On Windows the packages' programs are scripts of the shell.
		const child = spawn(step, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
		child.on('close', (code) => {
			process.stdout.write(`\n> ${step}\n${Buffer.concat(said)}`)
			resolve(code === 0 ? null : step)
		})
	})
}

const waiting = [...STEPS]
const failed = []
async function work() {
	for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) failed.push(await done(step))
}
await Promise.all(Array.from({ length: AT_ONCE }, work))

const bad = failed.filter((step) => step !== null)
if (bad.length > 0) {
	process.stdout.write(`\nFailed: ${bad.join(', ')}\n`)
	process.exitCode = 1
}
