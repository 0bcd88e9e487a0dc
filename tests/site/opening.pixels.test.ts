/** The page before its script: the picture of the map stands exactly where the moving map takes its place. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '../../src/core/record/lang.ts'
import type { ThemeName } from '../../src/core/theme.ts'
import { openingMap } from '../../src/opening/openingMap.ts'
import { OPENING_SHAPES } from '../../src/opening/openingShapes.ts'
import type { DisplayNode } from '../../src/picture/nodes.ts'
import { textWidth } from '../../src/text/textWidth.ts'
import { pictureOf } from '../browser/pixels.ts'
import { mapSettled } from '../browser/settled.ts'
import { paint } from '../browser/undrawn.ts'
import { useSite } from '../browser/useSite.ts'
import { realResources } from '../still/real.ts'

const site = useSite({ pixels: true })
/** The page's own script; everything else is lazy. */
const SCRIPT = /\/assets\/index-[^/]+\.js$/
const PICTURE = '.opening-map img'

interface Box {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}

/** The page whose script never comes. */
let still: Page
const pictures: string[] = []
beforeAll(async () => {
	still = await site.open('', {
		ready: PICTURE,
		allowed: /net::ERR_FAILED/,
		prepare: async (page) => {
			page.on('request', (request) => request.url().endsWith('.avif') && pictures.push(request.url()))
			await page.route(SCRIPT, (route) => route.abort())
		},
	})
	await pictureThere(still)
})

function pictureThere(page: Page): Promise<unknown> {
	return page.waitForFunction((selector) => {
		const image = document.querySelector<HTMLImageElement>(selector)
		return image?.complete && image.naturalWidth > 0
	}, PICTURE)
}

test('without its script the page has the map, the date and what is true on it, and asks for one picture', async () => {
	const image = still.locator(PICTURE)
	expect(await image.getAttribute('fetchpriority')).toBe('high')
	expect(await image.getAttribute('alt')).toMatch(/^4 April 2020: five sites handed over/)
	expect(await still.locator('h1').innerText()).toBe('Handover')
	const said = await still.locator('.dock').innerText()
	expect(said).toContain('Saturday 4 April 2020')
	expect(said).toContain('Coalition handed over Al-Taqaddum Air Base')
	expect(said).toMatch(/Five sites handed over, .+ in the last 30 days/)
	expect(pictures).toHaveLength(1)
	expect(pictures[0]).toContain('-en-wide-light-')
})

test('a link to another day has no picture of this one, and no words of it', async () => {
	await still.goto(`${new URL(still.url()).origin}/?date=2020-03-11&lang=ar`)
	await expect.poll(() => still.evaluate(() => document.documentElement.dir)).toBe('rtl')
	expect(await still.locator('.opening-map, .opening-day').count()).toBe(0)
	expect(await still.locator('h1').innerText()).toBe('تسليم')
})

describe('the picture gives way to the moving map without a jump', () => {
	let moving: Page
	beforeAll(async () => {
		moving = await site.open('#bench')
		await mapSettled(moving)
	})

	test('and is gone', async () => {
		expect(await moving.locator('.opening-clip').count()).toBe(0)
	})

	// Each size, each language with each theme; every picture of the map is drawn by the same rules. What has the same style
	// stands together: another is set up from nothing.
	const cases: readonly (readonly [width: number, height: number, lang: Lang, theme: ThemeName])[] = [
		[1440, 900, 'en', 'light'],
		[390, 844, 'en', 'light'],
		[1024, 768, 'en', 'dark'],
		[390, 844, 'ar', 'dark'],
		[1440, 900, 'ar', 'dark'],
	]
	test.each(cases)('at %i x %i, %s, %s', async (width, height, lang, theme) => {
		await Promise.all([still, moving].map((page) => page.setViewportSize({ width, height })))
		await still.goto(`${new URL(still.url()).origin}/?lang=${lang}&theme=${theme}`)
		await pictureThere(still)
		await site.visit(moving, `?lang=${lang}&theme=${theme}`)
		await mapSettled(moving)
		await hideNames(moving)
		// On the way there nobody looks at it; at rest its first painted frame is as good as any.
		await paint(moving)
		const [before, after] = [pictureOf(await still.screenshot()), pictureOf(await moving.screenshot())]
		await paint(moving, false)
		const named = maskOf(await namesIn(still, lang, theme), width, height)
		const seen = await mapAlone(moving)
		let all = 0
		let other = 0
		for (let y = Math.ceil(seen.top); y < seen.bottom; y++)
			for (let x = Math.ceil(seen.left); x < seen.right; x++) {
				if (named[y * width + x]) continue
				all++
				const [a, b] = [before.at(x, y), after.at(x, y)]
				// Less is the smoothing of a line, and what a picture of 30 kB makes of hills.
				if (a.some((value, i) => Math.abs(value - (b[i] ?? 0)) > 48)) other++
			}
		// Most of the map was looked at.
		expect(all).toBeGreaterThan((seen.right - seen.left) * (seen.bottom - seen.top) * 0.6)
		expect(other / all).toBeLessThan(0.01)
	})
})

/** A byte a pixel, row by row: 1 where a box covers it. */
function maskOf(boxes: readonly Box[], width: number, height: number): Uint8Array {
	const mask = new Uint8Array(width * height)
	for (const box of boxes) {
		const [left, right] = [Math.max(0, Math.ceil(box.x)), Math.min(width, Math.ceil(box.x + box.width))]
		const [top, bottom] = [Math.max(0, Math.ceil(box.y)), Math.min(height, Math.ceil(box.y + box.height))]
		for (let y = top; y < bottom; y++) if (right > left) mask.fill(1, y * width + left, y * width + right)
	}
	return mask
}

/** Names and what lies over the map are set by a browser and by us; where they stand is others' test. */
async function hideNames(page: Page): Promise<void> {
	await page.evaluate(() => {
		const map = (window as unknown as { __handoverMap: import('maplibre-gl').Map }).__handoverMap
		for (const { id, type } of map.getStyle().layers)
			if (type === 'symbol') map.setLayoutProperty(id, 'visibility', 'none')
	})
	await mapSettled(page)
	await page.addStyleTag({
		content:
			'.map-area > :not(.maplibregl-map), .maplibregl-control-container, .close-up, .close-up-extent, .place-badge { opacity: 0 !important; }',
	})
}

/** The part of the window that shows nothing but the map, CSS pixels. */
function mapAlone(page: Page) {
	return page.evaluate(() => {
		const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() as DOMRect
		const [area, dock, panel] = [box('.map-area'), box('.dock'), box('.panel')]
		const beside = panel.top < area.bottom && panel.bottom > area.top && panel.width < area.width
		const left = beside && panel.left < area.width / 2 ? panel.right : area.left
		const right = beside && panel.left >= area.width / 2 ? panel.left : area.right
		// Shadows of panels are no part of it.
		const air = 20
		return { left: left + air, right: right - air, top: area.top + air, bottom: Math.min(area.bottom, dock.top) - air }
	})
}

/** Where the picture has names, lines to them and counts, in CSS pixels of the window. */
async function namesIn(page: Page, lang: Lang, theme: ThemeName): Promise<readonly Box[]> {
	const { shape, left, top, width } = await page.locator(PICTURE).evaluate((image: HTMLImageElement) => {
		const { left, top, width } = image.getBoundingClientRect()
		return {
			shape: (/-(upright|low)-/.exec(image.currentSrc)?.[1] ?? 'wide') as 'upright' | 'low' | 'wide',
			left,
			top,
			width,
		} as const
	})
	const picture = openingMap(realResources, OPENING_SHAPES[shape], lang, theme)
	const grown = width / picture.width
	return boxesOf(picture.children).map((box) => ({
		x: left + (box.x - 3) * grown,
		y: top + (box.y - 3) * grown,
		width: (box.width + 6) * grown,
		height: (box.height + 6) * grown,
	}))
}

function boxesOf(nodes: readonly DisplayNode[], counts = false): readonly Box[] {
	return nodes.flatMap((node): readonly Box[] => {
		if (node.kind === 'group') return boxesOf(node.children, node.name === 'counts')
		if (node.kind === 'rect') return counts ? [node] : []
		if (node.kind !== 'text') return []
		const { text, font, size, letterSpacing = 0, anchor, x, y } = node
		const width = textWidth(text.replace(/[\u2066-\u2069]/g, ''), font, size, letterSpacing)
		const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
		return [{ x: start, y: y - size, width, height: size * 1.35 }]
	})
}
