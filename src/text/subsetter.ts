/** Makes a font file that holds only some glyphs, under the numbers they had. */
export type Subsetter = (file: Uint8Array, glyphs: ReadonlySet<number>) => Uint8Array

/** What is used of HarfBuzz's subsetter, as `harfbuzz-subset.wasm` of harfbuzzjs exports it. */
interface HarfBuzzSubset {
	readonly memory: WebAssembly.Memory
	readonly _initialize: () => void
	readonly malloc: (bytes: number) => number
	readonly free: (pointer: number) => void
	readonly hb_blob_create: (data: number, length: number, mode: number, user: number, destroy: number) => number
	readonly hb_blob_destroy: (blob: number) => void
	readonly hb_blob_get_data: (blob: number, length: number) => number
	readonly hb_blob_get_length: (blob: number) => number
	readonly hb_face_create: (blob: number, index: number) => number
	readonly hb_face_destroy: (face: number) => void
	readonly hb_face_reference_blob: (face: number) => number
	readonly hb_set_add: (set: number, value: number) => void
	readonly hb_subset_input_create_or_fail: () => number
	readonly hb_subset_input_destroy: (input: number) => void
	readonly hb_subset_input_glyph_set: (input: number) => number
	readonly hb_subset_input_set: (input: number, kind: number) => number
	readonly hb_subset_input_set_flags: (input: number, flags: number) => void
	readonly hb_subset_or_fail: (face: number, input: number) => number
}

/** Numbers of `hb_memory_mode_t`, `hb_subset_sets_t` and `hb_subset_flags_t` (hb-blob.h, hb-subset.h). */
const MEMORY_WRITABLE = 2
const DROP_TABLES = 3
const NO_HINTING = 1
const RETAIN_GIDS = 2
/** What a PDF has no use for: it names glyphs by number and sets them where it wants them. */
const UNUSED_TABLES = ['GSUB', 'GPOS', 'GDEF', 'name', 'cmap', 'OS/2', 'post', 'STAT', 'DSIG', 'meta', 'gasp']

/** @param wasm the bytes of `harfbuzz-subset.wasm` */
export async function subsetterOf(wasm: Uint8Array): Promise<Subsetter> {
	const { instance } = await WebAssembly.instantiate(wasm as BufferSource, {})
	const hb = instance.exports as unknown as HarfBuzzSubset
	hb._initialize()
	return (file, glyphs) => {
		const data = hb.malloc(file.length)
		new Uint8Array(hb.memory.buffer).set(file, data)
		const blob = hb.hb_blob_create(data, file.length, MEMORY_WRITABLE, 0, 0)
		const face = hb.hb_face_create(blob, 0)
		const input = hb.hb_subset_input_create_or_fail()
		for (const glyph of glyphs) hb.hb_set_add(hb.hb_subset_input_glyph_set(input), glyph)
		for (const tag of UNUSED_TABLES) hb.hb_set_add(hb.hb_subset_input_set(input, DROP_TABLES), tagOf(tag))
		hb.hb_subset_input_set_flags(input, NO_HINTING | RETAIN_GIDS)
		const subset = hb.hb_subset_or_fail(face, input)
		if (subset === 0) throw new Error('HarfBuzz could not make a subset of the font')
		const result = hb.hb_face_reference_blob(subset)
		const from = hb.hb_blob_get_data(result, 0)
		const bytes = new Uint8Array(hb.memory.buffer).slice(from, from + hb.hb_blob_get_length(result))
		hb.hb_blob_destroy(result)
		hb.hb_face_destroy(subset)
		hb.hb_subset_input_destroy(input)
		hb.hb_face_destroy(face)
		hb.hb_blob_destroy(blob)
		hb.free(data)
		return bytes
	}
}

function tagOf(tag: string): number {
	return [...tag].reduce((value, char) => (value << 8) | char.charCodeAt(0), 0) >>> 0
}
