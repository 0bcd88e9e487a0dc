import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { restOf } from '../../src/core/marks/effects.ts'
import { marksAt } from '../../src/core/marks/marks.ts'
import { shareText } from '../../src/core/messages/filters.ts'
import { eventsInRange } from '../../src/core/query/eventList.ts'
import type { Filter, Harm } from '../../src/core/query/filter.ts'
import { shownEvents } from '../../src/core/query/shownEvents.ts'
import { placeKey } from '../../src/core/record/coordinateKey.ts'
import { litEvents } from '../../src/core/record/eventIndex.ts'
import { leastOf } from '../../src/core/record/gravity.ts'
import { textIn } from '../../src/core/record/lang.ts'
import type { BaseEvent } from '../../src/core/record/model.ts'
import { matchesWords } from '../../src/core/search/search.ts'
import { formatDay, isoDay } from '../../src/core/time/calendar.ts'
import { useSite } from '../browser/useSite.ts'
import type { ShippedLang } from '../languages.ts'
import { OPENING, STORY } from '../shipped.ts'
import { dateSlider, goTo } from './dates.ts'
import { baseOf, timeline } from './record.ts'

const site = useSite({ ground: 'bare' })
let page: Page
beforeAll(async () => {
	page = await site.open('')
})

/** Another view with the first of the lists, as somebody finds it who comes by a link. */
async function fresh(query: string): Promise<void> {
	await site.visit(page, query)
	await page.getByRole('tab').first().click()
}

const field = (page: Page, lang: ShippedLang = 'en') =>
	page.getByRole('searchbox', { name: { en: 'Search events and places', ar: 'ابحث في الأحداث والمواقع' }[lang] })
const list = (page: Page) => page.getByRole('tabpanel')
const filterLine = (page: Page) => page.locator('.filter-line')
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })

/** What a filter shows in the months of the story. */
const inStory = (filter: Partial<Filter>): readonly BaseEvent[] =>
	eventsInRange(shownEvents(timeline, { ...OPENING, search: matchesWords, ...filter }), STORY)

/** Waits until the list has these events and no others, in order. */
async function listIs(page: Page, events: readonly BaseEvent[], lang: ShippedLang = 'en'): Promise<void> {
	const titles = events.map(({ title }) => textIn(title, lang))
	await expect
		.poll(async () => {
			const entries = await list(page).getByRole('link').allInnerTexts()
			return entries.map((entry) => entry.split('\n')[0]?.trim())
		})
		.toEqual(titles.map((title) => expect.stringContaining(title.slice(0, 20))))
}

describe('a search by words', () => {
	test.each([
		['en', "al-Qa'im"],
		['en', 'Taqqadum'],
		['en', 'القائم'],
		['ar', 'القائم'],
		['ar', 'Taji'],
	] as const)('in %s for %s: list, line and link agree', async (lang, words) => {
		await fresh(`?lang=${lang}`)
		await field(page, lang).fill(words)
		const events = inStory({ words })
		expect(events.length).toBeGreaterThan(0)
		await listIs(page, events, lang)
		await filterLine(page)
			.getByText(shareText(timeline, { ...OPENING, search: matchesWords, words }, OPENING, lang))
			.waitFor()
		await page.waitForURL(({ searchParams }) => searchParams.get('q') === words)
	})

	test('offers the base that it names, and a result opens on its day', async () => {
		await fresh('')
		await field(page).fill('taji rockets')
		const [result] = inStory({ words: 'taji rockets' })
		if (!result) throw new Error('nothing was found')
		await list(page)
			.getByRole('link', { name: textIn(result.title, 'en') })
			.first()
			.click()
		await page.getByRole('article', { name: textIn(result.title, 'en') }).waitFor()
		expect(await dateSlider(page).inputValue()).toBe(String(result.when.earliest))
		// The map is still filtered, and says so.
		expect(await filterLine(page).count()).toBe(1)

		await page.getByRole('link', { name: 'Back to the overview' }).click()
		// Back where it was left, for the next result.
		await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(result.title.en)

		await field(page).fill('taji')
		await page
			.getByRole('region', { name: 'Places' })
			.getByRole('link', { name: baseOf('taji').name.en })
			.click()
		await page.getByRole('region', { name: baseOf('taji').name.en, exact: true }).waitFor()
	})

	test('is undone by Escape, by Back and by the button', async () => {
		await fresh('')
		await field(page).fill('besmaya')
		await filterLine(page).waitFor()
		await field(page).press('Escape')
		await filterLine(page).waitFor({ state: 'detached' })
		expect(await field(page).inputValue()).toBe('')

		await field(page).pressSequentially('besmaya')
		await page.waitForURL(({ searchParams }) => searchParams.get('q') === 'besmaya')
		await page.goBack()
		await filterLine(page).waitFor({ state: 'detached' })
		expect(await field(page).inputValue()).toBe('')
		await page.goForward()
		await filterLine(page).waitFor()
		expect(await field(page).inputValue()).toBe('besmaya')

		await page.getByRole('button', { name: 'Clear filters' }).click()
		await filterLine(page).waitFor({ state: 'detached' })
		expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true)
	})

	test('that finds nothing says so, and what lies outside the months is offered', async () => {
		await fresh('')
		await field(page).fill('zzzz')
		// No other time would find it.
		await list(page).getByText('Nothing in the whole record with these words and filters.').waitFor()
		expect(await page.getByRole('button', { name: 'Show the whole record' }).count()).toBe(0)
		await filterLine(page)
			.getByText(/^0 of \d+ events in the last 30 days/)
			.waitFor()
		await list(page).getByText('Every word is looked for in the whole record').waitFor()
		await field(page).fill('rokcets')
		await list(page).getByRole('button', { name: 'Did you mean “rockets”?' }).click()
		await list(page).getByRole('link', { name: 'Rockets' }).first().waitFor()
		expect(await field(page).inputValue()).toMatch(/^rockets$/i)
		await field(page).fill('Fujairah')
		await list(page).getByText('Nothing recorded in this time with these filters.').waitFor()
		await page.getByRole('button', { name: 'Show the whole record' }).click()
		await list(page).getByRole('link', { name: 'Fujairah' }).first().waitFor()
	})
})

describe('by actor', () => {
	const DAY = '2020-01-08'
	const ACTOR = 'kataib-hezbollah'
	const filter = { actors: new Set([ACTOR]) }
	beforeAll(() => fresh(`?date=${DAY}`))

	test('numbers say what a choice brings, and the list has it', async () => {
		await page.getByText('Filters', { exact: true }).click()
		const who = page.getByRole('group', { name: 'Who' })
		await who.getByRole('button', { name: /Show all/ }).click()
		const box = who.getByRole('checkbox', { name: timeline.dataset.actors.get(ACTOR)?.name.en ?? '', exact: true })
		const number = Number(await box.locator('xpath=ancestor::div[1]').locator('.count').innerText())
		await box.check()
		await filterLine(page).waitFor()
		await tab(page, /^In this time/).click()
		await listIs(page, inStory(filter))
		expect(number).toBe(inStory(filter).length)
		await page.waitForURL(({ searchParams }) => searchParams.get('actors') === ACTOR)
	})

	test('where a list has more entries than the sentence counts it says why', async () => {
		await tab(page, /^At this date/).click()
		await page.getByRole('checkbox', { name: timeline.dataset.actors.get(ACTOR)?.name.en ?? '', exact: true }).uncheck()
		await goTo(page, DAY)
		await list(page).getByText('2 of these entries are places of one act; sentences count it once.').first().waitFor()
		await page.getByRole('checkbox', { name: timeline.dataset.actors.get(ACTOR)?.name.en ?? '', exact: true }).check()
	})

	test('the list of the date has what is lit and nothing else, in step with the date', async () => {
		await tab(page, /^At this date/).click()
		for (const date of ['2020-01-08', '2020-01-20', '2020-03-01']) {
			await goTo(page, date)
			const lit = litEvents(
				shownEvents(timeline, { ...OPENING, search: matchesWords, ...filter }),
				isoDay(date),
				OPENING.trail,
			)
			await expect.poll(() => list(page).getByRole('link').count()).toBe(lit.length)
			await expect.poll(() => tab(page, /^At this date/).innerText()).toBe(`At this date ${lit.length}`)
		}
	})

	test('attacks are chosen by what they were aimed at', async () => {
		const aim = page.getByRole('group', { name: 'Attacks aimed at' })
		const who = { actors: new Set([ACTOR]), targets: new Set(['coalition']) }
		const box = aim.getByRole('checkbox', { name: 'The coalition', exact: true })
		const number = Number(await box.locator('xpath=ancestor::div[1]').locator('.count').innerText())
		await box.check()
		await tab(page, /^In this time/).click()
		await listIs(page, inStory(who))
		expect(number).toBe(inStory(who).length)
		await filterLine(page).getByText('aimed at the coalition').waitFor()
		await page.waitForURL(({ searchParams }) => searchParams.get('targets') === 'coalition')
		await box.uncheck()
	})

	test('and events by what they did to people', async () => {
		const box = page.getByRole('group', { name: 'Did to people' }).getByRole('checkbox', { name: 'People killed' })
		const deadly = { actors: new Set([ACTOR]), harm: new Set<Harm>(['killed']) }
		const number = Number(await box.locator('xpath=ancestor::div[1]').locator('.count').innerText())
		await box.check()
		await listIs(page, inStory(deadly))
		expect(number).toBe(inStory(deadly).length)
		await filterLine(page).getByText('with people killed').waitFor()
		await page.waitForURL(({ searchParams }) => searchParams.get('harm') === 'killed')
		await box.uncheck()
	})

	test('the legend and the filters are one switch', async () => {
		const boxes = page.getByRole('checkbox', { name: 'Air strikes' })
		expect(await boxes.count()).toBe(2)
		await boxes.first().uncheck()
		expect(await boxes.last().isChecked()).toBe(false)
		await boxes.last().check()
		expect(await boxes.first().isChecked()).toBe(true)
	})

	test('the map counts the same', async () => {
		const view = { ...OPENING, ...filter }
		// Close enough that no two places share a badge.
		await site.visit(page, `?date=2020-01-03&at=44.1,33.3,9&actors=${ACTOR}`)
		const { counts } = marksAt(timeline, restOf(isoDay('2020-01-03')), view)
		const { bases } = timeline.dataset
		for (const base of bases) {
			const lit = counts.find((place) => placeKey(place) === placeKey(base.place))?.count ?? 0
			const badge = page.getByRole('button', { name: `${lit} events at ${base.name.en}`, exact: true })
			await expect.poll(() => badge.count(), { message: base.id }).toBe(lit > 1 ? 1 : 0)
		}
	})

	test('filters that are shut by whoever leaves in the same moment are shut when he is back', async () => {
		const filters = page.getByText('Filters', { exact: true })
		const isOpen = (): Promise<boolean> =>
			filters.evaluate((summary) => (summary.parentElement as HTMLDetailsElement).open)
		expect(await isOpen()).toBe(true)
		// No task comes between the two, in which the browser could tell of the first.
		await filters.evaluate((summary) => {
			;(summary as HTMLElement).click()
			window.history.pushState(null, '', '?base=k-1')
			window.dispatchEvent(new PopStateEvent('popstate'))
		})
		await page.getByRole('region', { name: baseOf('k-1').name.en, exact: true }).waitFor()
		await site.visit(page, `?date=${DAY}`)
		await filters.waitFor()
		expect(await isOpen()).toBe(false)
	})
})

describe('the voice for those who listen', () => {
	const said = (page: Page) => page.locator('[aria-live=polite]').innerText()

	test('says the date and what happened on it once it has settled, and the number when a filter changes', async () => {
		await fresh('')
		// What was done before has been spoken of before anybody listens.
		await page.evaluate(() => document.querySelector('[aria-live=polite]')?.replaceChildren())
		await site.visit(page, '?date=2020-06-01')
		await expect.poll(() => said(page)).not.toBe('')
		await site.visit(page, '?date=2020-06-02')
		await expect.poll(() => said(page)).toMatch(/^2 June 2020/)
		// Everything that is ever said, in order.
		await page.evaluate(() => {
			const live = document.querySelector('[aria-live=polite]')
			const heard: string[] = []
			Object.assign(window, { heard })
			if (live)
				new MutationObserver((changes) => {
					for (const { addedNodes } of changes) for (const { textContent } of addedNodes) heard.push(textContent ?? '')
				}).observe(live, { childList: true, subtree: true })
		})
		// In one go: on a busy machine the frames of a drag can lie so far apart that each of its dates has settled.
		await dateSlider(page).evaluate((slider: HTMLInputElement, days) => {
			for (const day of days) {
				slider.valueAsNumber = day
				slider.dispatchEvent(new Event('input', { bubbles: true }))
			}
		}, ['2020-01-01', '2020-01-02', '2020-01-03'].map(isoDay))
		await expect.poll(() => said(page)).toMatch(/^3 January 2020: .+ \(10 killed.*\).*; no handover recorded$/)
		await field(page).fill('taji')
		const view = { ...OPENING, search: matchesWords, words: 'taji', day: isoDay('2020-01-03') }
		await expect.poll(() => said(page)).toBe(`${shareText(timeline, view, view, 'en')}, “taji”`)
		const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
		expect(heard).toHaveLength(2)
	})
})

describe('a link', () => {
	test('opens filtered, says so at once, and on a phone too', async () => {
		const wide = page.viewportSize()
		if (wide) onTestFinished(() => page.setViewportSize(wide))
		await page.setViewportSize({ width: 390, height: 844 })
		await site.load(page, '?date=2020-03-14&kinds=attack,combat&places=taji&q=rockets', '.filter-line')
		const filter = { kinds: new Set(['attack', 'combat'] as const), bases: new Set(['taji']), words: 'rockets' }
		const view = { ...OPENING, search: matchesWords, ...filter, day: isoDay('2020-03-14') }
		await filterLine(page)
			.getByText(`${shareText(timeline, view, view, 'en')} · Attacks · at Camp Taji · “rockets”`)
			.waitFor()
		await page.getByRole('button', { name: 'Show events, bases and search' }).click()
		await listIs(page, inStory(filter))
		expect(await field(page).inputValue()).toMatch(/^rockets$/i)
		// The list is one of months, whatever the date.
		await goTo(page, '2019-12-30')
		await listIs(page, inStory(filter))
	})
})

test('the lists are tabs for the keyboard: one stop, arrows choose', async () => {
	await fresh('')
	await tab(page, /^At this date/).focus()
	await page.keyboard.press('ArrowRight')
	expect(await tab(page, /^In this time/).getAttribute('aria-selected')).toBe('true')
	await page.keyboard.press('End')
	await list(page)
		.getByRole('link', { name: baseOf('k-1').name.en })
		.waitFor()
	await page.keyboard.press('ArrowRight')
	expect(await tab(page, /^At this date/).evaluate((element) => element === document.activeElement)).toBe(true)
	// From the tab straight into the list.
	await page.keyboard.press('Tab')
	expect(
		await list(page)
			.getByRole('link')
			.first()
			.evaluate((element) => element === document.activeElement),
	).toBe(true)
})

test('a long list comes in parts, and the keyboard goes on where a part ended', async () => {
	await fresh(`?trail=all&date=${formatDay(timeline.last)}`)
	const entries = list(page).getByRole('link')
	const before = await entries.count()
	expect(before).toBeLessThan(timeline.events.length)
	const more = list(page).getByRole('button', { name: /^Show more/ })
	await more.focus()
	await page.keyboard.press('Enter')
	await expect.poll(() => entries.count()).toBeGreaterThan(before)
	expect(await entries.nth(before).evaluate((element) => element === document.activeElement)).toBe(true)
	while ((await more.count()) > 0) await more.click()
	await expect.poll(() => entries.count()).toBe(timeline.events.length)
})

test('the events of a time are a table that its headings put in order, and a row opens', async () => {
	await fresh('?date=2020-01-08')
	await tab(page, /^In this time/).click()
	await page.getByRole('button', { name: 'As a table' }).press('Enter')
	const table = page.getByRole('dialog', { name: 'As a table' }).getByRole('table')
	const heading = (name: string) => table.getByRole('columnheader', { name, exact: true })
	expect(await heading('Date').getAttribute('aria-sort')).toBe('ascending')
	expect(await table.getByRole('row').count()).toBe(inStory({}).length + 1)
	await heading('Killed').getByRole('button').press('Enter')
	expect(await heading('Killed').getAttribute('aria-sort')).toBe('descending')
	expect(await heading('Date').getAttribute('aria-sort')).toBeNull()
	const dead = inStory({}).map(({ killed }) => leastOf(killed) ?? -1)
	const most = inStory({})[dead.indexOf(Math.max(...dead))]
	if (!most) throw new Error('nobody died')
	const row = table.getByRole('rowheader').first()
	expect(await row.innerText()).toBe(textIn(most.title, 'en'))
	// On a phone it scrolls by itself, and nothing of it is lost.
	await page.setViewportSize({ width: 390, height: 844 })
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
	const room = page.getByRole('region', { name: 'As a table' })
	expect(await room.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true)
	await room.focus()
	await page.keyboard.press('ArrowRight')
	await expect.poll(() => room.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
	await page.setViewportSize({ width: 1280, height: 800 })
	await row.getByRole('link').press('Enter')
	await page.getByRole('article', { name: textIn(most.title, 'en') }).waitFor()
	expect(await table.count()).toBe(0)
})

test('an event without a point is in the list and says so', async () => {
	const day = isoDay('2020-04-04')
	const lit = litEvents(timeline.index, day, OPENING.trail).map(({ event }) => event)
	const [without, within] = [lit.find(({ place }) => !place), lit.find(({ place }) => place)]
	if (!without || !within) throw new Error('no such two events in this month')
	await fresh('?date=2020-04-04')
	const said = ({ title }: BaseEvent) =>
		list(page)
			.getByRole('link', { name: textIn(title, 'en') })
			.first()
			.innerText()
	expect(await said(without)).toContain('not on the map')
	expect(await said(within)).not.toContain('not on the map')
})
