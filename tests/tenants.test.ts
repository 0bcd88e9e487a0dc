/** The program is a house for any record: nothing of the one it ships with stands in its code. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GEO, ROOT } from './helpers.ts'

const TENANT =
	/iraq|baghdad|coalition|kurd|erbil|mosul|(?<![\w+-])20\d\d-\d\d(?!\d)|العراق|بغداد|التحالف|creativecommons|cc[- ]by/i
/** What says the same without a name: its codes, its clock, its years. */
const CODES =
	/(['"`])(?:IQ|IRQ|iq|irq)\1|Asia\/|(?:UTC|GMT) ?\+ ?\d|\+03:?00|(?<![\w.#/-])20(?:0[3-9]|1\d|2\d)(?![\w.])/
/** A position in it, longitude first or last, or a box around it: in brackets, or with decimals. */
const POSITION = positionsIn('(?:3[89]|4[0-8])', '(?:29|3[0-7])')
/** Help and refusals show how a command is written with days and places of the shipped record; months have names in a language. */
const EXAMPLES = [/^src\/cli\/commands\//, /^src\/cli\/(?:values|pictures\/takeSnapshot|pictures\/pictureOptions)\.ts$/]

const bases: readonly {
	readonly id: string
	readonly properties: Readonly<Record<string, string>>
}[] = JSON.parse(readFileSync(join(GEO, 'bases.geojson'), 'utf8')).features
/** Names of its places, in both languages; a shorter one is a part of other words. */
const names = bases
	.flatMap(({ properties: p }) => [p.name_en, p.name_ar, p.label_en, p.label_ar, p.governorate_en, p.governorate_ar])
	.filter((name) => name !== undefined && name.length > 3)
	.map((name) => String(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
const NAMES = new RegExp(`(?<!\\p{L})(?:${[...new Set(names)].join('|')})(?!\\p{L})`, 'u')
const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.filter((name) => /\.(?:tsx?|css|json|js)$/.test(name))

test('no country, party, base or date of the shipped record stands in the code', () => {
	const ids = new RegExp(`(['"\`])(?:${bases.map(({ id }) => id).join('|')})\\1`)
	const found = files
		.filter((name) => !EXAMPLES.some((allowed) => allowed.test(name)))
		.flatMap((name) =>
			withoutComments(readFileSync(join(ROOT, name), 'utf8'))
				.split('\n')
				.filter((line) => [TENANT, CODES, POSITION, NAMES, ids].some((found) => found.test(line)))
				.map((line) => `${name}: ${line.trim()}`),
		)
	expect(files.length).toBeGreaterThan(200)
	expect(found).toEqual([])
})

test('the look sees what it is for', () => {
	for (const line of [
		"cc === 'IQ'",
		'UTC+3',
		"zone: 'Asia/Baghdad'",
		'year < 2020',
		'[44.36, 33.31]',
		'33.3, 44.4',
		'[38, 29, 48, 37]',
	])
		expect(
			[TENANT, CODES, POSITION, NAMES].some((found) => found.test(line)),
			line,
		).toBe(true)
	expect(NAMES.test('الأنبار')).toBe(true)
})

/** What comments show as an example binds nobody. */
function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

function positionsIn(lng: string, lat: string): RegExp {
	const [east, north] = [`${lng}(?:\\.\\d+)?`, `${lat}(?:\\.\\d+)?`]
	const exact = `(?<![\\d.])(?:${lng}\\.\\d+, ?${lat}\\.\\d+|${lat}\\.\\d+, ?${lng}\\.\\d+)`
	return new RegExp(`\\[(?:${east}, ?${north}(?:, ?${east}, ?${north})?|${north}, ?${east})\\]|${exact}`)
}
