/** The program with a third language, and a record in it: what `CONTRIBUTING.md` asks of a translator, and nothing else. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIXTURES, ROOT } from './helpers.ts'
import { LONG, long } from './pseudo.ts'
import { writeTranslated } from './translated.ts'

const PARTS = ['src', 'geo', 'index.html', 'LICENSE', 'package.json', 'tsconfig.json', 'vite.config.ts']

/**
 * Writes a copy of the sources into a folder, with the long pseudo-language as a catalogue and a row, and the record of
 * the six bases in it as `record`.
 */
export function writeThirdLanguage(copy: string): void {
	const { tag } = LONG.locale
	for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true })
	symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
	writeFileSync(join(copy, `src/core/messages/${tag}.json`), JSON.stringify(LONG.texts))
	const rows = join(copy, 'src/core/messages/locales.ts')
	const text = readFileSync(rows, 'utf8')
	const more = text.replace(/\n\]\n$/, `\n\tlocale<typeof en>(${JSON.stringify(LONG.locale)}),\n]\n`)
	if (more === text) throw new Error('the rows of the languages are not where they are looked for')
	writeFileSync(rows, more)
	mkdirSync(join(copy, 'record'))
	writeTranslated(join(FIXTURES, 'mali'), join(copy, 'record'), tag, long)
}
