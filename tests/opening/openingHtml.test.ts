import { afterEach, expect, test, vi } from 'vitest'
import { STYLE_KEY } from '../../src/app/onlinePage.ts'
import { loadLanguages } from '../../src/catalogue/load.ts'
import { project } from '../../src/core/geometry/projection.ts'
import { firstPaint } from '../../src/opening/firstPaint.ts'
import { firstPaintOf, GROUND_KEY, openingHtml, openingPreloads } from '../../src/opening/openingHtml.ts'
import { openingFrame } from '../../src/opening/openingMap.ts'
import { OPENING_SHAPES } from '../../src/opening/openingShapes.ts'
import { openingWords } from '../../src/opening/openingWords.ts'
import { realTimeline } from '../still/real.ts'

loadLanguages(['en', 'ar'])
const FILES = {
	'wide-light': 'a.avif',
	'wide-dark': 'b.avif',
	'upright-light': 'c.avif',
	'upright-dark': 'd.avif',
	'low-light': 'e.avif',
	'low-dark': 'f.avif',
}

test.each(Object.entries(OPENING_SHAPES))(
	'in the picture %s the home bounds lie where the stylesheet looks for them',
	(_, shape) => {
		const { home } = realTimeline.dataset.manifest.region
		const frame = openingFrame(home, shape)
		const [west, south, east, north] = home
		const [left, top] = project(frame, [west, north])
		const [right, bottom] = project(frame, [east, south])
		// As shares of the home bounds: what is cut off on each side is what the picture goes past them. Its size is in whole pixels.
		expect(left / (right - left)).toBeCloseTo(shape.past.x, 2)
		expect((frame.width - right) / (right - left)).toBeCloseTo(shape.past.x, 2)
		expect(top / (bottom - top)).toBeCloseTo(shape.past.y, 2)
		expect((frame.height - bottom) / (bottom - top)).toBeCloseTo(shape.past.y, 2)
		expect(Math.max(right - left, bottom - top)).toBeCloseTo(shape.homePx, 0)
	},
)

test('the words before any script are those of masthead and dock, in every language of the record', () => {
	const { languages } = firstPaintOf(
		new Map((['en', 'ar'] as const).map((lang) => [lang, openingWords(realTimeline, lang)])),
		new Map([['en', FILES]]),
	)
	expect(languages.map(({ tag, dir, words, pictures }) => [tag, dir, words.date, pictures])).toEqual([
		['en', 'ltr', '4 April 2020', FILES],
		['ar', 'rtl', '٤ نيسان ٢٠٢٠', {}],
	])
	expect(languages[0]?.words.happened).toMatch(/^Coalition handed over Al-Taqaddum Air Base/)
})

test.each([
	['a.avif', false, false, false],
	['b.avif', false, true, false],
	['c.avif', true, false, false],
	['d.avif', true, true, true],
	['e.avif', false, false, true],
	['f.avif', false, true, true],
] as const)(
	'of the six pictures only %s is asked for ahead where it is the one to be shown',
	(file, upright, dark, low) => {
		// What a browser says of each of the two queries; the rest is for it to put together as CSS does.
		const holds = (media: string): boolean =>
			new Function(
				`return ${media
					.replaceAll('(max-width: 639px) and (orientation: portrait)', `(${upright})`)
					.replaceAll('(prefers-color-scheme: dark)', `(${dark})`)
					.replaceAll('(max-height: 799px)', `(${low})`)
					.replaceAll('not', '!')
					.replaceAll(' and ', ' && ')}`,
			)() as boolean
		const asked = openingPreloads(FILES).filter(({ media }) => holds(media ?? ''))
		expect(asked.map(({ href, as }) => [href, as])).toEqual([[file, 'image']])
	},
)

test('a text of the record is never markup', () => {
	const hostile = '"><script>alert(1)</script>&'
	const words = Object.fromEntries(
		Object.keys(openingWords(realTimeline, 'en')).map((key) => [key, hostile]),
	) as unknown as ReturnType<typeof openingWords>
	const html = openingHtml(words, FILES)
	expect(html).not.toContain('<script')
	expect(html.split('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;')).toHaveLength(8)
})

afterEach(() => {
	vi.unstubAllGlobals()
})

/** Runs the small script under an address. @returns whether the picture is still there */
function staysUnder(search: string): boolean {
	let there = true
	const gone = {
		remove() {
			there = false
		},
	}
	const picture = { querySelector: () => ({}), querySelectorAll: () => [] }
	vi.stubGlobal('location', { search })
	vi.stubGlobal('matchMedia', () => ({ matches: false }))
	vi.stubGlobal('document', {
		documentElement: { dataset: {} },
		addEventListener() {},
		querySelector: (selector: string) =>
			selector.startsWith('.app') ? null : selector.endsWith('picture') ? picture : gone,
		querySelectorAll: () => [],
	})
	firstPaint(firstPaintOf(new Map([['en', openingWords(realTimeline, 'en')]]), new Map([['en', FILES]])))
	return there
}

test('the picture goes for a link to another view, and not for what others hang on an address', () => {
	expect(GROUND_KEY).toBe(STYLE_KEY)
	for (const search of ['', '?lang=ar', '?theme=dark', '?utm_source=feed&utm_medium=rss', '?fbclid=1'])
		expect([search, staysUnder(search)]).toEqual([search, true])
	for (const search of ['?date=2020-03-19', '?utm_source=feed&base=k-1', '?kinds=attack', '?style=https://a.example/'])
		expect([search, staysUnder(search)]).toEqual([search, false])
})
