import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import type { BasemapFile } from '../../basemap/about.ts'
import { groundOf, type LandTopology } from '../../basemap/decode.ts'
import { LAYER_FILES, STILL_LAYERS } from '../../basemap/layers.ts'
import { loadLanguages } from '../../catalogue/load.ts'
import { say } from '../../core/messages/say.ts'
import { DEFAULT_LANG } from '../../core/record/lang.ts'
import type { Bounds } from '../../core/record/manifest.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { FONT_FACES, fontCssOf } from '../../picture/fontFaces.ts'
import { BARE_GROUND } from '../../still/map/ground.ts'
import type { StillResources } from '../../still/options.ts'
import { type Subsetter, subsetterOf } from '../../text/subsetter.ts'
import type { TextFont } from '../../text/textWidth.ts'
import type { Io } from '../command.ts'

/**
 * The ground under every picture: the record's own folder, else the package's where that shows the record's part of the
 * world. None where the record says so, or where neither does: the land of elsewhere is worse than none.
 * @param recordDir the folder of the record, if it is not the package's own
 */
export function stillResources(
	timeline: Timeline,
	{ packageDir }: Pick<Io, 'packageDir'>,
	recordDir = join(packageDir, 'geo'),
): StillResources {
	const { basemap: own, home } = timeline.dataset.manifest.region
	const folder =
		own === null
			? undefined
			: [join(recordDir, own), join(packageDir, 'geo', 'basemap')].find((candidate) => shows(candidate, home))
	if (folder === undefined) return { timeline, ground: BARE_GROUND }
	const path = (file: string): string => join(folder, file)
	const layer = (name: (typeof STILL_LAYERS)[number]) =>
		[name, JSON.parse(readFileSync(path(LAYER_FILES[name]), 'utf8')) as FeatureCollection] as const
	const land = JSON.parse(readFileSync(path('land.topo.json'), 'utf8')) as LandTopology
	const basemap = JSON.parse(readFileSync(path('basemap.json'), 'utf8')) as BasemapFile
	const relief = (theme: string): string =>
		`data:image/jpeg;base64,${readFileSync(path(`relief_${theme}.jpg`)).toString('base64')}`
	return {
		timeline,
		ground: {
			...groundOf(land, basemap, timeline.dataset.manifest.region),
			...(Object.fromEntries(STILL_LAYERS.map(layer)) as Record<(typeof STILL_LAYERS)[number], FeatureCollection>),
		},
		relief: { light: relief('light'), dark: relief('dark') },
	}
}

function shows(folder: string, [west, south, east, north]: Bounds): boolean {
	const file = join(folder, 'basemap.json')
	if (!existsSync(file)) return false
	const { relief } = JSON.parse(readFileSync(file, 'utf8')) as BasemapFile
	return relief[0] <= west && relief[1] <= south && relief[2] >= east && relief[3] >= north
}

/** Says that there is no ground, which the picture says too. */
export function warnOfNoGround({ ground }: StillResources, io: Pick<Io, 'err'>): void {
	if (ground !== BARE_GROUND) return
	loadLanguages([DEFAULT_LANG])
	io.err(`${say('detail.noGround', DEFAULT_LANG)}.`)
}

const FONTS: Readonly<Record<TextFont, string>> = {
	medium: '@expo-google-fonts/ibm-plex-sans-arabic/500Medium/IBMPlexSansArabic_500Medium.ttf',
	semibold: '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
	water: '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
}

/** The fonts that pictures are set in, as TrueType files: Plex Sans Arabic holds the Latin letters too. */
export function stillFonts(): Readonly<Record<TextFont, Uint8Array>> {
	const { resolve } = createRequire(import.meta.url)
	const read = (font: TextFont): Uint8Array => readFileSync(resolve(FONTS[font]))
	return { medium: read('medium'), semibold: read('semibold'), water: read('water') }
}

/** What makes the fonts of a PDF small. */
export function stillSubsetter(): Promise<Subsetter> {
	const { resolve } = createRequire(import.meta.url)
	return subsetterOf(readFileSync(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')))
}

/** The fonts of a picture whose text stays text, as CSS: byte for byte what the page embeds. */
export function stillFontCss(): string {
	const { resolve } = createRequire(import.meta.url)
	return fontCssOf(FONT_FACES.map(({ file }) => readFileSync(resolve(`@fontsource/${file}.woff2`)).toString('base64')))
}
