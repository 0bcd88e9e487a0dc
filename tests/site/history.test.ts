import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { whenText } from '../../src/core/messages/headline.ts'
import { textIn } from '../../src/core/record/lang.ts'
import { useSite } from '../browser/useSite.ts'
import { dateSlider, goTo, spokenDate } from './dates.ts'
import { baseOf, eventOf, timeline, transferAt } from './record.ts'

const site = useSite({ ground: 'bare' })
let page: Page
beforeAll(async () => {
	page = await site.open('')
})

const K1 = baseOf('k-1')
const TRANSFER = transferAt('k-1')
const history = () => page.getByRole('region', { name: K1.name.en, exact: true })

test('the overview looks the same before and after a base was open', async () => {
	const entries = page.getByRole('region', { name: 'What is true on this day' }).getByRole('listitem')
	const boxes = async () => Promise.all((await entries.all()).slice(0, 12).map((entry) => entry.boundingBox()))
	const before = await boxes()
	await page.getByRole('button', { name: K1.name.en, exact: true }).click()
	await history().waitFor()
	await page.getByRole('link', { name: 'Back to the overview' }).click()
	await history().waitFor({ state: 'detached' })
	expect(await boxes()).toEqual(before)
})

test('a click on a base opens its history', async () => {
	const button = page.getByRole('button', { name: K1.name.en, exact: true })
	await button.click()
	await history().waitFor()
	expect(await history().getByRole('heading', { level: 2 }).innerText()).toBe(K1.name.en)
	expect(await history().getByText(K1.name.ar, { exact: true }).first().getAttribute('lang')).toBe('ar')
	expect(await button.getAttribute('aria-pressed')).toBe('true')
	await page.waitForURL((url) => url.searchParams.get('base') === 'k-1')
	// Whoever listens is taken to what was opened.
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(K1.name.en)
})

test.each([
	['2020-03-28', /^As of 28 March 2020\s*Held by the coalition since 2017$/],
	['2020-03-29', /^As of 29 March 2020\s*Iraqi security forces since 29 March 2020$/],
	['2020-08-01', /^As of 1 August 2020\s*Iraqi security forces since 29 March 2020$/],
])('who holds it is said as of the date: %s', async (date, words) => {
	await goTo(page, date)
	const status = history()
		.getByText(/^As of/)
		.locator('..')
	await page.waitForFunction(([element, said]) => element?.textContent?.includes(said), [
		await status.elementHandle(),
		words.source.slice(7, 16),
	] as const)
	expect((await status.innerText()).trim()).toMatch(words)
})

test('the transfer is told with its facts', async () => {
	const fact = (name: string) => history().getByText(name, { exact: true }).locator('xpath=following-sibling::dd')
	expect(await fact('From').innerText()).toBe(TRANSFER.fromText?.en)
	expect(await fact('To').innerText()).toBe(TRANSFER.toText?.en)
	expect(await fact('People stationed').innerText()).toContain('300')
	expect(await fact('Worth').innerText()).toContain('$1.1 million')
	expect(await fact('Counted as').innerText()).toMatch(/^third of the month — /)
	// Where sources differ, every figure can be read.
	await fact('Worth')
		.getByText(/^Other figures/)
		.click()
	expect(await fact('Worth').innerText()).toContain('$1 million')
})

test('every event there is told in order, each with its sources', async () => {
	const events = timeline.eventsAt.get(K1.id) ?? []
	expect(events.length).toBeGreaterThan(2)
	const entries = history()
		.getByRole('list')
		.filter({ hasText: events[0]?.title.en ?? '' })
		.first()
		.locator('> li')
	expect(await entries.count()).toBe(events.length)
	for (const [i, event] of events.entries()) {
		const entry = entries.nth(i)
		const title = entry.getByRole('link', { name: textIn(event.title, 'en'), exact: true })
		// That it leads on is seen, and not only where a mouse is over it.
		expect(await title.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline')
		expect(await entry.innerText()).toContain(whenText(event.when, 'en'))
		expect(await entry.locator('a[href^="https://"]').count(), event.id).toBeGreaterThan(0)
	}
})

/** Links as the page has them, all with one question: there are many, and each question takes some milliseconds. */
const asGiven = (links: readonly Element[]) =>
	links.map((link) => ({
		href: link.getAttribute('href') ?? '',
		rel: link.getAttribute('rel') ?? '',
		text: link.textContent ?? '',
	}))

test('sources are real links that give nothing away', async () => {
	const links = await history().locator('a[target="_blank"]').evaluateAll(asGiven)
	expect(links.length).toBeGreaterThan(10)
	for (const { href, rel, text } of links) {
		// A few papers are still on plain http; never anything that runs.
		expect(new URL(href).protocol, href).toMatch(/^https?:$/)
		expect(rel).toContain('noreferrer')
		expect(text.trim(), href).not.toBe('')
	}
})

test('the name of a source is spoken in its own language', async () => {
	const sources = history().locator('.source-list a[hreflang]')
	const spoken = await sources.evaluateAll((links) =>
		links.map((link) => [link.getAttribute('hreflang'), (link as HTMLElement).lang]),
	)
	expect(spoken.length).toBeGreaterThan(3)
	for (const [written, said] of spoken) expect(said).toBe(written)
})

test('beside each source a web archive can be asked for it, and is not before', async () => {
	const sources = await history().locator('.source-list a[target="_blank"]:not(.source-archive)').evaluateAll(asGiven)
	const archives = await history().locator('.source-list .source-archive').evaluateAll(asGiven)
	expect(archives.length).toBe(sources.length)
	const named = history().getByRole('link', { name: /^Look up in the web archive: \S/ })
	expect(await named.count()).toBeGreaterThan(0)
	for (const [i, { rel, href }] of archives.entries()) {
		expect(rel).toBe('noopener noreferrer external')
		expect(href).toMatch(/^https:\/\/web\.archive\.org\/web\/(?:\d{4,8}|\*)\//)
		expect(href.endsWith(`/${sources[i]?.href}`)).toBe(true)
	}
})

test('an entry moves the date', async () => {
	const [, event] = timeline.eventsAt.get(K1.id) ?? []
	if (!event) throw new Error('K-1 has too few events')
	await history()
		.getByRole('link', { name: `${whenText(event.when, 'en')}: Show this day on the map` })
		.click()
	expect(await dateSlider(page).inputValue()).toBe(String(event.when.earliest))
	await page.waitForURL((url) => url.searchParams.get('date') === event.when.written)
	// The base stays open.
	expect(await history().isVisible()).toBe(true)
})

test('works of reference are marked as such, and stand behind whoever reported it', async () => {
	const lists = await history()
		.locator('.source-list')
		.evaluateAll((lists) =>
			lists.map((list) => [...list.children].map((item) => item.querySelector('.source-flag')?.textContent ?? '')),
		)
	const marked = lists.filter((flags) => flags.includes('work of reference'))
	expect(marked.length).toBeGreaterThan(1)
	for (const flags of marked) expect(flags.indexOf('work of reference')).toBeGreaterThan(flags.lastIndexOf(''))
	// A mark in two lines would be two.
	const lines = await history()
		.locator('.source-flag')
		.evaluateAll((flags) => flags.map((flag) => flag.getClientRects().length))
	expect(Math.max(...lines)).toBe(1)
})

test('no text of a history shows above the bar that leads back, or through it', async () => {
	const uncovered = await page.locator('.panel-body').evaluate((body) => {
		body.scrollTop = 300
		const bar = body.querySelector('.panel-back')
		const { left, top } = body.getBoundingClientRect()
		const rows = Math.floor((bar?.getBoundingClientRect().bottom ?? 0) - top)
		const found = Array.from({ length: rows }, (_, i) => document.elementFromPoint(left + 60, top + i + 0.5))
		body.scrollTop = 0
		return [rows, found.filter((element) => !bar?.contains(element)).length]
	})
	expect(uncovered[0]).toBeGreaterThan(20)
	expect(uncovered[1]).toBe(0)
})

test('the title of an entry opens the event on its day', async () => {
	const [event] = timeline.eventsAt.get(K1.id) ?? []
	if (!event) throw new Error('K-1 has no event')
	await goTo(page, '2020-06-01')
	await history()
		.getByRole('link', { name: textIn(event.title, 'en'), exact: true })
		.click()
	await page.getByRole('article', { name: textIn(event.title, 'en') }).waitFor()
	expect(await dateSlider(page).inputValue()).toBe(String(event.when.earliest))
	expect(await spokenDate(page)).toContain(whenText(event.when, 'en'))
})

test('where the coalition counted otherwise, the sentence leads to the entry that says why', async () => {
	await site.visit(page, '?date=2020-04-05')
	await page.locator('.dock-tally').getByText('the coalition counted four').waitFor()
	await page.getByRole('link', { name: 'Why four?' }).click()
	const { title, summary } = eventOf('2020-04-04-taqaddum-transfer')
	await page.getByRole('article', { name: title.en }).getByText(summary.en).waitFor()
	expect(summary.en).toContain('The coalition called it the fourth base; with the site at Mosul')
	await goTo(page, '2020-04-07')
	await page.getByRole('link', { name: 'Why four?' }).waitFor({ state: 'detached' })
})
