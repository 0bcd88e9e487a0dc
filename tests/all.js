/** All that must hold, one after another, and how long it took: `npm test`. Plain JavaScript: it runs before there are any packages. */
import { spawnSync } from 'node:child_process'

const STEPS = ['npm install --no-audit --no-fund', 'npm run check', 'npx vitest run']

const started = performance.now()
// On Windows npm is a script of the shell.
const failed = STEPS.find((step) => spawnSync(step, { shell: true, stdio: 'inherit' }).status !== 0)
if (failed !== undefined) {
	process.stdout.write(`\nFailed: ${failed}\n`)
	process.exitCode = 1
}
process.stdout.write(
	`\n${failed === undefined ? 'All is well' : 'Not all is well'}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
)
