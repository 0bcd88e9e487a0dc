import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NO_FILTER } from '../../core/query/filter.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { permalinkOf } from '../../core/view/permalink.ts'
import { formatView } from '../../core/view/viewUrl.ts'
import { imagesIn } from '../../picture/canvas.ts'
import { svgOf } from '../../picture/svg.ts'
import { outlined } from '../../picture/textOutlines.ts'
import type { Shot } from '../../publish/site.ts'
import { SHOT } from '../../publish/views.ts'
import type { StillOptions, StillResources } from '../../still/options.ts'
import { stillRequest, UNDRESSED } from '../../still/request.ts'
import { type Still, stillOf } from '../../still/still.ts'
import { typesetterOf } from '../../text/typesetter.ts'
import type { Io } from '../command.ts'
import { encodedJpeg, type NodePainter, nodePainter } from '../pictures/canvas.ts'
import { groundFolder } from '../pictures/groundFolder.ts'
import { stillFonts, stillResources, warnOfNoGround } from '../pictures/stillResources.ts'

/**
 * JPEG of this quality: a quarter of the PNG, whose relief compresses badly, and letters without a visible halo. WebP
 * would be half of it, but not everybody who shows a preview of a link reads it.
 */
const QUALITY = 80
const FOLDER = 'pictures'

/** Which picture answers which question: from one run to the next. */
export type PictureMemory = Readonly<Record<string, string>>

export interface Pictures {
	/** The picture of a shot, from the top of the site, and its bytes where they are not there yet. */
	readonly of: (shot: Shot) => Promise<{ readonly file: string; readonly bytes: Uint8Array | null }>
	/** For the next run. */
	readonly memory: () => PictureMemory
}

/**
 * Draws the pictures of pages, each named by what it shows. One that was there before is not drawn again; where nothing
 * that it is made from has changed, what it shows is not even worked out.
 * @param before the site as it stands; `null`: none
 */
export function picturesOf(
	timeline: Timeline,
	{
		base,
		digest,
		recordDir,
		before,
		known,
	}: {
		readonly base: string
		/** The folder of the record, which can have a ground of its own. */
		readonly recordDir: string
		/** Of the record, whole. */
		readonly digest: string
		readonly before: string | null
		readonly known: PictureMemory
	},
	io: Pick<Io, 'packageDir' | 'err'>,
): Pictures {
	const ground = groundFolder(timeline.dataset.manifest.region, recordDir, io.packageDir)
	const made = hashOf(digest, base, digestOfFiles(drawnBy(io.packageDir, ground)))
	const memory: Record<string, string> = {}
	const isThere = (file: string): boolean => before !== null && existsSync(join(before, file))
	let studio: ReturnType<typeof openStudio> | undefined
	return {
		memory: () => memory,
		of: async (shot) => {
			const { view, look, page } = shot
			const question = hashOf(made, formatView(view, timeline), String(view.day), JSON.stringify(look), page)
			const answer = known[question]
			if (answer !== undefined && isThere(answer)) {
				memory[question] = answer
				return { file: answer, bytes: null }
			}
			studio ??= openStudio(timeline, recordDir, io)
			const still = stillOf(optionsOf(shot, timeline, base), studio.resources)
			const file = `${FOLDER}/${hashOf(studio.painted, svgOf(still)).slice(0, 20)}.jpg`
			memory[question] = file
			return { file, bytes: isThere(file) ? null : await studio.draw(still) }
		},
	}
}

/** The page that it stands on says which state of the record it shows, so that a correction elsewhere changes no picture. */
function optionsOf({ view, look, page }: Shot, timeline: Timeline, base: string): StillOptions {
	const { lang, day } = view
	const choices = {
		...UNDRESSED,
		lang,
		theme: 'light',
		look,
		size: SHOT,
		view: { ...view, ...NO_FILTER },
	} as const
	const options = stillRequest(choices, { timeline, page: '', version: '' }, day, null)
	return { ...options, permalink: base === '' ? permalinkOf('', view, timeline) : base + page }
}

interface Studio {
	readonly resources: StillResources
	/** What turns shapes into pixels. */
	readonly painted: string
	readonly draw: (still: Still) => Promise<Uint8Array>
}

function openStudio(timeline: Timeline, recordDir: string, io: Pick<Io, 'packageDir' | 'err'>): Studio {
	const resources = stillResources(timeline, io, recordDir)
	warnOfNoGround(resources, io)
	const fonts = stillFonts()
	const typesetter = typesetterOf(fonts)
	// The relief is the same picture under all of them, and takes longer to read than everything else to paint.
	const painters = new Map<string, Promise<NodePainter>>()
	return {
		resources,
		painted: hashOf(...Object.values(fonts), String(QUALITY)),
		draw: async (still) => {
			const picture = outlined(still, typesetter)
			const hrefs = [...imagesIn(picture.children)]
			const key = hashOf(...hrefs)
			const painter = painters.get(key) ?? nodePainter(hrefs)
			painters.set(key, painter)
			return encodedJpeg(picture, SHOT.columns, SHOT.rows, await painter, QUALITY)
		},
	}
}

/** The folders that a picture is made by or from, beside the record. @param ground `null`: there is none */
function drawnBy(packageDir: string, ground: string | null): readonly string[] {
	const rooms = ['basemap', 'core', 'picture', 'publish', 'still', 'text']
	return [...rooms.map((room) => join(packageDir, 'src', room)), ...(ground === null ? [] : [ground])]
}

function digestOfFiles(folders: readonly string[]): string {
	const hash = createHash('sha256')
	for (const path of folders) {
		const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
		for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
			hash.update(`\0${file.slice(path.length)}\0`).update(readFileSync(file))
	}
	return hash.digest('hex')
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256')
	for (const part of parts) hash.update(String(part.length)).update('\0').update(part)
	return hash.digest('hex')
}
