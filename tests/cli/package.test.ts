/** The package as somebody gets it who installs it into an empty folder. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../helpers.ts'
import { tempDir } from '../tempDir.ts'

const folder = tempDir()
/** What npm says where it wants to fetch what it does not have. */
const NO_NETWORK = /ENOTFOUND|ENOTCACHED|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i
const ENV = { ...process.env, npm_config_update_notifier: 'false' }

interface Packed {
	readonly filename: string
	readonly files: readonly { readonly path: string }[]
}

function pack(): Packed {
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder()]
	const [packed] = JSON.parse(execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', env: ENV })) as Packed[]
	if (!packed) throw new Error('npm packed nothing')
	return packed
}

test('it installs from its tarball, and answers and draws', { timeout: 180_000 }, ({ skip }) => {
	const { filename, files } = pack()
	const paths = files.map(({ path }) => path)
	// The page, the tests and the ground's recipe stay at home; the map of one file comes from the build.
	expect(
		paths.filter((path) =>
			/^(?:tests|docs|src\/(?:ui|map|app|export|embed\/(?:page|build))|geo\/basemap\/recipe)\//.test(path),
		),
	).toEqual([])
	const place = join(folder(), 'empty')
	mkdirSync(place)
	writeFileSync(join(place, 'package.json'), '{"private": true}')
	const install = spawnSync(
		'npm',
		[
			'install',
			'--prefer-offline',
			'--no-audit',
			'--no-fund',
			'--ignore-scripts',
			'--fetch-retries=0',
			join(folder(), filename),
		],
		{ cwd: place, encoding: 'utf8', env: ENV, timeout: 120_000 },
	)
	if (install.error || (install.status !== 0 && NO_NETWORK.test(install.stderr)))
		skip('its dependencies are neither in the cache nor to be had')
	expect(install.stderr).not.toMatch(/npm error/)
	const npx = (...args: readonly string[]) =>
		spawnSync('npx', ['--no-install', 'handover', ...args], { cwd: place, encoding: 'utf8', env: ENV })
	// npm takes longer to find what it runs than that takes to answer: once will do.
	const installed = (...args: readonly string[]) =>
		spawnSync(join(place, 'node_modules/.bin/handover'), args, { cwd: place, encoding: 'utf8', env: ENV })
	const answer = npx('on', '2020-04-04')
	expect([answer.status, answer.stderr]).toEqual([0, ''])
	expect(answer.stdout).toContain('4 April 2020')
	const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
	expect(installed('--version').stdout).toBe(`${version}\n`)
	expect(installed('snapshot', '2020-04-04', '-o', 'a.pdf', '--size', '480x270')).toMatchObject({ status: 0 })
	expect(existsSync(join(place, 'a.pdf'))).toBe(true)
})

test('the changelog tells of this version, with its date', () => {
	const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
	const headings = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').match(/^## .*$/gm) ?? []
	// What no version has yet stands on top, and has no date.
	const dated = headings[0] === '## Unreleased' ? headings.slice(1) : headings
	expect(dated[0]).toMatch(new RegExp(`^## ${version.replaceAll('.', '\\.')} - \\d{4}-\\d{2}-\\d{2}$`))
	for (const heading of dated) expect(heading).toMatch(/^## \d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}$/)
})
