/** Date, map and panel have room from here on, CSS pixels. */
const LEAST = 480
/** Higher than this a map pushes the text around it out of sight. */
const MOST = 760

/** The height that suits a frame of this width, both in CSS pixels: four to three, within limits. */
export function frameHeight(width: number): number {
	return Math.round(Math.min(MOST, Math.max(LEAST, width * 0.75)))
}
