import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { say } from '../../core/messages/say.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { openingView } from '../../core/view/view.ts'
import { fillEmbed, partOf } from '../../embed/embedFile.ts'
import { embedText } from '../../embed/embedText.ts'
import { FROZEN, frozenName } from '../../embed/frozen.ts'
import type { Site } from '../../publish/site.ts'
import { keepFile } from './keepFile.ts'
import type { SiteFolder } from './siteFolder.ts'

/**
 * Puts the maps of this state of the record beside those that the site has had, which stay as they are.
 * @param live the folder of the moving map; `null`: there is none, and nothing is added
 * @param digest of the record, SHA-256 in hexadecimal digits
 * @returns the names of those of this state, and of all; see `frozenName`
 */
export function freezeMaps(
	{ framed, timeline }: Pick<Site, 'framed' | 'timeline'>,
	live: string | null,
	digest: string,
	out: SiteFolder,
): { readonly now: readonly string[]; readonly all: readonly string[] } {
	const before = out.before === null ? [] : mapsIn(join(out.before, FROZEN))
	for (const name of before) keepFile(fileOf(name), out)
	const now = live === null ? [] : framed.map((lang) => frozenMap(timeline, lang, join(live, 'embed'), digest))
	for (const { name, source } of now) if (!existsSync(join(out.path, fileOf(name)))) out.write(fileOf(name), source)
	const names = now.map(({ name }) => name)
	return { now: names, all: [...new Set([...before, ...names])].sort() }
}

const fileOf = (name: string): string => `${FROZEN}${name}.html`

function mapsIn(folder: string): readonly string[] {
	if (!existsSync(folder)) return []
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
		.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
		.filter((path) => path.includes('/'))
		.map((path) => path.slice(0, -'.html'.length))
}

/** The file that frames of the site show, which from here has the page two folders up. */
function frozenMap(timeline: Timeline, lang: string, folder: string, digest: string) {
	const file = readFileSync(join(folder, `${lang}.html`), 'utf8')
	const source = fillEmbed(
		file,
		{ about: { ...partOf(file, 'about'), page: '../../' } },
		embedText(timeline, { ...openingView(timeline.dataset.manifest), lang }, say('embed.noScript', lang)),
	)
	return { name: frozenName(digest, lang, createHash('sha256').update(source).digest('hex')), source }
}
