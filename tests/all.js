/**
 * All that must hold, and how long it took: `npm test`. What stands in one step goes on at the same time, and each says
 * whole what it has to say. Plain JavaScript: it runs before there are any packages.
 */
import { spawn } from 'node:child_process'

/** The page that the browser's tests drive is built beside the checks: neither keeps two processors busy to its end. */
const STEPS = [
	['npm install --no-audit --no-fund'],
	['npm run check', 'node --import tsx tests/browser/buildAhead.ts'],
	['npx vitest run'],
]

/** @returns {Promise<string | null>} the command, if it failed */
function done(command, isAlone) {
	return new Promise((resolve) => {
		const said = []
		// On Windows npm is a script of the shell.
		const child = spawn(command, { shell: true, stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
		child.on('close', (code) => {
			process.stdout.write(Buffer.concat(said))
			resolve(code === 0 ? null : command)
		})
	})
}

const started = performance.now()
let failed = []
for (const step of STEPS) {
	if (failed.length > 0) break
	failed = (await Promise.all(step.map((command) => done(command, step.length === 1)))).filter((bad) => bad !== null)
}
const isWell = failed.length === 0
if (!isWell) {
	process.stdout.write(`\nFailed: ${failed.join(', ')}\n`)
	process.exitCode = 1
}
process.stdout.write(
	`\n${isWell ? 'All is well' : 'Not all is well'}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
)
