import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { chaptersOf } from '../../src/core/query/chapters.ts'
import { textIn } from '../../src/core/record/lang.ts'
import { formatDay } from '../../src/core/time/calendar.ts'
import { mapSettled, twoFrames } from '../browser/settled.ts'
import { useSite } from '../browser/useSite.ts'
import { baseOf, timeline } from './record.ts'

const site = useSite({ ground: 'bare' })

/** From a 1280 × 720 screen at 400 % to a large one; phones both ways, half windows, beamers. */
const SIZES = [
	[320, 180],
	[320, 480],
	[360, 640],
	[390, 844],
	[640, 360],
	[683, 328],
	[768, 1024],
	[844, 390],
	[900, 500],
	[1024, 640],
	[1024, 768],
	[1280, 720],
	[1440, 900],
	[2560, 1440],
] as const

/** The least height of a map, CSS pixels. */
const LEAST_MAP = 240

let page: Page
beforeAll(async () => {
	page = await site.open('?date=2020-03-29#bench')
})

interface Layout {
	readonly boxes: Readonly<Record<string, { left: number; top: number; right: number; bottom: number }>>
	readonly page: { readonly width: number; readonly height: number }
	readonly window: { readonly width: number; readonly height: number }
}

/** Boxes of the parts of the page that are shown, in the pixels of the whole page. */
function layout(): Promise<Layout> {
	return page.evaluate(() => {
		const parts = {
			map: '.map-area',
			masthead: '.masthead',
			panel: '.panel',
			dock: '.dock',
			legend: '.legend',
			controls: '.map-controls',
			scale: '.scale-bar',
			credits: '.maplibregl-ctrl-attrib',
			closeUp: '.close-up',
			open: '.selected-ring',
			slider: '.axis-slider',
			play: '.dock-button-play',
			date: '.dock-date',
			more: '.dock-corner button:last-child',
		}
		const boxes: Layout['boxes'] = Object.fromEntries(
			Object.entries(parts).flatMap(([name, selector]) => {
				const element = document.querySelector(selector)
				if (!element) return []
				const { left, top, right, bottom } = element.getBoundingClientRect()
				const [x, y] = [scrollX, scrollY]
				return [[name, { left: left + x, top: top + y, right: right + x, bottom: bottom + y }]]
			}),
		)
		const { scrollWidth, scrollHeight } = document.documentElement
		return {
			boxes,
			page: { width: scrollWidth, height: scrollHeight },
			window: { width: innerWidth, height: innerHeight },
		}
	})
}

/** What is wider or higher than the box that it has; tails of letters reach some pixels below every line (`growing.ts`). */
function cutWords(): Promise<readonly string[]> {
	return page.evaluate(() =>
		['.dock-date', '.dock-headline', '.dock-happened', '.masthead', '.panel .tabs'].filter((selector) => {
			const box = document.querySelector<HTMLElement>(selector)
			if (!box?.offsetParent) return false
			return box.scrollWidth > box.clientWidth + 5 || box.scrollHeight > box.clientHeight + 5
		}),
	)
}

type NamedMap = {
	queryRenderedFeatures(
		box?: [[number, number], [number, number]],
		options?: { layers: string[] },
	): readonly { readonly properties: { readonly id: string; readonly n?: string } }[]
}

/** Marks of the map on which the name of another base stands, or right beside them. */
function misplacedNames(): Promise<readonly string[]> {
	return page.evaluate(() => {
		const map = (window as unknown as { __handoverMap: NamedMap }).__handoverMap
		const origin = document.querySelector('.maplibregl-canvas')?.getBoundingClientRect() ?? new DOMRect()
		return [...document.querySelectorAll<HTMLElement>('.place-button')].flatMap((button) => {
			if (button.closest('.close-up')) return []
			const { left, top, width, height } = button.getBoundingClientRect()
			const [x, y] = [left + width / 2 - origin.left, top + height / 2 - origin.top]
			return map
				.queryRenderedFeatures(
					[
						[x - 8, y - 8],
						[x + 8, y + 8],
					],
					{ layers: ['label-bases'] },
				)
				.filter(({ properties }) => properties.id !== button.dataset.base)
				.map(({ properties }) => `${properties.id} at ${button.dataset.base}`)
		})
	})
}

function namesInSight(): Promise<number> {
	return page.evaluate(() => {
		const map = (window as unknown as { __handoverMap: NamedMap }).__handoverMap
		return new Set(
			map.queryRenderedFeatures(undefined, { layers: ['label-bases'] }).map(({ properties }) => properties.id),
		).size
	})
}

const APART = [
	['masthead', 'panel', 'dock', 'legend', 'controls', 'scale', 'credits', 'closeUp'],
	['play', 'date', 'more'],
	['slider', 'play'],
	['slider', 'date'],
] as const

function overlaps(a: Layout['boxes'][string], b: Layout['boxes'][string]): boolean {
	// Less than a pixel is a rounding.
	return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
}

function overlapping(boxes: Layout['boxes']): readonly string[] {
	return APART.flatMap((group) =>
		group.flatMap((a, i) =>
			group.slice(i + 1).flatMap((b) => {
				const [one, other] = [boxes[a], boxes[b]]
				return one && other && overlaps(one, other) ? [`${a} over ${b}`] : []
			}),
		),
	)
}

// Another language is another style of the map, and another size another picture: both as seldom as can be.
describe.each(['en', 'ar'] as const)('in %s', (lang) => {
	describe.each(SIZES)('%i × %i', (width, height) => {
		beforeAll(() => page.setViewportSize({ width, height }))
		test.each(['', '&base=k-1'])('with %j in the address', async (open) => {
			await site.visit(page, `?date=2020-03-29${open}${lang === 'en' ? '' : '&lang=ar'}`)
			if (open) await page.getByRole('region', { name: baseOf('k-1').name[lang] }).waitFor()
			else await page.locator('.selected-ring').waitFor({ state: 'detached' })
			// The page has been laid out and the map has followed its new size: both happen with the frame.
			await twoFrames(page)
			const { boxes, page: whole, window } = await layout()
			const { map } = boxes
			if (!map) throw new Error('there is no map')
			expect(map.bottom - map.top, 'height of the map').toBeGreaterThanOrEqual(LEAST_MAP)
			// What panels lie over is no map.
			const covered = [boxes.dock, boxes.masthead].filter((box) => box && overlaps(box, map))
			const seen = Math.min(
				map.bottom,
				...covered.map((box) => (box && box.top > map.top + 100 ? box.top : map.bottom)),
			)
			expect(seen - map.top, 'height of the map that can be seen').toBeGreaterThanOrEqual(LEAST_MAP - 1)

			// What lies over the map finds its place when the map has come to rest.
			await expect.poll(async () => overlapping((await layout()).boxes), { timeout: 20_000 }).toEqual([])

			expect(await cutWords(), 'words that are cut').toEqual([])
			expect(whole.width, 'nothing to scroll sideways').toBeLessThanOrEqual(window.width)
			for (const [name, box] of Object.entries(boxes)) {
				if (name === 'open') continue
				expect(box.left, name).toBeGreaterThanOrEqual(-1)
				expect(box.right, name).toBeLessThanOrEqual(whole.width + 1)
				expect(box.bottom, name).toBeLessThanOrEqual(whole.height + 1)
			}
			if (open) {
				const ring = boxes.open
				if (!ring) throw new Error('what is open is not marked')
				const middle = { x: (ring.left + ring.right) / 2, y: (ring.top + ring.bottom) / 2 }
				for (const name of ['masthead', 'panel', 'dock'] as const) {
					const box = boxes[name]
					if (box)
						expect(
							overlaps({ left: middle.x - 2, right: middle.x + 2, top: middle.y - 2, bottom: middle.y + 2 }, box),
							`K-1 under ${name}`,
						).toBe(false)
				}
				// Of a phone no more than half is map and time: a history is there to be read.
				const { panel } = boxes
				if (width < 900 && height > 800 && panel) expect(panel.bottom - panel.top).toBeGreaterThan(0.4 * height)
				expect(middle.x).toBeGreaterThan(map.left)
				expect(middle.x).toBeLessThan(map.right)
				expect(middle.y).toBeGreaterThan(map.top)
				expect(middle.y).toBeLessThan(map.bottom)
			}
		})
	})
})

test.each([
	[1280, 720],
	[1024, 768],
	[390, 844],
])('at %i × %i the dock says the whole of a day of which much is told', async (width, height) => {
	await page.setViewportSize({ width, height })
	await site.visit(page, '?date=2020-03-11')
	// A sheet that is open says it instead.
	const sheet = page.getByRole('button', { name: 'Hide the panel' })
	if (await sheet.isVisible()) await sheet.press('Enter')
	await page.locator('.dock-happened').filter({ hasText: 'and one more event' }).waitFor()
	expect(await cutWords()).toEqual([])
	// Text spacing of WCAG 1.4.12; and type of twice its size, for which a phone has no room.
	for (const css of [
		'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
		...(width < 900 ? [] : ['html { font-size: 200% }']),
	]) {
		const style = await page.addStyleTag({ content: css })
		try {
			// The dock grows when it comes to rest: a step is a rest.
			await page.getByRole('button', { name: 'Previous day', exact: true }).press('Enter')
			await page.getByRole('button', { name: 'Next day', exact: true }).press('Enter')
			await expect.poll(cutWords, { timeout: 20_000 }).toEqual([])
			await expect.poll(async () => overlapping((await layout()).boxes), { timeout: 20_000 }).toEqual([])
			expect(await page.evaluate(() => document.documentElement.scrollWidth), css).toBeLessThanOrEqual(width)
			// A legend that is larger than the map would lie on what is told of the day.
			expect(
				await page.locator('.legend').evaluate((legend) => legend.scrollHeight - legend.clientHeight),
			).toBeLessThan(2)
		} finally {
			await style.evaluate((element) => (element as HTMLElement).remove())
		}
	}
})

test.each([
	[1440, 900, 200],
	[1024, 768, 200],
	[1024, 768, 100],
	[390, 844, 100],
])('at %i × %i, type of %i in a hundred, unfolded credits keep off the buttons', async (width, height, size) => {
	await page.setViewportSize({ width, height })
	await site.visit(page, '?date=2020-03-29')
	const style = await page.addStyleTag({ content: `html { font-size: ${size}% }` })
	const button = page.locator('.maplibregl-ctrl-attrib-button')
	try {
		await button.press('Enter')
		await page.locator('.maplibregl-compact-show').waitFor()
		await twoFrames(page)
		const { credits, controls } = (await layout()).boxes
		if (!credits || !controls) throw new Error('not shown')
		expect(overlaps(credits, controls)).toBe(false)
	} finally {
		await button.press('Enter')
		await style.evaluate((element) => (element as HTMLElement).remove())
	}
})

test.each([
	[844, 390],
	[640, 360],
])('at %i × %i the dock is one row, and holds the longest date', async (width, height) => {
	await page.setViewportSize({ width, height })
	await site.visit(page, '?date=2020-09-29&range=2020-01-01/2020-12-31')
	await page.locator('.dock-date').getByText('29 September 2020').waitFor()
	expect(await cutWords()).toEqual([])
	const [date, axis] = await Promise.all(['.dock-date', '.axis'].map((part) => page.locator(part).boundingBox()))
	if (!date || !axis) throw new Error('not shown')
	expect(axis.y).toBeLessThan(date.y + date.height)
	expect(axis.x).toBeGreaterThanOrEqual(date.x + date.width)
})

test.each([
	[1440, 900],
	[1024, 768],
	[768, 1024],
	[390, 844],
])('at %i × %i a chapter is told whole, over nothing, and leaves a map', async (width, height) => {
	await page.setViewportSize({ width, height })
	for (const { range, opening } of chaptersOf(timeline)) {
		await site.visit(page, `?date=${formatDay(range[0])}&range=${range.map(formatDay).join('/')}`)
		const sheet = page.getByRole('button', { name: 'Hide the panel' })
		if (await sheet.isVisible()) await sheet.press('Enter')
		await page
			.locator('.tour')
			.getByText(textIn(opening.summary ?? {}, 'en'))
			.waitFor()
		await twoFrames(page)
		const { boxes } = await layout()
		if (!boxes.map || !boxes.dock) throw new Error('no map, or no dock')
		expect(Math.min(boxes.map.bottom, boxes.dock.top) - boxes.map.top, 'height of the map').toBeGreaterThanOrEqual(239)
		await expect.poll(async () => overlapping((await layout()).boxes), { timeout: 20_000 }).toEqual([])
		const cut = await page
			.locator('.tour, .tour p, .tour .chip')
			.evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth + 1).length)
		expect(cut).toBe(0)
	}
})

/** Windows that readers have. */
const USUAL = [
	[1440, 900],
	[1280, 720],
	[1024, 768],
	[844, 390],
	[390, 844],
] as const

test.each([...USUAL, [360, 640]] as const)(
	'at %i × %i the very middle of every place is its own, not its neighbour’s',
	async (width, height) => {
		await page.setViewportSize({ width, height })
		await site.visit(page, '?date=2020-03-29')
		await mapSettled(page)
		const strangers = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.place-button')].flatMap((button) => {
				const { left, top, width: across, height: down } = button.getBoundingClientRect()
				const there = document.elementFromPoint(left + across / 2, top + down / 2)
				// A badge or a panel over it is another matter; another place's button is the fault.
				return there !== button && there?.classList.contains('place-button') ? [button.dataset.base] : []
			}),
		)
		expect(strangers).toEqual([])
		// A name nearer to another's mark than to its own tells of an attack at the wrong base. It comes with the places.
		await expect.poll(misplacedNames, { timeout: 20_000 }).toEqual([])
		expect(await namesInSight(), 'bases that have their names').toBeGreaterThan(4)
	},
)

test.each([
	[390, 844],
	[640, 360],
])(
	'at %i × %i a press in the very middle of a place of the capital opens it, or a list that offers it',
	async (width, height) => {
		await page.setViewportSize({ width, height })
		for (const id of ['us-embassy', 'union-iii', 'victoria', 'abu-ghraib']) {
			await site.visit(page, '?date=2020-01-05')
			await mapSettled(page)
			const { name } = baseOf(id)
			const button = page.locator(`.maplibregl-canvas-container .place-button[data-base="${id}"]`).first()
			const { x = 0, y = 0, width: across = 0, height: down = 0 } = (await button.boundingBox()) ?? {}
			await page.mouse.click(x + across / 2, y + down / 2)
			const offered = page
				.getByRole('dialog')
				.getByRole('link', { name: name.en })
				.or(page.getByRole('heading', { name: name.en, level: 2 }))
			await offered.first().waitFor({ state: 'attached' })
			await page.keyboard.press('Escape')
		}
	},
)

/** Bases that are named, on the map or in the close-up, and those whose name lies on what is drawn around the star of Taji. */
function namesAround(radius: number): Promise<{ readonly named: readonly string[]; readonly cut: readonly string[] }> {
	return page.evaluate((r) => {
		const map = (window as unknown as { __handoverMap: NamedMap }).__handoverMap
		const options = { layers: ['label-bases', 'label-capital'] }
		const named = [...document.querySelectorAll('.close-up text')].map(({ textContent }) => textContent ?? '')
		for (const { properties } of map.queryRenderedFeatures(undefined, options))
			named.push(properties.id ?? properties.n)
		const origin = document.querySelector('.maplibregl-canvas')?.getBoundingClientRect() ?? new DOMRect()
		const taji = [...document.querySelectorAll('[data-base=taji]')].find((button) => !button.closest('.close-up'))
		const { left, top, width, height } = taji?.getBoundingClientRect() ?? new DOMRect()
		// The star stands over the base, and a little to the side.
		const [x, y] = [left + width / 2 - origin.left - 9, top + height / 2 - origin.top - 20]
		const cut = [
			[r, r * 0.3],
			[r * 0.7, r * 0.7],
			[r * 0.3, r],
		].flatMap(([dx = 0, dy = 0]) =>
			map.queryRenderedFeatures(
				[
					[x - dx, y - dy],
					[x + dx, y + dy],
				],
				options,
			),
		)
		return { named, cut: cut.map(({ properties }) => properties.id ?? properties.n ?? '') }
	}, radius)
}

test.each(USUAL)(
	'at %i × %i the places of the story have their names on a day of an attack, and its ring cuts none',
	async (width, height) => {
		await page.setViewportSize({ width, height })
		await site.visit(page, '?date=2020-03-11')
		const sheet = page.getByRole('button', { name: 'Hide the panel' })
		if (await sheet.isVisible()) await sheet.press('Enter')
		await mapSettled(page)
		await expect.poll(async () => (await namesAround(25)).cut, { timeout: 20_000 }).toEqual([])
		const { named } = await namesAround(25)
		for (const id of ['al-qaim', 'q-west', 'k-1', 'taqaddum', 'erbil']) expect(named).toContain(id)
	},
)

/** Bases of whose name a number covers a part. */
function underBadges(): Promise<readonly string[]> {
	return page.evaluate(() => {
		const map = (window as unknown as { __handoverMap: NamedMap }).__handoverMap
		const origin = document.querySelector('.maplibregl-canvas')?.getBoundingClientRect() ?? new DOMRect()
		return [...document.querySelectorAll('.place-buttons > .place > .place-badge:not([hidden])')].flatMap((badge) => {
			const { left, top, right, bottom } = badge.getBoundingClientRect()
			// A letter, not the air that the map keeps around a name.
			const air = 3
			const named = map.queryRenderedFeatures(
				[
					[left - origin.left + air, top - origin.top + air],
					[right - origin.left - air, bottom - origin.top - air],
				],
				{ layers: ['label-bases'] },
			)
			return named.map(({ properties }) => properties.id ?? '')
		})
	})
}

test.each([
	[1280, 720],
	[844, 390],
	[390, 844],
])('at %i × %i no number covers the name of a base, a base open or not', async (width, height) => {
	await page.setViewportSize({ width, height })
	for (const query of ['?date=2020-03-29&base=k-1', '?date=2020-03-11']) {
		await site.visit(page, query)
		await mapSettled(page)
		expect(await page.locator('.place-buttons > .place > .place-badge:not([hidden])').count()).toBeGreaterThan(0)
		await expect.poll(underBadges, { timeout: 20_000 }).toEqual([])
	}
})

/** Bases of which the legend covers the mark or the name. */
function underLegend(): Promise<readonly string[]> {
	return page.evaluate(() => {
		const map = (window as unknown as { __handoverMap: NamedMap }).__handoverMap
		const origin = document.querySelector('.maplibregl-canvas')?.getBoundingClientRect() ?? new DOMRect()
		const { left, top, right, bottom } = document.querySelector('.legend')?.getBoundingClientRect() ?? new DOMRect()
		const named = map.queryRenderedFeatures(
			[
				[left - origin.left, top - origin.top],
				[right - origin.left, bottom - origin.top],
			],
			{ layers: ['label-bases'] },
		)
		const marked = [...document.querySelectorAll<HTMLElement>('.place-base > .place-button')].filter((button) => {
			const box = button.getBoundingClientRect()
			const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
			return left < x && x < right && top < y && y < bottom
		})
		return [...named.map(({ properties }) => properties.id), ...marked.map(({ dataset }) => dataset.base ?? '')]
	})
}

test.each([
	[1280, 720],
	[1280, 800],
	[1366, 768],
	[1440, 900],
])('at %i × %i the open legend covers no base and no name of one, and is seen whole', async (width, height) => {
	await page.setViewportSize({ width, height })
	for (const query of ['?date=2020-03-11', '?date=2020-03-11&lang=ar', '?date=2020-03-29&base=k-1']) {
		await site.visit(page, query)
		await mapSettled(page)
		expect(await page.locator('.legend').getAttribute('open')).not.toBeNull()
		await expect.poll(underLegend, { timeout: 20_000 }).toEqual([])
		expect(
			await page.locator('.legend').evaluate((legend) => legend.scrollHeight - legend.clientHeight),
		).toBeLessThanOrEqual(0)
	}
	await site.visit(page, '?date=2020-03-11')
})

test.each([
	[1440, 900],
	[1024, 768],
	[844, 390],
	[390, 844],
])('at %i × %i the close-up lies on no place and lets each of its own be opened', async (width, height) => {
	await page.setViewportSize({ width, height })
	await site.visit(page, '?date=2020-03-29')
	// The sheet stays open after what it told of is closed.
	const sheet = page.getByRole('button', { name: 'Hide the panel' })
	if (await sheet.isVisible()) await sheet.press('Enter')
	await mapSettled(page)
	const closeUp = page.getByRole('group', { name: 'Close-up: Baghdad' })
	await closeUp.waitFor()
	const bar = closeUp.locator('[aria-expanded]').first()
	// A low window has its name only.
	if (height < 560) {
		expect(await bar.getAttribute('aria-expanded')).toBe('false')
		await bar.press('Enter')
	}
	await closeUp.locator('.place-button').first().waitFor()
	const hidden = await page.evaluate(() => {
		const box = document.querySelector('.close-up')?.getBoundingClientRect()
		if (!box) return ['no close-up']
		return [...document.querySelectorAll<HTMLElement>('.place-button')].flatMap((button) => {
			if (button.closest('.close-up')) return []
			const { left, top, width: across, height: down } = button.getBoundingClientRect()
			const [x, y] = [left + across / 2, top + down / 2]
			return x > box.left - 10 && x < box.right + 10 && y > box.top - 10 && y < box.bottom + 10
				? [button.dataset.base]
				: []
		})
	})
	expect(hidden, 'places under the close-up').toEqual([])
	const strangers = await closeUp.evaluate((group) =>
		[...group.querySelectorAll<HTMLElement>('.place-button')].flatMap((button) => {
			const { left, top, width: across, height: down } = button.getBoundingClientRect()
			return document.elementFromPoint(left + across / 2, top + down / 2) === button ? [] : [button.dataset.base]
		}),
	)
	expect(strangers, 'places of the close-up that open another').toEqual([])
	const taji = closeUp.getByRole('button', { name: `${baseOf('taji').name.en}, in the close-up`, exact: true })
	await taji.press('Enter')
	await page.getByRole('region', { name: baseOf('taji').name.en }).waitFor()
	await site.visit(page, '?date=2020-03-29')
})

test('the close-up follows the date and gives way to a map that is as near', async () => {
	await page.setViewportSize({ width: 1280, height: 720 })
	await site.visit(page, '?date=2020-03-10')
	await mapSettled(page)
	const canvas = page.locator('.close-up canvas')
	const drawn = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL())
	const before = await drawn()
	await site.visit(page, '?date=2020-03-11')
	await expect.poll(drawn).not.toBe(before)
	await page.getByRole('button', { name: 'Look at Baghdad on the map' }).click()
	await canvas.waitFor({ state: 'detached' })
	// The address is written in turns, after what is seen.
	await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBeNull()
	// + and − leave what is open where it is.
	await site.visit(page, '?date=2020-03-29&base=k-1')
	await mapSettled(page)
	const ring = async () => (await page.locator('.selected-ring').boundingBox()) ?? { x: 0, y: 0 }
	const at = await ring()
	const zoom = () => page.evaluate(() => new URL(location.href).searchParams.get('at'))
	const looked = await zoom()
	await page.getByRole('button', { name: 'Zoom in' }).click()
	await expect.poll(zoom).not.toBe(looked)
	await mapSettled(page)
	const then = await ring()
	expect(Math.hypot(then.x - at.x, then.y - at.y)).toBeLessThan(2)
})

test('what is opened in sight moves no map, and what a panel would hide comes out from under it', async () => {
	await page.setViewportSize({ width: 1280, height: 720 })
	await site.visit(page, '?date=2020-03-29')
	await mapSettled(page)
	await page.evaluate(() => {
		const own = window as unknown as { __handoverMap: { on(type: 'move', listener: () => void): void }; moves: number }
		own.moves = 0
		own.__handoverMap.on('move', () => own.moves++)
	})
	const moves = () => page.evaluate(() => (window as unknown as { moves: number }).moves)
	await site.visit(page, '?date=2020-03-29&base=k-1')
	await page.getByRole('region', { name: baseOf('k-1').name.en }).waitFor()
	await mapSettled(page)
	expect(await moves()).toBe(0)
	// In the middle of nowhere nothing is in sight.
	await site.visit(page, '?date=2020-03-29&at=20,10,7')
	await expect.poll(moves).toBeGreaterThan(0)
	await site.visit(page, '?date=2020-03-29&base=taji')
	const ring = page.locator('.selected-ring')
	await expect.poll(async () => (await ring.boundingBox())?.x ?? 0).toBeGreaterThan(400)
})
