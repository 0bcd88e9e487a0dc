/** `npm run gallery`: draws every plate anew, and the page that shows them. What changed is what git then shows. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import '../languages.ts'
import { PLATES } from './draw.ts'
import { galleryPage } from './galleryPage.ts'

const folder = import.meta.dirname
for (const name of ['stills', 'docks']) {
	mkdirSync(join(folder, name), { recursive: true })
	for (const file of readdirSync(join(folder, name))) rmSync(join(folder, name, file))
}
for (const { file, draw } of PLATES) writeFileSync(join(folder, file), draw())
writeFileSync(join(folder, 'index.html'), galleryPage(PLATES))
process.stdout.write(`${PLATES.length} plates: tests/gallery/index.html\n`)
