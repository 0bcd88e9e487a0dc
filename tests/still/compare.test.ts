import { describe, expect, test } from 'vitest'
import { labelsOverlap } from '../../src/core/geometry/labelPlacement.ts'
import { restOf } from '../../src/core/marks/effects.ts'
import { dayText } from '../../src/core/messages/headline.ts'
import { changesBetween, spanAfter } from '../../src/core/query/changes.ts'
import { NO_FILTER } from '../../src/core/query/filter.ts'
import type { Lang } from '../../src/core/record/lang.ts'
import { statusWord } from '../../src/core/record/statusWord.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import type { DisplayNode, GroupNode } from '../../src/picture/nodes.ts'
import { shownMarks } from '../../src/still/map/mapInput.ts'
import type { CompareMode } from '../../src/still/options.ts'
import { PRESETS, type PresetId } from '../../src/still/presets.ts'
import { stillOf } from '../../src/still/still.ts'
import { LANGS } from '../languages.ts'
import { groundless, realOptions, realTimeline as timeline } from './real.ts'
import { textBoxes } from './textBoxes.ts'

const [FROM, TO] = [isoDay('2020-03-05'), isoDay('2020-04-04')]
/** Each is looked at by several tests, and drawn once. */
const drawn = new Map<string, ReturnType<typeof stillOf>>()
const compared = (preset: PresetId, mode: CompareMode, lang: Lang = 'en') => {
	const key = [preset, mode, lang].join()
	const still =
		drawn.get(key) ?? stillOf(realOptions('2020-04-04', preset, { compare: { from: FROM, mode }, lang }), groundless)
	drawn.set(key, still)
	return still
}
const wordsOf = (children: Parameters<typeof textBoxes>[0]): readonly string[] =>
	textBoxes(children).map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))

const mapsIn = (nodes: readonly DisplayNode[]): readonly GroupNode[] =>
	nodes.flatMap((node) => (node.kind !== 'group' ? [] : node.name === 'map' ? [node] : mapsIn(node.children)))
const titlesIn = (node: DisplayNode): readonly string[] =>
	node.kind === 'group' ? [...(node.title === undefined ? [] : [node.title]), ...node.children.flatMap(titlesIn)] : []

describe('two maps', () => {
	test.each(LANGS)('in %s the earlier comes first as one reads, each under its date', (lang) => {
		const { maps, children } = compared('slide', 'side-by-side', lang)
		expect(maps).toHaveLength(2)
		const [first, second] = maps.map(({ at }) => at[0])
		expect(Math.sign((second ?? 0) - (first ?? 0))).toBe(lang === 'en' ? 1 : -1)
		for (const day of [FROM, TO]) expect(wordsOf(children)).toContain(dayText(day, lang))
	})

	test.each(PRESETS.flatMap(({ id }) => LANGS.map((lang) => [id, lang] as const)))(
		'as %s in %s each date stands once, in the map of its day',
		(preset, lang) => {
			const { maps, children } = compared(preset, 'side-by-side', lang)
			const boxes = textBoxes(children)
			for (const [i, day] of [FROM, TO].entries()) {
				const labels = boxes.filter(({ text }) => text.replace(/[\u2066-\u2069]/g, '') === dayText(day, lang))
				const [[x, y], { width, height }] = [maps[i]?.at ?? [0, 0], maps[i]?.frame ?? { width: 0, height: 0 }]
				const inside = labels.filter(
					(box) => box.x >= x && box.x + box.width <= x + width && box.y >= y && box.y + box.height <= y + height,
				)
				expect([dayText(day, lang), labels.length, inside.length]).toEqual([dayText(day, lang), 1, 1])
			}
			// Where one stands over the other, the earlier is above in both languages.
			const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = maps.map(({ at }) => at)
			if (x0 === x1) expect(y0).toBeLessThan(y1)
		},
	)

	test('each map shows who held what on its day, and tells only of what had happened', () => {
		const [early = [], late = []] = mapsIn(compared('slide', 'side-by-side').children).map(titlesIn)
		const held = (titles: readonly string[]): number =>
			titles.filter((title) => title.endsWith('· Iraqi security forces')).length
		expect([held(early), held(late)]).toEqual([0, 5])
		expect(late.some((title) => title.startsWith('26 March 2020'))).toBe(true)
		expect(early.filter((title) => /^\d+ (March|April) 2020/.test(title))).toEqual([])
	})
})

describe('one map', () => {
	test('draws what happened in between and nothing else, and rings what changed hands', () => {
		const [map] = compared('slide', 'changes').maps
		if (!map) throw new Error('no map')
		const changes = changesBetween(timeline, FROM, TO, NO_FILTER)
		const marks = shownMarks({
			...NO_FILTER,
			timeline,
			instant: restOf(TO),
			trail: TO - FROM,
			changes,
			frame: map.frame,
		})
		const ringed = marks.bases.filter(({ ring }) => ring > 0).map(({ base }) => base.id)
		expect(new Set(ringed)).toEqual(
			new Set(
				changes.bases
					.filter((change) => statusWord(change.base, spanAfter(change)) === 'transferred')
					.map(({ base }) => base.id),
			),
		)
		const begun = new Set(changes.events.map(({ id }) => id))
		expect(marks.events.length).toBeGreaterThan(3)
		for (const { event, effect } of marks.events) {
			expect(begun).toContain(event.id)
			expect(effect.phase).not.toBe('scar')
		}
		for (const { arc: _, transfer } of marks.arcs) expect(transfer.when.earliest).toBeGreaterThan(FROM)
	})

	test('lists every base in other hands, and says so in its legend', () => {
		const words = wordsOf(compared('slide', 'changes').children)
		for (const line of [
			'17–19 March 2020 · Al-Qaim',
			'26 March 2020 · Q-West',
			'29 March 2020 · K-1',
			'Handed over in between',
		])
			expect(words).toContain(line)
		expect(words).not.toContain('Handed over in the last few days')
		expect(words).toContain('5 March – 4 April 2020')
	})
})

describe.each(PRESETS.map(({ id }) => id))('as %s', (preset) => {
	test.each([
		['side-by-side', 'en'],
		['side-by-side', 'ar'],
		['changes', 'en'],
		['changes', 'ar'],
	] as const)('%s in %s: all words are on the sheet, and none on another', (mode, lang) => {
		const { children, width, height } = compared(preset, mode, lang)
		const boxes = textBoxes(children, ['map'])
		for (const box of boxes) {
			expect([box.text, box.x >= 0 && box.x + box.width <= width]).toEqual([box.text, true])
			expect([box.text, box.y >= 0 && box.y + box.height <= height]).toEqual([box.text, true])
		}
		for (const [i, box] of boxes.entries())
			expect(
				boxes.slice(i + 1).flatMap((other) => (labelsOverlap(box, other) ? [[box.text, other.text]] : [])),
			).toEqual([])
	})
})
