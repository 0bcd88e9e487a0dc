import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toldOn } from '../../src/core/captions/captions.ts'
import { captionWords } from '../../src/core/captions/captionWords.ts'
import { restOf } from '../../src/core/marks/effects.ts'
import { dayText } from '../../src/core/messages/headline.ts'
import { addDays, dayAt, isoDay } from '../../src/core/time/calendar.ts'
import { filmOf } from '../../src/film/film.ts'
import { filmInstants } from '../../src/film/instants.ts'
import type { FilmOptions } from '../../src/film/options.ts'
import type { DisplayNode, GroupNode } from '../../src/picture/nodes.ts'
import { shownMarks } from '../../src/still/map/mapInput.ts'
import type { PresetId } from '../../src/still/presets.ts'
import { legendOf, legendText } from '../../src/still/sheet/legend.ts'
import { realOptions, realResources, realTimeline } from '../still/real.ts'
import { textBoxes } from '../still/textBoxes.ts'

describe('the instants of a film', () => {
	const days = fc.integer({ min: 18_200, max: 18_500 })

	test('run forward from the rest of the first day to that of the last, one for each frame', () => {
		fc.assert(
			fc.property(
				fc.array(days, { maxLength: 20 }),
				days,
				fc.integer({ min: 1, max: 300 }),
				fc.integer({ min: 2, max: 30 }),
				fc.integer({ min: 1, max: 30 }),
				(starts, first, length, seconds, fps) => {
					const from = first as ReturnType<typeof isoDay>
					const to = addDays(from, length)
					const instants = filmInstants(
						{ starts: Int32Array.from(starts.sort((a, b) => a - b)) },
						{ from, to, seconds, fps },
					)
					expect(instants).toHaveLength(Math.max(2, seconds * fps))
					expect([instants[0], instants.at(-1)]).toEqual([restOf(from), restOf(to)])
					for (const [i, instant] of instants.entries()) expect(instant).toBeGreaterThanOrEqual(instants[i - 1] ?? 0)
				},
			),
		)
	})

	test('linger on days on which something begins', () => {
		const [from, to, busy] = [isoDay('2020-03-01'), isoDay('2020-03-31'), isoDay('2020-03-15')]
		const instants = filmInstants({ starts: Int32Array.of(busy) }, { from, to, seconds: 10, fps: 30 })
		const framesOn = (day: number): number => instants.filter((instant) => dayAt(instant) === day).length
		expect(framesOn(busy)).toBeGreaterThan(5 * framesOn(addDays(busy, 8)))
	})
})

function filmOptions(preset: PresetId, more: Partial<FilmOptions> = {}): FilmOptions {
	const { day: _, compare: __, ...options } = realOptions('2020-04-30', preset)
	return { ...options, from: isoDay('2020-03-01'), to: isoDay('2020-04-30'), seconds: 3, fps: 10, ...more }
}

describe.each(['square', 'story', 'slide'] as const)('a film as %s', (preset) => {
	test.each(['en', 'ar'] as const)('in %s: nothing but dates, sentences and marks ever moves', (lang) => {
		const options = filmOptions(preset, { lang })
		const film = filmOf(options, realResources)
		expect(film.instants).toHaveLength(30)
		const { safe, height, width } = options.sheet
		const still = textBoxes(film.ground)
		const names = new Map<string, string>()
		film.instants.forEach((instant, i) => {
			const boxes = textBoxes(film.frame(i), ['counts'])
			const words = boxes.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))
			expect(words).toContain(dayText(dayAt(instant), lang))
			for (const box of boxes) {
				expect([box.text, box.y >= safe.top && box.y + box.height <= height - safe.bottom]).toEqual([box.text, true])
				expect([box.text, box.x >= -0.01 && box.x + box.width <= width + 0.01]).toEqual([box.text, true])
			}
			// Names of bases, by where they stand; one in a close-up stands twice.
			const placed = new Map<string, string>()
			for (const { text, x, y } of textBoxes(film.frame(i), ['counts', 'captions', 'head']))
				placed.set(text, `${placed.get(text) ?? ''} ${x.toFixed(2)},${y.toFixed(2)}`)
			for (const [text, places] of placed) expect(`${text}${places}`).toBe(`${text}${names.get(text) ?? places}`)
			for (const [text, places] of placed) names.set(text, places)
		})
		expect(names.size).toBeGreaterThan(8)
		const foot = still.map(({ text }) => text).join(' ')
		expect(foot).toContain('OpenStreetMap')
		expect(foot).not.toMatch(/: ?[0٠][,،]/)
	})
})

describe.each(['story', 'slide'] as const)('captions of a film as %s', (preset) => {
	test.each(['en', 'ar'] as const)('in %s: each says what happened, which nothing else in a film does', (lang) => {
		const film = filmOf(filmOptions(preset, { lang, seconds: 12 }), realResources)
		const said = film.instants.flatMap((instant, i) => {
			const [today, yesterday] = [dayAt(instant), addDays(dayAt(instant), -1)]
			const told = [today, yesterday].flatMap((day) => toldOn(realTimeline.index, day))
			const titles = told.map((event) => captionWords(realTimeline, event, lang).title)
			const captions = partsNamed('captions', film.frame(i)).flatMap((part) => part.children)
			return captions.map((caption) =>
				textsOf([caption]).some((line) => titles.some((title) => title.startsWith(line)))
					? 'titled'
					: dayText(today, lang),
			)
		})
		expect(said.length).toBeGreaterThan(20)
		expect(new Set(said)).toEqual(new Set(['titled']))
	})
})

function partsNamed(name: string, nodes: readonly DisplayNode[]): readonly GroupNode[] {
	return nodes.flatMap((node) =>
		node.kind !== 'group' ? [] : node.name === name ? [node] : partsNamed(name, node.children),
	)
}

function textsOf(nodes: readonly DisplayNode[]): readonly string[] {
	return nodes.flatMap((node) =>
		node.kind === 'group'
			? textsOf(node.children)
			: node.kind === 'text'
				? [node.text.replace(/[\u2066-\u2069]/g, '')]
				: [],
	)
}

test('the legend explains what is seen in any frame and nothing else', () => {
	const options = filmOptions('square')
	const film = filmOf(options, realResources)
	const lines = textBoxes(film.ground).map(({ text }) => text)
	const [map] = [{ width: 600, height: 330, center: [43.7, 33.25] as const, zoom: 4.7 }]
	const entries = new Map(
		film.instants.flatMap((instant) =>
			legendOf(
				[{ marks: shownMarks({ ...options, timeline: realTimeline, instant, frame: map }), frame: map, scale: 1 }],
				realTimeline.dataset,
			).map((entry) => [entry.key, entry]),
		),
	)
	// Circles of doubt depend on how large the map came out.
	entries.delete('approximate')
	for (const entry of entries.values()) expect(lines).toContain(legendText(entry, 'en'))
	expect(lines).toContain('Being handed over')
	expect(lines).not.toContain(legendText({ key: 'unknown' }, 'en'))
})

test('frame n is frame n', () => {
	const [one, two] = [filmOf(filmOptions('square'), realResources), filmOf(filmOptions('square'), realResources)]
	for (const i of [0, 13, 29]) expect(JSON.stringify(one.frame(i))).toBe(JSON.stringify(two.frame(i)))
	expect(JSON.stringify(one.ground)).toBe(JSON.stringify(two.ground))
	expect(() => one.frame(30)).toThrow(RangeError)
})
