import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIXTURES, GEO, GOOD, goodTexts, textsOf } from '../helpers.ts'
import { folderOf, handover } from './cli.ts'

const geo = textsOf(GEO)
const MALI = `${FIXTURES}/mali`
const PARTS = ['bases', 'events', 'sources', 'actors'] as const

interface Feature {
	id: string
	geometry: { coordinates: number[] } | null
	// biome-ignore lint/suspicious/noExplicitAny: a test writes whatever it likes into it
	properties: any
}

function edited(edit: (events: Feature[]) => void): string {
	const json = JSON.parse(geo['events.geojson'])
	edit(json.features)
	return folderOf({ ...geo, 'events.geojson': JSON.stringify(json) })
}

async function diffOf(old: string, now: string) {
	const { code, out, err } = await handover(['diff', old, now, '--json'])
	expect([code, err]).toEqual([0, ''])
	return JSON.parse(out)
}

function eventNamed(events: readonly Feature[], id: string): Feature {
	const found = events.find((event) => event.id === id)
	if (!found) throw new Error(`the record has no event "${id}"`)
	return found
}

test.each([GEO, GOOD, MALI])('a record does not differ from itself: %s', async (folder) => {
	const { out } = await handover(['diff', folder, folder])
	expect(out).toBe('The two records say the same.\n')
	const answer = await diffOf(folder, folder)
	expect([answer.same, answer.manifest]).toEqual([true, []])
	for (const part of PARTS) expect(answer[part]).toEqual({ added: [], removed: [], changed: [] })
})

test('the order of entries, of properties and of lines says nothing', async () => {
	const folder = folderOf(
		Object.fromEntries(
			Object.entries(geo).map(([file, text]) => {
				const json = JSON.parse(text)
				if (Array.isArray(json)) json.reverse()
				json.features?.reverse()
				return [file, JSON.stringify(json)]
			}),
		),
	)
	expect((await diffOf(GEO, folder)).same).toBe(true)
})

describe('an edited copy of the record', () => {
	const id = '2020-03-29-k-1-transfer'
	const copyOf = () =>
		edited((events) => {
			const event = eventNamed(events, id)
			event.properties.title_en = 'K-1 was handed over'
			event.properties.date = '2020-03-30'
			event.properties.sources.pop()
			if (event.geometry) event.geometry.coordinates[0] = 44.25
			events.splice(
				events.findIndex((other) => other.id === '2017-12-09-baghdad-victory'),
				1,
			)
			events.push({ ...structuredClone(eventNamed(events, '2019-12-05-balad-rockets')), id: '2019-12-07-balad-again' })
		})

	test('every value by its path, as JSON', async () => {
		const copy = copyOf()
		const { same, events, sources } = await diffOf(GEO, copy)
		expect(same).toBe(false)
		expect(events.added.map((entry: Feature) => entry.id)).toEqual(['2019-12-07-balad-again'])
		expect(events.removed[0]).toMatchObject({
			id: '2017-12-09-baghdad-victory',
			type: 'political',
			date: '2017-12-09',
			title: { en: 'Iraq declared victory over ISIS' },
			entry: { type: 'Feature', geometry: { type: 'Point' } },
		})
		expect(events.changed.length).toBe(1)
		expect(events.changed[0]).toMatchObject({ id, date: '2020-03-30', title: { en: 'K-1 was handed over' } })
		const paths = events.changed[0].changes.map((change: { path: string[] }) => change.path.join('.'))
		expect(paths).toEqual(expect.arrayContaining(['geometry.coordinates.0', 'properties.date', 'properties.title_en']))
		expect(paths.length).toBe(4)
		expect(sources.changed).toEqual([])
	})

	test('events by title and day, as text', async () => {
		const copy = copyOf()
		const { code, out } = await handover(['diff', GEO, copy])
		expect(code).toBe(0)
		expect(out).toMatch(/^1 event added, 1 removed, 1 changed\.\n/)
		expect(out).toContain('  - 9 December 2017 · Iraq declared victory over ISIS (2017-12-09-baghdad-victory)\n')
		expect(out).toContain(`  ~ 30 March 2020 · K-1 was handed over (${id})\n`)
		expect(out).toMatch(/^ {6}~ date: "2020-03-29" → "2020-03-30"$/m)
		expect(out).toMatch(/^ {6}~ geometry\.coordinates\[0\]: [\d.]+ → 44\.25$/m)
		expect(out).toMatch(/^ {6}- sources\[\d\]: "/m)
	})

	test('titles and days in the language asked for', async () => {
		const copy = copyOf()
		const { out } = await handover(['diff', GEO, copy, '--lang', 'ar'])
		expect(out).toContain('  - ٩ كانون الأول ٢٠١٧ · إعلان العراق النصر على داعش')
	})

	test('seen from the other side', async () => {
		const copy = copyOf()
		const { events } = await diffOf(copy, GEO)
		expect(events.removed.map((entry: Feature) => entry.id)).toEqual(['2019-12-07-balad-again'])
		expect(events.added.map((entry: Feature) => entry.id)).toEqual(['2017-12-09-baghdad-victory'])
		expect(events.changed[0].changes.length).toBe(4)
	})
})

test('whatever is edited, exactly that is found', { timeout: 60_000 }, async () => {
	const ids: readonly string[] = JSON.parse(geo['events.geojson']).features.map(({ id }: Feature) => id)
	await fc.assert(
		fc.asyncProperty(
			fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 6 }),
			fc.constantFrom('title_en', 'summary_ar', 'place_en'),
			async (chosen, property) => {
				const folder = edited((events) => {
					for (const id of chosen) eventNamed(events, id).properties[property] += ' …'
				})
				const { manifest, bases, events, sources, actors } = await diffOf(GEO, folder)
				expect(manifest).toEqual([])
				for (const part of [bases, sources, actors]) expect(part).toEqual({ added: [], removed: [], changed: [] })
				expect([events.added, events.removed]).toEqual([[], []])
				expect(events.changed.map(({ id }: Feature) => id).sort()).toEqual([...chosen].sort())
				for (const { changes } of events.changed) {
					expect(changes.length).toBe(1)
					expect(changes[0]).toMatchObject({ path: ['properties', property], kind: 'changed' })
					expect(changes[0].new).toBe(`${changes[0].old} …`)
				}
			},
		),
		{ numRuns: 12 },
	)
})

test('bases, sources, actors and what the record says of itself', async () => {
	const text = (file: keyof typeof goodTexts, from: string, to: string): string => {
		if (!goodTexts[file].includes(from)) throw new Error(`${file} holds no ${from}`)
		return goodTexts[file].replace(from, to)
	}
	const manifest = JSON.parse(goodTexts['datapackage.json'])
	const [side] = manifest.handover.sides
	side.name_en = 'another name'
	const bases = JSON.parse(goodTexts['bases.geojson'])
	bases.features[0].properties.uncertainty_m += 1
	const [source] = JSON.parse(goodTexts['sources.json'])
	const [actor] = JSON.parse(goodTexts['actors.json'])
	const folder = folderOf({
		...goodTexts,
		'datapackage.json': JSON.stringify(manifest),
		'bases.geojson': JSON.stringify(bases),
		'sources.json': text('sources.json', source.title, 'Another title'),
		'actors.json': text('actors.json', `"${actor.name_en}"`, '"Somebody"'),
	})
	const answer = await diffOf(GOOD, folder)
	expect(answer.manifest).toMatchObject([{ path: ['handover', 'sides', 0, 'name_en'], new: 'another name' }])
	expect(answer.bases.changed[0].changes[0].path).toEqual(['properties', 'uncertainty_m'])
	expect(answer.sources.changed[0].changes).toMatchObject([{ path: ['title'], new: 'Another title' }])
	expect(answer.actors.changed[0]).toMatchObject({ id: actor.id, name: { en: 'Somebody' } })
	expect((await handover(['diff', GOOD, folder])).out).toMatch(
		/^1 base changed; 1 source changed; 1 actor changed; 1 value of the record's own\.\n/,
	)
})

test('two records that have nothing in common', async () => {
	const { events, bases } = await diffOf(GEO, MALI)
	expect([events.changed, bases.changed]).toEqual([[], []])
	expect(events.removed.length).toBe(JSON.parse(geo['events.geojson']).features.length)
	expect(events.added.length).toBe(JSON.parse(textsOf(MALI)['events.geojson']).features.length)
})

test('a record with errors is not compared: exit 1', async () => {
	const faulty = folderOf({
		...goodTexts,
		'events.geojson': goodTexts['events.geojson'].replace('"base": "city-airport"', '"base": "city-airprot"'),
	})
	for (const pair of [
		[faulty, GOOD],
		[GOOD, faulty],
	]) {
		const { code, out, err } = await handover(['diff', ...pair])
		expect([code, out]).toEqual([1, ''])
		expect(err).toContain('has one error; "handover check')
	}
})

test('written wrongly: exit 2', async () => {
	expect((await handover(['diff', GOOD])).code).toBe(2)
	expect(await handover(['diff', GOOD, 'nowhere'])).toEqual({
		code: 2,
		out: '',
		err: 'There is no folder "nowhere".\n',
	})
})
