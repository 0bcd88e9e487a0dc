/** What the page and the worker that makes its files say to each other. */

import type { Frame, Point } from '../core/geometry/projection.ts'
import type { Telling } from '../core/messages/userError.ts'
import type { Dataset } from '../core/record/model.ts'
import type { ThemeName } from '../core/theme.ts'
import type { FilmOptions } from '../film/options.ts'
import type { StillGround } from '../still/map/ground.ts'
import type { CloseUpFound } from '../still/map/inset.ts'
import type { StillOptions } from '../still/options.ts'
import type { TextFont } from '../text/textWidth.ts'

/** Everything that a picture is made from; sent once. */
export interface ExportMaterial {
	readonly dataset: Dataset
	readonly ground: StillGround
	/** JPEG as `data:` URIs. */
	readonly relief: Readonly<Record<ThemeName, string>>
	/** TrueType files, those that a house can choose as WOFF 1.0. */
	readonly fonts: Readonly<Record<TextFont, Uint8Array>>
	/** The bytes of HarfBuzz's subsetter. */
	readonly subsetter: Uint8Array
	/** WOFF2 files in base 64, in the order of `FONT_FACES`. */
	readonly webFonts: readonly string[]
}

/** A film in one of its forms, or numbered PNG files in a zip. */
export const FILM_FORMATS = ['mp4', 'webm', 'gif', 'zip'] as const
export type FilmFormat = (typeof FILM_FORMATS)[number]

/** The pixels of a file. */
export interface Pixels {
	readonly columns: number
	readonly rows: number
	/** Dots an inch. */
	readonly dpi: number
}

/** What can be asked, and what is answered. */
export interface ExportTasks {
	open: { ask: ExportMaterial; answer: null }
	/** The picture itself, letters as shapes: what every file of it is made from. */
	preview: { ask: { readonly options: StillOptions }; answer: Preview }
	png: { ask: { readonly options: StillOptions; readonly pixels: Pixels }; answer: Blob }
	svg: { ask: { readonly options: StillOptions; readonly text: 'outlines' | 'text' }; answer: Blob }
	pdf: { ask: { readonly options: StillOptions }; answer: Blob }
	/** How many frames a film has, and one of them as a picture. @param share 0 at the first, 1 at the last */
	filmPreview: { ask: { readonly options: FilmOptions; readonly share: number }; answer: FilmPreview }
	/** The forms that this browser can make. */
	filmFormats: { ask: Omit<Pixels, 'dpi'> & { readonly fps: number }; answer: readonly FilmFormat[] }
	film: { ask: { readonly options: FilmOptions; readonly format: FilmFormat; readonly pixels: Pixels }; answer: Blob }
}
export type ExportTask = keyof ExportTasks

export interface Preview {
	readonly svg: string
	/** What it shows, in a sentence. */
	readonly description: string
	readonly maps: readonly { readonly frame: Frame; readonly at: Point }[]
	/** What became of the close-up that was asked for; `null`: none was. */
	readonly closeUp: CloseUpFound | null
	/** Whether the note ends in "…". */
	readonly noteCut: boolean
	/** Typed characters that no font of the picture has. */
	readonly missing: readonly string[]
}

export interface FilmPreview extends Preview {
	readonly frames: number
}

export type ToWorker =
	| {
			[Task in ExportTask]: { readonly id: number; readonly task: Task; readonly ask: ExportTasks[Task]['ask'] }
	  }[ExportTask]
	| { readonly id: number; readonly task: 'cancel' }
	/** Whether it still hears. */
	| { readonly id: number; readonly task: 'beat' }

/** What a reader is told, or the English of a fault of our own. */
export type WorkerFault = Telling | string

export type FromWorker =
	| { readonly id: number; readonly kind: 'progress'; readonly share: number }
	| { readonly id: number; readonly kind: 'done'; readonly answer: ExportTasks[ExportTask]['answer'] }
	| { readonly id: number; readonly kind: 'failed'; readonly fault: WorkerFault }
	| { readonly id: number; readonly kind: 'cancelled' }
	| { readonly id: number; readonly kind: 'beat' }
