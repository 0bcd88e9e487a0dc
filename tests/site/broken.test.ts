import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { instead } from '../browser/instead.ts'
import { twoFrames } from '../browser/settled.ts'
import { useSite } from '../browser/useSite.ts'
import { GEO } from '../helpers.ts'
import { dateSlider, spokenDate } from './dates.ts'
import { baseOf, eventOf } from './record.ts'

const site = useSite({ ground: 'bare' })
const EVENTS = readFileSync(join(GEO, 'events.geojson'), 'utf8')
const ATTACK = eventOf('2019-12-27-k-1-rockets')
const TRANSFER = eventOf('2020-03-29-k-1-transfer')

/** Gives the page other bytes than the build did, as somebody who edits the file on the server would. */
function served(body: string, file = 'events-*.geojson'): (page: Page) => Promise<unknown> {
	return (page) => instead(page, `*/${file}`, () => ({ body }))
}

/** `line:column` of the first place where a text stands, counted from 1. */
function placeOf(text: string, part: string): string {
	const lines = text.slice(0, text.indexOf(part)).split('\n')
	return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
}

const alert = (page: Page) => page.getByRole('alert')

describe('a record that is sound in part', () => {
	const EVIL = '<img src=x onerror=alert(1)>'
	const dated = EVENTS.replace('"date": "2019-12-27"', '"date": "2019-13-27"')
	const broken = dated.replace(JSON.stringify(TRANSFER.title.en), JSON.stringify(EVIL))
	let page: Page
	beforeAll(async () => {
		expect(dated).not.toBe(EVENTS)
		expect(broken).not.toBe(dated)
		page = await site.open('?date=2019-12-28', { prepare: served(broken) })
	})

	test('shows its faults, where they are and how to mend them, and the rest on the map', async () => {
		// The list of faults is a part of its own, and may come after the map.
		await alert(page).getByRole('listitem').first().waitFor()
		const faults = await alert(page).getByRole('listitem').allInnerTexts()
		expect(faults.length).toBeGreaterThan(0)
		expect(faults.join('\n')).toContain(`events.geojson:${placeOf(broken, '"date": "2019-13-27"')} error`)
		// Every line says what to do.
		for (const fault of faults) expect(fault).toMatch(/^\w+\.(geo)?json:\d+:\d+ error .+; .+/)
		expect(await alert(page).innerText()).toContain('What is sound is shown')
		// The map, the date and what is sound are there; the faulty event is not.
		expect(await page.getByRole('button', { name: baseOf('k-1').name.en, exact: true }).isVisible()).toBe(true)
		await page.getByRole('tab', { name: /^Bases/ }).click()
		await page
			.getByRole('link', { name: baseOf('k-1').name.en })
			.first()
			.click()
		const history = page.getByRole('region', { name: baseOf('k-1').name.en, exact: true })
		await history.waitFor()
		expect(await history.getByText(ATTACK.title.en).count()).toBe(0)
		expect(await history.getByRole('link', { name: EVIL }).count()).toBe(1)
	})

	test('never runs what is written in it', async () => {
		await page
			.getByRole('region', { name: baseOf('k-1').name.en, exact: true })
			.getByRole('link', { name: EVIL })
			.click()
		await page.locator('article').waitFor()
		expect(await page.getByRole('heading', { name: EVIL }).count()).toBe(1)
		expect(await page.locator('img[src=x]').count()).toBe(0)
	})
})

describe('sources, which come after the first map', () => {
	const SOURCES = readFileSync(join(GEO, 'sources.json'), 'utf8')

	test('show their faults as soon as they are read, at the date where the reader is', async () => {
		const broken = SOURCES.replace('"kind": "', '"kind": "not ')
		expect(broken).not.toBe(SOURCES)
		const page = await site.open('?date=2019-12-28', { prepare: served(broken, 'sources-*.json') })
		await alert(page).getByRole('listitem').first().waitFor()
		const faults = await alert(page).getByRole('listitem').allInnerTexts()
		expect(faults.join('\n')).toMatch(/^sources\.json:\d+:\d+ error .+; .+/)
		expect(await spokenDate(page)).toBe('Saturday 28 December 2019')
		expect(new URL(page.url()).searchParams.get('date')).toBe('2019-12-28')
		expect(await page.getByRole('button', { name: baseOf('k-1').name.en, exact: true }).isVisible()).toBe(true)
	})

	test('do not keep a linked event waiting; where they do not arrive the card says so, and one can try again; others than the build knew are taken, if they are sound', async () => {
		let isThere = false
		const page = await site.open(`?event=${ATTACK.id}`, {
			ready: 'article',
			allowed: /Failed to load resource/,
			prepare: (page) =>
				instead(page, '*/sources-*.json', () => (isThere ? { body: `${SOURCES}\n` } : { status: 404 })),
		})
		const card = page.locator('article')
		await card.getByText(/A file could not be loaded: sources-\S+\.json \(404\)/).waitFor()
		expect(await card.getByRole('heading', { name: ATTACK.title.en }).count()).toBe(1)
		isThere = true
		await card.getByRole('button', { name: 'Try again' }).click()
		await card.locator('.source-list:not(.source-list-brief) li').first().waitFor()
		expect(await alert(page).count()).toBe(0)
	})
})

describe('a record with nothing sound', () => {
	test('shows its faults instead of a map', async () => {
		const cut = EVENTS.slice(0, EVENTS.length / 2)
		const page = await site.open('', { prepare: served(cut), ready: '[role=alert] li' })
		const lines = cut.split('\n').length
		const [fault] = await alert(page).getByRole('listitem').allInnerTexts()
		expect(fault).toMatch(/^events\.geojson:\d+:\d+ error .+; .+/)
		// A file that stops in the middle is faulty where it stops.
		expect(Math.abs(Number(fault?.split(':')[1]) - lines)).toBeLessThanOrEqual(1)
		expect(await alert(page).innerText()).toContain('there is nothing to show')
		expect(await dateSlider(page).count()).toBe(0)
	})

	test('says so in Arabic too', async () => {
		const page = await site.open('?lang=ar', { prepare: served('{'), ready: '[role=alert] li' })
		expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
		expect(await alert(page).innerText()).toContain('تعذّرت قراءة السجل')
	})
})

describe('a file that does not arrive', () => {
	const NOT_FOUND = /Failed to load resource/

	test('is named, and one can try again', async () => {
		let isThere = false
		const asked: string[] = []
		const page = await site.open('', {
			ready: '[role=alert]',
			allowed: NOT_FOUND,
			prepare: async (page) => {
				await page.route('**/bases-*.geojson', (route) => (isThere ? route.continue() : route.fulfill({ status: 404 })))
				// What comes beside the map may be on its way still, and is given up where the page is loaded again. Programs that
				// the browser has kept it would not ask for.
				await page.route(/\/(credits|mapFaults)-/, (route) =>
					isThere ? route.continue() : asked.push(route.request().url()),
				)
			},
		})
		await expect.poll(() => asked.length).toBe(2)
		expect(await alert(page).innerText()).toMatch(/A file could not be loaded: bases-\S+\.geojson \(404\)/)
		isThere = true
		await page.getByRole('button', { name: 'Try again' }).click()
		await dateSlider(page).waitFor()
	})

	test('is named without a network as well', async () => {
		const page = await site.open('', {
			ready: '[role=alert]',
			allowed: NOT_FOUND,
			prepare: (page) => instead(page, '*/land.topo-*.json', () => 'nothing'),
		})
		expect(await alert(page).innerText()).toMatch(/A file could not be loaded: land\.topo-\S+\.json \(no answer\)/)
	})

	describe('and that the first map can do without', () => {
		let page: Page
		beforeAll(async () => {
			page = await site.open('', {
				// The map complains in its own words, and goes on.
				allowed: /./,
				prepare: async (page) => {
					await page.route('**/rivers_major-*', (route) => route.fulfill({ status: 404 }))
					await page.route('**/Details-*.js', (route) => route.abort())
				},
			})
		})

		test('costs the map nothing else where it only paints the ground', async () => {
			expect(await page.getByRole('button', { name: baseOf('k-1').name.en, exact: true }).isVisible()).toBe(true)
		})

		test('does not take the page away where it is wanted only later, with a base', async () => {
			await Promise.all([
				// The map gives up requests of its own when the finer ground comes.
				page.waitForEvent('requestfailed', (request) => request.url().includes('Details')),
				page
					.getByRole('link', { name: baseOf('k-1').name.en })
					.first()
					.click(),
			])
			// Whatever the page makes of it, it makes of it in the next frames.
			await twoFrames(page)
			expect(await dateSlider(page).isVisible()).toBe(true)
			expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
		})
	})
})
