import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { instead } from '../browser/instead.ts'
import { useSite } from '../browser/useSite.ts'
import { goTo } from './dates.ts'
import { baseOf, eventOf } from './record.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const site = useSite({ ground: 'bare' })

interface AxeWindow {
	readonly axe: { run(options: RunOptions): Promise<AxeResults> }
}

/** What axe asks of colours at its usual strictness. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'] as const

/**
 * The serious and critical faults of what is shown, and landmarks that cannot be told apart, a line each.
 * @param looks `colours`: of its colours alone, for what has been looked at in full in another theme
 */
async function faults(page: Page, looks: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
	// In the page's own world through the debugger: the policy lets no script in by the door.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
	const { violations } = await page.evaluate(
		// Of what is in order one example is enough; what is not is told in full.
		(rules) => (window as unknown as AxeWindow).axe.run({ resultTypes: ['violations'], ...rules }),
		looks === 'colours' ? { runOnly: [...ABOUT_COLOURS] } : {},
	)
	return violations
		.filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || id === 'landmark-unique')
		.flatMap(({ id, help, nodes }) => nodes.map(({ html, any }) => `${id} (${help}): ${html} ${any[0]?.message ?? ''}`))
}

let page: Page
beforeAll(async () => {
	// A file is kept from the page once, which the browser tells of.
	page = await site.open('?date=2020-01-08', { allowed: /Failed to load resource: net::ERR_FAILED/ })
})

// A theme changes colours and nothing else.
describe.each([
	['light', 'all'],
	['dark', 'colours'],
] as const)('nothing serious is wrong in %s', (colorScheme, looks) => {
	beforeAll(async () => {
		await page.emulateMedia({ colorScheme })
		await site.visit(page, '?date=2020-01-08')
		await page.locator(`html[data-theme=${colorScheme}]`).waitFor()
		await page.getByRole('tab').first().click()
	})

	test('with the overview', async () => {
		expect(await faults(page, looks)).toEqual([])
	})

	test('with the list of a place open', async () => {
		await page
			.getByRole('button', { name: /^\d+ events at / })
			.first()
			.click()
		await page.getByRole('dialog', { name: /events at/ }).waitFor()
		expect(await faults(page, looks)).toEqual([])
		await page.keyboard.press('Escape')
	})

	test('with a search and the filters open', async () => {
		await site.visit(page, '?q=taji&kinds=attack,combat')
		const who = page.getByRole('group', { name: 'Who' })
		// The places that the words name push what is below them down.
		await page.getByRole('region', { name: 'Places', exact: true }).waitFor()
		await page.getByText('Filters', { exact: true }).click()
		await who.waitFor()
		expect(await faults(page, looks)).toEqual([])
		await page.getByRole('tab', { name: /^Bases/ }).click()
		expect(await faults(page, looks)).toEqual([])
		await page.getByText('Filters', { exact: true }).click()
		await who.waitFor({ state: 'detached' })
	})

	test('with a base open', async () => {
		await site.visit(page, '?base=k-1')
		const history = page.getByRole('region', { name: baseOf('k-1').name.en, exact: true })
		await history.waitFor()
		// Whatever is folded away is looked at as well.
		for (const summary of await history.locator('summary').all()) await summary.click()
		expect(await faults(page, looks)).toEqual([])
	})

	test('with an event open', async () => {
		const { id, title } = eventOf('2019-12-27-k-1-rockets')
		await site.visit(page, `?event=${id}`)
		await page.getByRole('article', { name: title.en }).waitFor()
		expect(await faults(page, looks)).toEqual([])
	})

	test('with the snapshot open', async () => {
		await page.getByRole('button', { name: 'Export', exact: true }).click()
		await page.getByRole('dialog').getByRole('img').waitFor()
		expect(await faults(page, looks)).toEqual([])
		await page.keyboard.press('Escape')
	})

	test('with a snapshot that does not come', async () => {
		const end = await instead(page, '*/relief_*.jpg', () => 'nothing')
		await page.getByRole('button', { name: 'Export', exact: true }).click()
		await page.getByRole('dialog').getByRole('alert').waitFor()
		expect(await faults(page, looks)).toEqual([])
		await page.keyboard.press('Escape')
		await end()
	})

	test('in Arabic', async () => {
		await site.visit(page, '?lang=ar&base=al-qaim')
		await page.getByRole('region', { name: baseOf('al-qaim').name.ar, exact: true }).waitFor()
		expect(await faults(page, looks)).toEqual([])
	})
})

test('nothing serious is wrong on a phone', async () => {
	const page = await site.open('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
	expect(await faults(page)).toEqual([])
	await page.getByRole('button', { name: 'Show events, bases and search' }).tap()
	await page.getByText('Legend', { exact: true }).tap()
	await goTo(page, '2020-03-18')
	expect(await faults(page)).toEqual([])
	// An inspector that finds nothing anywhere would be content with this page too.
	await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
	expect(await faults(page)).toEqual([expect.stringContaining('button-name')])
})
