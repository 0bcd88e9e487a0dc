/**
 * `relief_light.jpg` and `relief_dark.jpg`: the same relief for pictures that leave the page. PDF holds JPEG as it is,
 * and drawing programs that open an SVG know no WebP. At quality 90 the plains stay free of blocks.
 */
import { readFileSync } from 'node:fs'
import { run, scratch, writeProduct } from './tools.ts'

for (const name of ['light', 'dark'] as const) {
	const webp = new URL(`../relief_${name}.webp`, import.meta.url).pathname
	const [bitmap, jpeg] = [scratch(`${name}.ppm`), scratch(`${name}.jpg`)]
	run('dwebp', '-quiet', '-ppm', webp, '-o', bitmap)
	run('cjpeg', '-quality', '90', '-optimize', '-outfile', jpeg, bitmap)
	writeProduct(`relief_${name}.jpg`, readFileSync(jpeg))
}
