import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './helpers.ts'

interface Lock {
	readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
}

test('the lock file names what packages want on every platform, or npm ci refuses to install', () => {
	const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock
	const installed = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
	const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
	expect(wanted.length).toBeGreaterThan(50)
	expect(wanted.filter((name) => !installed.has(name))).toEqual([])
})
