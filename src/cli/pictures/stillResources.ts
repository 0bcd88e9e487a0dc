import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import type { BasemapFile } from '../../basemap/about.ts'
import { groundOf, type LandTopology } from '../../basemap/decode.ts'
import { LAYER_FILES, STILL_LAYERS } from '../../basemap/layers.ts'
import { loadLanguages } from '../../catalogue/load.ts'
import { say } from '../../core/messages/say.ts'
import { DEFAULT_LANG } from '../../core/record/lang.ts'
import type { Region } from '../../core/record/manifest.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { FONT_FACES, fontCssOf, HOUSE_FACES, type HouseFont } from '../../picture/fontFaces.ts'
import { BARE_GROUND } from '../../still/map/ground.ts'
import type { StillResources } from '../../still/options.ts'
import type { TypeFamily } from '../../text/faces.ts'
import { type Subsetter, subsetterOf } from '../../text/subsetter.ts'
import type { TextFont } from '../../text/textWidth.ts'
import type { Io } from '../command.ts'
import { FileError } from '../faults.ts'
import { plainFile, plainJson } from '../inputFile.ts'
import { groundFolder } from './groundFolder.ts'

/**
 * The ground under every picture; none where `groundFolder` finds none.
 * @param recordDir the folder of the record, if it is not the package's own
 * @throws FileError where a ground lacks a file, or a country that the record lifts out
 */
export function stillResources(
	timeline: Timeline,
	{ packageDir }: Pick<Io, 'packageDir'>,
	recordDir = join(packageDir, 'geo'),
): StillResources {
	const folder = groundFolder(timeline.dataset.manifest.region, recordDir, packageDir)
	if (folder === null) return { timeline, ground: BARE_GROUND }
	try {
		return { timeline, ...groundIn(folder, timeline.dataset.manifest.region) }
	} catch (error) {
		if (error instanceof FileError) throw error
		throw new FileError(
			`The ground in "${folder}" cannot be drawn: ${error instanceof Error ? error.message : error}. geo/basemap/README.md says what a ground has to hold.`,
		)
	}
}

function groundIn(folder: string, region: Region): Pick<StillResources, 'ground' | 'relief'> {
	const path = (file: string): string => join(folder, file)
	const json = (file: string): unknown => plainJson(path(file)).value
	const layer = (name: (typeof STILL_LAYERS)[number]) => [name, json(LAYER_FILES[name]) as FeatureCollection] as const
	const land = json('land.topo.json') as LandTopology
	const basemap = json('basemap.json') as BasemapFile
	const relief = (theme: string): string =>
		`data:image/jpeg;base64,${plainFile(path(`relief_${theme}.jpg`)).toString('base64')}`
	return {
		ground: {
			...groundOf(land, basemap, region),
			...(Object.fromEntries(STILL_LAYERS.map(layer)) as Record<(typeof STILL_LAYERS)[number], FeatureCollection>),
		},
		relief: { light: relief('light'), dark: relief('dark') },
	}
}

/** Says that there is no ground, which the picture says too. */
export function warnOfNoGround({ ground }: StillResources, io: Pick<Io, 'err'>): void {
	if (ground !== BARE_GROUND) return
	loadLanguages([DEFAULT_LANG])
	io.err(`${say('detail.noGround', DEFAULT_LANG)}.`)
}

const FONTS: Readonly<Record<Exclude<TextFont, HouseFont>, string>> = {
	medium: '@expo-google-fonts/ibm-plex-sans-arabic/500Medium/IBMPlexSansArabic_500Medium.ttf',
	semibold: '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
	water: '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
}

/** The fonts that pictures are set in: Plex Sans Arabic holds the Latin letters too. */
export function stillFonts(): Readonly<Record<TextFont, Uint8Array>> {
	const { resolve } = createRequire(import.meta.url)
	const read = (font: keyof typeof FONTS): Uint8Array => readFileSync(resolve(FONTS[font]))
	return { medium: read('medium'), semibold: read('semibold'), water: read('water'), ...houseFonts() }
}

/** As WOFF 1.0, which the shaper and a browser both read. */
function houseFonts(): Readonly<Record<HouseFont, Uint8Array>> {
	const { resolve } = createRequire(import.meta.url)
	return Object.fromEntries(
		HOUSE_FACES.map(({ font, file }) => [font, readFileSync(resolve(`@fontsource/${file}.woff`))]),
	) as unknown as Record<HouseFont, Uint8Array>
}

/** What makes the fonts of a PDF small. */
export function stillSubsetter(): Promise<Subsetter> {
	const { resolve } = createRequire(import.meta.url)
	return subsetterOf(readFileSync(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')))
}

/** The fonts of a picture whose text stays text, as CSS: byte for byte what the page embeds. */
export function stillFontCss(family: TypeFamily): string {
	const { resolve } = createRequire(import.meta.url)
	const house = houseFonts()
	return fontCssOf(
		FONT_FACES.map(({ file }) => readFileSync(resolve(`@fontsource/${file}.woff2`)).toString('base64')),
		family,
		(font) => Buffer.from(house[font]).toString('base64'),
	)
}
