import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { loadLanguages } from '../../catalogue/load.ts'
import { embedGround, languageParts, recordPart } from '../../cli/embed/embedMaterial.ts'
import { LOCALES } from '../../core/messages/locales.ts'
import { say } from '../../core/messages/say.ts'
import { compile } from '../../core/record/timeline.ts'
import { openingView } from '../../core/view/view.ts'
import type { RecordTexts } from '../../data/issue.ts'
import { parseRecord } from '../../data/parse.ts'
import { digestInput } from '../../data/sent.ts'
import { fillEmbed } from '../embedFile.ts'
import { embedText } from '../embedText.ts'
import { buildTemplate } from './buildTemplate.ts'

/** A file with our own record, in bytes after gzip; the build fails above it. */
const MOST = 1_200_000

export interface EmbedFilesOptions {
	/** The record that the page is built with, and its folder. */
	readonly read: () => RecordTexts
	readonly record: URL
	/** Folder of the project. */
	readonly root: URL
	/** Whether the record is our own: others may be of any size. */
	readonly ours: boolean
}

/**
 * Puts the map of one file beside the page, in each language of the record: `embed/en.html`. It is what frames show,
 * and what the studio and the command line make other files from.
 */
export function embedFiles({ read, record, root, ours }: EmbedFilesOptions): Plugin {
	return {
		name: 'handover-embed',
		apply: 'build',
		async generateBundle() {
			const texts = read()
			const { dataset } = parseRecord(texts)
			// What is wrong with a record is told by the plugin that reads it for the page.
			if (!dataset) return
			const timeline = compile(dataset)
			const template = await buildTemplate(fileURLToPath(root))
			const ground = embedGround(timeline, fileURLToPath(root), fileURLToPath(record))
			const version = createHash('sha256').update(digestInput(texts)).digest('hex').slice(0, 8)
			const spoken = dataset.manifest.languages.filter((lang) => LOCALES.some(({ tag }) => tag === lang))
			loadLanguages(spoken)
			for (const lang of spoken) {
				const about = { query: '', page: '../', version, days: null, without: [], hosts: [] }
				const source = fillEmbed(
					template,
					{ about, ...languageParts(lang), record: recordPart(texts), ground },
					embedText(timeline, { ...openingView(dataset.manifest), lang }, say('embed.noScript', lang)),
				)
				const size = gzipSync(source, { level: 9 }).length
				this.info(`one file, ${lang}, gzip: ${(size / 1000).toFixed(1)} of ${MOST / 1000} kB`)
				if (ours && size > MOST)
					this.error(
						`The map of one file (${lang}) has ${size} bytes of gzip, and may have ${MOST}. See docs/decisions.`,
					)
				this.emitFile({ type: 'asset', fileName: `embed/${lang}.html`, source })
			}
			const types = readFileSync(new URL('../messages.ts', import.meta.url), 'utf8')
			this.emitFile({ type: 'asset', fileName: 'embed/messages.d.ts', source: types })
		},
	}
}
