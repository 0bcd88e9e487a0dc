import type { Reporter, TestModule } from 'vitest/node'

/** Says at the end of a run which tests passed at their second attempt only: each hides a fault, of the page or of its own. */
export default class Unsteady implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const unsteady = modules.flatMap((module) =>
			[...module.children.allTests()]
				.filter((test) => test.diagnostic()?.flaky)
				.map((test) => {
					const [error] = test.result().errors ?? []
					return `  ${module.relativeModuleId} > ${test.fullName}${error ? `: ${error.message.split('\n')[0]}` : ''}`
				}),
		)
		if (unsteady.length > 0)
			process.stdout.write(`\nPassed at the second attempt only, to be looked into:\n${unsteady.join('\n')}\n`)
	}
}
