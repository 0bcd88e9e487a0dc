import { execFileSync, spawnSync } from 'node:child_process'

/** Whether a program of other people is installed; tests that ask it for a second opinion are skipped without it. */
export function has(program: string): boolean {
	return spawnSync('which', [program], { stdio: 'ignore' }).status === 0
}

/** Runs a program and gives what it prints. @throws Error with what it said where it fails */
export function run(program: string, args: readonly string[], input?: string | Uint8Array): string {
	return execFileSync(program, args, {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		stdio: ['pipe', 'pipe', 'pipe'],
		...(input === undefined ? {} : { input }),
	})
}
