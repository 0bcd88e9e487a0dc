import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
	// What was found once is kept for the process.
	vi.resetModules()
	vi.stubEnv('HANDOVER_BROWSER', '')
	vi.stubEnv('CHROME_PATH', '')
})
afterEach(() => {
	vi.unstubAllEnvs()
})

const find = async (): Promise<string> => (await import('./find.ts')).findBrowser()

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
