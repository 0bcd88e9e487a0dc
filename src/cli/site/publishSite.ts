import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { loadLanguagesOf } from '../../catalogue/load.ts'
import type { Correction } from '../../core/record/correction.ts'
import type { Lang } from '../../core/record/lang.ts'
import { makersIn } from '../../core/record/rights.ts'
import { compile } from '../../core/record/timeline.ts'
import { parseCorrections } from '../../data/corrections.ts'
import { RECORD_FILES, type RecordTexts } from '../../data/issue.ts'
import { parseRecord } from '../../data/parse.ts'
import type { RawManifest } from '../../data/schema.ts'
import { FROZEN } from '../../embed/frozen.ts'
import { basesCsv, eventsCsv } from '../../formats/recordCsv.ts'
import { citationFile } from '../../publish/citationFile.ts'
import { documentOf } from '../../publish/document.ts'
import { feedOf } from '../../publish/feed.ts'
import { frozenPage } from '../../publish/frozenPage.ts'
import { doorPage, notFoundPage } from '../../publish/notFound.ts'
import { hasOembed, oembedOf, oembedPath } from '../../publish/oembed.ts'
import {
	DATA,
	type DataFile,
	FEED,
	HOME,
	pathOf,
	type RecordAbout,
	type Site,
	type SitePage,
} from '../../publish/site.ts'
import { robotsText, siteMapOf } from '../../publish/siteMap.ts'
import { pagesOf } from '../../publish/sitePages.ts'
import { styleSheetOf } from '../../publish/styleSheet.ts'
import type { Io } from '../command.ts'
import { errorsIn } from '../errorsIn.ts'
import { EXIT, FaultyRecord, FileError } from '../faults.ts'
import { plainJson } from '../inputFile.ts'
import { packageVersion } from '../packageVersion.ts'
import { folderAt, needTexts, offsetIn, type RecordFolder } from '../recordFolder.ts'
import { digestOf } from '../recordState.ts'
import { freezeMaps } from './frozenMaps.ts'
import { keepFile } from './keepFile.ts'
import { copyLivePage, livePageOver } from './livePage.ts'
import { type PictureMemory, type Pictures, picturesOf } from './pictures.ts'
import { type SiteFolder, siteFolder } from './siteFolder.ts'

interface PublishRequest {
	readonly output: string
	readonly 'base-url': string | null
	readonly live: string | null
	readonly record: string | null
}

const CORRECTIONS = 'corrections.json'
const CITATION = 'CITATION.cff'
const FONTS = [
	'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
	'ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
	'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
	'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2',
]

/** Carries out `publish`. @returns the exit code */
export async function publishSite(request: PublishRequest, io: Io): Promise<number> {
	const started = performance.now()
	const folder = folderAt(request.record, io)
	const { texts, dataset, manifest, corrections } = wholeRecord(folder, io)
	const digest = digestOf(texts)
	const langs = loadLanguagesOf(manifest.languages)
	const timeline = compile(dataset)
	const base = (request['base-url'] ?? '').replace(/(?<=.)\/*$/, '/')
	const from = livePageOver(request.live, texts, io)
	const out = siteFolder(request.output, io, from === null ? [folder.path] : [folder.path, from])
	try {
		const style = styleSheetOf(dataset.manifest.sides.values(), pagesCss(io))
		const bare: Omit<Site, 'files'> = {
			timeline,
			version: digest.slice(0, 8),
			base,
			live: from !== null,
			framed: langs.filter((lang) => from !== null && existsSync(join(from, 'embed', `${lang}.html`))),
			langs,
			about: aboutOf(manifest, corrections.list),
			frozen: [],
			styleSheet: `pages-${createHash('sha256').update(style).digest('hex').slice(0, 10)}.css`,
		}
		const frozen = freezeMaps(bare, from, digest, out)
		const site: Site = { ...bare, frozen: frozen.now, files: writeData(bare, texts, corrections.text, out) }
		out.write(site.styleSheet, style)
		for (const font of FONTS)
			out.write(
				`fonts/${font.split('/').at(-1)}`,
				readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${font}`)),
			)
		const pages = pagesOf(site)
		const pictures = picturesOf(
			timeline,
			{ base, digest, recordDir: folder.path, before: out.before, known: knownFrom(out.memory) },
			io,
		)
		const told = await writePages(site, pages, pictures, out, io)
		if (from !== null) copyLivePage(from, out.path, site, told.first, out.write)
		else out.write('index.html', doorPage(site))
		writeAround(site, pages, out)
		if (frozen.all.length > 0) writeFrozenPage(site, frozen.all, out, io)
		out.finish({ made: `handover ${packageVersion(io)}`, record: digest, pictures: pictures.memory() })
		const { files, bytes } = sizeOf(resolve(io.cwd, request.output))
		io.err(
			[
				`Published "${folder.shown}" to ${request.output}: ${pages.length} pages in ${langs.join(' and ')},`,
				`${told.pictures} pictures (${told.drawn} drawn, ${told.pictures - told.drawn} as they were);`,
				`${files} files, ${(bytes / 1e6).toFixed(1)} MB, in ${((performance.now() - started) / 1000).toFixed(0)} s.`,
			].join(' '),
		)
		if (base === '')
			io.err('There is no site map, and no address in the site is whole: --base-url says where it will stand.')
		return EXIT.fine
	} finally {
		out.drop()
	}
}

/** @throws FaultyRecord: half a record is not published */
function wholeRecord(folder: RecordFolder, io: Io) {
	const texts = needTexts(folder)
	const { dataset, issues, raw } = parseRecord(texts, { today: io.today(offsetIn(texts)) })
	if (!dataset || issues.length > 0 || !raw.manifest) {
		const { errors, them } = errorsIn(issues)
		throw new FaultyRecord(
			`The record in "${folder.shown}" has ${errors} and was not published; "handover check ${folder.shown}" names ${them}.`,
		)
	}
	return { texts, dataset, manifest: raw.manifest.value, corrections: correctionsIn(folder, raw.languages) }
}

/** What was corrected, and the file that says it; a record need not have been. */
function correctionsIn(
	{ path, shown }: RecordFolder,
	languages: readonly Lang[],
): { readonly list: readonly Correction[]; readonly text: string | null } {
	const file = join(path, CORRECTIONS)
	if (!existsSync(file)) return { list: [], text: null }
	try {
		const { text } = plainJson(file, join(shown, CORRECTIONS))
		return { list: parseCorrections(text, languages), text }
	} catch (fault) {
		if (fault instanceof FileError) throw fault
		throw new FaultyRecord(
			`The corrections of the record in "${shown}" have errors, and it was not published; "handover check ${shown}" names them.`,
		)
	}
}

function aboutOf(manifest: RawManifest, corrections: readonly Correction[]): RecordAbout {
	const { keywords, created } = manifest as RawManifest & { readonly keywords?: unknown }
	const licence = manifest.licenses.find(({ name, path }) => name !== undefined && /^https?:/.test(path ?? ''))
	const texts = (list: unknown): readonly string[] =>
		Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string' && one.trim() !== '') : []
	return {
		authors: makersIn(manifest),
		licence: licence ? { name: licence.name ?? '', address: licence.path ?? '' } : null,
		keywords: texts(keywords),
		created: created?.slice(0, 10) ?? null,
		corrections,
	}
}

function pagesCss({ packageDir }: Pick<Io, 'packageDir'>): string {
	return readFileSync(join(packageDir, 'src', 'publish', 'pages.css'), 'utf8')
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
	json: 'application/json',
	geojson: 'application/geo+json',
	csv: 'text/csv',
	cff: 'application/yaml',
}

/** The record to take away: its files to the byte, tables made from them, and how to cite it. */
function writeData(
	site: Omit<Site, 'files'>,
	texts: RecordTexts,
	corrections: string | null,
	out: SiteFolder,
): readonly DataFile[] {
	const { dataset } = site.timeline
	const citation = citationFile({ ...site, files: [] })
	const files: readonly (readonly [name: string, content: string])[] = [
		...RECORD_FILES.map((name) => [name, texts[name]] as const),
		...(corrections === null ? [] : [[CORRECTIONS, corrections] as const]),
		['bases.csv', basesCsv(dataset)],
		['events.csv', eventsCsv(dataset)],
		...(citation === null ? [] : [[CITATION, citation] as const]),
	]
	return files.map(([name, content]) => {
		out.write(`${DATA}${name}`, content)
		const ending = name.slice(name.lastIndexOf('.') + 1)
		return { name, bytes: Buffer.byteLength(content), type: MEDIA_TYPES[ending] ?? 'application/octet-stream' }
	})
}

/** Every page with its picture. */
async function writePages(site: Site, pages: readonly SitePage[], pictures: Pictures, out: SiteFolder, io: Io) {
	const there = new Set<string>()
	let [drawn, said, first] = [0, 0, '']
	for (const [i, page] of pages.entries()) {
		const { file, bytes } = await pictures.of(page.shot)
		if (!there.has(file)) {
			if (bytes === null) keepFile(file, out)
			else {
				out.write(file, bytes)
				drawn++
			}
			there.add(file)
		}
		if (i === 0) first = file
		out.write(`${pathOf(page)}index.html`, documentOf(site, page, file))
		if (hasOembed(site, page)) out.write(oembedPath(page), oembedOf(site, page, file))
		const tenth = Math.floor(((i + 1) * 10) / pages.length)
		if (drawn > 0 && tenth > said) io.err(`${tenth * 10} %`)
		said = tenth
		// Signals are heard between turns.
		if (i % 50 === 0) await new Promise((turn) => setImmediate(turn))
	}
	return { pictures: there.size, drawn, first }
}

/** What stands around the pages: feeds, site map, what robots and lost readers get. */
function writeAround(site: Site, pages: readonly SitePage[], out: SiteFolder): void {
	for (const lang of site.langs) {
		const feed = feedOf(site, lang, nameFor)
		if (feed !== null) out.write(pathOf({ lang, place: `${HOME}${FEED}` }), feed)
	}
	const siteMap = siteMapOf(site, pages)
	if (siteMap !== null) out.write('sitemap.xml', siteMap)
	out.write('robots.txt', robotsText(site))
	out.write('404.html', notFoundPage(site))
	const citation = citationFile(site)
	if (citation !== null) out.write(CITATION, citation)
	// GitHub would put the folder through Jekyll.
	out.write('.nojekyll', '')
}

/** The page by which frozen maps are told that there is a newer record. */
function writeFrozenPage(site: Site, names: readonly string[], out: SiteFolder, { packageDir }: Io): void {
	const script = readFileSync(join(packageDir, 'src', 'publish', 'frozenPage.js'), 'utf8')
	out.write(`${FROZEN}index.html`, frozenPage(site, names, script))
}

/** A UUID made of a text (RFC 9562, version 8): the same text, the same name, wherever the site stands. */
function nameFor(text: string): string {
	const hex = createHash('sha256').update(text).digest('hex')
	const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
	return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function knownFrom(memory: unknown): PictureMemory {
	const pictures = typeof memory === 'object' && memory !== null ? (memory as { pictures?: unknown }).pictures : null
	if (typeof pictures !== 'object' || pictures === null) return {}
	// Whoever wrote into it: a name that is not one of ours leads nowhere.
	const ours = Object.entries(pictures).filter(([, name]) => /^pictures\/[0-9a-f]{20}\.jpg$/.test(String(name)))
	return Object.fromEntries(ours) as PictureMemory
}

function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
	return {
		files: files.length,
		bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
	}
}
