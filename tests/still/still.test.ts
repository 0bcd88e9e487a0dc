import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import { describe, expect, test } from 'vitest'
import { groundOf, type LandTopology } from '../../src/basemap/decode.ts'
import { labelsOverlap } from '../../src/core/geometry/labelPlacement.ts'
import { project } from '../../src/core/geometry/projection.ts'
import { liesOver, lifted } from '../../src/core/marks/prominence.ts'
import { EVENT_RADIUS, RING_RADIUS_PX } from '../../src/core/marks/symbols.ts'
import { headlineWithoutDate } from '../../src/core/messages/headline.ts'
import { say } from '../../src/core/messages/say.ts'
import { TellingError } from '../../src/core/messages/userError.ts'
import { sceneOn } from '../../src/core/query/scene.ts'
import type { Lang } from '../../src/core/record/lang.ts'
import { compile } from '../../src/core/record/timeline.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { parseRecord } from '../../src/data/parse.ts'
import { svgOf } from '../../src/picture/svg.ts'
import { markBoxes } from '../../src/still/map/clearance.ts'
import { badgesOf } from '../../src/still/map/countBadge.ts'
import { insetInput, isBeside } from '../../src/still/map/inset.ts'
import { settingOf } from '../../src/still/map/map.ts'
import { shownMarks } from '../../src/still/map/mapInput.ts'
import type { StillOptions } from '../../src/still/options.ts'
import { PRESETS, type PresetId, sheetOf, sizeOf } from '../../src/still/presets.ts'
import { legendText } from '../../src/still/sheet/legend.ts'
import { laidOut, stillOf } from '../../src/still/still.ts'
import { BASEMAP } from '../basemapFile.ts'
import { GEO, textsOf } from '../helpers.ts'
import { MANIFEST } from '../shipped.ts'
import { groundless, realOptions, realResources, realTimeline } from './real.ts'
import { optionsOf, resources, sheet, svgOfStill } from './sample.ts'
import { figuresIn, groupNamed, sizesIn, textBoxes, textsIn } from './textBoxes.ts'
import { elementsOf, linesOf, readXml } from './xml.ts'

/** Every symbol of the legend, in English; a still shows some of them. */
const LEGEND = {
	coalition: 'Held by the coalition',
	handingOver: 'Being handed over',
	transferred: 'Iraqi security forces',
	unknown: legendText({ key: 'unknown' }, 'en'),
	site: legendText({ key: 'site' }, 'en'),
	approximate: legendText({ key: 'approximate' }, 'en'),
	attack: 'Attacks',
	combat: 'Ground combat',
	airstrike: 'Air strikes',
	civic: 'Politics and protest',
	today: legendText({ key: 'today' }, 'en'),
	several: legendText({ key: 'several' }, 'en'),
	scar: legendText({ key: 'scar' }, 'en'),
	justTransferred: legendText({ key: 'just-transferred' }, 'en'),
}
const ALL_LEGEND = Object.values(LEGEND)

function legendIn(svg: string): readonly string[] {
	return linesOf(svg).filter((line) => ALL_LEGEND.includes(line))
}

/** libxml2's reader, where it is installed; `readXml` checks the rest of the time. */
const XMLLINT = 'xmllint'
const hasXmllint = ((): boolean => {
	try {
		execFileSync(XMLLINT, ['--version'], { stdio: 'ignore' })
		return true
	} catch {
		return false
	}
})()

function checkXml(svg: string): void {
	if (hasXmllint) execFileSync(XMLLINT, ['--noout', '--huge', '-'], { input: svg })
}

describe('a still of a made-up record', () => {
	const svg = svgOfStill()

	test('is a well-formed SVG with a title, a description and a language', () => {
		checkXml(svg)
		const root = readXml(svg)
		expect(root.name).toBe('svg')
		expect(Object.fromEntries(root.attributes)).toMatchObject({
			role: 'img',
			'xml:lang': 'en',
			width: '1200',
			height: '900',
		})
		const [title, desc] = root.children
		expect([title?.name, title?.text]).toEqual(['title', 'A title · 18 March 2020'])
		expect(desc?.name).toBe('desc')
		expect(desc?.text).toContain('18 March 2020: one site handed over')
		expect(desc?.text).toContain('https://example.org/?date=2020-03-18')
	})

	test('says the title, the date, the headline, the link and the version', () => {
		const lines = linesOf(svg)
		expect(lines).toContain('A title')
		expect(lines).toContain('18 March 2020')
		expect(lines.join(' ')).toMatch(
			/One site handed over, one being handed over; 2 attacks and 1 air strike recorded in the last 30 days/,
		)
		expect(lines.join(' ')).toContain('https://example.org/?date=2020-03-18')
		expect(lines.join(' ')).toContain('Record: 2026-01-18')
		expect(lines.join(' ')).toContain('© OpenStreetMap contributors')
	})

	test('says what is filtered, to readers and listeners, and nothing where nothing is', () => {
		const filtered = svgOfStill({ kinds: new Set(['attack', 'combat']) })
		expect(linesOf(filtered).join(' ')).toMatch(/Filtered: \d+ of \d+ events · Attacks/)
		const [, desc] = readXml(filtered).children
		expect(desc?.text).toMatch(/Filtered: \d+ of \d+ events · Attacks\./)
		expect(svg).not.toContain('Filtered')
	})

	test('the legend lists exactly the symbols in the frame', () => {
		expect(legendIn(svg)).toEqual([
			LEGEND.coalition,
			LEGEND.handingOver,
			LEGEND.transferred,
			LEGEND.unknown,
			LEGEND.site,
			LEGEND.approximate,
			LEGEND.attack,
			LEGEND.airstrike,
			LEGEND.today,
			LEGEND.several,
			LEGEND.scar,
		])
		// Only the site and what is around it: no base, no event.
		const corner = svgOfStill({ look: { width: 1200, height: 900, center: [46.5, 31.5], zoom: 9 } })
		expect(legendIn(corner)).toEqual([LEGEND.site])
		// Only attacks are chosen; the state of bases stays.
		const attacks = svgOfStill({ kinds: new Set(['attack']) })
		expect(legendIn(attacks)).not.toContain(LEGEND.airstrike)
	})

	test('cites what is told by its best source, and counts the others', () => {
		const lines = linesOf(svg)
		expect(lines.filter((line) => /^\d+\. /.test(line))).toEqual(['1. Sixth Paper, 18 March 2020'])
		expect(lines.join(' ')).toContain('5 more at the link')
	})

	test('a list of sources that does not fit says how many are left', () => {
		const narrow = svgOfStill({
			sheet: sheet(360, 420),
			look: { width: 360, height: 420, center: [43.5, 33.5], zoom: 4.4 },
		})
		expect(linesOf(narrow).join('\n')).toMatch(/and \d+ more|Sources: .*(\d+ more at|at) the link/)
	})

	test('marks stand where `project` says', () => {
		const [pane] = stillOf(optionsOf(), resources).maps
		if (!pane) throw new Error('no map')
		const { frame, at } = pane
		const map = elementsOf(readXml(svg)).find(({ attributes }) => attributes.get('data-name') === 'map')
		expect(map?.attributes.get('transform')).toBe(`translate(${at[0]} ${at[1]})`)
		const places = elementsOf(map ?? readXml(svg)).flatMap(({ children, attributes }) => {
			const title = children.find(({ name }) => name === 'title')?.text
			const inner = children.find(({ name }) => name === 'g')
			const moved = /translate\(([\d.-]+) ([\d.-]+)\)/.exec(inner?.attributes.get('transform') ?? '')
			return title && moved && attributes.size === 0 ? [[title, Number(moved[1]), Number(moved[2])] as const] : []
		})
		for (const base of resources.timeline.dataset.bases.filter(({ id }) => id !== 'far-away')) {
			const [, x, y] = places.find(([title]) => title.startsWith(`${base.name.en} ·`)) ?? []
			const [px, py] = project(frame, base.place.lngLat)
			expect(Math.abs((x ?? 0) - px)).toBeLessThanOrEqual(0.051)
			expect(Math.abs((y ?? 0) - py)).toBeLessThanOrEqual(0.051)
		}
		expect(places.some(([title]) => title.includes('far-away'))).toBe(false)
	})

	test('a title of any kind stays text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
				readXml(svgOfStill({ title: text, note: text, sheet: sheet(400, 400) }))
			}),
			{ numRuns: 40 },
		)
		const hostile = svgOfStill({ title: `<script>alert(1)</script> & "quotes" \u0000\ud800 ]]>` })
		checkXml(hostile)
		expect(hostile).not.toContain('<script')
		expect(linesOf(hostile).join(' ')).toContain('<script>alert(1)</script> & "quotes"')
	})

	test('the same input gives the same bytes', () => {
		expect(svgOfStill()).toBe(svg)
	})

	test('is whole on its own: it loads nothing', () => {
		const links = elementsOf(readXml(svg)).flatMap(({ attributes }) => attributes.get('href') ?? [])
		expect(links).toEqual([])
		const uri = 'data:image/jpeg;base64,AAAA'
		const picture = stillOf(optionsOf(), { ...resources, relief: { light: uri, dark: '' } })
		const withRelief = svgOf(picture, { fontCss: '@font-face{font-family:"x"}' })
		expect(elementsOf(readXml(withRelief)).flatMap(({ attributes }) => attributes.get('href') ?? [])).toEqual([uri])
		expect(elementsOf(readXml(withRelief)).find(({ name }) => name === 'style')?.text).toContain('@font-face')
	})

	test('no direction attribute, and every right-to-left line is isolated', () => {
		const arabic = svgOfStill({ lang: 'ar' })
		checkXml(arabic)
		expect(arabic).not.toMatch(/direction=/)
		const root = readXml(arabic)
		expect(root.attributes.get('xml:lang')).toBe('ar')
		const texts = elementsOf(root).filter(({ name }) => name === 'text')
		for (const { text, attributes } of texts) {
			expect(text).toMatch(/^\u2067.*\u2069$/su)
			expect(attributes.has('letter-spacing')).toBe(false)
		}
		expect(linesOf(arabic)).toContain('١٨ آذار ٢٠٢٠')
	})
})

/** Sizes that nobody made a preset for. */
const ODD_SIZES = [
	[360, 640],
	[390, 700],
	[640, 360],
	[2400, 500],
	[500, 2400],
] as const

describe.each([
	...PRESETS.map((preset) => [preset.id, sheetOf(preset)] as const),
	...ODD_SIZES.map(([width, height]) => [`${width} × ${height}`, sheet(width, height)] as const),
])('a sheet of the size %s', (_, paper) => {
	test.each(['en', 'ar'] as const)('in %s: all words are on it, none on another, and the map has its room', (lang) => {
		const options = optionsOf({ lang, look: null, sheet: paper, note: 'A note of one line' })
		const { children, maps } = stillOf(options, resources)
		const boxes = textBoxes(children, ['map'])
		expect(boxes.length).toBeGreaterThan(5)
		for (const box of boxes) {
			expect([box.text, box.x >= 0 && box.x + box.width <= paper.width]).toEqual([box.text, true])
			expect([box.text, box.y >= paper.safe.top]).toEqual([box.text, true])
			expect([box.text, box.y + box.height <= paper.height - paper.safe.bottom]).toEqual([box.text, true])
		}
		boxes.forEach((box, i) => {
			expect(
				boxes.slice(i + 1).flatMap((other) => (labelsOverlap(box, other) ? [[box.text, other.text]] : [])),
			).toEqual([])
		})
		// In large type a line costs the map a tenth; the file names the state of the record too.
		if (paper.least !== undefined)
			expect(boxes.filter(({ text }) => text === `${say('detail.record', lang)}: ${options.version}`)).toEqual([])
		const area = maps.reduce((sum, { frame }) => sum + frame.width * frame.height, 0)
		const free = paper.height - paper.safe.top - paper.safe.bottom
		// Beside words in large type a map is as high as the sheet, and so is the country.
		expect(area / (paper.width * free)).toBeGreaterThan(paper.least === undefined ? 0.35 : 0.3)
	})
})

describe.skipIf(!existsSync(join(GEO, 'bases.geojson')))('stills of the real record', () => {
	const basemap = (name: string): FeatureCollection =>
		JSON.parse(readFileSync(join(GEO, 'basemap', `${name}.geojson`), 'utf8'))
	const land = JSON.parse(readFileSync(join(GEO, 'basemap', 'land.topo.json'), 'utf8')) as LandTopology
	const { dataset } = parseRecord(textsOf(GEO))
	if (!dataset) throw new Error('the real record cannot be read')
	const timeline = compile(dataset)
	const ground = {
		...groundOf(land, BASEMAP, MANIFEST.region),
		riversMajor: basemap('rivers_major'),
		riversMinor: basemap('rivers_minor'),
		riverLabels: basemap('river_labels'),
		lakes: basemap('lakes'),
		lakesFar: basemap('lakes_far'),
		governorates: basemap('governorates'),
		governorateLabels: basemap('governorate_labels'),
		places: basemap('places'),
		countryLabels: basemap('country_labels'),
		waterLabels: basemap('water_labels'),
		urban: basemap('urban'),
	}
	const still = (date: string, more: Partial<StillOptions> = {}): string =>
		svgOfStill({ day: isoDay(date), look: null, sheet: sheet(1600, 900), ...more }, { timeline, ground })

	test.each([
		['2020-01-08', 'en', 'light'],
		['2020-03-18', 'ar', 'dark'],
		['2020-04-04', 'en', 'dark'],
		['2020-08-23', 'ar', 'light'],
	] as const)('%s in %s, %s: well formed, dated, small', (date, lang, theme) => {
		const svg = still(date, { lang, theme })
		checkXml(svg)
		readXml(svg)
		expect(svg.length).toBeLessThan(400_000)
	})

	test('Baghdad and the five bases of the story are named', () => {
		const lines = linesOf(still('2020-04-04'))
		for (const name of ['Baghdad', 'Al-Qaim', 'Q-West', 'K-1', 'Taqaddum', 'Taji']) expect(lines).toContain(name)
	})

	test.each(['square', 'portrait', 'story', 'slide', '4k', 'a4-portrait'] as const)(
		'%s shows the crowded place larger',
		(preset) => {
			const still = stillOf(realOptions('2020-04-04', preset), realResources)
			expect(svgOf(still, {}).includes('data-name="inset"')).toBe(true)
			expect(still.closeUp).toBe('shown')
		},
	)

	test('a note that ends in "…" is known, and one that is whole', () => {
		const cut = (note: string, preset: 'post' | 'a4-portrait') =>
			stillOf(realOptions('2020-04-04', preset, { note }), realResources).noteCut
		const long = 'A note of forty-odd letters, four times. '.repeat(4)
		expect([cut(long, 'post'), cut('A note', 'post'), cut(long, 'a4-portrait')]).toEqual([true, false, false])
	})

	test('where two names have no room beside each other there is no larger picture of a crowd', () => {
		expect(still('2020-04-04', { sheet: sheet(300, 500) }).includes('data-name="inset"')).toBe(false)
		const wide = stillOf(realOptions('2020-03-29', 'link', { lang: 'ar', title: null }), realResources)
		expect(svgOf(wide, {}).includes('data-name="inset"')).toBe(false)
		expect(wide.closeUp).toBe('noRoom')
	})

	test.each(['post', 'post-large', 'link'] as const)('%s: a map with no room for it has it under it, named', (id) => {
		for (const [lang, title] of [
			['en', 'Close-up: Baghdad'],
			['ar', 'عن قرب: بغداد'],
		] as const) {
			const options = realOptions('2020-03-11', id, { lang, title: null })
			const picture = stillOf(options, realResources)
			expect(picture.closeUp, lang).toBe('shown')
			const [pane] = laidOut(options, realResources).layout.panes
			if (!pane?.inset) throw new Error('no close-up')
			const { frame, inset, at } = pane
			expect(isBeside(inset, frame)).toBe(true)
			// Flush with the page: at its lower edge, on the side of the map.
			const box = { ...inset.box, x: at[0] + inset.box.x, y: at[1] + inset.box.y }
			expect(box.y + box.height).toBeCloseTo(picture.height, 5)
			expect(lang === 'en' ? box.x + box.width - picture.width : box.x).toBeCloseTo(0, 5)
			// Of the words of the page its name alone is there, over it.
			const top = at[1] + frame.height
			const corner = { ...box, y: top, height: picture.height - top }
			const there = textBoxes(picture.children, ['map', 'inset']).filter((words) => labelsOverlap(words, corner))
			expect(there.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))).toEqual([title])
			expect(there.every(({ y, height }) => y >= top && y + height <= box.y)).toBe(true)
			expect(figuresIn(picture.children)).toEqual([expect.stringContaining(lang === 'en' ? 'Taji' : 'التاجي'), title])
		}
	})

	test('nor where the crowd is out of the frame, or so near that nothing of it lies close; and that is said of no other', () => {
		const found = (changed: Partial<StillOptions>) =>
			stillOf(realOptions('2020-04-04', 'square', changed), realResources).closeUp
		const frame = { width: 600, height: 400 }
		expect(found({ look: { ...frame, center: [47.5, 30.6], zoom: 7 } })).toBe('notCrowded')
		expect(found({ look: { ...frame, center: [44.3, 33.35], zoom: 8 } })).toBe('notCrowded')
		expect(found({ include: new Set(['legend']) })).toBeNull()
	})
})

test('the sentence of a day is never cut, on any sheet and in any language', () => {
	// The longest that the record has: all of its events, in a time that it knows in part.
	for (const lang of ['en', 'ar'] as const)
		for (const preset of PRESETS) {
			const options = realOptions('2020-09-01', preset.id, { lang, trail: Number.POSITIVE_INFINITY })
			const texts = textBoxes(stillOf(options, groundless).children, ['map']).map(({ text }) => text)
			const scene = sceneOn(realTimeline, options.day, options)
			const end = headlineWithoutDate(scene, options.trail, lang).split(' ').at(-1)
			expect(texts.slice(0, 12).join(' '), `${preset.id} in ${lang}`).toContain(end)
		}
})

describe('the head of a picture', () => {
	const headOf = (options: StillOptions) =>
		textsIn(stillOf(options, groundless).children, 'head').toSorted((a, b) => b.size - a.size)

	test.each(PRESETS.map(({ id }) => id))('%s: the headline is the largest line, the date the second', (preset) => {
		const typed = 'A headline that an editor has written, as long as headlines are: a little longer than a line'
		for (const lang of ['en', 'ar'] as const)
			for (const title of lang === 'en' ? [typed, null] : ['Short']) {
				const options = realOptions('2020-03-11', preset, { lang, title, note: 'A note' })
				const sizes = headOf(options)
				const date = sizes.find(({ text }) => text.includes(lang === 'en' ? '11 March 2020' : '١١ آذار ٢٠٢٠'))
				const larger = sizes.filter(({ size }) => size > (date?.size ?? 0))
				expect(larger.map(({ text }) => text.replace(/[\u2066-\u2069]/g, '')).join(' ')).toBe(
					title ??
						(lang === 'en'
							? 'Rockets killed three coalition soldiers at Camp Taji'
							: larger.map(({ text }) => text.replace(/[\u2066-\u2069]/g, '')).join(' ')),
				)
				expect(larger.length).toBeGreaterThan(0)
				expect(sizes.filter(({ size }) => size === date?.size)).toHaveLength(1)
			}
	})

	const told = (more: Partial<StillOptions>, date = '2020-03-29') => {
		const options = realOptions(date, 'post', { title: null, ...more })
		const still = stillOf(options, realResources)
		const plain = ({ text }: { text: string }): string => text.replace(/[\u2066-\u2069]/g, '')
		return {
			head: textsIn(still.children, 'head').map(plain).join(' '),
			captions: textsIn(still.children, 'captions').map(plain).join(' '),
		}
	}

	test('an open event and an open base are told over the map and at their mark', () => {
		const event = told({ selection: { kind: 'event', event: '2020-03-11-taji-rockets' } })
		expect(event.head).toContain('Rockets killed three coalition soldiers at Camp Taji')
		expect(event.captions).toContain('Attack · Taji · 11 March 2020')
		// Over the map of another day it says its own.
		expect(event.head).toContain('11 March 2020: Rockets killed three')
		const onItsDay = told({ selection: { kind: 'base', base: 'k-1' } })
		expect(onItsDay.head).toContain('Coalition handed over its part of K-1')
		expect(onItsDay.captions).toContain('Transfer · K-1')
		const later = told({ selection: { kind: 'base', base: 'k-1' } }, '2020-04-10')
		expect(later.head).toContain('K-1: Iraqi security forces since 29 March 2020')
		expect(later.captions).toContain('Iraqi security forces since 29 March 2020')
	})

	test('nothing is told of what comes after the day', () => {
		const early = told({ selection: { kind: 'event', event: '2020-03-11-taji-rockets' } }, '2020-03-01')
		expect(early.head + early.captions).not.toContain('Rockets killed')
	})

	test('what was typed stands alone; else the map says what it is of', () => {
		expect(told({ title: 'Mine' }).head).not.toContain('Bases of the coalition')
		expect(told({}).head).toContain('Bases of the coalition')
	})
})

describe('the type and the frame of a picture', () => {
	const POSTS = PRESETS.filter(({ use }) => use === 'social')

	test.each(POSTS.map(({ id }) => id))('%s: no type is smaller than 2.2 % of the width', (preset) => {
		for (const lang of ['en', 'ar'] as const)
			for (const date of ['2020-03-11', '2020-03-29']) {
				const options = realOptions(date, preset, {
					lang,
					title: null,
					note: 'A note',
					selection: { kind: 'base', base: 'k-1' },
				})
				const { children, width } = stillOf(options, realResources)
				const small = sizesIn(children).filter(({ size }) => size < Math.min(width, 1600) * 0.022 - 0.01)
				expect(small.map(({ text }) => text)).toEqual([])
			}
	})

	test.each(PRESETS.map(({ id }) => id))(
		'%s: every place of the record is in the frame, and they fill it',
		(preset) => {
			const [map] = stillOf(realOptions('2020-03-11', preset), groundless).maps
			if (!map) throw new Error('no map')
			const { frame } = map
			const points = realTimeline.dataset.bases.map(({ place }) => project(frame, place.lngLat))
			const spread = (values: readonly number[], side: number): number =>
				(Math.max(...values) - Math.min(...values)) / side
			for (const [x, y] of points) {
				expect(x > 0 && x < frame.width).toBe(true)
				expect(y > 0 && y < frame.height).toBe(true)
			}
			const across = spread(
				points.map(([x]) => x),
				frame.width,
			)
			const down = spread(
				points.map(([, y]) => y),
				frame.height,
			)
			expect(Math.max(across, down)).toBeGreaterThan(0.75)
		},
	)

	test.each(['post', 'square', 'slide'] as const)('%s: a base at its southern end has room for its ring', (preset) => {
		const dataset = { ...realTimeline.dataset, bases: realTimeline.dataset.bases.filter(({ kind }) => kind === 'base') }
		const timeline = { ...realTimeline, dataset }
		const [map] = stillOf(realOptions('2020-03-11', preset), { ...groundless, timeline }).maps
		if (!map) throw new Error('no map')
		const lowest = Math.max(...dataset.bases.map(({ place }) => project(map.frame, place.lngLat)[1]))
		expect(map.frame.height - lowest).toBeGreaterThan(RING_RADIUS_PX + 1)
	})

	test.each(['post', 'slide', 'a4-landscape', 'square'] as const)(
		'%s: what is switched off gives its room to the map',
		(preset) => {
			const areaOf = (include: StillOptions['include']): number => {
				const [map] = stillOf(realOptions('2020-03-11', preset, { include }), groundless).maps
				return (map?.frame.width ?? 0) * (map?.frame.height ?? 0)
			}
			expect(areaOf(new Set(['headline', 'captions', 'inset']))).toBeGreaterThan(areaOf(optionsOf().include) * 1.1)
		},
	)

	test('the map of a story reaches the edges behind the strips that apps cover', () => {
		const options = realOptions('2020-03-11', 'story')
		const still = stillOf(options, realResources)
		const map = groupNamed(still.children, 'map')
		expect(map?.clip).toMatchObject({ width: still.width, height: still.height })
	})

	test('a head that the credits would cut is refused, whatever the shape of the picture', () => {
		for (const [columns, rows] of [
			[320, 240],
			[320, 320],
		] as const) {
			const sheet = sheetOf(sizeOf(columns, rows))
			expect(() => stillOf(realOptions('2020-03-29', 'post', { title: null, sheet }), realResources)).toThrow(
				TellingError,
			)
		}
	})

	const known = new Map<string, ReturnType<typeof laidOut>>()
	/** The same layouts for several tests: setting one is what costs. */
	const laid = (date: string, id: PresetId, lang: Lang): ReturnType<typeof laidOut> => {
		const key = `${date} ${id} ${lang}`
		const layout = known.get(key) ?? laidOut(realOptions(date, id, { lang, title: null }), realResources)
		known.set(key, layout)
		return layout
	}

	test.each(
		PRESETS.filter(({ use }) => use === 'social').flatMap(({ id }) =>
			(['en', 'ar'] as const).map((lang) => [id, lang] as const),
		),
	)('%s, %s: the legend says whose bases they are and what happened', (id, lang) => {
		for (const date of ['2020-03-11', '2020-03-29']) {
			const { layout } = laid(date, id, lang)
			const words = JSON.stringify(layout.nodes)
			expect(words, date).toContain(legendText({ key: 'attack' }, lang))
			// What a grey dot with a name is goes before a close-up does.
			if (!words.includes(legendText({ key: 'site' }, lang)))
				expect(
					layout.panes.flatMap(({ inset, frame }) => (inset && isBeside(inset, frame) ? [1] : [])),
					date,
				).toEqual([1])
			for (const { held } of [...realTimeline.dataset.manifest.sides.values()].slice(0, date === '2020-03-11' ? 1 : 2))
				expect(words, date).toContain(held[lang])
		}
	})

	test.each(['en', 'ar'] as const)('%s: a low picture says what its numbers are before what a named dot is', (lang) => {
		const { layout } = laidOut(realOptions('2020-01-03', 'link', { lang, title: null }), realResources)
		expect(layout.panes.flatMap(({ input }) => shownMarks(input).counts)).not.toEqual([])
		expect(JSON.stringify(layout.nodes)).toContain(legendText({ key: 'several' }, lang))
	})

	test.each(PRESETS.map(({ id }) => id))('%s: nothing of the map lies on the other, and nothing is cut', (id) => {
		for (const [date, lang] of [
			['2020-03-11', 'ar'],
			['2020-03-29', 'en'],
			['2020-03-29', 'ar'],
		] as const) {
			const { page, head, layout } = laid(date, id, lang)
			const [pane] = layout.panes
			if (!pane) throw new Error('no map')
			const { input, inset } = pane
			const close = inset && insetInput(inset, input)
			const sum = (counts: readonly { readonly count: number }[]): number =>
				counts.reduce((all, { count }) => all + count, 0)
			for (const map of [input, ...(close ? [close] : [])]) {
				const marks = shownMarks(map)
				const setting = settingOf(map)
				const badges = badgesOf(marks.counts, setting)
				badges.forEach(({ box }, i) => {
					expect(badges.slice(i + 1).filter((other) => labelsOverlap(other.box, box))).toEqual([])
				})
				expect(sum(badges)).toBe(sum(marks.counts))
			}
			// The star of the day is whole in the close-up, and its scale lies on no place.
			for (const mark of close ? shownMarks(close).events.filter(liesOver) : []) {
				const [, y] = lifted(project(close?.frame ?? pane.frame, mark.lngLat), mark, close?.scale)
				expect(y - EVENT_RADIUS * mark.size * (close?.scale ?? 1)).toBeGreaterThanOrEqual(0)
			}
			if (close)
				expect(
					markBoxes({ ...shownMarks(close), events: [], arcs: [], counts: [] }, settingOf(close)).filter((box) =>
						close.furniture?.some((bar) => labelsOverlap(bar, box)),
					),
				).toEqual([])
			// No number without what it counts, and no strip of paper that the map could have.
			const lines = textBoxes([...head.nodes, ...layout.nodes])
			const words = lines.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))
			const record = `${say('detail.record', lang)}:`
			expect(words.filter((line) => line === '2026-01-18' || line.endsWith(record))).toEqual([])
			// A column that is narrower for what is in it cut the sizes: "killed or many …".
			expect(words.filter((line) => line.endsWith('…'))).toEqual([])
			if (!page.print)
				expect(page.height - Math.max(...lines.map(({ y, height }) => y + height))).toBeLessThan(page.type.credit * 2)
			if (shownMarks(input).counts.length > 0) expect(words).toContain(legendText({ key: 'several' }, lang))
		}
	})

	test('sizes are explained where violence is drawn in several, once', () => {
		const size = legendText({ key: 'size' }, 'en')
		const lines = (more: Partial<StillOptions>): readonly string[] =>
			linesOf(svgOf(stillOf(realOptions('2020-03-29', 'slide', more), realResources)))
		const said = (more: Partial<StillOptions> = {}): number => lines(more).join(' ').split(size).length - 1
		expect(said()).toBe(1)
		expect(said({ kinds: new Set(['transfer', 'political']) })).toBe(0)
	})

	test('what cannot be set legibly is refused, and the size that is named will do', () => {
		for (const [columns, rows] of [
			[240, 240],
			[300, 300],
			[320, 240],
			[480, 320],
			[640, 360],
		] as const)
			for (const lang of ['en', 'ar'] as const) {
				const at = (wide: number, high: number) =>
					stillOf(realOptions('2020-03-29', 'post', { lang, sheet: sheetOf(sizeOf(wide, high)) }), groundless)
				let size: readonly [number, number] = [columns, rows]
				try {
					at(...size)
				} catch (fault) {
					if (!(fault instanceof TellingError)) throw fault
					expect(fault.telling.key).toBe('fault.pictureTooSmall')
					size = [Number(fault.telling.values.wide), Number(fault.telling.values.high)]
					expect(size[0]).toBeLessThan(columns * 3)
				}
				const { children, width, height } = at(...size)
				const boxes = textBoxes(children, ['map'])
				const words = boxes.map(({ text }) => text.replace(/[\u2066-\u2069]/g, '')).join(' ')
				expect(words).toContain('OpenStreetMap')
				expect(words).toContain('example.org/?date=')
				expect(boxes.every((box) => box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height)).toBe(
					true,
				)
			}
		expect(() =>
			stillOf(realOptions('2020-03-29', 'post', { sheet: sheetOf(sizeOf(240, 240)) }), realResources),
		).toThrow(TellingError)
	})
})
