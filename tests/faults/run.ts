/**
 * `npm run test:faults`: every file of the build, one by one, is missing, answered with a page, cut off, or hangs. Writes
 * what the reader then sees to docs/faults.md. Apart from `npm test`: it takes up to five minutes.
 */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Browser, Page, Route } from 'playwright-core'
import { launchBrowser } from '../browser/launch.ts'
import { buildSite, ROOT, serveSite } from '../browser/site.ts'

/** All of it, in milliseconds; what is not reached by then is said to be. */
const BUDGET_MS = 280_000
/** So long after the fault, in milliseconds, the reader must have been told. */
const TOLD_MS = 10_000
/** Pages at a time: most of them wait. */
const AT_ONCE = 4

const WAYS = {
	missing: (route: Route) => route.fulfill({ status: 404, body: 'Not found' }),
	'a page instead': (route: Route) =>
		route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Not here</p>' }),
	'cut off': async (route: Route) => {
		const response = await route.fetch()
		const body = await response.body()
		await route.fulfill({ response, body: body.subarray(0, body.length / 2) })
	},
	hangs: () => undefined,
} as const
type Way = keyof typeof WAYS

interface Visit {
	readonly name: string
	readonly query: string
	readonly webgl: boolean
	readonly act?: (page: Page) => Promise<unknown>
}

const VISITS: readonly Visit[] = [
	{ name: 'opening', query: '?date=2020-03-29', webgl: true },
	{
		name: 'an event in Arabic, then Export',
		query: '?event=2019-12-27-k-1-rockets&lang=ar',
		webgl: false,
		act: (page) => page.locator('.masthead-actions .chip-strong').click({ timeout: TOLD_MS }),
	},
]

/** What says that something is missing. */
const SAYS = '.notice, [role=alert], .boot-help, .job-failed'

async function open(
	browser: Browser,
	url: string,
	visit: Visit,
	prepare: (page: Page) => Promise<unknown>,
): Promise<Page> {
	const page = await browser.newPage({
		viewport: { width: 960, height: 600 },
		deviceScaleFactor: 0.25,
		serviceWorkers: 'block',
	})
	if (!visit.webgl)
		await page.addInitScript(() => {
			const { getContext } = HTMLCanvasElement.prototype
			HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
				return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
			} as typeof getContext
		})
	await prepare(page)
	await page.goto(url + visit.query, { waitUntil: 'commit' })
	return page
}

const said = (page: Page, names: string): Promise<string | null> =>
	page.evaluate((selector) => {
		const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(
			(element) => element.checkVisibility({ visibilityProperty: true }) && !/WebGL 2/.test(element.innerText),
		)
		return shown[0]?.innerText.replace(/\s+/g, ' ').trim() ?? null
	}, names)

/** What a reader sees of a fault, and whether trying again mends it. */
async function walk(browser: Browser, url: string, visit: Visit, file: string, way: Way): Promise<string> {
	let faulty = true
	let at: number | null = null
	const page = await open(browser, url, visit, (page) =>
		page.route(`**/${file}`, (route) => {
			at ??= performance.now()
			return faulty ? WAYS[way](route) : route.continue()
		}),
	)
	try {
		await visit.act?.(page).catch(() => {})
		const end = performance.now() + 2 * TOLD_MS
		for (;;) {
			const text = await said(page, SAYS)
			if (text !== null && at !== null) {
				faulty = false
				const again = page.locator('a[href=""], .chip', { hasText: /Try again|حاول مجددًا|أعد المحاولة/ }).first()
				if ((await again.count()) === 0) return `“${text}”`
				await again.click({ noWaitAfter: true }).catch(() => {})
				const works = await page
					.locator('input[type=range]')
					.first()
					.waitFor({ timeout: 3 * TOLD_MS })
					.then(
						() => true,
						() => false,
					)
				return `“${text}” ${works ? '' : '**trying again does not help**'}`
			}
			if (at !== null && performance.now() - at > TOLD_MS + 2000) return 'goes on without a word'
			if (performance.now() > end) return 'was not asked for'
			await page.waitForTimeout(400)
		}
	} finally {
		await page.close()
	}
}

/** Two builds in two folders and two time zones. @returns their hashes */
async function hashes(): Promise<string[]> {
	const found: string[] = []
	for (const [name, zone] of [
		['one', 'Asia/Baghdad'],
		['an other', 'America/Los_Angeles'],
	] as const) {
		const folder = mkdtempSync(join(tmpdir(), 'handover-build-'))
		try {
			const copy = join(folder, name)
			cpSync(ROOT, copy, { recursive: true, filter: (path) => !/\/(node_modules|dist|\.git|tests)$/.test(path) })
			symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
			const { status, stderr } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], {
				cwd: copy,
				env: { ...process.env, TZ: zone, NODE_ENV: 'production' },
				encoding: 'utf8',
			})
			if (status !== 0) throw new Error(`The copy does not build:\n${stderr}`)
			found.push(hashOf(join(copy, 'dist')))
		} finally {
			rmSync(folder, { recursive: true, force: true })
		}
	}
	return found
}

function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort()
}

function hashOf(folder: string): string {
	const hash = createHash('sha256')
	for (const file of filesOf(folder)) hash.update(`${file}\0`).update(readFileSync(join(folder, file)))
	return hash.digest('hex')
}

const started = performance.now()
const dist = mkdtempSync(join(tmpdir(), 'handover-faults-'))
await buildSite(dist)
const [first, second] = await hashes()
process.stdout.write(`The build: sha256 ${first}\n`)
const site = await serveSite(dist)
const browser = await launchBrowser()
const asked = new Map<string, Visit>()
for (const visit of VISITS) {
	const page = await open(browser, site.url, visit, async (page) => {
		page.on('request', (request) => {
			const file = decodeURIComponent(new URL(request.url()).pathname.slice(1))
			if (!asked.has(file)) asked.set(file, visit)
		})
	})
	await page.locator('.place-button').first().waitFor({ timeout: 60_000 })
	await visit.act?.(page)
	await page.waitForLoadState('networkidle')
	await page.close()
}
const files = filesOf(dist).filter((file) => file.startsWith('assets/'))
const rows = new Map(files.map((file) => [file, new Map<Way, string>()]))
// Each file in one way first, then the next way: a run that ends early has seen every file.
const jobs = (Object.keys(WAYS) as Way[]).flatMap((way) =>
	files.flatMap((file) => {
		const visit = asked.get(file)
		return visit ? [{ file, way, visit }] : []
	}),
)
const total = jobs.length
const work = async (): Promise<void> => {
	for (let job = jobs.shift(); job; job = jobs.shift()) {
		if (performance.now() - started > BUDGET_MS) return
		const { file, way, visit } = job
		rows
			.get(file)
			?.set(
				way,
				await walk(browser, site.url, visit, file, way).catch(
					(error: Error) => `not seen: ${error.message.split('\n')[0]}`,
				),
			)
	}
}
await Promise.all(Array.from({ length: AT_ONCE }, work))
await browser.close()
await site.close()
rmSync(dist, { recursive: true, force: true })

const plain = (name: string): string => name.replace('assets/', '').replace(/-[\w-]{8}(?=\.\w+$)/, '')
const done = [...rows.values()].reduce((sum, row) => sum + row.size, 0)
const all = [...rows.values()].flatMap((row) => [...row.values()])
const silent = all.filter((text) => text.startsWith('goes on')).length
const helpless = all.filter((text) => text.includes('does not help')).length
const lines = [
	'# What a reader sees when a file of the page does not come',
	'',
	`Made by \`npm run test:faults\`: ${done} of ${total} faults of ${files.length} files were tried in the time there was; ${silent} go on without a word, ${helpless} are not mended by trying again. A file that neither of these asked for was not tried: ${VISITS.map(({ name }) => name).join('; ')}. "–": not reached.`,
	'',
	`| file | ${Object.keys(WAYS).join(' | ')} |`,
	'| --- | --- | --- | --- | --- |',
	...files.map((file) => {
		const cells = (Object.keys(WAYS) as Way[]).map(
			(way) => rows.get(file)?.get(way) ?? (asked.has(file) ? '–' : 'not asked for'),
		)
		return `| ${plain(file)} | ${cells.map((text) => text.replaceAll('|', '/').slice(0, 160)).join(' | ')} |`
	}),
	'',
]
writeFileSync(join(ROOT, 'docs', 'faults.md'), lines.join('\n'))
process.stdout.write(
	`${done} of ${total} faults in ${((performance.now() - started) / 1000).toFixed(0)} s; docs/faults.md\n`,
)
if (first !== second) throw new Error(`Two builds differ: ${first} and ${second}`)
if (helpless > 0) process.exitCode = 1
