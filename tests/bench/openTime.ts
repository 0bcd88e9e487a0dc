import type { Browser } from 'playwright-core'
import { firstPicture, freshPage } from './benchPage.ts'
import { median, table } from './numbers.ts'

const ROUNDS = 5

/** From opening the page to its first map, beside a page with nothing on it; by turns, so that both meet the same machine. */
export async function openTime(browser: Browser, url: string): Promise<string> {
	const [empty, map]: [number[], number[]] = [[], []]
	for (let round = 0; round < ROUNDS; round++) {
		empty.push(await emptyPage(browser, url))
		map.push(await mapPage(browser, url))
	}
	const row = (name: string, times: readonly number[]) => [
		name,
		Math.round(median(times)),
		Math.round(Math.min(...times)),
		Math.round(Math.max(...times)),
	]
	return table(
		[`open to first picture, ms, ${ROUNDS} times`, 'median', 'least', 'most'],
		[row('empty page', empty), row('map', map)],
	)
}

async function mapPage(browser: Browser, url: string): Promise<number> {
	const { page, context } = await freshPage(browser)
	await page.goto(url, { waitUntil: 'commit' })
	const time = await firstPicture(page)
	await context.close()
	return time
}

async function emptyPage(browser: Browser, url: string): Promise<number> {
	const { page, context } = await freshPage(browser)
	await page.route(`${url}empty.html`, (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>empty</title><p>empty</p>' }),
	)
	await page.goto(`${url}empty.html`, { waitUntil: 'commit' })
	const time = await page.evaluate(
		() => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))),
	)
	await context.close()
	return time
}
