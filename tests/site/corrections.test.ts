import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { parseCorrections } from '../../src/data/corrections.ts'
import { useSite } from '../browser/useSite.ts'
import { GEO } from '../helpers.ts'
import { LANGS } from '../languages.ts'

const site = useSite({ ground: 'bare' })
const list = parseCorrections(readFileSync(join(GEO, 'corrections.json'), 'utf8'), LANGS)
const [first] = list

/** What the page has asked for. */
const asked: string[] = []
let page: Page
beforeAll(async () => {
	page = await site.open('', {
		ready: '.corrections summary',
		prepare: async (page) => page.on('request', (request) => asked.push(request.url())),
	})
})

test('the page says when the record was last corrected, and brings what changed when it is asked', async () => {
	const corrections = page.locator('.corrections')
	const summary = corrections.locator('summary')
	expect(await summary.innerText()).toMatch(/^Last corrected on \d+ \w+ \d{4}: what changed$/)
	expect(asked.filter((url) => url.includes('corrections-compact'))).toEqual([])
	await summary.click()
	const entries = corrections.locator('> ul > li')
	await entries.first().waitFor()
	expect(await entries.first().innerText()).toContain(first?.was.en)
	expect(await entries.first().innerText()).toContain(first?.now.en)
	expect(await entries.first().innerText()).toContain(first?.why.en)
	await corrections.getByRole('button', { name: `Show all ${list.length}` }).click()
	expect(await entries.count()).toBe(list.length)
	// Beside it: what is recorded, what counts as what, its limits, and who makes it.
	const about = page.locator('.about')
	await about.locator('summary').click()
	await about.getByText('The Handover contributors').waitFor()
	const told = await about.innerText()
	expect(told).toContain('Sentences count acts')
	expect(told).toContain('1 December 2019 to 30 September 2020')
	expect(told).toContain('names no address for reports of errors')
	await entries.first().getByRole('link').first().click()
	await page.waitForURL(({ searchParams }) =>
		[searchParams.get('base'), searchParams.get('event')].includes(first?.entry ?? ''),
	)
})

test('in Arabic too', async () => {
	await site.visit(page, '?lang=ar')
	await page.locator('.corrections summary').click()
	const entry = page.locator('.corrections > ul > li').first()
	await entry.waitFor()
	expect(await entry.innerText()).toMatch(/[\u0600-\u06ff]{3}/)
})
