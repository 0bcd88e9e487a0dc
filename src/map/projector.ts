import type { LngLat } from '../core/model.ts'

/** Where things are on the screen just now; the moving map and the still one both offer it to what lies above them. */
export interface Projector {
	/** CSS pixels from the map's top left corner. */
	project(lngLat: LngLat): readonly [x: number, y: number]
	/** Called whenever places move on the screen. @returns a function that ends it */
	onMove(listener: () => void): () => void
	/** Brings a place into sight, if it is not. */
	reveal(lngLat: LngLat): void
}
