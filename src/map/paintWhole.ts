import type { Map as MapLibreMap } from 'maplibre-gl'

/**
 * Frames that are not whole are not painted while a picture covers the map: nobody sees them, and on a slow device each
 * costs as much as the whole one. What a frame fetches, lays out and hands to the graphics it still does; an image counts
 * as loaded only then.
 * @param isCovered whether the picture is there; once a frame was painted it is not asked again
 */
export function paintWhole(map: Pick<MapLibreMap, 'painter' | 'loaded'>, isCovered: () => boolean): void {
	const { painter } = map
	const paint = painter.render
	painter.render = (style, ...frame) => {
		if (isCovered() && !map.loaded()) {
			for (const tiles of Object.values(style.tileManagers)) if (tiles.used) tiles.prepare(painter.context)
			return
		}
		painter.render = paint
		painter.render(style, ...frame)
	}
}
