/** A still in two languages that nobody speaks: nothing untranslated, nothing cut, and no language asked for by name. */
import { beforeAll, describe, expect, test } from 'vitest'
import { PRESETS, sheetOf } from '../../src/still/presets.ts'
import { stillOf } from '../../src/still/still.ts'
import { isMarked, LONG, providePseudo, TURNED } from '../pseudo.ts'
import { ground, optionsOf, resources } from './sample.ts'
import { textBoxes } from './textBoxes.ts'

beforeAll(providePseudo)

/** Words of the record, of the ground and of the reader, which no catalogue translates. */
const OTHERS = new Set(
	JSON.stringify([
		resources.timeline.dataset.bases,
		resources.timeline.dataset.events,
		resources.timeline.dataset.manifest,
		ground,
		optionsOf(),
	])
		.concat(
			[
				...resources.timeline.dataset.sources.values(),
				...resources.timeline.dataset.actors.values(),
				...resources.timeline.dataset.manifest.sides.values(),
			]
				.map((row) => JSON.stringify(row))
				.join(),
		)
		.toLowerCase()
		.match(/\p{L}+/gu),
)
/** Names that are the same in every language. */
const NAMES = new Set([
	'gshhg',
	'wdbii',
	'contributors',
	'geonames',
	'nasa',
	'openstreetmap',
	'natural',
	'earth',
	'cc',
	'by',
	'mapzen',
	'srtm',
	'km',
])

/** Words of a text that nobody translated. */
function untranslated(text: string): readonly string[] {
	return (text.match(/\p{L}{2,}/gu) ?? []).filter(
		(word) => !isMarked(word) && !OTHERS.has(word.toLowerCase()) && !NAMES.has(word.toLowerCase()),
	)
}

describe.each([LONG, TURNED])('in $locale.tag', ({ locale }) => {
	test.each(PRESETS.map((preset) => [preset.id, sheetOf(preset)] as const))(
		'on the sheet %s every word is translated and in sight',
		(_, paper) => {
			const options = optionsOf({ lang: locale.tag, look: null, sheet: paper })
			const { children, description } = stillOf(options, resources)
			const boxes = textBoxes(children)
			expect(boxes.filter(({ text }) => isMarked(text)).length).toBeGreaterThan(4)
			for (const { text } of [...boxes, { text: description }]) expect([text, untranslated(text)]).toEqual([text, []])
			for (const box of textBoxes(children, ['map'])) {
				expect([box.text, box.x >= 0 && box.x + box.width <= paper.width]).toEqual([box.text, true])
				expect([box.text, box.y >= paper.safe.top && box.y + box.height <= paper.height - paper.safe.bottom]).toEqual([
					box.text,
					true,
				])
			}
		},
	)

	test('a line begins where the row says', () => {
		const paper = sheetOf(PRESETS[0])
		const { children } = stillOf(optionsOf({ lang: locale.tag, look: null, sheet: paper }), resources)
		const title = textBoxes(children, ['map'])[0]
		const middle = title && title.x + title.width / 2
		expect(middle !== undefined && middle < paper.width / 2).toBe(locale.dir === 'ltr')
	})
})
