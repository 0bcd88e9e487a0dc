import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser, CDPSession } from 'playwright-core'
import { serveSite } from '../browser/site.ts'
import { freshPage } from './benchPage.ts'
import { compressed, NO_PICTURE } from './compressed.ts'
import { median, table } from './numbers.ts'
import type { Target } from './scale/targets.ts'

/** So often each page is opened, unless `HANDOVER_BENCH_ROUNDS` says otherwise. */
const ROUNDS = Number(process.env.HANDOVER_BENCH_ROUNDS ?? 5)

/** A slow 4G line and a phone's processor, made by the browser itself: bits a second, milliseconds, times slower. */
const SLOW = { down: 1_600_000, up: 750_000, latency: 150, cpu: 4 }
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, isMobile: true, hasTouch: true } as const

interface Opened {
	/** Milliseconds from the start of the navigation; of the largest thing that was painted before the map. */
	readonly painted: number
	readonly map: number
}

/**
 * From opening the page to its first map, over a slow line: with its opening picture, without it, and, where
 * `HANDOVER_BENCH_BEFORE` names the folder of an earlier build, as it was then. By turns, so that all meet the same machine.
 */
export async function openTime(
	browser: Browser,
	dist: string,
): Promise<{ readonly text: string; readonly promises: readonly Target[] }> {
	const earlier = process.env.HANDOVER_BENCH_BEFORE
	if (earlier && !existsSync(join(resolve(earlier), 'index.html')))
		throw new Error(`HANDOVER_BENCH_BEFORE is "${earlier}", which is no build of the page.`)
	const now = await serveSite(dist, [compressed(dist)])
	const before = earlier ? await serveSite(resolve(earlier), [compressed(resolve(earlier))]) : null
	try {
		const pages = new Map([
			['with its picture', now.url],
			['without', now.url + NO_PICTURE],
			...(before ? [['earlier build', before.url] as const] : []),
		])
		const times = new Map([...pages.keys()].map((name) => [name, [] as Opened[]]))
		for (let round = 0; round < ROUNDS; round++)
			for (const [name, url] of pages) times.get(name)?.push(await opened(browser, url))
		const medianOf = (name: string, part: keyof Opened): number =>
			median((times.get(name) ?? []).map((one) => one[part]))
		const rows = [...times].map(([name, all]) => {
			const maps = all.map(({ map }) => map)
			return [
				name,
				Math.round(medianOf(name, 'painted')),
				...[median(maps), Math.min(...maps), Math.max(...maps)].map(Math.round),
			]
		})
		const later = medianOf('with its picture', 'map') / medianOf('without', 'map')
		const promises: Target[] = [
			{
				promise: 'The largest paint is there within 0.9 s on a slow line',
				measured: `${(medianOf('with its picture', 'painted') / 1000).toFixed(2)} s`,
				holds: medianOf('with its picture', 'painted') <= 900,
			},
			{
				promise: 'The first map comes at most 2 % later than without the picture',
				measured: `${((later - 1) * 100).toFixed(1)} %`,
				holds: later <= 1.02,
			},
		]
		if (before) {
			const share = medianOf('with its picture', 'map') / medianOf('earlier build', 'map')
			promises.push({
				promise: 'and at least 25 % sooner than in the earlier build',
				measured: `${((1 - share) * 100).toFixed(1)} %`,
				holds: share <= 0.75,
			})
		}
		const head = [`a phone on slow 4G, ${ROUNDS} times`, 'largest paint, ms', 'first map, ms', 'least', 'most']
		return { text: table(head, rows), promises }
	} finally {
		await before?.close()
		await now.close()
	}
}

/** So long, in milliseconds, between two questions to the page, which is slow and has work to do. */
const ASKED_MS = 250

/** As `firstPicture`, by the browser itself: what Playwright puts into a page to be asked takes a slow page a fifth of a second before its first paint. */
async function firstMap(session: CDPSession): Promise<number> {
	const expression = "performance.getEntriesByName('first-map')[0]?.startTime"
	for (const deadline = performance.now() + 120_000; performance.now() < deadline; ) {
		const { result } = await session.send('Runtime.evaluate', { expression })
		if (typeof result.value === 'number') return result.value
		await setTimeout(ASKED_MS)
	}
	throw new Error('There was no map within two minutes.')
}

async function opened(browser: Browser, url: string): Promise<Opened> {
	const { page, context } = await freshPage(browser, PHONE)
	try {
		const session = await context.newCDPSession(page)
		await session.send('Network.enable')
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: SLOW.latency,
			downloadThroughput: SLOW.down / 8,
			uploadThroughput: SLOW.up / 8,
		})
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu })
		await page.goto(url, { waitUntil: 'commit' })
		const map = await firstMap(session)
		const painted = await page.evaluate(
			(before) =>
				new Promise<number>((resolve) =>
					new PerformanceObserver((list) =>
						resolve(Math.max(0, ...list.getEntries().map(({ startTime }) => (startTime <= before ? startTime : 0)))),
					).observe({ type: 'largest-contentful-paint', buffered: true }),
				),
			map,
		)
		return { painted, map }
	} finally {
		await context.close()
	}
}
