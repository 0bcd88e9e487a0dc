/** The page in two languages that nobody speaks: nothing untranslated, nothing cut. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bareGround } from '../browser/bareGround.ts'
import { builtSite } from '../browser/builtSite.ts'
import { cached } from '../browser/cached.ts'
import { ownBrowser } from '../browser/ownBrowser.ts'
import { MAP_READY } from '../browser/ready.ts'
import { countRequests } from '../browser/requests.ts'
import { twoFrames } from '../browser/settled.ts'
import { shownText } from '../browser/shownText.ts'
import { type Served, serveSite } from '../browser/site.ts'
import { leaveUndrawn } from '../browser/undrawn.ts'
import { GEO } from '../helpers.ts'
import { isMarked, LONG, TURNED } from '../pseudo.ts'

/** What the two languages are made of. */
const INPUTS = ['tests/pseudo.ts', 'tests/browser/pseudo.config.ts', 'tests/browser/lean.ts']

let served: Served
let page: Page
/** Waits for parts that come when they are wanted. */
let partsAreHere: () => Promise<void>
beforeAll(async () => {
	const config = join(import.meta.dirname, '../browser/pseudo.config.ts')
	served = await serveSite(await builtSite({ config, inputs: INPUTS }), [cached(), bareGround()])
	page = await (await ownBrowser()).newPage({ viewport: SIZES[0], deviceScaleFactor: 0.5, serviceWorkers: 'block' })
	await leaveUndrawn(page.context())
	partsAreHere = countRequests(page)
}, 180_000)
afterAll(async () => {
	await page?.close()
	await served?.close()
})

/** Every text of the record and of its ground, which no catalogue translates. */
const RECORD = [GEO, join(GEO, 'basemap')]
	.flatMap((dir) =>
		readdirSync(dir)
			.filter((file) => /\.(geo)?json$/.test(file))
			.map((file) => readFileSync(join(dir, file), 'utf8')),
	)
	.flatMap((text) => [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner]) => JSON.parse(`"${inner}"`) as string))
	.join('\n')
	.toLowerCase()

/** What was asked of the record: every view asks the same of most of its texts, and the record is long. */
const asked = new Map<string, boolean>()

/** Whether the record says a text. */
function isOfRecord(text: string): boolean {
	const answer = asked.get(text) ?? RECORD.includes(text.toLowerCase())
	asked.set(text, answer)
	return answer
}

/** What is the same in every language. */
const SAME =
	/^(English|العربية|CSV|XLSX|KML|GeoJSON|CSL-JSON|JSON|BibTeX|PNG|SVG|PDF|GIF|MP4|WebM|CC BY 4\.0|MapLibre|[\d.,]+ km|[0-9a-f]{8}|[\d.,×%+\-–−]+|\p{L})$/u

/** Whether a text was translated, or is nothing to be translated. */
function isTranslated(text: string): boolean {
	if (isMarked(text) || isOfRecord(text)) return true
	// What is put together from the record's own names and dates.
	return text
		.split(/[\s]*[,·:;()|/–—\n]+[\s]*|\s{2,}/u)
		.map((part) => part.trim())
		.filter((part) => /\p{L}/u.test(part))
		.every((part) => isMarked(part) || SAME.test(part) || isOfRecord(part))
}

/** The one that all parts are unfolded in comes last. */
const SIZES = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 720 },
] as const

/** Each of them has a part of the page that the others have not. */
const VIEWS = [
	'date=2020-03-18',
	'date=2020-03-29&base=k-1',
	'event=2020-01-08-ain-al-asad-missiles',
	'date=2021-12-21&range=all&kinds=attack,transfer&trail=all',
] as const

describe.each([LONG, TURNED])('in $locale.tag', ({ locale, texts }) => {
	beforeAll(async () => {
		await page.goto(`${served.url}?lang=${locale.tag}`)
		await page.locator(MAP_READY).first().waitFor({ timeout: 90_000 })
	})

	test.each(SIZES)(
		'at $width × $height every word is translated and nothing is cut',
		async (viewport) => {
			// Where it is tried once more the studio is open still.
			if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
			await page.setViewportSize(viewport)
			await goTo(page, `?lang=${locale.tag}`)
			await page.locator(`html[lang="${locale.tag}"][dir=${locale.dir}]`).waitFor()
			await provePage(page, 'opening')
			for (const view of VIEWS) {
				await goTo(page, `?${view}&lang=${locale.tag}`)
				await provePage(page, view)
			}
			if (viewport.width > 1000) await proveParts(page, texts)
		},
		240_000,
	)
})

async function goTo(page: Page, query: string): Promise<void> {
	await page.evaluate((search) => {
		window.history.pushState(null, '', window.location.pathname + search)
		window.dispatchEvent(new PopStateEvent('popstate'))
	}, query)
	await partsAreHere()
}

/** Everything that is folded away or comes up over the page. */
async function proveParts(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
	const button = (key: string) => page.getByRole('button', { name: texts[key] ?? '', exact: true })
	for (const summary of await page.locator('summary:visible').all()) await summary.click()
	await twoFrames(page)
	await provePage(page, 'all unfolded')
	for (const tab of await page.getByRole('tab').all()) {
		await tab.click()
		await twoFrames(page)
		await provePage(page, `the list "${await tab.innerText()}"`)
	}
	const dialog = page.getByRole('dialog')
	await button('page.ground').click()
	await dialog.waitFor()
	await provePage(page, 'the choice of a ground')
	await page.keyboard.press('Escape')
	await button('page.export').click()
	await dialog.getByRole('img').first().waitFor({ timeout: 90_000 })
	for (const tab of await dialog.getByRole('tab').all()) {
		await tab.click()
		const folded = dialog.locator('details:not([open]) > summary:visible')
		while ((await folded.count()) > 0) await folded.first().click()
		await partsAreHere()
		await provePage(page, `the studio's "${await tab.innerText()}"`)
	}
}

async function provePage(page: Page, view: string): Promise<void> {
	let shown = await shownText(page)
	// What lies on the map has its size when the map has come to rest.
	if (shown.cut.length > 0)
		await vi
			.waitUntil(
				async () => {
					shown = await shownText(page)
					return shown.cut.length === 0
				},
				{ timeout: 10_000 },
			)
			.catch(() => {})
	const { texts, cut } = shown
	expect(texts.filter(isMarked).length, view).toBeGreaterThan(15)
	expect
		.soft(
			[...new Set(texts)].filter((text) => !isTranslated(text)),
			`untranslated in ${view}`,
		)
		.toEqual([])
	expect.soft(cut, `cut in ${view}`).toEqual([])
}
