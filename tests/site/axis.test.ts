import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { chaptersOf } from '../../src/core/query/chapters.ts'
import { textIn } from '../../src/core/record/lang.ts'
import { type DayNumber, formatDay, isoDay } from '../../src/core/time/calendar.ts'
import type { Range } from '../../src/core/time/range.ts'

import { useSite } from '../browser/useSite.ts'
import { STORY } from '../shipped.ts'
import { dateSlider, goTo, spokenDate } from './dates.ts'
import { eventOf, timeline } from './record.ts'

const site = useSite({ ground: 'bare' })
const PAGE_READY = 'input[type=range]'
let page: Page
beforeAll(async () => {
	page = await site.open('', { ready: PAGE_READY })
})

/** What the axis shows. */
const shown = async (of = page): Promise<Range> => [
	Number(await dateSlider(of).getAttribute('min')) as DayNumber,
	Number(await dateSlider(of).getAttribute('max')) as DayNumber,
]
const length = ([from, to]: Range): number => to - from
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

/** Shows some days and stands on one of them. */
async function show(from: string, to: string, day: string): Promise<void> {
	await site.visit(page, `?date=${day}&range=${from}/${to}`)
	expect((await shown()).map(formatDay)).toEqual([from, to])
}

/** The slider, and a point on it, in pixels of the window. */
async function box(of = page): Promise<{ x: number; y: number; width: number; height: number }> {
	const found = await dateSlider(of).boundingBox()
	if (!found) throw new Error('no slider')
	return found
}

test('the whole record widens the axis and comes back', async () => {
	const button = page.getByRole('button', { name: 'Whole record', exact: true })
	expect(await shown()).toEqual(STORY)
	await button.click()
	expect(await button.getAttribute('aria-pressed')).toBe('true')
	expect(await shown()).toEqual([timeline.first, timeline.last])
	await dateSlider(page).press('End')
	await button.click()
	expect(await shown()).toEqual(STORY)
	expect(await spokenDate(page)).toBe('Tuesday 1 September 2020')
})

test('buttons show less and more time around the date, and move it', async () => {
	await goTo(page, '2020-03-29')
	await press('Show less time')
	const near = await shown()
	expect(length(near)).toBeLessThan(length(STORY))
	const share = (range: Range): number => (isoDay('2020-03-29') - range[0]) / length(range)
	expect(share(near)).toBeCloseTo(share(STORY), 1)
	await press('Move the axis to later days')
	const later = await shown()
	expect(length(later)).toBe(length(near))
	expect(later[0]).toBeGreaterThan(near[0])
	await press('Move the axis to earlier days')
	expect(await shown()).toEqual(near)
	for (let i = 0; i < 12; i++) await press('Show less time')
	expect(length(await shown())).toBe(6)
	expect(await spokenDate(page)).toBe('Sunday 29 March 2020')
	for (let i = 0; i < 20; i++) await press('Show more time')
	expect(await shown()).toEqual([timeline.first, timeline.last])
})

test('the wheel zooms about the pointer, and sideways it pans; the page stays where it is', async () => {
	await show('2020-02-01', '2020-05-01', '2020-03-29')
	const { x, y, width } = await box()
	await page.mouse.move(x + width / 2, y + 30)
	await page.mouse.wheel(0, -200)
	await page.waitForFunction(
		(max) => Number(document.querySelector<HTMLInputElement>('input[type=range]')?.max) < max,
		isoDay('2020-05-01'),
	)
	const near = await shown()
	expect((near[0] + near[1]) / 2).toBeCloseTo((isoDay('2020-02-01') + isoDay('2020-05-01')) / 2, -0.5)
	await page.mouse.wheel(200, 0)
	await page.waitForFunction(
		(max) => Number(document.querySelector<HTMLInputElement>('input[type=range]')?.max) > max,
		near[1],
	)
	expect(length(await shown())).toBe(length(near))
	expect(await page.evaluate(() => window.scrollX + window.scrollY)).toBe(0)
})

test('the strip of names is dragged like a map', async () => {
	await show('2020-02-01', '2020-05-01', '2020-03-29')
	const { x, y, width, height } = await box()
	await page.mouse.move(x + width / 2, y + height + 9)
	await page.mouse.down()
	await page.mouse.move(x + width / 4, y + height + 9, { steps: 5 })
	await page.mouse.up()
	const moved = await shown()
	expect(length(moved)).toBe(90)
	expect(moved[0] - isoDay('2020-02-01')).toBeGreaterThan(18)
	expect(moved[0] - isoDay('2020-02-01')).toBeLessThan(27)
	// The date did not move with it.
	expect(await spokenDate(page)).toBe('Sunday 29 March 2020')
})

test('dragging the date draws no ring over the axis; keys draw one, around the thumb', async () => {
	await show('2020-02-01', '2020-05-01', '2020-03-29')
	const rings = () =>
		page
			.locator('.axis')
			.evaluate((axis) =>
				[axis, ...axis.querySelectorAll('*')]
					.filter((part) => getComputedStyle(part).outlineStyle !== 'none')
					.map((part) => part.closest('.axis-now') !== null),
			)
	const { x, y, width, height } = await box()
	await page.mouse.move(x + width * 0.3, y + height - 11)
	await page.mouse.down()
	await page.mouse.move(x + width * 0.5, y + height - 11, { steps: 4 })
	expect(await rings()).toEqual([])
	await page.mouse.up()
	expect(await rings()).toEqual([])
	await dateSlider(page).press('ArrowRight')
	expect(await rings()).toEqual([true])
})

test('the line of the date stands where the slider has it, in either direction, at another width, and back from days away', async () => {
	const slider = page.locator('.axis-slider')
	/** How far the middle of the thumb is from where the axis shows the date, in pixels. */
	const off = () =>
		slider.evaluate((input: HTMLInputElement) => {
			const rail = input.getBoundingClientRect()
			const thumb = document.querySelector('.axis-now i')?.getBoundingClientRect()
			if (!thumb) throw new Error('no thumb')
			const inset = parseFloat(getComputedStyle(input).getPropertyValue('--axis-inset'))
			const share = (input.valueAsNumber - Number(input.min)) / (Number(input.max) - Number(input.min))
			const along = inset + share * (rail.width - 2 * inset)
			const x = document.dir === 'rtl' ? rail.right - along : rail.left + along
			return Math.abs((thumb.left + thumb.right) / 2 - x)
		})
	const seen = () => page.locator('.axis-now i').evaluate((thumb) => getComputedStyle(thumb).visibility)
	const wide = { width: 1280, height: 800 }
	onTestFinished(() => page.setViewportSize(wide))
	for (const lang of ['en', 'ar']) {
		await site.visit(page, `?date=2020-03-29&range=2020-02-01/2020-05-01&lang=${lang}`)
		for (const size of [wide, { width: 390, height: 844 }]) {
			await page.setViewportSize(size)
			for (const key of ['End', 'Home', 'PageUp']) {
				await slider.press(key)
				await expect.poll(off, { message: `${lang} ${size.width} ${key}` }).toBeLessThan(1)
			}
		}
		await page.setViewportSize(wide)
		await site.visit(page, `?date=2020-06-20&range=2020-02-01/2020-05-01&lang=${lang}`)
		expect(await seen()).toBe('hidden')
		await slider.press('Home')
		expect(await seen()).toBe('visible')
		await expect.poll(off, { message: lang }).toBeLessThan(1)
	}
})

test('a date that the axis has left is shown at its end, and brought back', async () => {
	await show('2020-05-01', '2020-06-01', '2020-03-29')
	const edge = page.getByRole('button', { name: 'Bring the axis back to 29 March 2020' })
	expect(await spokenDate(page)).toBe('Sunday 29 March 2020')
	// A key goes on from the date, not from the end of the axis.
	await dateSlider(page).press('ArrowRight')
	expect(await spokenDate(page)).toBe('Monday 30 March 2020')
	await show('2020-05-01', '2020-06-01', '2020-03-29')
	await edge.click()
	// What the axis draws follows a drag in frames of its own.
	await edge.waitFor({ state: 'detached' })
	const [from, to] = await shown()
	expect(from).toBeLessThan(isoDay('2020-03-29'))
	expect(to).toBeGreaterThan(isoDay('2020-03-29'))
})

test('chapters lead to their days', async () => {
	const [chapter] = chaptersOf(timeline).filter(({ name }) => name.en === 'Spring transfers')
	if (!chapter) throw new Error('no chapter')
	await page.getByRole('combobox', { name: 'Go to a chapter' }).selectOption(chapter.id)
	expect(await shown()).toEqual(chapter.range)
	expect(await dateSlider(page).inputValue()).toBe(String(chapter.day))
})

test('a chapter tells what happens in it, looks there, and leads on until the whole story is there again', async () => {
	const chapters = chaptersOf(timeline)
	const tour = page.getByRole('region', { name: 'Chapters' })
	const lookedAt = () => new URL(page.url()).searchParams.get('at')
	await page.getByRole('combobox', { name: 'Go to a chapter' }).selectOption(chapters[1]?.id ?? '')
	for (const [i, { id, range, opening }] of chapters.entries()) {
		if (i === 0) continue
		await tour.getByText(textIn(opening.summary ?? {}, 'en')).waitFor()
		await tour.getByText(`${i + 1} of ${chapters.length}`).waitFor()
		expect(await shown(), id).toEqual(range)
		// Only where its places lie beyond the region; the others have that.
		await expect.poll(lookedAt, { message: id }).toEqual(opening.bounds ? expect.any(String) : null)
		const to = chapters[i + 1]?.name ?? timeline.dataset.manifest.opening.name
		await tour.getByRole('button', { name: `Next chapter: ${to.en}`, exact: true }).press('Enter')
	}
	await tour.waitFor({ state: 'detached' })
	expect(await shown()).toEqual(STORY)
	expect(await page.evaluate(() => document.activeElement?.className)).toBe('dock-date')
	const [first] = chapters
	if (!first) throw new Error('no chapter')
	await site.visit(page, `?lang=ar&range=${first.range.map(formatDay).join('/')}`)
	await page.getByText(textIn(first.opening.summary ?? {}, 'ar')).waitFor()
	await site.visit(page, '')
})

test('on a phone the steps and the axis have words, and no two buttons of the dock are one picture', async () => {
	await page.setViewportSize({ width: 390, height: 844 })
	await page.getByRole('button', { name: 'Time settings' }).press('Enter')
	for (const name of [
		'Previous event',
		'Next event',
		'Move the axis to earlier days',
		'Show more time',
		'Show less time',
		'Move the axis to later days',
	])
		expect(await page.getByRole('button', { name, exact: true }).innerText()).toBe(name)
	const pictures = await page
		.locator('.dock-button path')
		.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))
	expect(new Set(pictures).size).toBe(pictures.length)
	await page.getByRole('button', { name: 'Time settings' }).press('Enter')
	await page.setViewportSize({ width: 1280, height: 800 })
})

describe('a typed date', () => {
	const type = async (text: string): Promise<void> => {
		const field = page.getByRole('textbox', { name: 'Type a date' })
		if ((await field.count()) === 0) await page.getByRole('button', { name: /Type a date$/ }).click()
		await field.fill(text)
		await field.press('Enter')
	}

	test('is gone to, in either language', async () => {
		await type('3 January 2020')
		expect(await spokenDate(page)).toBe('Friday 3 January 2020')
		await type('٢٥ تموز ٢٠٢٠')
		expect(await spokenDate(page)).toBe('Saturday 25 July 2020')
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('dock-date')
	})

	test('that can be read two ways is refused with both', async () => {
		await type('3/4/2020')
		const reason = page.getByRole('alert')
		expect(await reason.innerText()).toContain('can be swapped')
		await reason.getByRole('button', { name: '4 March 2020' }).click()
		expect(await spokenDate(page)).toBe('Wednesday 4 March 2020')
	})

	test('beyond the record offers the nearest', async () => {
		await type('1 January 2003')
		await page.getByRole('alert').getByRole('button').click()
		expect(await dateSlider(page).inputValue()).toBe(String(timeline.first))
	})

	test('is given up with Escape', async () => {
		await page.getByRole('button', { name: /Type a date$/ }).click()
		await page.getByRole('textbox', { name: 'Type a date' }).fill('2020-08-01')
		await page.keyboard.press('Escape')
		expect(await dateSlider(page).inputValue()).toBe(String(timeline.first))
	})
})

describe('the keyboard', () => {
	const dayAfter = async (key: string): Promise<string> => {
		await page.keyboard.press(key)
		return spokenDate(page)
	}

	test('steps by day, by day with events and by event', async () => {
		await show('2019-12-01', '2020-09-01', '2020-01-07')
		await dateSlider(page).focus()
		expect(await dayAfter('.')).toBe('Wednesday 8 January 2020')
		expect(await dayAfter(',')).toBe('Tuesday 7 January 2020')
		expect(await dayAfter('[')).toBe('Monday 6 January 2020')
		expect(await dayAfter(']')).toBe('Wednesday 8 January 2020')
		const ofDay = timeline.events.filter(({ when }) => when.earliest === isoDay('2020-01-08'))
		await dateSlider(page).focus()
		// What opens takes the focus to its heading; the next step goes on from there.
		for (const { title } of ofDay) {
			expect(await dayAfter('>')).toBe('Wednesday 8 January 2020')
			await page.getByRole('article', { name: textIn(title, 'en') }).waitFor()
			await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
		}
		expect(await dayAfter('<')).toBe('Wednesday 8 January 2020')
		await page.getByRole('article', { name: ofDay.at(-2)?.title.en ?? '' }).waitFor()
	})

	test('zooms and pans', async () => {
		await show('2020-02-01', '2020-05-01', '2020-03-29')
		await dateSlider(page).focus()
		await page.keyboard.press('+')
		expect(length(await shown())).toBeLessThan(90)
		await page.keyboard.press('-')
		expect(length(await shown())).toBe(90)
		await page.keyboard.press('Shift+ArrowRight')
		expect((await shown())[0]).toBeGreaterThan(isoDay('2020-02-01'))
		expect(await spokenDate(page)).toBe('Sunday 29 March 2020')
	})

	test('plays with the space bar on the slider, and writes in fields', async () => {
		await dateSlider(page).focus()
		await page.keyboard.press('Space')
		await page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
		await page.keyboard.press('Space')
		await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
		const before = await spokenDate(page)
		await page.getByRole('button', { name: /Type a date$/ }).click()
		await page.getByRole('textbox', { name: 'Type a date' }).pressSequentially('[ ,.')
		expect(await page.getByRole('textbox', { name: 'Type a date' }).inputValue()).toBe('[ ,.')
		expect(await spokenDate(page)).toBe(before)
		await page.keyboard.press('Escape')
	})
})

test('the trail is chosen, as a number or since the start', async () => {
	const trail = page.getByRole('combobox', { name: 'Events stay' })
	const headline = page.getByRole('region', { name: 'Time' })
	await goTo(page, '2020-03-29')
	await trail.selectOption('since the start')
	await headline.getByText(/since the start of the record/).waitFor()
	await trail.selectOption('other')
	await page.getByRole('spinbutton', { name: 'Number of days' }).fill('45')
	await headline.getByText(/in the last 45 days$/).waitFor()
	await page.keyboard.press('Enter')
	expect(await trail.inputValue()).toBe('45')
	await trail.selectOption('30')
})

test('a click on a mark goes to its day, even a little beside it', async () => {
	await show('2020-03-01', '2020-05-01', '2020-04-20')
	const { x, y, width } = await box()
	const day = eventOf('2020-03-29-k-1-transfer').when.earliest
	const [from, to] = await shown()
	const at = x + 11 + ((day - from) / (to - from)) * (width - 22)
	await page.mouse.move(at + 4, y + 5)
	await page.getByText('Coalition handed over its part of K-1').first().waitFor()
	await page.mouse.click(at + 4, y + 5)
	expect(await spokenDate(page)).toBe('Sunday 29 March 2020')
})

describe('with fingers', () => {
	const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

	/** Puts fingers down, moves them in steps and lifts them. */
	async function touch(
		phone: Page,
		from: readonly (readonly [number, number])[],
		to: readonly (readonly [number, number])[],
	): Promise<void> {
		const session = await phone.context().newCDPSession(phone)
		const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly (readonly [number, number])[]) =>
			session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })
		await send('touchStart', from)
		for (let step = 1; step <= 5; step++)
			await send(
				'touchMove',
				from.map(([x, y], i) => {
					const [endX, endY] = to[i] ?? [x, y]
					return [x + ((endX - x) * step) / 5, y + ((endY - y) * step) / 5] as const
				}),
			)
		await send('touchEnd', [])
		await session.detach()
	}

	test('where marks lie closer than a finger can aim, a list lets it choose the day', async () => {
		const phone = await site.open('?date=2020-06-15', { ...PHONE, ready: PAGE_READY })
		const { x, y, width } = await box(phone)
		const at = x + 22 + ((isoDay('2020-03-28') - STORY[0]) / (STORY[1] - STORY[0])) * (width - 44)
		await touch(phone, [[at, y + 5]], [[at, y + 5]])
		const choices = phone.locator('.axis-chooser').getByRole('link')
		await choices.first().waitFor()
		expect(await choices.count()).toBeGreaterThan(2)
		expect(await choices.first().boundingBox()).toMatchObject({
			height: expect.toSatisfy((height: number) => height >= 44),
		})
		const other = choices.filter({ hasText: '26 March 2020' })
		await other.tap()
		expect(await dateSlider(phone).inputValue()).toBe(String(isoDay('2020-03-26')))
		await choices.first().waitFor({ state: 'detached' })
	})

	test('one drags the date by a thumb as large as it, two pinch the axis, and nothing scrolls', async () => {
		const phone = await site.open('?date=2020-04-15', { ...PHONE, ready: PAGE_READY })
		const { x, y, width, height } = await box(phone)
		const at = (day: string): number => x + 22 + ((isoDay(day) - STORY[0]) / (STORY[1] - STORY[0])) * (width - 44)
		// Taken at its edge it does not jump, and goes as far as the finger does.
		const [grip, rail] = [at('2020-04-15') + 18, y + height - 23]
		await touch(phone, [[grip, rail]], [[grip + at('2020-06-15') - at('2020-04-15'), rail]])
		const reached = Number(await dateSlider(phone).inputValue())
		expect(Math.abs(reached - isoDay('2020-06-15'))).toBeLessThanOrEqual(1)

		await touch(
			phone,
			[
				[x + 130, rail],
				[x + 230, rail],
			],
			[
				[x + 60, rail],
				[x + 300, rail],
			],
		)
		expect(length(await shown(phone))).toBeLessThan(length(STORY) * 0.6)
		const pinched = await shown(phone)
		// A swipe up from the dock scrolls nothing and does not move the axis.
		await touch(phone, [[x + width / 2, y + height + 9]], [[x + width / 2, y - 300]])
		expect(await phone.evaluate(() => window.scrollY)).toBe(0)
		expect(await shown(phone)).toEqual(pinched)
	})
})

describe('time of which the record does not know everything', () => {
	test('is said with the date, and only there', async () => {
		await show('2020-08-01', '2020-11-30', '2020-09-30')
		expect(await spokenDate(page)).toBe('Wednesday 30 September 2020')
		await goTo(page, '2020-10-01')
		expect(await spokenDate(page)).toBe('Thursday 1 October 2020; for this time the record lists only some events')
	})

	test('is told by a pointer that rests on it', async () => {
		await show('2020-08-01', '2020-11-30', '2020-09-30')
		const { x, y, width } = await box()
		const tip = page.locator('.axis-tip')
		const at = (date: string) => x + 11 + ((isoDay(date) - isoDay('2020-08-01')) / 121) * (width - 22)
		await page.mouse.move(at('2020-11-28'), y + 4)
		await tip.getByText('For this time the record lists only some events').waitFor()
		await page.mouse.move(at('2020-09-22'), y + 4)
		await tip.waitFor({ state: 'detached' })
	})

	test('is hatched, in the colours of the page and in those of the system', async () => {
		await show('2020-08-01', '2020-11-30', '2020-09-30')
		expect(await inked(page, '2020-09-10', '2020-09-28')).toBeLessThan(await inked(page, '2020-11-10', '2020-11-28'))
		const picture = () => page.locator('.axis-picture').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())
		const before = await picture()
		onTestFinished(() => page.emulateMedia({ forcedColors: 'none' }))
		await page.emulateMedia({ forcedColors: 'active' })
		await expect.poll(picture).not.toBe(before)
		expect(await inked(page, '2020-11-10', '2020-11-28')).toBeGreaterThan(0)
		expect(await inked(page, '2020-09-10', '2020-09-28')).toBeLessThan(await inked(page, '2020-11-10', '2020-11-28'))
	})
})

/** The share of pixels of the lanes that are drawn on at all between two days of the axis above. */
function inked(of: Page, from: string, to: string): Promise<number> {
	const share = (date: string) => (isoDay(date) - isoDay('2020-08-01')) / 121
	return of.evaluate(
		([a, b]) => {
			const canvas = document.querySelector<HTMLCanvasElement>('.axis-picture')
			const context = canvas?.getContext('2d')
			const keys = document.querySelector('.axis-keys')
			if (!canvas || !context || !keys) throw new Error('no axis')
			const ratio = canvas.width / canvas.clientWidth
			const x = (along: number) => (11 + along * (canvas.clientWidth - 22)) * ratio
			const { data } = context.getImageData(x(a), 0, x(b) - x(a), keys.clientHeight * ratio)
			const alphas = data.filter((_, i) => i % 4 === 3)
			return alphas.filter((alpha) => alpha > 0).length / alphas.length
		},
		[share(from), share(to)] as const,
	)
}
