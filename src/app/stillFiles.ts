/** What a still needs besides the record: the ground as shapes, the relief and the fonts as `data:` URIs. */

import latin500 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2?url'
import latin600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'
import arabic500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url'
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url'
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?url'
import type { FeatureCollection } from 'geojson'
import type { ThemeName } from '../core/theme.ts'
import type { Ground } from '../data/ground.ts'
import { GROUND_URLS } from './files.ts'

export const STILL_FONTS = [
	{ family: 'IBM Plex Sans', weight: 500, style: 'normal', url: latin500 },
	{ family: 'IBM Plex Sans', weight: 600, style: 'normal', url: latin600 },
	{ family: 'IBM Plex Sans Arabic', weight: 500, style: 'normal', url: arabic500 },
	{ family: 'IBM Plex Sans Arabic', weight: 600, style: 'normal', url: arabic600 },
	{ family: 'Source Serif 4', weight: 400, style: 'italic', url: serif },
] as const

/** The layers of the ground besides the land, by the names that `still/ground.ts` gives them. */
const LAYERS = [
	'riversMajor',
	'riversMinor',
	'riverLabels',
	'lakes',
	'lakesFar',
	'governorates',
	'governorateLabels',
	'places',
	'countryLabels',
	'waterLabels',
	'urban',
] as const

export type StillLayers = Readonly<Record<(typeof LAYERS)[number], FeatureCollection>>

let layers: Promise<StillLayers> | null = null

/** The whole ground; its files are fetched once. @throws TypeError if one does not arrive; the next call tries again */
export async function stillGround(ground: Ground): Promise<Ground & StillLayers> {
	layers ??= Promise.all(LAYERS.map(async (name) => [name, await fetchLayer(GROUND_URLS[name])] as const)).then(
		(entries) => Object.fromEntries(entries) as StillLayers,
	)
	layers.catch(() => {
		layers = null
	})
	return { ...ground, ...(await layers) }
}

async function fetchLayer(url: string): Promise<FeatureCollection> {
	const response = await fetch(url)
	if (!response.ok) throw new TypeError(`${url.split('/').at(-1)} (${response.status})`)
	return (await response.json()) as FeatureCollection
}

export function reliefUrl(theme: ThemeName): string {
	return GROUND_URLS.relief[theme]
}
