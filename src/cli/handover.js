#!/usr/bin/env node
// Plain JavaScript, so that Node can start it; everything behind it is TypeScript, read by tsx.
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

// This package's tsconfig, not that of the folder one happens to stand in.
register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) })
await import('./main.ts')
