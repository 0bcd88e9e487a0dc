import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PLATES } from './draw.ts'
import { galleryPage } from './galleryPage.ts'

const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8').replaceAll('\r\n', '\n')

test.each(PLATES.map(({ file, draw }) => [file, draw] as const))(
	'%s is drawn as it was; where it should not be, `npm run gallery` takes the new one over',
	(file, draw) => {
		expect(read(file)).toBe(draw())
	},
)

test('nothing hangs in the gallery that is not on its list', () => {
	const hung = ['stills', 'docks'].flatMap((folder) =>
		readdirSync(join(import.meta.dirname, folder)).map((name) => `${folder}/${name}`),
	)
	expect(hung.toSorted()).toEqual(PLATES.map(({ file }) => file).toSorted())
	expect(read('index.html')).toBe(galleryPage(PLATES))
})
