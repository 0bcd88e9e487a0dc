import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { livePageOver } from '../../src/cli/site/livePage.ts'
import { goodTexts } from '../helpers.ts'
import { folderOf } from './cli.ts'

test("a moving map that holds a link is not published: what it leads to may be anybody's", () => {
	const folder = folderOf({ 'index.html': '<!doctype html>' })
	mkdirSync(join(folder, 'assets'))
	const secret = join(folderOf({ secret: 'x' }), 'secret')
	const told = (): string => {
		const said: string[] = []
		const io = { packageDir: folder, cwd: folder, err: (text: string) => said.push(text) }
		try {
			livePageOver(folder, goodTexts, io)
		} catch (fault) {
			said.push(String(fault))
		}
		return said.join()
	}
	writeFileSync(join(folder, 'assets', 'index.js'), '')
	expect(told()).toContain('was built over another record')
	symlinkSync(secret, join(folder, 'assets', 'icon.svg'))
	expect(told()).toContain(`"${join(folder, 'assets', 'icon.svg')}" is no file but a link`)
})
