/** The ground of a still besides the land, and the relief of the page's own map. */
import type { FeatureCollection } from 'geojson'
import { GROUND_URLS } from '../app/files.ts'
import { fetchText, parsed } from '../app/load.ts'
import type { Ground } from '../basemap/decode.ts'
import { STILL_LAYERS } from '../basemap/layers.ts'
import type { ThemeName } from '../core/theme.ts'

export type StillLayers = Readonly<Record<(typeof STILL_LAYERS)[number], FeatureCollection>>

let layers: Promise<StillLayers> | null = null
let areHere = false

/** The whole ground; its files are fetched once. @throws LoadError if one does not arrive; the next call tries again */
export async function stillGround(ground: Ground): Promise<Ground & StillLayers> {
	layers ??= fetchLayers()
	const mine = layers
	mine.then(
		() => {
			areHere ||= layers === mine
		},
		() => {
			if (layers === mine) layers = null
		},
	)
	return { ...ground, ...(await mine) }
}

async function fetchLayers(): Promise<StillLayers> {
	const entries = STILL_LAYERS.map(async (name) => [name, await fetchLayer(GROUND_URLS[name])] as const)
	return Object.fromEntries(await Promise.all(entries)) as StillLayers
}

/** Waits no longer for what may hang: the next call asks for its files again. */
export function giveUpStillGround(): void {
	if (!areHere) layers = null
}

async function fetchLayer(url: string): Promise<FeatureCollection> {
	return parsed(url, await fetchText(url)) as FeatureCollection
}

export function reliefUrl(theme: ThemeName): string {
	return GROUND_URLS.relief[theme]
}
