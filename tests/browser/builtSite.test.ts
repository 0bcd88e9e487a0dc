import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../tempDir.ts'
import { digestOf } from './builtSite.ts'

const folder = tempDir()

test('a build is taken again only while nothing it is made of has changed: no byte, no name, no file more', async () => {
	const digest = () => digestOf(['src', 'lock.json'], folder())
	await mkdir(join(folder(), 'src', 'ui'), { recursive: true })
	await writeFile(join(folder(), 'src', 'ui', 'a.css'), 'a {}')
	await writeFile(join(folder(), 'lock.json'), '{}')
	const first = await digest()
	expect(await digest()).toBe(first)

	const seen = [first]
	const changes = [
		() => writeFile(join(folder(), 'src', 'ui', 'a.css'), 'b {}'),
		() => rename(join(folder(), 'src', 'ui', 'a.css'), join(folder(), 'src', 'a.css')),
		() => writeFile(join(folder(), 'src', 'empty.ts'), ''),
		() => writeFile(join(folder(), 'lock.json'), '{ }'),
	]
	for (const change of changes) {
		await change()
		seen.push(await digest())
	}
	expect(new Set(seen).size).toBe(changes.length + 1)
	await writeFile(join(folder(), 'notes.md'), 'is no part of it')
	expect(await digest()).toBe(seen.at(-1))
})
