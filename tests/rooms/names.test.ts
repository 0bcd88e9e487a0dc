import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../helpers.ts'

/** Every declaration at the left edge that other files can import by its name. */
const DECLARATION =
	/^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const enum|const|let|function\*?|class|interface|type|enum) (\w+)/gm
/** A name that is handed on stands for what it stood for, under that name. */
const RENAMED = /^export (?:type )?\{[^}]*\bas\b[^}]*\}/m

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	// Types of packages that come without are named by the packages.
	.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))

test('no exported name of the program stands for two things', () => {
	const homes = new Map<string, Set<string>>()
	for (const file of files)
		for (const [, name = ''] of read(file).matchAll(DECLARATION))
			homes.set(name, (homes.get(name) ?? new Set()).add(file))
	// Had nothing been found, nothing would be said twice.
	expect(homes.size).toBeGreaterThan(500)
	expect([...homes].filter(([, where]) => where.size > 1).map(([name, where]) => [name, ...where])).toEqual([])
})

test('no exported name is handed on as another', () => {
	expect(files.filter((file) => RENAMED.test(read(file)))).toEqual([])
})

function read(file: string): string {
	return readFileSync(join(ROOT, 'src', file), 'utf8')
}
