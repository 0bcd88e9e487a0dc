import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isWholeFile } from '../../src/export/wholeFile.ts'
import { GEO } from '../helpers.ts'

const { resolve } = createRequire(import.meta.url)
const FILES = [
	resolve('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2'),
	resolve('@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
	resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'),
	join(GEO, 'basemap', 'relief_light.jpg'),
]

test.each(FILES)('%s is taken whole, and not cut off, as a page in its place, or empty', (file) => {
	const bytes = new Uint8Array(readFileSync(file))
	expect(isWholeFile(file, bytes)).toBe(true)
	for (const share of [0.999, 0.5, 0.1, 0])
		expect(isWholeFile(file, bytes.subarray(0, bytes.length * share))).toBe(false)
	expect(isWholeFile(file, new TextEncoder().encode('<!doctype html><p>Not here</p>'))).toBe(false)
})
