import { decodeQR } from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { labelsOverlap } from '../../src/core/geometry/labelPlacement.ts'
import { say } from '../../src/core/messages/say.ts'
import { holdersOf } from '../../src/core/query/holders.ts'
import type { PathNode } from '../../src/picture/nodes.ts'
import { svgOf } from '../../src/picture/svg.ts'
import { markBoxes } from '../../src/still/map/clearance.ts'
import { settingOf } from '../../src/still/map/map.ts'
import { shownMarks } from '../../src/still/map/mapInput.ts'
import type { StillOptions } from '../../src/still/options.ts'
import type { PresetId } from '../../src/still/presets.ts'
import { legendText } from '../../src/still/sheet/legend.ts'
import { laidOut, stillOf } from '../../src/still/still.ts'
import { realOptions, realResources } from './real.ts'
import { groupNamed, textBoxes, textsIn } from './textBoxes.ts'

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')
const drawn = (date: string, preset: PresetId, more: Partial<StillOptions> = {}) =>
	stillOf(realOptions(date, preset, more), realResources)

describe('the sources of a picture', () => {
	test.each(['slide', 'a4-landscape', 'a4-portrait'] as const)(
		'%s: the numbers at the marks are those of the list',
		(preset) => {
			const { children } = drawn('2020-03-11', preset)
			const lines = textBoxes(children).map(({ text }) => plain(text))
			const numbers =
				lines
					.find((line) => line.startsWith('Attack · Taji'))
					?.match(/\[([\d, ]+)\]/)?.[1]
					?.split(', ') ?? []
			expect(numbers.length).toBeGreaterThan(0)
			const listed = lines.filter((line) => /^\d+\. /.test(line))
			expect(numbers).toEqual(listed.map((line) => line.split('.')[0]))
			expect(lines.some((line) => /^\d+ more at the link$/.test(line))).toBe(true)
			// Only what vouches for what is told: Central Command's own word is the best of it.
			expect(listed[0]).toContain('US Central Command')
		},
	)

	test('where no list has room no number stands at a mark', () => {
		const lines = textsIn(drawn('2020-03-29', 'post', { title: null, lang: 'ar' }).children, 'captions').map(
			({ text }) => plain(text),
		)
		expect(lines.join()).not.toContain('[')
	})
})

describe('the link of a printed picture', () => {
	const link = 'https://example.org/handover/?date=2020-03-29&base=k-1&lang=ar'

	test.each([
		['a4-landscape', 'en'],
		['a4-portrait', 'ar'],
		['letter-landscape', 'ar'],
	] as const)('%s in %s: stands on it as a code that reads as the link', (preset, lang) => {
		const still = drawn('2020-03-29', preset, { permalink: link, lang })
		const code = groupNamed(still.children, 'link code')
		const path = code?.children.find((node): node is PathNode => node.kind === 'path')
		expect(decodeQR(pixelsOf(path?.d ?? ''))).toBe(link)
	})

	test('is no code on a screen, nor where the address is not known', () => {
		expect(groupNamed(drawn('2020-03-29', 'slide', { permalink: link }).children, 'link code')).toBeNull()
		expect(
			groupNamed(drawn('2020-03-29', 'a4-landscape', { permalink: '?date=2020-03-29' }).children, 'link code'),
		).toBeNull()
	})
})

/** A path of squares, drawn large enough to be read. */
function pixelsOf(d: string): { width: number; height: number; data: Uint8Array } {
	const squares = [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g)].map(
		([, x, y, side]) => [Number(x), Number(y), Number(side)] as const,
	)
	const [, , module = 1] = squares[0] ?? []
	const cells = squares.map(([x, y]) => [Math.round(x / module), Math.round(y / module)] as const)
	const size = (Math.max(...cells.flat()) + 5) * SCALE
	const data = new Uint8Array(size * size * 4).fill(255)
	for (const [x, y] of cells)
		for (let row = 0; row < SCALE; row++)
			for (let column = 0; column < SCALE; column++)
				data.fill(
					0,
					((y * SCALE + row) * size + x * SCALE + column) * 4,
					((y * SCALE + row) * size + x * SCALE + column) * 4 + 3,
				)
	return { width: size, height: size, data }
}
const SCALE = 6

describe('a comparison', () => {
	test.each(['slide', 'a4-landscape'] as const)('%s: both maps have their names in the same places', (preset) => {
		const still = drawn('2020-08-23', preset, {
			compare: { from: realOptions('2020-03-15', preset).day, mode: 'side-by-side' },
		})
		const panes = still.children
			.flatMap((node) => (node.kind === 'group' ? node.children : []))
			.filter((node) => node.kind === 'group' && node.name === 'map')
		const names = panes.map((pane) =>
			textsIn([pane], 'base-names').map(({ text, x, y }) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`),
		)
		expect(names).toHaveLength(2)
		expect(names[0]?.length).toBeGreaterThan(5)
		expect(names[0]).toEqual(names[1])
	})

	test.each(['post', 'square', 'portrait', 'slide'] as const)(
		'%s: no place lies under the date of its map',
		(preset) => {
			const compare = { from: realOptions('2020-03-01', preset).day, mode: 'side-by-side' } as const
			const { layout } = laidOut(realOptions('2020-04-04', preset, { compare }), realResources)
			expect(layout.panes).toHaveLength(2)
			for (const { input, label } of layout.panes) {
				const { bases } = shownMarks(input)
				const under = markBoxes({ bases, events: [], arcs: [], counts: [] }, settingOf(input)).filter(
					(box) => label && labelsOverlap(label.box, box),
				)
				expect(under).toEqual([])
			}
		},
	)

	test.each(['en', 'ar'] as const)(
		'a square of nine months explains its marks and lists the transfers side by side, %s',
		(lang) => {
			const compare = { from: realOptions('2019-12-01', 'square').day, mode: 'changes' } as const
			const { layout } = laidOut(realOptions('2020-09-01', 'square', { compare, lang }), realResources)
			expect(layout.explained).toBe(true)
			const words = textBoxes(layout.nodes).map(({ text }) => plain(text))
			for (const key of ['changed', 'attack', 'airstrike', 'site'] as const)
				expect(words).toContain(legendText({ key }, lang))
			for (const id of ['al-qaim', 'q-west', 'k-1', 'nineveh-oc', 'taqaddum']) {
				const label = realResources.timeline.baseById.get(id)?.label[lang] ?? '?'
				expect(
					words.some((line) => line.endsWith(` · ${label}`)),
					label,
				).toBe(true)
			}
		},
	)

	describe.each(['post', 'post-large', 'link'] as const)('%s', (preset) => {
		test.each([
			['side-by-side', 'en'],
			['side-by-side', 'ar'],
			['changes', 'en'],
			['changes', 'ar'],
		] as const)('says in whose hands the bases are (%s, %s)', (mode, lang) => {
			const compare = { from: realOptions('2020-03-01', preset).day, mode }
			const { layout } = laidOut(realOptions('2020-04-04', preset, { compare, lang }), realResources)
			const words = textBoxes(layout.nodes).map(({ text }) => plain(text))
			const { sides } = holdersOf(realResources.timeline, [compare.from, realOptions('2020-04-04', preset).day])
			for (const { held } of sides) expect(words).toContain(held[lang])
			// Sources do not take the place of the list of what changed.
			expect(words).not.toContain(say('studio.sources', lang))
		})
	})

	test('lists the transfers first, and drops events before them', () => {
		for (const preset of ['post', 'square', 'slide', 'a4-landscape'] as const) {
			const still = drawn('2020-08-23', preset, {
				compare: { from: realOptions('2020-03-15', preset).day, mode: 'changes' },
			})
			const lines = textBoxes(still.children, ['map']).map(({ text }) => plain(text))
			const from = lines.indexOf('What changed')
			const rows = lines.slice(from + 1, from + 5)
			expect(
				rows.slice(0, 3).map((row) => /Al-Qaim|Q-West|K-1/.test(row)),
				preset,
			).toEqual([true, true, true])
		}
	})
})

test('of more changes than have room the gravest are listed, in the order of their days', () => {
	const still = drawn('2020-01-08', 'square', {
		compare: { from: realOptions('2019-12-31', 'square').day, mode: 'changes' },
	})
	const lines = textBoxes(still.children, ['map']).map(({ text }) => plain(text))
	const rows = lines.slice(lines.indexOf('What changed') + 1)
	expect(rows.some((row) => / more$/.test(row))).toBe(true)
	expect(
		rows.some((row) => row.includes('Ain al-Asad')),
		rows.slice(0, 6).join('; '),
	).toBe(true)
})

test.each(['post', 'link'] as const)('%s, ar: the link is in its own order, and a © with its name', (preset) => {
	const still = drawn('2020-08-30', preset, { lang: 'ar' })
	const lines = textBoxes(still.children, ['map']).map(({ text }) => text)
	const link = lines.find((line) => line.includes('date='))
	expect(link).toMatch(/\u2066[^\u2069]*\?date=2020/)
	expect(lines.filter((line) => /©[\u2066-\u2069]*$/.test(line))).toEqual([])
	expect(lines.find((line) => line.includes('©'))).toMatch(/\u2066© OpenStreetMap/)
})

describe('the style of a house', () => {
	test('its credit comes first, and its colour over the headline', () => {
		for (const preset of ['post', 'slide', 'story', 'a4-portrait'] as const) {
			const still = drawn('2020-03-11', preset, { credit: 'Graphics: A Paper', accent: '#c8372d' })
			const lines = textBoxes(still.children, ['map']).map(({ text }) => plain(text))
			expect(lines.some((line) => line.startsWith('Graphics: A Paper · Map: Handover'))).toBe(true)
			expect(still.origin?.credits).toMatch(/^Graphics: A Paper · /)
			const [bar] = groupNamed(still.children, 'head')?.children ?? []
			expect(bar).toMatchObject({ kind: 'rect', fill: '#c8372d', y: 0 })
		}
	})

	test('the parts of an SVG are layers with names of their own', () => {
		const svg = svgOf(
			drawn('2020-08-23', 'slide', { compare: { from: realOptions('2020-03-15', 'slide').day, mode: 'side-by-side' } }),
		)
		const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
		expect(new Set(ids).size).toBe(ids.length)
		for (const id of ['map', 'map-2', 'ground', 'marks', 'base-names', 'head', 'column', 'credits'])
			expect(svg).toContain(`<g id="${id}" data-name="${id.replace('-2', '')}" inkscape:groupmode="layer"`)
	})
})
