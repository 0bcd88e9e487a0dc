import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { restOf } from '../../src/core/marks/effects.ts'
import { type BaseMark, marksAt } from '../../src/core/marks/marks.ts'
import { BASE_RADIUS } from '../../src/core/marks/symbols.ts'
import type { Base } from '../../src/core/record/model.ts'
import { statusWord } from '../../src/core/record/statusWord.ts'
import { THEMES } from '../../src/core/theme.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { isNear, type Picture, type Rgb, rgb, screenshot } from '../browser/pixels.ts'
import { useSite } from '../browser/useSite.ts'
import { OPENING } from '../shipped.ts'
import { goTo } from './dates.ts'
import { timeline } from './record.ts'

const site = useSite({ ground: 'bare', pixels: true })
let page: Page
beforeAll(async () => {
	// Wide enough for all of Iraq at a zoom where no base lies on another one's square.
	page = await site.open('?date=2019-12-27&at=42.6,33.6,7&range=all', { viewport: { width: 1500, height: 1400 } })
})

const { site: neutral, outline } = THEMES.light
const [coalition = '', iraq = ''] = ['coalition', 'iraq'].map(
	(id) => timeline.dataset.manifest.sides.get(id)?.color.light,
)
/** Where the frame of a hollow square runs, and the middle of a half: see the symbols' path data (box of 24 units). */
const FRAME = Math.round((6.5 / 12) * BASE_RADIUS)

/** A colour by the offset from the middle, in pixels. */
type Probe = readonly [dx: number, dy: number, hex: string]

/** The status, and of one that is not known any more whether it was reported. */
function statusOf({ base, span, before }: BaseMark): string {
	return before.symbol === 'squareReported' ? 'reported' : statusWord(base, span)
}

/** What the shader has to have drawn there. */
function expected(mark: BaseMark): readonly Probe[] {
	const around = (hex: string, middle: string): readonly Probe[] => [
		[0, 0, middle],
		// Under the middle: over the upper half can lie the mark of an attack.
		[-FRAME, 2, hex],
		[FRAME, 2, hex],
		[0, FRAME, hex],
	]
	// The middle of each side is open.
	const corners = (hex: string, middle: string): readonly Probe[] => [
		[0, 0, middle],
		[-FRAME, 0, outline],
		[-FRAME, FRAME - 1, hex],
		[FRAME, -FRAME + 1, hex],
	]
	switch (statusOf(mark)) {
		case 'reported':
			// Its square between them.
			return corners(coalition, coalition)
		case 'coalition':
			return around(coalition, coalition)
		case 'transferred':
			return around(iraq, outline)
		case 'unknown':
			return corners(neutral, outline)
		case 'site':
			return [[0, 0, neutral]]
		case 'handing-over':
			// The edge between the halves moves from left to right and has passed the middle here.
			expect(mark.progress).toBeGreaterThan(0.5)
			return [
				[-FRAME, 0, iraq],
				[FRAME, 0, coalition],
			]
		default:
			throw new Error('a status without a look')
	}
}

/** Whether a colour is at a pixel or right beside it: a base stands between pixels as often as on one. */
function has(picture: Picture, x: number, y: number, colour: Rgb): boolean {
	return [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => isNear(picture.at(x + dx, y + dy), colour, 24)))
}

/** Where the symbols of the bases stand that nothing of the page lies over, CSS pixels. */
const openPlaces = (): Promise<Readonly<Record<string, readonly [x: number, y: number]>>> =>
	page.evaluate(() =>
		Object.fromEntries(
			[...document.querySelectorAll<HTMLElement>('.place-button')].flatMap((button) => {
				if (button.closest('.close-up')) return []
				const { left, top, width, height } = button.getBoundingClientRect()
				if (document.elementFromPoint(left + width / 2, top + height / 2) !== button) return []
				const symbol = button.parentElement?.getBoundingClientRect()
				return symbol ? [[button.dataset.base ?? '', [symbol.left, symbol.top] as const]] : []
			}),
		),
	)

/** Whether a base's symbol hides that of a site at this zoom: within a kilometre and a half, a pixel and a half. */
const standsOn = (
	base: Base,
	{
		place: {
			lngLat: [lng, lat],
		},
	}: Base,
): boolean => base.kind === 'base' && Math.hypot(base.place.lngLat[0] - lng, base.place.lngLat[1] - lat) < 0.015

test.each([
	['2012-06-01', 'unknown'],
	['2019-12-27', 'coalition'],
	['2020-03-18', 'handing-over'],
	['2020-03-29', 'transferred'],
	['2020-04-04', 'transferred'],
	['2020-09-01', 'transferred'],
	['2026-03-20', 'reported'],
])('%s: every base has on the map the symbol of its status (%s among them)', async (date, status) => {
	await goTo(page, date)
	const picture = await screenshot(page)
	const { bases } = marksAt(timeline, restOf(isoDay(date)), OPENING)
	// A site lies under the base at the same point.
	const open = bases.filter(({ base }) => base.kind === 'base' || !bases.some((mark) => standsOn(mark.base, base)))
	const seen = new Set<string>()
	const places = await openPlaces()
	for (const mark of open) {
		const place = places[mark.base.id]
		if (!place) continue
		const [x, y] = place.map(Math.floor) as [number, number]
		for (const [dx, dy, hex] of expected(mark))
			expect(
				has(picture, x + dx, y + dy, rgb(hex)),
				`${mark.base.id} is ${statusOf(mark)}: ${hex} at ${dx},${dy}`,
			).toBe(true)
		seen.add(mark.base.id)
	}
	// Few are under panels; a test that looked at none would always pass.
	expect(seen.size).toBeGreaterThanOrEqual(open.length - 3)
	expect(bases.some((mark) => statusOf(mark) === status && seen.has(mark.base.id))).toBe(true)
})
