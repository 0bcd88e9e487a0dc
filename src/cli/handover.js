#!/usr/bin/env node
// Plain JavaScript, so that Node can start it; everything behind it is TypeScript, read by tsx.
import { fileURLToPath } from 'node:url'

// tsx keeps what it has read in the folder for temporary files, which saves nothing that can be measured here; where that
// folder takes nothing, it ends with a trace or goes round and round (4.23).
process.env.TSX_DISABLE_CACHE = '1'
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
