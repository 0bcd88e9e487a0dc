import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { RecordTexts } from '../../data/issue.ts'
import { sentOf } from '../../data/parting.ts'
import { firstDigestInput, laterDigestInput } from '../../data/sent.ts'
import { liveDocument } from '../../publish/liveDocument.ts'
import type { Site } from '../../publish/site.ts'
import type { Io } from '../command.ts'
import { UsageError } from '../faults.ts'
import { MARK } from './siteFolder.ts'

/** The pages of the moving map: with its own policy, and with one that lets it ask for another ground. */
const PAGES = ['index.html', 'online.html']

/**
 * The folder of the moving map, if it was built over this very record.
 * @param written as `--live` says; `null`: where the build of this package puts it
 * @returns `null`: there is none that fits; a person is told why
 * @throws UsageError where a folder was named and does not fit
 */
export function livePageOver(
	written: string | null,
	texts: RecordTexts,
	{ packageDir, cwd, err }: Pick<Io, 'packageDir' | 'cwd' | 'err'>,
): string | null {
	const folder = written === null ? join(packageDir, 'dist') : resolve(cwd, written)
	const why = whyNot(folder, texts)
	if (why === null) return folder
	if (written !== null) throw new UsageError(`"${written}" is no moving map of this record: ${why}.`)
	err(
		`The site has no moving map: ${why}. "npx vite build" makes it (HANDOVER_RECORD=DIR for another record); then publish again.`,
	)
	return null
}

function whyNot(folder: string, texts: RecordTexts): string | null {
	if (!existsSync(join(folder, 'index.html'))) return `there is none in "${folder}"`
	// Its old pages would come over the new ones.
	if (existsSync(join(folder, MARK))) return `"${folder}" is a whole site already, not the build of the map alone`
	const link = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
		(entry) => !entry.isFile() && !entry.isDirectory(),
	)
	// What a link leads to may be anybody's, and would be put online.
	if (link) return `"${join(link.parentPath, link.name)}" is no file but a link, a pipe or a device`
	const assets = join(folder, 'assets')
	const scripts = existsSync(assets) ? readdirSync(assets).filter((name) => name.endsWith('.js')) : []
	const text = scripts.map((name) => readFileSync(join(assets, name), 'utf8')).join('\n')
	// The build leaves in the program the digests of what it sends.
	const sent = sentOf(texts)
	const digests = [firstDigestInput(sent), laterDigestInput(sent)].map((part) =>
		createHash('sha256').update(part).digest('hex'),
	)
	return digests.every((digest) => text.includes(digest))
		? null
		: `the one in "${folder}" was built over another record`
}

/** Copies it to the top of a site, and tells it of the pages. @param picture of the first page, from the top of the site */
export function copyLivePage(
	from: string,
	to: string,
	site: Site,
	picture: string,
	write: (path: string, text: string) => void,
): void {
	cpSync(from, to, { recursive: true })
	for (const page of PAGES.filter((name) => existsSync(join(from, name))))
		write(page, liveDocument(readFileSync(join(from, page), 'utf8'), site, picture))
}
