/** What is used of gifenc, which brings no types. */
declare module 'gifenc' {
	interface FrameOptions {
		/** With the first frame; the others use it too. */
		readonly palette?: readonly (readonly number[])[]
		/** Milliseconds. */
		readonly delay: number
		readonly transparent: boolean
		readonly transparentIndex: number
		/** 1: the frame stays, and the next is drawn over it. */
		readonly dispose: number
		/** 0: for ever. */
		readonly repeat: number
	}
	interface Gifenc {
		GIFEncoder(): {
			writeFrame(pixels: Uint8Array, width: number, height: number, options: FrameOptions): void
			finish(): void
			bytes(): Uint8Array
		}
		quantize(
			rgba: Uint8Array,
			maxColors: number,
			options: { readonly format: 'rgb565' | 'rgb444' | 'rgba4444' },
		): number[][]
	}
	export const GIFEncoder: Gifenc['GIFEncoder']
	export const quantize: Gifenc['quantize']
	const all: Gifenc
	export default all
}
