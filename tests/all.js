/**
 * All that must hold, and how long it took: `npm test`. What stands in one step goes on at the same time: the first is
 * heard while it goes on, and each other says whole what it has to say. Plain JavaScript: it runs before there are any
 * packages.
 */
import { spawn } from 'node:child_process'

/**
 * The page that the browser's tests drive is built beside the checks, and all other tests go on beside these: neither
 * keeps two processors busy to its end (329 s, and one after the other 362 s; 1 December 2026).
 */
const STEPS = [
	['npm install --no-audit --no-fund'],
	['npm run check', 'node --import tsx tests/browser/buildAhead.ts'],
	['npx vitest run --project site', 'npx vitest run --project unit'],
]

/** @returns {Promise<string | null>} the command, if it failed */
function done(command, isHeard) {
	return new Promise((resolve) => {
		const said = []
		// On Windows npm is a script of the shell.
		const child = spawn(command, { shell: true, stdio: isHeard ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
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
	failed = (await Promise.all(step.map((command, i) => done(command, i === 0)))).filter((bad) => bad !== null)
}
const isWell = failed.length === 0
if (!isWell) {
	process.stdout.write(`\nFailed: ${failed.join(', ')}\n`)
	process.exitCode = 1
}
process.stdout.write(
	`\n${isWell ? 'All is well' : 'Not all is well'}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
)
