import { chmodSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tempDir } from '../tempDir.ts'
import type { Wanted } from './find.ts'

const folder = tempDir()

beforeEach(() => {
	// What was found once is kept for the process.
	vi.resetModules()
	vi.stubEnv('HANDOVER_BROWSER', '')
	vi.stubEnv('CHROME_PATH', '')
})
afterEach(() => {
	vi.unstubAllEnvs()
})

const find = async (wanted: Wanted = 'whole'): Promise<string> => (await import('./find.ts')).findBrowser(wanted)

test('a browser that somebody chose is taken, whatever else there is', async () => {
	// Any program that tells its version will do.
	vi.stubEnv('CHROME_PATH', process.execPath)
	expect(await find()).toBe(process.execPath)
})

test('the project’s own variable comes first', async () => {
	vi.stubEnv('CHROME_PATH', '/nowhere/chrome')
	vi.stubEnv('HANDOVER_BROWSER', process.execPath)
	expect(await find()).toBe(process.execPath)
})

test('a chosen browser that does not run is not replaced by another one without a word', async () => {
	vi.stubEnv('HANDOVER_BROWSER', '/nowhere/chrome')
	await expect(find()).rejects.toThrow('HANDOVER_BROWSER is "/nowhere/chrome", which does not run')
})

test.skipIf(process.platform === 'win32')(
	'tests take a browser without windows where there is one, but for one that somebody chose',
	async () => {
		const shell = join(folder(), 'chromium-headless-shell')
		writeFileSync(shell, '#!/bin/sh\nexit 0\n')
		chmodSync(shell, 0o755)
		vi.stubEnv('PATH', [folder(), process.env.PATH].join(delimiter))
		expect(await find('windowless')).toBe(shell)
		vi.stubEnv('CHROME_PATH', process.execPath)
		vi.resetModules()
		expect(await find('windowless')).toBe(process.execPath)
	},
)
