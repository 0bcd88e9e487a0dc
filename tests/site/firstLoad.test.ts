import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { isoDay } from '../../src/core/time/calendar.ts'
import { otherServer } from '../browser/otherServer.ts'
import { mapSettled } from '../browser/settled.ts'
import { useSite } from '../browser/useSite.ts'
import { ROOT } from '../helpers.ts'
import { dateSlider, spokenDate } from './dates.ts'

const site = useSite()
let page: Page
beforeAll(async () => {
	page = await site.open('#bench')
})

test('the page has its name and says what is true', async () => {
	await expect.poll(() => page.title()).toBe('4 April 2020 – Handover')
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Handover')
	expect(
		await page.getByText(/^Five sites handed over, the coalition counted four; .+ in the last 30 days$/).count(),
	).toBe(1)
})

test('the date is a slider with a full date', async () => {
	expect(await dateSlider(page).inputValue()).toBe(String(isoDay('2020-04-04')))
	expect(await spokenDate(page)).toBe('Saturday 4 April 2020')
})

test('the player, the export and both languages can be reached', async () => {
	for (const name of ['Play', 'Export', 'العربية', 'Previous day with events', 'Next day with events'])
		expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(1)
})

test('the map is there with a button for every base', async () => {
	expect(await page.getByRole('region', { name: 'Map', exact: true }).isVisible()).toBe(true)
	for (const name of ['Al-Qaim base', 'Qayyarah Airfield West', 'K-1 Air Base', 'Al-Taqaddum Air Base', 'Camp Taji'])
		expect(await page.getByRole('button', { name, exact: true }).isVisible(), name).toBe(true)
})

test('nothing was asked of anybody else', () => {
	const { requests, problems } = site.watchOf(page)
	expect(problems).toEqual([])
	// A watcher that had seen no request at all would prove nothing.
	expect(requests).toBeGreaterThan(15)
})

test('what several parts share is one file, and no reader asks for it in pieces', async () => {
	await mapSettled(page)
	const scripts = await page.evaluate(() => [
		...new Map(
			(performance.getEntriesByType('resource') as PerformanceResourceTiming[])
				.filter(({ name }) => name.endsWith('.js'))
				.map(({ name, decodedBodySize }) => [name, decodedBodySize]),
		).values(),
	])
	expect(scripts.length).toBeGreaterThan(10)
	// 65, more than half of them of less than a kilobyte, before the build was told so.
	expect(scripts.length).toBeLessThanOrEqual(34)
	expect(scripts.filter((bytes) => bytes < 1500).length).toBeLessThanOrEqual(12)
})

test('the address bar stays empty while everything is as it comes', () => {
	expect(new URL(page.url()).search).toBe('')
})

test('a policy forbids everything that is not the page itself', async () => {
	const policy = await page.locator('head > meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
	expect(policy).toContain("default-src 'self'")
	expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/)
	const [before] = await page.locator('head > *').all()
	// A policy holds only for what comes after it.
	expect(await before?.getAttribute('http-equiv')).toBe('Content-Security-Policy')
})

test('the policy is in force, and the watcher sees what it stops', async () => {
	const stopped = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'))
	expect(await page.evaluate(() => fetch('https://example.org/').then(String, () => 'refused'))).toBe('refused')
	await stopped
	expect(site.watchOf(page).problems.splice(0).join()).toContain('console error')
})

test('no worker of the page, and no source of its map, reaches another port of this machine', async () => {
	const other = await otherServer()
	try {
		await mapSettled(page)
		expect(await (await fetch(`${other.url}by-the-test`)).json()).toHaveProperty('features')
		const workers = page.workers()
		// MapLibre's; the one that makes files is asked in studio.test.ts.
		expect(workers.length).toBeGreaterThan(0)
		const ask = (url: string): Promise<string> => fetch(url).then(String, () => 'refused')
		expect(await page.evaluate(ask, `${other.url}by-hand`)).toBe('refused')
		for (const worker of workers) expect(await worker.evaluate(ask, `${other.url}by-hand`)).toBe('refused')
		const said = await page.evaluate((data) => {
			const map = (window as unknown as MapWindow).__handoverMap
			return new Promise<string>((resolve) => {
				map.on('error', ({ error }) => resolve(error.message))
				map.addSource('elsewhere', { type: 'geojson', data })
				map.addLayer({ id: 'elsewhere', type: 'circle', source: 'elsewhere' })
			})
		}, `${other.url}by-the-map`)
		expect(said).toContain('Failed to fetch')
		expect(other.asked).toEqual(['GET /by-the-test'])
	} finally {
		other.close()
		site.watchOf(page).problems.splice(0)
	}
})

interface MapWindow {
	readonly __handoverMap: {
		on(type: 'error', listener: (event: { readonly error: Error }) => void): void
		addSource(id: string, source: object): void
		addLayer(layer: object): void
	}
}

test('a word without a break is broken in every line of the panel, and none is cut', async () => {
	const cut = await page.evaluate(() => {
		const panel = document.querySelector('.panel-body')
		if (!panel) throw new Error('there is no panel')
		// Beside its symbol each line has one text, and in it what is set apart.
		const lines = [...panel.querySelectorAll('.event-link > span:last-child, .base-link > span:last-child')]
		for (const line of lines) line.textContent = 'W'.repeat(120)
		const edge = panel.getBoundingClientRect()
		const isOut = (line: Element): boolean => {
			const { left, right } = line.getBoundingClientRect()
			return left < edge.left || right > edge.right
		}
		return { lines: lines.length, out: lines.filter(isOut).length, wider: panel.scrollWidth - panel.clientWidth }
	})
	expect(cut.lines).toBeGreaterThan(5)
	expect(cut).toMatchObject({ out: 0, wider: 0 })
})

test('the licence of every package that the page is made of goes with it', async () => {
	const answer = await page.request.get(new URL('licences.txt', page.url()).href)
	const text = await answer.text()
	const used = packagesOf('src/main.tsx')
	// What is read here has to be what the page is made of.
	for (const name of ['react', 'maplibre-gl', 'harfbuzzjs', '@fontsource/ibm-plex-sans']) expect(used).toContain(name)
	for (const name of used) {
		const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'))
		const [, licence = ''] = text.split(`\n${name} ${version} · `)
		expect(licence.split('='.repeat(80))[0]?.length, `the licence of ${name}`).toBeGreaterThan(300)
	}
})

/** The packages whose programs, looks or letters a module and all that it imports are made of. */
function packagesOf(entry: string): ReadonlySet<string> {
	const [packages, seen] = [new Set<string>(), new Set<string>()]
	const visit = (file: string): void => {
		if (seen.has(file) || !existsSync(file)) return
		seen.add(file)
		// Types leave nothing in a build.
		const text = readFileSync(file, 'utf8').replaceAll(/^(?:import|export) type [^;]*? from .*$/gm, '')
		const named = /(?:from|import|import\(|@import|new URL\()\s*['"]([^'"]+)['"]/g
		for (const [, wanted = ''] of text.matchAll(named)) {
			const plain = wanted.replace(/\?.*$/, '')
			if (plain.startsWith('.')) visit(join(dirname(file), plain))
			else if (/^@?[a-z]/.test(plain) && !/^(?:virtual|node):/.test(plain))
				packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(plain)?.[0] ?? plain)
		}
	}
	visit(join(ROOT, entry))
	return packages
}
