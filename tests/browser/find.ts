/** Finds a Chromium to test in, or gets one: whoever runs the tests should not have to know how. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

/** Environment variables that name a browser, the project's own first. */
const VARIABLES = ['HANDOVER_BROWSER', 'CHROME_PATH'] as const

const NAMES: readonly string[] =
	process.platform === 'win32'
		? ['chrome.exe', 'chromium.exe', 'msedge.exe']
		: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

/**
 * The same engine in a program that has no window, and nothing beside the page that belongs to one: the tests of the page
 * take 264 s in it and 334 s in the whole browser (30 November 2026; part of that is a faster page).
 */
const WINDOWLESS = 'chromium-headless-shell'

const HELP = [
	'No browser to test in was found, and none could be installed.',
	'Do one of these and run the command again:',
	'  - install Chromium or Google Chrome the way your system does it (Debian: apt-get install chromium);',
	'  - npx playwright-core install chromium',
	'  - set HANDOVER_BROWSER to the path of a Chromium or Chrome that you have.',
].join('\n')

/** Whether a browser with windows will do, or one without as well, which is taken first then. */
export type Wanted = 'whole' | 'windowless'

const found = new Map<Wanted, string>()

/**
 * The path of a browser: from the environment, of the system, or installed now.
 * @throws Error that says what to do
 */
export function findBrowser(wanted: Wanted): string {
	const path =
		found.get(wanted) ?? fromEnvironment() ?? installed(wanted) ?? fromPackageManager(wanted) ?? fromPlaywright(wanted)
	if (path === undefined) throw new Error(HELP)
	found.set(wanted, path)
	return path
}

function fromEnvironment(): string | undefined {
	const name = VARIABLES.find((variable) => process.env[variable])
	const path = name && process.env[name]
	if (!path) return undefined
	// Somebody chose this browser; to test in another one without a word would be wrong.
	if (!runs(path))
		throw new Error(`${name} is "${path}", which does not run. Correct it, or unset it to let the tests look.`)
	return path
}

function installed(wanted: Wanted): string | undefined {
	const onPath = (names: readonly string[]): readonly string[] =>
		(process.env.PATH ?? '')
			.split(delimiter)
			.filter((folder) => folder !== '')
			.flatMap((folder) => names.map((name) => join(folder, name)))
	const windowless = wanted === 'windowless' ? onPath([WINDOWLESS]) : []
	return [...windowless, ...usualPlaces(), ...onPath(NAMES), chromium.executablePath()].find(runs)
}

function usualPlaces(): readonly string[] {
	switch (process.platform) {
		case 'darwin':
			return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
				(name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
			)
		case 'win32':
			return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
				const folder = process.env[variable]
				return folder
					? [
							join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
							join(folder, 'Chromium', 'Application', 'chrome.exe'),
							join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
						]
					: []
			})
		default:
			return [...NAMES.map((name) => `/usr/bin/${name}`), '/opt/google/chrome/chrome', '/snap/bin/chromium']
	}
}

function fromPackageManager(wanted: Wanted): string | undefined {
	const mayInstall = process.platform === 'linux' && process.getuid?.() === 0
	if (!mayInstall || !runs('apt-get')) return undefined
	// An old list of packages names files that are gone; if it cannot be fetched, the old one may still do.
	run('apt-get', ['update'])
	// Not every system has the one without windows.
	for (const name of wanted === 'windowless' ? [WINDOWLESS, 'chromium'] : ['chromium']) {
		say(`No browser found: installing ${name} with apt-get`)
		run('apt-get', ['install', '-y', '--no-install-recommends', name])
		const path = installed(wanted)
		if (path !== undefined) return path
	}
	return undefined
}

function fromPlaywright(wanted: Wanted): string | undefined {
	say("No browser found: downloading Playwright's Chromium")
	const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
	run(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'])
	return installed(wanted)
}

/** Whether there is a program that starts: a distribution may put a script there that only says what to install. */
function runs(path: string): boolean {
	if (path.includes('/') || path.includes('\\')) {
		if (!existsSync(path)) return false
		// On Windows a browser answers no question about its version, it opens a window.
		if (process.platform === 'win32') return true
	}
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0
}

function run(command: string, args: readonly string[]): void {
	spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	})
}

function say(text: string): void {
	process.stderr.write(`${text}\n`)
}
