import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isoDay } from '../../src/core/time/calendar.ts'
import { filmOf } from '../../src/film/film.ts'
import { BARE_GROUND } from '../../src/still/map/ground.ts'
import { PRESETS, sheetOf } from '../../src/still/presets.ts'
import { GEO, textsOf, timelineOf } from '../helpers.ts'
import { optionsOf } from '../still/sample.ts'
import { textBoxes } from '../still/textBoxes.ts'
import { linesOf } from '../still/xml.ts'
import { tempDir } from '../tempDir.ts'
import { handover } from './cli.ts'

/** Another region, other sides, and a base that changes hands three times: what keeps the program honest. */
const MALI = join(import.meta.dirname, '..', 'fixtures', 'mali')
const RECORD = ['--record', MALI] as const
/** Words of the record that comes with the program, which have no business in another. */
const TENANT = /Iraq|coalition|Baghdad|العراق|التحالف|بغداد/i

const folder = tempDir()
const json = async (...args: readonly string[]) => JSON.parse((await handover([...args, '--json', ...RECORD])).out)

test('it is sound', async () => {
	expect(await handover(['check', MALI])).toEqual({ code: 0, out: '', err: 'tests/fixtures/mali: sound\n' })
})

test('who holds Kidal, as it changes hands three times', async () => {
	const on = async (date: string) => {
		const { bases } = await json('on', date)
		const kidal = bases.find(({ id }: { id: string }) => id === 'kidal')
		return [kidal.status, kidal.holder?.id ?? null, kidal.to?.id ?? null, kidal.since, kidal.transferredOn]
	}
	expect(await on('2021-09-30')).toEqual(['unknown', null, null, null, null])
	expect(await on('2021-10-11')).toEqual(['barkhane', 'barkhane', null, null, null])
	expect(await on('2021-10-12')).toEqual(['handing-over', 'barkhane', 'fama', '2021-10-12', null])
	expect(await on('2021-10-13')).toEqual(['fama', 'fama', null, '2021-10-13', '2021-10-13'])
	expect(await on('2023-11-13')).toEqual(['csp', 'csp', null, '2023-10-31', '2023-10-31'])
	expect(await on('2023-11-14')).toEqual(['fama', 'fama', null, '2023-11-14', '2023-11-14'])
	const { statuses } = await json('history', 'kidal')
	expect(statuses.map(({ status }: { status: string }) => status)).toEqual([
		'barkhane',
		'handing-over',
		'fama',
		'csp',
		'fama',
	])
})

test('a base that went and came back is one site handed over, and told through all hands', async () => {
	expect((await json('on', '2023-12-01')).counts).toMatchObject({ transferred: 6, handingOver: 0 })
	const { out } = await handover(['brief', '2023-12-01', '--since', '2021-10-01', ...RECORD])
	expect(out).toContain('Kidal: Barkhane → Malian armed forces → CSP rebels → Malian armed forces, 14 November 2023')
})

test.each(['en', 'ar'])('nothing it says is of another record (%s)', async (lang) => {
	const texts = await Promise.all(
		[
			['on', '2022-05-01'],
			['history', 'kidal'],
			['brief', '2023-11-05'],
			['brief', '2023-12-01', '--since', '2021-10-01'],
		].map((args) => handover([...args, '--lang', lang, ...RECORD])),
	)
	for (const { code, out } of texts) {
		expect(code).toBe(0)
		expect(out).not.toMatch(TENANT)
	}
	expect(texts[0]?.out).toContain(lang === 'en' ? 'Held by Barkhane' : 'بيد قوة برخان')
	for (const format of ['csv', 'geojson'])
		expect((await handover(['export', '2022-05-01', '--format', format, ...RECORD])).out).not.toMatch(TENANT)
})

test('a ground that lies elsewhere is not drawn under it, and that is said', async () => {
	for (const file of readdirSync(MALI)) writeFileSync(join(folder(), file), readFileSync(join(MALI, file)))
	const manifest = JSON.parse(readFileSync(join(MALI, 'datapackage.json'), 'utf8'))
	manifest.handover.region.basemap = 'basemap'
	writeFileSync(join(folder(), 'datapackage.json'), JSON.stringify(manifest))
	const made = await handover(['snapshot', '2022-05-01', '-o', 'elsewhere.svg', '--record', folder()], folder())
	expect(made.code).toBe(0)
	expect(made.err).toContain('No ground of this region is shipped')
	expect(readFileSync(join(folder(), 'elsewhere.svg'), 'utf8')).not.toContain('<image')
})

test('a ground of its own is drawn, and what it lacks is named', async () => {
	const own = join(folder(), 'own')
	cpSync(MALI, own, { recursive: true })
	cpSync(join(GEO, 'basemap'), join(own, 'ground'), { recursive: true })
	const manifest = JSON.parse(readFileSync(join(MALI, 'datapackage.json'), 'utf8'))
	const picture = ['snapshot', '2022-05-01', '--text', 'text', '-o', 'own.svg', '--record', own] as const
	const drawn = async (countries: readonly (readonly [string, string])[]) => {
		const region = {
			...manifest.handover.region,
			basemap: 'ground',
			countries: countries.map(([alpha_2, alpha_3]) => ({ alpha_2, alpha_3 })),
		}
		const text = JSON.stringify({ ...manifest, handover: { ...manifest.handover, region } })
		writeFileSync(join(own, 'datapackage.json'), text)
		return handover([...picture], folder())
	}
	const about = {
		relief: [-180, -85, 180, 85],
		disputed: [],
		credits: [{ name: 'Survey of the six', sources: ['sea'] }],
	}
	writeFileSync(join(own, 'ground/basemap.json'), JSON.stringify(about))
	expect(await drawn([['ML', 'MLI']])).toMatchObject({
		code: 3,
		err: expect.stringContaining('no country with a3 = MLI'),
	})
	expect(await drawn([['IQ', 'IRQ']])).toMatchObject({ code: 0 })
	expect(linesOf(readFileSync(join(folder(), 'own.svg'), 'utf8')).join(' ')).toContain('Survey of the six')
	rmSync(join(own, 'ground/rivers_first.geojson'))
	rmSync(join(own, 'ground/places.geojson'))
	expect(await drawn([['IQ', 'IRQ']])).toMatchObject({ code: 3, err: expect.stringContaining('places.geojson') })
})

describe('a picture', () => {
	const still = async (...args: readonly string[]) => {
		const path = join(folder(), 'still.svg')
		const { code } = await handover(['snapshot', ...args, '--text', 'text', '-o', path, ...RECORD], folder())
		expect(code).toBe(0)
		return readFileSync(path, 'utf8')
	}

	test.each(['light', 'dark'] as const)(
		'has its sides in the legend and on the map, and no land of elsewhere (%s)',
		async (theme) => {
			const svg = await still('2023-11-05', '--theme', theme)
			expect(svg).not.toMatch(TENANT)
			const lines = linesOf(svg)
			// The headline takes as many lines as it needs.
			expect(lines.join(' ')).toContain('Bases of Barkhane in northern Mali')
			for (const words of ['Malian armed forces', 'CSP rebels', 'Handed over in the last few days'])
				expect(lines).toContain(words)
			expect(lines).not.toContain('Held by Barkhane')
			expect(lines.join(' ')).toContain('No ground of this region is shipped')
			expect(lines.join(' ')).not.toMatch(/Natural Earth|OpenStreetMap/)
			const { sides } = timelineOf(textsOf(MALI)).dataset.manifest
			for (const id of ['fama', 'csp']) expect(svg).toContain(sides.get(id)?.color[theme])
			expect(svg).not.toContain(sides.get('barkhane')?.color[theme])
			expect(svg).not.toContain('<image')
		},
	)

	test('of two dates rings what changed hands in between', async () => {
		const lines = linesOf(await still('2022-05-01', '--compare', '2021-10-01', '--mode', 'changes'))
		expect(lines.some((line) => line.startsWith('Four sites handed over'))).toBe(true)
		expect(lines).toContain('19 April 2022 · Gossi')
	})
})

test('a film has the legend of all its frames', () => {
	const timeline = timelineOf(textsOf(MALI))
	const square = PRESETS.find(({ id }) => id === 'square')
	if (!square) throw new Error('no square')
	const [from, to] = [isoDay('2023-10-25'), isoDay('2023-11-20')]
	const options = {
		...optionsOf({ day: to, look: null, sheet: sheetOf(square), title: 'Kidal' }),
		from,
		to,
		seconds: 3,
		fps: 5,
	}
	const film = filmOf(options, { timeline, ground: BARE_GROUND })
	const still = textBoxes(film.ground).map(({ text }) => text)
	for (const words of ['Malian armed forces', 'CSP rebels']) expect(still).toContain(words)
	expect(still.join(' ')).not.toMatch(TENANT)
	for (const i of [0, film.instants.length - 1]) expect(JSON.stringify(film.frame(i))).not.toMatch(TENANT)
})
