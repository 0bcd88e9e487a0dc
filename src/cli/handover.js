#!/usr/bin/env node
// Plain JavaScript, so that Node can start it; everything behind it is TypeScript, read by tsx.
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// tsx keeps what it has read in the folder for temporary files, which saves 0.8 processor seconds a start (29 November 2026).
// Where that folder takes nothing, it ends with a trace or goes round and round (4.23).
if (!isOurs(join(tmpdir(), `tsx-${process.geteuid?.() ?? userInfo().username}`))) process.env.TSX_DISABLE_CACHE = '1'
try {
	// Its ninety files are read at a third of the cost before tsx looks at every file.
	await import('zod/mini')
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

/** What it finds there it carries out, and anybody can guess the name: nobody else may have made it, or write into it. */
function isOurs(folder) {
	try {
		mkdirSync(folder, { mode: 0o700 })
	} catch (fault) {
		if (fault.code !== 'EEXIST') return false
	}
	const { uid, mode } = lstatSync(folder, { throwIfNoEntry: false }) ?? {}
	return process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o170022) === 0o040000)
}
