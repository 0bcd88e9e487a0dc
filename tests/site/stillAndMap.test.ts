import { expect, test } from 'vitest'
import { textIn } from '../../src/core/record/lang.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import type { DisplayNode } from '../../src/picture/nodes.ts'
import { stillOf } from '../../src/still/still.ts'
import { middleOf } from '../browser/pixels.ts'
import { useSite } from '../browser/useSite.ts'
import { realResources } from '../still/real.ts'
import { optionsOf, sheet } from '../still/sample.ts'
import { timeline } from './record.ts'

const site = useSite({ ground: 'bare' })
const CAMERA = { lng: 43.6, lat: 34.1, zoom: 6.4 }

/** Where groups with a title stand in a picture, by that title. */
function titled(nodes: readonly DisplayNode[], x = 0, y = 0): ReadonlyMap<string, readonly [number, number]> {
	return new Map(
		nodes.flatMap((node) => {
			if (node.kind !== 'group') return []
			const [nx, ny] = [x + (node.move?.x ?? 0), y + (node.move?.y ?? 0)]
			const [first] = node.children
			if (node.title !== undefined && first?.kind === 'group')
				return [[node.title, [nx + (first.move?.x ?? 0), ny + (first.move?.y ?? 0)]] as const]
			return [...titled(node.children, nx, ny)]
		}),
	)
}

test('a still’s marks stand where the live map has them, to half a pixel', async () => {
	const page = await site.open(`?date=2020-04-04&at=${CAMERA.lng},${CAMERA.lat},${CAMERA.zoom}`)
	const area = await page.locator('.map-area').boundingBox()
	if (!area) throw new Error('there is no map')
	const look = { width: area.width, height: area.height, center: [CAMERA.lng, CAMERA.lat] as const, zoom: CAMERA.zoom }
	// A sheet so large that its map shows the very same view: then every place is only shifted.
	const still = stillOf(
		optionsOf({ day: isoDay('2020-04-04'), look, sheet: sheet(area.width, area.height), include: new Set() }),
		realResources,
	)
	const [map] = still.maps
	if (!map) throw new Error('there is no map')
	const places = titled(still.children)
	const grown = 2 ** (CAMERA.zoom - map.frame.zoom)
	let seen = 0
	for (const base of timeline.dataset.bases) {
		const found = [...places].find(([title]) => title.startsWith(`${base.name.en} · `))?.[1]
		const button = page.getByRole('button', { name: textIn(base.name, 'en'), exact: true }).first()
		if (!found || !(await button.isVisible())) continue
		const [x, y] = await middleOf(button)
		const [dx, dy] = [found[0] - map.at[0] - map.frame.width / 2, found[1] - map.at[1] - map.frame.height / 2]
		expect(Math.abs(x - area.x - area.width / 2 - dx * grown), base.id).toBeLessThanOrEqual(0.5)
		expect(Math.abs(y - area.y - area.height / 2 - dy * grown), base.id).toBeLessThanOrEqual(0.5)
		seen++
	}
	expect(seen).toBeGreaterThan(5)
})
