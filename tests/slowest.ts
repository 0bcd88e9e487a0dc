import type { Reporter, TestModule } from 'vitest/node'

const SHOWN = 10

/** Says at the end of a run which test files took longest, with everything that a file does before its first test. */
export default class Slowest implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const files = modules
			.map((module) => ({ name: `${module.project.name} ${module.relativeModuleId}`, ms: durationOf(module) }))
			.sort((a, b) => b.ms - a.ms)
		if (files.length < 2) return
		const lines = files.slice(0, SHOWN).map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`)
		process.stdout.write(`\nThe ${lines.length} slowest files of ${files.length}:\n${lines.join('\n')}\n`)
	}
}

/** Milliseconds. */
function durationOf(module: TestModule): number {
	const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic()
	return environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration
}
