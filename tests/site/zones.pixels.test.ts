import type { CDPSession, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { around } from '../browser/pixels.ts'
import { useSite } from '../browser/useSite.ts'
import { LIGHT } from './colours.ts'
import { dateSlider, goTo, spokenDate } from './dates.ts'
import { baseOf } from './record.ts'

// No zone of its own: another kind of page for every zone would begin with nothing that its browser has compiled.
const site = useSite({ ground: 'bare', pixels: true, viewport: { width: 1024, height: 640 }, timezoneId: null })

/** Everything that the page says on a date, once the panel has followed. */
async function said(page: Page, date: string, words: string): Promise<string> {
	await goTo(page, date)
	expect(await spokenDate(page)).toBe(words)
	const history = page.getByRole('region', { name: baseOf('k-1').name.en, exact: true })
	await history.getByText(words.replace(/^\w+ /, 'As of ')).waitFor()
	return `${await page.getByRole('region', { name: 'Time' }).innerText()}\n${await history.innerText()}`
}

const DATES = [
	['2020-03-28', 'Saturday 28 March 2020'],
	['2020-03-29', 'Sunday 29 March 2020'],
	['2020-01-01', 'Wednesday 1 January 2020'],
] as const

// The last hours of the day before, Baghdad itself, and a day ahead of the first.
const ZONES = ['America/Los_Angeles', 'Asia/Baghdad', 'Pacific/Kiritimati']
const answers = new Map<string, readonly string[]>()

test.each(ZONES)('a day is a day in Baghdad, wherever it is read: %s', async (timezoneId) => {
	let clock: CDPSession | undefined
	const page = await site.open('?date=2020-03-29&base=k-1', {
		prepare: async (fresh) => {
			clock = await fresh.context().newCDPSession(fresh)
			await clock.send('Emulation.setTimezoneOverride', { timezoneId })
		},
	})
	onTestFinished(() => clock?.detach().catch(() => {}))
	expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(timezoneId)
	expect(await spokenDate(page)).toBe('Sunday 29 March 2020')
	const k1 = page.getByRole('button', { name: baseOf('k-1').name.en, exact: true })
	const texts: string[] = []
	for (const [date, words] of DATES) texts.push(await said(page, date, words))
	answers.set(timezoneId, texts)
	expect(texts).toEqual([...answers.values()][0])

	// Handed over on the 29th: blue until the day before, green from the day itself.
	await goTo(page, '2020-03-28')
	expect((await around(page, k1, 9)).count(LIGHT.coalition)).toBeGreaterThan(80)
	await dateSlider(page).press('ArrowRight')
	expect((await around(page, k1, 9)).count(LIGHT.coalition)).toBe(0)
	expect((await around(page, k1, 9)).count(LIGHT.iraq)).toBeGreaterThan(40)
	await page.waitForURL(({ searchParams }) => searchParams.get('date') === '2020-03-29')
})
