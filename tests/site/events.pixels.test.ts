import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { spotName, spotsOf } from '../../src/core/marks/places.ts'
import { GRAVITY_SIZES, LIFTS, liftAt } from '../../src/core/marks/prominence.ts'
import { gravityOf } from '../../src/core/record/gravity.ts'
import { textIn } from '../../src/core/record/lang.ts'
import { THEMES } from '../../src/core/theme.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { around, isNear, middleOf, type Rgb, rgb } from '../browser/pixels.ts'
import { useSite } from '../browser/useSite.ts'
import { LIGHT } from './colours.ts'
import { dateSlider, goTo } from './dates.ts'
import { baseOf, eventOf, othersAt, timeline } from './record.ts'

const site = useSite({ ground: 'bare', pixels: true })
let page: Page
beforeAll(async () => {
	// K-1, Baghdad and Ain al-Asad where no panel covers them, and far enough apart to be clicked.
	page = await site.open('?date=2019-12-27&at=43.4,33.7,6.6')
})

const baseButton = (id: string) => page.getByRole('button', { name: baseOf(id).name.en, exact: true })
const card = (id: string) => page.getByRole('article', { name: eventOf(id).title.en })

/** How much of a colour is around a base; a ray is hardly wider than its smoothed edge, so near is near enough. */
async function amount(id: string, colour: Rgb): Promise<number> {
	return (await around(page, baseButton(id), 18)).count(colour, 60)
}

/** Clicks the mark of an event at a base: it stands over the base's square. */
async function clickMark(base: string, event: string): Promise<void> {
	const [x, y] = await middleOf(baseButton(base))
	const size = GRAVITY_SIZES[gravityOf(eventOf(event))]
	const [across, down] = LIFTS[liftAt(timeline, baseOf(base).place)]
	await page.mouse.click(x + across * size, y + down * size)
}

/** Clicks the map beside a site, out of the reach of its button: an event's mark looks out from under it. */
async function clickBeside(id: string): Promise<void> {
	const [x, y] = await middleOf(baseButton(id))
	await page.mouse.click(x + 17, y)
}

describe('an attack: the rockets on K-1', () => {
	const attack = eventOf('2019-12-27-k-1-rockets')

	test('shows on the map on its day and not before', async () => {
		expect(await amount('k-1', LIGHT.attack)).toBeGreaterThan(20)
		await goTo(page, '2019-12-26')
		expect(await amount('k-1', LIGHT.attack)).toBe(0)
	})

	test('cannot be clicked before it happened', async () => {
		await goTo(page, '2019-12-26')
		await clickMark('k-1', attack.id)
		expect(await page.getByRole('article').count()).toBe(0)
	})

	test('a click on its mark opens it and leaves the date', async () => {
		await goTo(page, '2019-12-29')
		await clickMark('k-1', attack.id)
		await card(attack.id).waitFor()
		expect(await card(attack.id).getByRole('heading', { level: 2 }).innerText()).toBe(attack.title.en)
		expect(await dateSlider(page).inputValue()).toBe(String(isoDay('2019-12-29')))
		await page.waitForURL(({ searchParams }) => searchParams.get('event') === attack.id)
		// The base that it struck is marked on the map.
		expect(await baseButton('k-1').getAttribute('aria-pressed')).toBe('true')
	})

	test('within the reach of its base a mark is still pressed as itself, and the base beside it as the base', async () => {
		await site.visit(page, '?date=2020-01-08&at=43.9,36,7.5')
		await clickMark('erbil', '2020-01-08-erbil-missile')
		await card('2020-01-08-erbil-missile').waitFor()
		const [x, y] = await middleOf(baseButton('erbil'))
		await page.mouse.click(x + 3, y + 3)
		await page.waitForURL(({ searchParams }) => searchParams.get('base') === 'erbil')
		await site.visit(page, '?date=2019-12-29&event=2019-12-27-k-1-rockets&at=43.4,33.7,6.6')
		await card(attack.id).waitFor()
	})

	test('the card tells who claims, denies and alleges, each apart', async () => {
		const who = card(attack.id).getByText('Who did it', { exact: true }).locator('xpath=following-sibling::dd')
		const said = (await who.innerText()).split('\n').filter((line) => line.trim() !== '')
		expect(said).toHaveLength(attack.attribution.length)
		expect(said.filter((line) => line.includes('as alleged by'))).toHaveLength(2)
		expect(said.filter((line) => line === "Denied by Kata'ib Hezbollah")).toHaveLength(1)
	})

	test('the card tells the casualties, with every figure that was given', async () => {
		const killed = card(attack.id).getByText('Killed', { exact: true }).locator('xpath=following-sibling::dd')
		expect(await killed.innerText()).toMatch(/^1 /)
		await killed.getByText(/^Other figures/).click()
		for (const { text } of attack.killed) expect(await killed.innerText()).toContain(text?.en)
	})

	test('the card has its sources', async () => {
		const sources = card(attack.id).getByRole('heading', { name: 'Sources', exact: true }).locator('..')
		const links = await sources.getByRole('link').all()
		const online = attack.sources.filter((id) => timeline.dataset.sources.get(id)?.url)
		// Each with its look-up in the web archive.
		expect(links.length).toBe(2 * online.length)
		expect(links.length).toBeGreaterThan(2)
		for (const link of links) expect(await link.getAttribute('href')).toMatch(/^https:\/\//)
	})

	test('from the card the history of the place can be opened', async () => {
		await card(attack.id)
			.getByRole('link', { name: `History: ${baseOf('k-1').name.en}` })
			.click()
		await page.getByRole('region', { name: baseOf('k-1').name.en, exact: true }).waitFor()
	})
})

test('an air strike is a purple mark of its own', async () => {
	await site.visit(page, '?date=2020-01-03&at=44.1,33.3,9')
	await expect.poll(() => amount('bgw', LIGHT.airstrike)).toBeGreaterThan(20)
	// Two lie there: the strike, and the attack before it.
	await clickBeside('bgw')
	const { title, id } = eventOf('2020-01-03-baghdad-airport-strike')
	await page.getByRole('dialog').getByRole('link', { name: title.en }).click()
	await card(id).waitFor()
	await site.visit(page, '?date=2020-01-03&at=43.4,33.7,6.6')
})

describe('several events at one place: the embassy in January 2020', () => {
	const newest = eventOf('2020-01-08-green-zone-rockets')
	const embassy = spotsOf(timeline.dataset.bases, timeline.index).find(({ bases }) =>
		bases.some(({ id }) => id === 'us-embassy'),
	)
	if (!embassy) throw new Error('nothing is at the embassy')

	test('can all be reached from the mark', async () => {
		await goTo(page, '2020-01-08')
		await clickBeside('us-embassy')
		const list = page.getByRole('dialog', { name: textIn(spotName(embassy), 'en') })
		await list.getByRole('link', { name: newest.title.en }).click()
		await card(newest.id).waitFor()
		const others = othersAt(newest)
		expect(others.length).toBeGreaterThan(2)
		const also = card(newest.id).getByRole('heading', { name: 'Also at this place' }).locator('..')
		expect(await also.getByRole('link').count()).toBe(others.length)
		for (const other of others.slice(0, 3)) {
			await page
				.getByRole('article')
				.getByRole('link', { name: textIn(other.title, 'en') })
				.first()
				.click()
			await card(other.id).waitFor()
			expect(await dateSlider(page).inputValue()).toBe(String(other.when.earliest))
		}
	})
})

test('the parts of one act lead to each other', async () => {
	await goTo(page, '2020-01-08')
	await clickMark('ain-al-asad', '2020-01-08-ain-al-asad-missiles')
	await card('2020-01-08-ain-al-asad-missiles').waitFor()
	const same = page.getByRole('heading', { name: 'Part of the same act' }).locator('..')
	await same.getByRole('link', { name: eventOf('2020-01-08-erbil-missile').title.en }).click()
	await card('2020-01-08-erbil-missile').waitFor()
})

test('a kind that is switched off is neither seen nor hit', async () => {
	await page.getByRole('link', { name: 'Back to the overview' }).click()
	await goTo(page, '2019-12-27')
	const attacks = page.getByRole('checkbox', { name: 'Attacks' })
	await attacks.uncheck()
	expect(await amount('k-1', LIGHT.attack)).toBe(0)
	await clickBeside('k-1')
	expect(await page.getByRole('article').count()).toBe(0)
	await page.waitForURL(({ searchParams }) => searchParams.get('kinds')?.includes('attack') === false)
	await attacks.check()
	expect(await amount('k-1', LIGHT.attack)).toBeGreaterThan(20)
})

test('what a filter by actor leaves out is not drawn', async () => {
	await site.visit(page, '?date=2020-01-03&at=44.1,33.3,9&actors=kataib-hezbollah')
	// The strike at the airport was not theirs.
	const drawn = async () => (await around(page, baseButton('bgw'), 15)).count(LIGHT.airstrike)
	expect(await drawn()).toBe(0)
	await page.getByRole('button', { name: 'Clear filters' }).click()
	await expect.poll(drawn).toBeGreaterThan(20)
})

test('the place of what is open has a ring around it, which leaves the symbol free', async () => {
	const open = timeline.eventsAt.get('us-embassy')?.findLast(({ when }) => when.latest <= isoDay('2020-03-28'))
	await site.visit(page, `?date=2020-03-28&at=44.1,33.3,8.9&event=${open?.id}`)
	await page.locator('.selected-ring').waitFor()
	const accent = rgb(THEMES.light.accent)
	const picture = await around(page, baseButton('us-embassy'), 26)
	const onRing = [0, 1, 2, 3, 4, 5, 6, 7].filter((eighth) => {
		const [dx, dy] = [Math.cos((eighth * Math.PI) / 4), Math.sin((eighth * Math.PI) / 4)]
		return [20.5, 21.5, 22.5].some((r) => isNear(picture.at(Math.round(26 + dx * r), Math.round(26 + dy * r)), accent))
	})
	// The badge may lie over an eighth or two of it.
	expect(onRing.length).toBeGreaterThanOrEqual(6)
	// Union III stands at the same point, and a base above a site.
	const coalition = timeline.dataset.manifest.sides.get('coalition')?.color.light ?? ''
	expect(isNear(picture.at(26, 26), rgb(coalition), 24)).toBe(true)
})
