#!/usr/bin/env node
// Plain JavaScript, so that Node can start it; everything behind it is TypeScript, read by tsx.
import { fileURLToPath } from 'node:url'

try {
	const { register } = await import('tsx/esm/api')
	// This package's tsconfig, not that of the folder one happens to stand in.
	register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) })
} catch (fault) {
	if (fault?.code !== 'ERR_MODULE_NOT_FOUND') throw fault
	console.error(
		`Handover's packages are not installed. Run "npm ci" in ${fileURLToPath(new URL('../..', import.meta.url))} first.`,
	)
	process.exit(2)
}
await import('./main.ts')
