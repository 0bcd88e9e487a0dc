/** What the worker does that makes files, so that the page never stands still: pictures, films, whatever takes time. */

import { loadLanguage, loadSpoken } from '../app/language.ts'
import { TellingError } from '../core/messages/userError.ts'
import { compile } from '../core/record/timeline.ts'
import { matchesWords } from '../core/search/search.ts'
import { THEMES } from '../core/theme.ts'
import { exactColours } from '../film/exactColours.ts'
import { type Film, filmOf } from '../film/film.ts'
import { filmFrames } from '../film/frames.ts'
import { gifOf } from '../film/gif.ts'
import type { FilmOptions } from '../film/options.ts'
import { fontCssOf } from '../picture/fontFaces.ts'
import { pdfOf } from '../picture/pdf/pdf.ts'
import { withMetadata } from '../picture/png.ts'
import { svgOf } from '../picture/svg.ts'
import { outlined } from '../picture/textOutlines.ts'
import { attachmentsOf } from '../still/attachments.ts'
import type { StillOptions, StillResources } from '../still/options.ts'
import { stillOf } from '../still/still.ts'
import type { TypeFamily } from '../text/faces.ts'
import { type Subsetter, subsetterOf } from '../text/subsetter.ts'
import { type Typesetter, typesetterOf } from '../text/typesetter.ts'
import { base64 } from './base64.ts'
import { browserScreens, pngOf } from './canvas.ts'
import type {
	ExportMaterial,
	ExportTask,
	ExportTasks,
	FilmFormat,
	FilmPreview,
	FromWorker,
	Pixels,
	Preview,
	ToWorker,
	WorkerFault,
} from './exportProtocol.ts'
import { framesZip } from './framesZip.ts'
import { videoFormats, videoOf } from './video.ts'

/** What the page sent once. */
interface Workshop {
	readonly resources: StillResources
	readonly typesetter: Typesetter
	readonly subset: Subsetter
	/** `@font-face` rules for a picture of a family. */
	readonly fontCss: (family: TypeFamily) => string
}

/** Stops a task that the reader no longer wants. */
class Cancelled extends Error {}

type Step = (done: number, of: number) => Promise<void>

const cancelled = new Set<number>()
let workshop: Promise<Workshop> | null = null
/** A film is laid out once for all the frames that are looked at. */
let lastFilm: { readonly key: string; readonly film: Film } | null = null

const say = (message: FromWorker): void => self.postMessage(message)

/** Takes what the page sends, in the order sent. */
export async function hear({ data }: MessageEvent<ToWorker>): Promise<void> {
	const { id } = data
	if (data.task === 'cancel') {
		cancelled.add(id)
		return
	}
	if (data.task === 'beat') {
		say({ id, kind: 'beat' })
		return
	}
	try {
		const answer = await carryOut(data, stepOf(id))
		say({ id, kind: 'done', answer })
	} catch (fault) {
		if (fault instanceof Cancelled) say({ id, kind: 'cancelled' })
		else say({ id, kind: 'failed', fault: faultOf(fault) })
	} finally {
		cancelled.delete(id)
	}
}

/** Tells how far a task has come, and looks whether it is still wanted. */
function stepOf(id: number): Step {
	return async (done, of) => {
		say({ id, kind: 'progress', share: done / of })
		// A turn of the event loop, in which a cancellation can arrive.
		await new Promise((turn) => setTimeout(turn))
		if (cancelled.has(id)) throw new Cancelled()
	}
}

async function carryOut(
	message: Exclude<ToWorker, { readonly task: 'cancel' | 'beat' }>,
	step: Step,
): Promise<ExportTasks[ExportTask]['answer']> {
	if (message.task === 'open') {
		workshop = opened(message.ask)
		await workshop
		return null
	}
	if (message.task === 'filmFormats') return videoFormats(message.ask)
	if (!workshop) throw new Error('the worker was asked before it was opened')
	const [shop] = await Promise.all([workshop, loadLanguage(message.ask.options.lang)])
	switch (message.task) {
		case 'preview':
			return previewOf(whole(message.ask.options), shop)
		case 'png':
			return pngFile(whole(message.ask.options), message.ask.pixels, shop)
		case 'svg':
			return svgFile(whole(message.ask.options), message.ask.text, shop)
		case 'pdf':
			return pdfFile(whole(message.ask.options), shop)
		case 'filmPreview':
			return filmPreviewOf(whole(message.ask.options), message.ask.share, shop)
		case 'film':
			return filmFile(whole(message.ask.options), message.ask.format, message.ask.pixels, shop, step)
	}
}

/** With the search, which does not cross into a worker. */
function whole<Options extends StillOptions | FilmOptions>(options: Options): Options {
	return { ...options, search: matchesWords }
}

async function opened({ dataset, ground, relief, fonts, subsetter, webFonts }: ExportMaterial): Promise<Workshop> {
	const [subset] = await Promise.all([subsetterOf(subsetter), loadSpoken(dataset.manifest.languages)])
	return {
		resources: { timeline: compile(dataset), ground, relief },
		typesetter: typesetterOf(fonts),
		subset,
		fontCss: (family) => fontCssOf(webFonts, family, (font) => base64(fonts[font])),
	}
}

function previewOf(options: StillOptions, { resources, typesetter }: Workshop): Preview {
	const still = stillOf(options, resources)
	return {
		svg: svgOf(outlined(still, typesetter)),
		description: still.alt ?? still.description,
		maps: still.maps,
		closeUp: still.closeUp,
		noteCut: still.noteCut,
		missing: missingIn(options, typesetter),
	}
}

/** What a person typed and no font has. */
function missingIn(
	{ title, note, annotations }: Pick<StillOptions, 'title' | 'note' | 'annotations'>,
	typesetter: Typesetter,
): readonly string[] {
	return typesetter.missing([title ?? '', note, ...annotations.map(({ text }) => text)].join(' '))
}

async function pngFile(options: StillOptions, pixels: Pixels, { resources, typesetter }: Workshop): Promise<Blob> {
	const picture = outlined(stillOf(options, resources), typesetter)
	const png = await pngOf(picture, pixels.columns, pixels.rows)
	return blobOf(withMetadata(png, picture, pixels.dpi), 'image/png')
}

function svgFile(options: StillOptions, text: 'outlines' | 'text', { resources, typesetter, fontCss }: Workshop): Blob {
	const still = stillOf(options, resources)
	const svg = text === 'text' ? svgOf(still, { fontCss: fontCss(options.font) }) : svgOf(outlined(still, typesetter))
	return new Blob([svg], { type: 'image/svg+xml' })
}

function pdfFile(options: StillOptions, { resources, typesetter, subset }: Workshop): Blob {
	const attachments = attachmentsOf(options, resources.timeline)
	return blobOf(pdfOf(stillOf(options, resources), typesetter, subset, attachments), 'application/pdf')
}

function filmFor(options: FilmOptions, { resources }: Workshop): Film {
	const key = JSON.stringify(options, (_, value: unknown) => (value instanceof Set ? [...value] : value))
	if (lastFilm?.key !== key) lastFilm = { key, film: filmOf(options, resources) }
	return lastFilm.film
}

function filmPreviewOf(options: FilmOptions, share: number, shop: Workshop): FilmPreview {
	const film = filmFor(options, shop)
	const frames = film.instants.length
	const frame = film.frame(Math.round(share * (frames - 1)))
	return {
		description: film.description,
		svg: svgOf(outlined({ ...film, children: [...film.ground, ...frame] }, shop.typesetter)),
		frames,
		maps: film.maps,
		closeUp: film.closeUp,
		noteCut: film.noteCut,
		missing: missingIn(options, shop.typesetter),
	}
}

async function filmFile(
	options: FilmOptions,
	format: FilmFormat,
	{ columns, rows, dpi }: Pixels,
	shop: Workshop,
	step: Step,
): Promise<Blob> {
	const film = filmFor(options, shop)
	const frames = await filmFrames(film, shop.typesetter, browserScreens, columns, rows)
	const told = (done: number): Promise<void> => step(done, frames.count)
	switch (format) {
		case 'gif': {
			const comment = `${film.title}\n${options.permalink}\n${film.origin?.credits ?? ''}`
			return blobOf(
				await gifOf(
					frames,
					{
						exact: exactColours(THEMES[options.theme], shop.resources.timeline.dataset.manifest.sides.values()),
						comment,
					},
					told,
				),
				'image/gif',
			)
		}
		case 'zip':
			return framesZip(film, frames, dpi, told)
		case 'mp4':
		case 'webm':
			return videoOf(film, frames, format, told)
	}
}

function blobOf(bytes: Uint8Array, type: string): Blob {
	return new Blob([bytes as BlobPart], { type })
}

function faultOf(fault: unknown): WorkerFault {
	if (fault instanceof TellingError) return fault.telling
	return fault instanceof Error ? fault.message : String(fault)
}
