/** What fills the map of one file, read from the files of the package and of the record. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { LAYER_FILES } from '../../basemap/layers.ts'
import { headOfRow, languageOf, without } from '../../catalogue/load.ts'
import { LOCALES } from '../../core/messages/locales.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { RecordTexts } from '../../data/issue.ts'
import { sentOf } from '../../data/parting.ts'
import type { EmbedGround, EmbedParts } from '../../embed/embedFile.ts'
import { embedFontFiles } from '../../embed/embedFonts.ts'
import { EMBED_LAYERS } from '../../embed/embedLayers.ts'
import { plainJson } from '../inputFile.ts'
import { groundFolder } from '../pictures/groundFolder.ts'

/** Texts that the file has no place for. */
const UNSAID = ['annotation.', 'boot.', 'cite.', 'find.table', 'ground.', 'pages.', 'series.', 'size.', 'studio.']

/** The texts and fonts of a language. @throws Error for one that there is no catalogue of */
export function languageParts(lang: Lang): Pick<EmbedParts, 'language' | 'fonts'> {
	const row = LOCALES.find(({ tag }) => tag === lang)
	if (!row) throw new Error(`There is no language "${lang}".`)
	const { resolve } = createRequire(import.meta.url)
	const font = (file: string) => [file, readFileSync(resolve(`@fontsource/${file}`)).toString('base64')] as const
	return {
		language: { head: headOfRow(row), language: without(UNSAID, languageOf(row)) },
		fonts: Object.fromEntries(embedFontFiles(row.script).map(font)),
	}
}

/** The record as the file holds it: as the page is sent it. */
export function recordPart(texts: RecordTexts): EmbedParts['record'] {
	return Object.fromEntries(
		Object.entries(sentOf(texts)).map(([file, text]) => [file, JSON.parse(text)]),
	) as EmbedParts['record']
}

/** The ground under a record; plain paper where there is none. @param recordDir the folder of the record */
export function embedGround(timeline: Timeline, packageDir: string, recordDir: string): EmbedGround {
	const folder = groundFolder(timeline.dataset.manifest.region, recordDir, packageDir)
	const bare = join(packageDir, 'geo', 'bare')
	const json = (file: string): unknown => plainJson(join(folder ?? bare, file)).value
	const relief = (theme: 'light' | 'dark'): string => {
		if (folder === null) return address('image/png', join(bare, 'relief.png'))
		// A ground of one's own may have come with the pictures for paper only.
		const small = join(folder, `relief_${theme}.webp`)
		return existsSync(small) ? address('image/webp', small) : address('image/jpeg', join(folder, `relief_${theme}.jpg`))
	}
	return {
		'basemap.json': json('basemap.json') as EmbedGround['basemap.json'],
		'land.topo.json': json('land.topo.json') as EmbedGround['land.topo.json'],
		layers:
			folder === null
				? {}
				: Object.fromEntries(EMBED_LAYERS.map((layer) => [LAYER_FILES[layer], json(LAYER_FILES[layer])])),
		relief: { light: relief('light'), dark: relief('dark') },
	}
}

function address(type: string, file: string): string {
	return `data:${type};base64,${readFileSync(file).toString('base64')}`
}
