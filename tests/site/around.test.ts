import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { offsetText, rivalsText, unplacedText } from '../../src/core/messages/surroundings.ts'
import { eventsWithin, type NearestBase, nearestBase, surroundingsOf } from '../../src/core/query/nearby.ts'
import type { LngLat } from '../../src/core/record/model.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { RADIUS_KM } from '../../src/core/view/view.ts'
import { mapSettled } from '../browser/settled.ts'
import { useSite } from '../browser/useSite.ts'
import { naiveKm } from '../core/sphere.ts'
import { OPENING } from '../shipped.ts'
import { goTo } from './dates.ts'
import { baseOf, timeline } from './record.ts'

interface Source {
	getData(): Promise<{
		features: { geometry: { type: string; coordinates: unknown }; properties: { text?: string } }[]
	}>
	setData(data: unknown): unknown
}
interface BenchWindow {
	readonly __handoverMap: {
		getSource(id: string): Source | undefined
		getLayer(id: string): unknown
		getLayersOrder(): string[]
		queryRenderedFeatures(options: { layers: string[] }): unknown[]
	}
	redrawn: number
}

const site = useSite({ ground: 'bare' })
const K1 = baseOf('k-1')
const aroundK1 = surroundingsOf(timeline, K1)
const nearest = nearestOf('k-1')
const elsewhere = (radius: number) => eventsWithin(aroundK1, radius).filter(({ here }) => !here)

const region = (page: Page): Locator => page.getByRole('region', { name: 'Around the base', exact: true })
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Radius in kilometres', exact: true })
const shownDate = (page: Page): Locator => page.locator('.around-now')

/** What the map draws around the open base: corners of the ring and its label; `null`: nothing. */
async function ringOf(page: Page): Promise<{ corners: readonly LngLat[]; label: string } | null> {
	await mapSettled(page)
	const features = await page.evaluate(async () => {
		const data = await (window as unknown as BenchWindow).__handoverMap.getSource('around')?.getData()
		return data?.features ?? null
	})
	if (!features) return null
	const [ring, label] = features
	return {
		corners: (ring?.geometry.coordinates as LngLat[][] | undefined)?.[0] ?? [],
		label: label?.properties.text ?? '',
	}
}

async function expectRing(page: Page, radius: number, label: string): Promise<void> {
	// What draws the ring is brought when it is asked for first: a map at rest may not know of it yet.
	await page.waitForFunction(() => {
		const map = (window as unknown as BenchWindow).__handoverMap
		return map.getLayer('around-ring') && map.queryRenderedFeatures({ layers: ['around-ring'] }).length > 0
	})
	const ring = await ringOf(page)
	expect(ring?.label).toBe(label)
	expect(ring?.corners.length).toBeGreaterThan(60)
	for (const corner of ring?.corners ?? []) expect(naiveKm(K1.place.lngLat, corner)).toBeCloseTo(radius, 2)
	const order = await page.evaluate(() => (window as unknown as BenchWindow).__handoverMap.getLayersOrder())
	// Above the ground, under the marks and every name.
	const at = order.indexOf('around-ring')
	expect(at).toBeGreaterThan(order.indexOf('borders-other'))
	expect(at).toBeLessThan(order.indexOf('marks'))
	expect(at).toBeLessThan(order.indexOf('label-seas'))
	expect(order.indexOf('around-label')).toBeLessThan(order.indexOf('label-bases'))
}

let page: Page
beforeAll(async () => {
	page = await site.open('?base=k-1#bench')
	await region(page).waitFor()
})

describe('K-1', () => {
	test('the ring is on the map while the base is open, for those who ask for it, in every theme and language', async () => {
		expect(await ringOf(page)).toBeNull()
		await page.getByRole('checkbox', { name: 'on the map' }).check()
		await expectRing(page, OPENING.radius, '50 km')
		await page.getByRole('button', { name: 'Dark', exact: true }).click()
		await expectRing(page, OPENING.radius, '50 km')
		await page.getByRole('button', { name: 'العربية', exact: true }).click()
		await expectRing(page, OPENING.radius, '٥٠ كم')
		await page.getByRole('button', { name: 'English', exact: true }).click()
		await page.getByRole('button', { name: 'Light', exact: true }).click()
		await page.getByRole('link', { name: 'Back to the overview' }).click()
		expect(await ringOf(page)).toBeNull()
		await page.getByRole('button', { name: K1.name.en, exact: true }).click()
		await expectRing(page, OPENING.radius, '50 km')
	})

	test('days from the last attack to the transfer, and the nearest base', async () => {
		const fact = (name: string) => region(page).getByText(name, { exact: true }).locator('xpath=following-sibling::dd')
		expect(await fact('Last attack before the transfer').innerText()).toBe(
			'45 days earlier: 13 February 2020, at the base itself',
		)
		expect(await fact('Nearest other base').innerText()).toBe(`${nearest.base.name.en}, ${offsetText(nearest, 'en')}`)
	})

	test('the radius grows by keyboard, with it the list, the ring and the link', async () => {
		const items = region(page).getByRole('listitem')
		expect(await items.count()).toBe(elsewhere(OPENING.radius).length)
		await slider(page).press('ArrowRight')
		expect(await slider(page).inputValue()).toBe('55')
		await slider(page).press('End')
		expect(await slider(page).inputValue()).toBe(String(RADIUS_KM[1]))
		const far = elsewhere(RADIUS_KM[1])
		expect(far.length).toBeGreaterThan(elsewhere(OPENING.radius).length + 5)
		expect(await items.count()).toBe(far.length)
		for (const [i, near] of far.entries()) {
			const text = await items.nth(i).innerText()
			expect(text).toContain(near.event.title.en)
			expect(text).toContain(offsetText(near, 'en'))
			expect(text.includes('perhaps within')).toBe(near.possibly)
		}
		await expectRing(page, RADIUS_KM[1], '200 km')
		await page.waitForURL((url) => url.searchParams.get('radius') === String(RADIUS_KM[1]))
	})

	test('an exact radius can be typed; what is none yet changes nothing', async () => {
		const field = page.getByRole('spinbutton', { name: 'Radius in kilometres, typed' })
		await field.fill('87')
		await page.waitForURL((url) => url.searchParams.get('radius') === '87')
		await expectRing(page, 87, '87 km')
		await field.fill('2')
		await field.press('Tab')
		expect(await field.inputValue()).toBe('87')
		await field.fill(String(OPENING.radius))
		await page.waitForURL((url) => !url.searchParams.has('radius'))
	})

	test('the date moves the line of the timeline, and nothing of the ring', async () => {
		await slider(page).press('End')
		await expectRing(page, RADIUS_KM[1], '200 km')
		await page.evaluate(() => {
			const bench = window as unknown as BenchWindow
			const source = bench.__handoverMap.getSource('around')
			if (!source) throw new Error('no ring')
			bench.redrawn = 0
			const setData = source.setData.bind(source)
			source.setData = (data) => {
				bench.redrawn++
				return setData(data)
			}
		})
		for (const date of ['2020-01-01', '2020-06-01', '2020-03-15']) {
			await goTo(page, date)
			await page.waitForFunction(
				([element, share]) => Math.abs(Number.parseFloat(element?.style.insetInlineStart ?? '') - share) < 0.01,
				[await shownDate(page).elementHandle(), shareOf(date)] as const,
			)
			// Entries after the date look later, as in the history.
			const later = elsewhere(RADIUS_KM[1]).filter(({ event }) => event.when.earliest > isoDay(date))
			expect(await region(page).locator('.around-item-later').count()).toBe(later.length)
		}
		const redrawn = () => page.evaluate(() => (window as unknown as BenchWindow).redrawn)
		expect(await redrawn()).toBe(0)
		// The counter counts.
		await slider(page).press('Home')
		await expectRing(page, RADIUS_KM[0], '5 km')
		expect(await redrawn()).toBeGreaterThan(0)
	})
})

/** @throws if there is no other base */
function nearestOf(id: string): NearestBase {
	const found = nearestBase(timeline, baseOf(id))
	if (!found) throw new Error(`no base is near "${id}"`)
	return found
}

/** Where a day stands on the axis of the default view, in per cent. */
function shareOf(date: string): number {
	const [first, last] = OPENING.range
	return ((isoDay(date) - first) / (last - first)) * 100
}

test('a link brings its radius back', async () => {
	await site.visit(page, '?base=k-1&radius=120')
	expect(await slider(page).inputValue()).toBe('120')
	expect(await region(page).getByRole('listitem').count()).toBe(elsewhere(120).length)
	await expectRing(page, 120, '120 km')
})

test('an axis of a few days has a timeline that names a day', async () => {
	await site.visit(page, '?base=k-1&date=2020-03-29&range=2020-03-24/2020-03-30')
	const names = await region(page).locator('.around-tick').allInnerTexts()
	expect(names.join(' ')).toMatch(/\d+ Mar/)
})

test('where points are rough the panel says perhaps, and which base could be nearer', async () => {
	await site.visit(page, '?base=besmaya&radius=25')
	await region(page).getByText('perhaps within 25 km').first().waitFor()
	const text = await region(page).innerText()
	const { rivals } = nearestOf('besmaya')
	expect(rivals.length).toBeGreaterThan(0)
	expect(text).toContain(rivalsText(rivals, 'en'))
	expect(text).toContain('1 day earlier: 24 July 2020, at the base itself')
	expect(text).toContain(unplacedText(aroundK1.unplaced, aroundK1.total, 'en'))
})

test('of time that the record knows in part its silence is not told as quiet', async () => {
	expect(await region(page).innerText()).not.toContain('lists only some events')
	await site.visit(page, '?base=ain-al-asad&date=2026-01-20')
	await region(page).getByText('For this time the record lists only some events.').waitFor()
})

test('in Arabic everything mirrors: words, digits, the slider and the axis', async () => {
	await site.visit(page, '?base=k-1&lang=ar&date=2020-01-01&radius=120')
	const arabic = page.getByRole('region', { name: 'حول القاعدة', exact: true })
	await arabic.getByText(offsetText(nearest, 'ar')).first().waitFor()
	expect(await arabic.innerText()).toContain('قبله بـ٤٥ يوماً')
	const range = page.getByRole('slider', { name: 'نصف القطر بالكيلومترات', exact: true })
	await range.press('ArrowLeft')
	expect(await range.inputValue()).toBe('125')
	const [line, plot] = await Promise.all([shownDate(page).boundingBox(), page.locator('.around-plot').boundingBox()])
	if (!line || !plot) throw new Error('no timeline')
	const share = (plot.x + plot.width - (line.x + line.width / 2)) / plot.width
	expect(share * 100).toBeCloseTo(shareOf('2020-01-01'), 0)
})
