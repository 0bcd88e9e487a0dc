import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../helpers.ts'
import { tempDir } from '../tempDir.ts'
import { foldersOf, ROOMS, roomOf, withRules, withTable } from './table.ts'

const folders = foldersOf()
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

test('the lint rules and the table are those of rooms.json; `npm run rooms` makes them so', () => {
	const settings = JSON.parse(read('biome.json'))
	expect(withRules(settings, ROOMS)).toEqual(settings)
	expect(withTable(read('src/README.md'), ROOMS)).toBe(read('src/README.md'))
})

test('every folder belongs to a room, and every room that is named is there', () => {
	expect(folders.filter((folder) => roomOf(folder, ROOMS) === undefined)).toEqual([])
	const named = Object.values(ROOMS).flatMap(({ rooms }) => rooms)
	const known = new Set([...folders, ...Object.keys(ROOMS)])
	const lost = named.filter((name) => posix.extname(name) === '' && name !== '../geo' && !known.has(name))
	expect([...lost, ...Object.keys(ROOMS).filter((name) => !folders.includes(name))]).toEqual([])
})

const PACKAGES = [...new Set([...Object.values(ROOMS).flatMap(({ packages }) => packages), 'left-pad'])].map((name) =>
	name.replace('*', 'fs'),
)

const temp = tempDir()

test('at every depth lint refuses what the table does not allow, and nothing else', () => {
	const dir = temp()
	copyFileSync(join(ROOT, 'biome.json'), join(dir, 'biome.json'))
	const wrong = new Map<string, readonly string[]>()
	for (const folder of folders) {
		const room = roomOf(folder, ROOMS) ?? ''
		const tried = folders.map((other) => [other, pathTo(folder, other)] as const)
		const paths = [...tried.map(([, path]) => path), ...PACKAGES]
		mkdirSync(join(dir, 'src', folder), { recursive: true })
		writeFileSync(join(dir, 'src', folder, 'probe.ts'), paths.map((path) => `import '${path}'\n`).join(''))
		wrong.set(folder, [
			...tried.filter(([other]) => !mayImport(room, folder, other)).map(([, path]) => path),
			...PACKAGES.filter((name) => !ROOMS[room]?.packages.includes(name.replace(/^node:.*/, 'node:*'))),
		])
	}
	const { stdout } = spawnSync(
		process.execPath,
		[
			join(ROOT, 'node_modules/@biomejs/biome/bin/biome'),
			...['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none', 'src'],
		],
		{ cwd: dir, encoding: 'utf8', maxBuffer: 1e8 },
	)
	const refused = new Map(folders.map((folder) => [folder, [] as string[]]))
	for (const [, file = '', line = ''] of stdout.matchAll(/file=([^,]+),line=(\d+)/g)) {
		const folder = posix.relative('src', posix.dirname(file.replaceAll('\\', '/').replace(/^.*?(?=src\/)/, ''))) || '.'
		const text = readFileSync(join(dir, 'src', folder, 'probe.ts'), 'utf8').split('\n')[Number(line) - 1] ?? ''
		refused.get(folder)?.push(text.slice("import '".length, -1))
	}
	for (const folder of folders) expect(refused.get(folder)?.toSorted(), folder).toEqual(wrong.get(folder)?.toSorted())
})

function pathTo(folder: string, other: string): string {
	const path = posix.relative(folder, posix.join(other, 'other.ts'))
	return path.startsWith('.') ? path : `./${path}`
}

/** Said once more, in the plainest way. */
function mayImport(room: string, folder: string, other: string): boolean {
	if (folder === other) return true
	if (roomOf(other, ROOMS) === room) return true
	return (ROOMS[room]?.rooms ?? []).some((may) => other === may || other.startsWith(`${may}/`))
}
