import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { textIn } from '../../src/core/record/lang.ts'
import { middleOf } from '../browser/pixels.ts'
import { useSite } from '../browser/useSite.ts'
import { dateSlider, goTo, spokenDate } from './dates.ts'
import { baseOf, timeline } from './record.ts'

const site = useSite({ ground: 'bare' })
let page: Page
beforeAll(async () => {
	page = await site.open('?lang=ar')
})

const K1 = baseOf('k-1')
/** A letter of the Latin script. */
const LATIN = /[A-Za-z]/

test('the page is Arabic and runs from right to left', async () => {
	const root = page.locator('html')
	expect(await root.getAttribute('lang')).toBe('ar')
	expect(await root.getAttribute('dir')).toBe('rtl')
	await expect.poll(() => page.title()).toBe('٤ نيسان ٢٠٢٠ – تسليم')
})

test('the controls have their Arabic names', async () => {
	expect(await spokenDate(page, 'ar')).toBe('السبت ٤ نيسان ٢٠٢٠')
	for (const name of ['تشغيل', 'تصدير', 'English'])
		expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(1)
	expect(await page.getByRole('region', { name: 'الخريطة', exact: true }).isVisible()).toBe(true)
	for (const { name } of timeline.dataset.bases)
		expect(await page.getByRole('button', { name: textIn(name, 'ar'), exact: true }).count(), textIn(name, 'ar')).toBe(
			1,
		)
})

test('the panel stands on the right, the legend on the left', async () => {
	const [panel] = await middleOf(page.getByRole('complementary'))
	const [legend] = await middleOf(page.getByText('مفتاح الخريطة'))
	expect(panel).toBeGreaterThan(1280 * 0.7)
	expect(legend).toBeLessThan(1280 * 0.3)
})

test('the arrow of the legend points as it does in pictures: to the right', async () => {
	const legend = page.locator('.legend')
	if (!(await legend.evaluate((element: HTMLDetailsElement) => element.open))) await legend.locator('summary').click()
	const arrow = legend.getByRole('listitem').filter({ hasText: 'وجهة القوات' }).locator('path')
	const [shaft, head] = await arrow.evaluateAll((parts) =>
		parts.map((part) => part.getBoundingClientRect()).map(({ left, width }) => left + width / 2),
	)
	expect(head).toBeGreaterThan(shaft ?? Number.POSITIVE_INFINITY)
})

test('time runs from right to left: the slider, its keys and its lanes', async () => {
	const slider = dateSlider(page, 'ar')
	const before = page.getByRole('button', { name: 'اليوم السابق ذو الأحداث' })
	const after = page.getByRole('button', { name: 'اليوم التالي ذو الأحداث' })
	expect((await middleOf(before))[0]).toBeGreaterThan((await middleOf(after))[0])
	await slider.press('ArrowLeft')
	expect(await spokenDate(page, 'ar')).toBe('الأحد ٥ نيسان ٢٠٢٠')
	await slider.press('ArrowRight')
	await slider.press('ArrowRight')
	expect(await spokenDate(page, 'ar')).toBe('الجمعة ٣ نيسان ٢٠٢٠')
	const box = await slider.boundingBox()
	if (!box) throw new Error('no slider')
	// A click near the right end is a day near the beginning.
	await page.mouse.click(box.x + box.width - 20, box.y + box.height - 11)
	expect(await spokenDate(page, 'ar')).toContain('كانون الأول ٢٠١٩')
})

test('the map is not mirrored: Erbil lies east of al-Qaim', async () => {
	const at = async (id: string) =>
		(await middleOf(page.getByRole('button', { name: baseOf(id).name.ar, exact: true })))[0]
	expect(await at('erbil')).toBeGreaterThan(await at('al-qaim'))
})

test('a base is told in Arabic, numbers included', async () => {
	await goTo(page, '2020-04-04', 'ar')
	await page.getByRole('button', { name: K1.name.ar, exact: true }).click()
	const history = page.getByRole('region', { name: K1.name.ar, exact: true })
	await history.waitFor()
	expect(await history.getByRole('heading', { level: 2 }).innerText()).toBe(K1.name.ar)
	expect(await history.innerText()).toContain('منذ ٢٩ آذار ٢٠٢٠')
	for (const heading of await history.getByRole('heading', { level: 3 }).allInnerTexts())
		expect(heading).not.toMatch(LATIN)
	// The English name is marked as English, and runs as English does.
	const english = history.getByText(K1.name.en, { exact: true }).first()
	expect(await english.getAttribute('lang')).toBe('en')
	expect(await english.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
})

test('no word of the page was forgotten in English', async () => {
	const texts = await page.evaluate(() => {
		const isArabic = (element: Element): boolean => element.closest('[lang]') === document.documentElement
		const said = [...document.querySelectorAll('button, label, legend, summary, h1, h2, h3, dt')].filter(isArabic)
		const named = [...document.querySelectorAll('[aria-label], [title]')].filter(isArabic)
		return [
			...said.map((element) => element.textContent ?? ''),
			// Titles of sources are quoted as they are.
			...named.filter((element) => !element.matches('a')).map((element) => element.getAttribute('aria-label') ?? ''),
		]
	})
	expect(texts.length).toBeGreaterThan(50)
	const english = texts.filter((text) =>
		/\b(the|of|and|Show|Play|Date|Sources|Legend|Speed|Base|Attacks?)\b/.test(text),
	)
	expect(english).toEqual([])
})

test('a comma of Arabic text is an Arabic one, and the name of a publisher keeps its brackets on its own side', async () => {
	await site.visit(page, '?lang=ar&base=q-west&date=2020-09-01')
	const history = page.locator('.history')
	await history.getByText('Key West').waitFor()
	const texts = await page.evaluate(() =>
		[...document.querySelectorAll('body *')]
			.filter((element) => element.closest('script, style, noscript, .boot-help, a, bdi, [lang="en"]') === null)
			.flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE))
			.map(({ textContent }) => textContent ?? ''),
	)
	expect(texts.length).toBeGreaterThan(100)
	expect(texts.filter((text) => /[\u0600-\u06ff][^A-Za-z]*[,;]|^[,;] ?[\u0600-\u06ff]/.test(text))).toEqual([])
	const names = history.locator('.source-list a[href^="https://"]:not(.source-archive)')
	expect(await names.count()).toBeGreaterThan(3)
	for (const bidi of await names.evaluateAll((links) => links.map((link) => getComputedStyle(link).unicodeBidi)))
		expect(bidi).toBe('isolate')
	await site.visit(page, `?lang=ar&base=${K1.id}`)
})

test('the language can be changed there and back, and stands in the link', async () => {
	await page.waitForURL((url) => url.searchParams.get('lang') === 'ar')
	await page.getByRole('button', { name: 'English', exact: true }).click()
	expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
	await page.getByRole('region', { name: K1.name.en, exact: true }).waitFor()
	await page.waitForURL((url) => !url.searchParams.has('lang'))
	// The panel is on the other side now, and the map is fitted again.
	await expect.poll(hiddenPlaces, { timeout: 20_000 }).toEqual([])
	await page.goBack()
	await page.getByRole('region', { name: K1.name.ar, exact: true }).waitFor()
	expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
	await expect.poll(hiddenPlaces, { timeout: 20_000 }).toEqual([])
})

/** Bases whose marks lie under a panel. */
function hiddenPlaces(): Promise<readonly (string | undefined)[]> {
	return page.evaluate(() => {
		const panels = ['.masthead', '.panel', '.dock'].flatMap((selector) => {
			const box = document.querySelector(selector)?.getBoundingClientRect()
			return box ? [box] : []
		})
		return [...document.querySelectorAll<HTMLElement>('.place-base > .place-button')]
			.filter((button) => {
				const { left, top, width, height } = button.getBoundingClientRect()
				const [x, y] = [left + width / 2, top + height / 2]
				return panels.some((box) => box.left < x && x < box.right && box.top < y && y < box.bottom)
			})
			.map(({ dataset }) => dataset.base)
	})
}
