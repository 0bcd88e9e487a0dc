/** The program is a house for any record: nothing of the one it ships with stands in its code. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GEO, ROOT } from './helpers.ts'

const TENANT = /iraq|baghdad|coalition|kurd|erbil|mosul|(?<![\w+-])20\d\d-\d\d(?!\d)|العراق|بغداد|التحالف/i
/** Help and refusals show how a command is written with days and places of the shipped record; months have names in a language. */
const EXAMPLES = [/^src\/cli\/commands\//, /^src\/cli\/(?:values|pictures\/takeSnapshot|pictures\/pictureOptions)\.ts$/]

const bases: readonly { readonly id: string }[] = JSON.parse(readFileSync(join(GEO, 'bases.geojson'), 'utf8')).features
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
				.filter((line) => TENANT.test(line) || ids.test(line))
				.map((line) => `${name}: ${line.trim()}`),
		)
	expect(files.length).toBeGreaterThan(200)
	expect(found).toEqual([])
})

/** What comments show as an example binds nobody. */
function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
