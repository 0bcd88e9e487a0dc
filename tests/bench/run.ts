/**
 * `npm run bench`: how heavy the page is and how fast; numbers to read, never a test.
 * `npm run bench -- scale --sizes 1k,10k` measures some of it, `-- --write` puts all of it into docs/performance.md.
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../browser/launch.ts'
import { DIST, serveSite } from '../browser/site.ts'
import { firstLoad } from './firstLoad.ts'
import { table } from './numbers.ts'
import { openTime } from './openTime.ts'
import { pictures } from './pictures.ts'
import { writeReport } from './report.ts'
import { SIZES, type SizeName, scale } from './scale/scale.ts'
import type { Target } from './scale/targets.ts'
import { scrub } from './scrub.ts'

const SECTIONS = ['load', 'scrub', 'scale', 'open', 'pictures'] as const

/** Each section is printed as soon as it is known. */
async function run(): Promise<void> {
	const { sections, sizes, write } = wanted()
	const parts: string[] = []
	let drawn: string | null = null
	const tell = (text: string): void => {
		console.log(`${text}\n`)
		parts.push(text)
	}
	const promises: Target[] = []
	const { url, close } = await serveSite(DIST)
	const browser = await launchBrowser()
	try {
		tell(`Measured in Chromium ${browser.version()} on ${cpus().length} cores, graphics drawn in software.`)
		if (sections.has('load')) {
			tell('### The first load')
			tell('The build fails above the budget that stands in `vite.config.ts`.')
			tell(await firstLoad(browser, url, DIST))
		}
		if (sections.has('scrub')) {
			const scrubbed = await scrub(browser, url)
			tell('### The shipped record, scrubbed')
			tell(scrubbed.text)
			promises.push({
				promise: 'The whole page with the shipped record: a date costs at most 1.25 × an empty repaint, median',
				measured: scrubbed.median.toFixed(2),
				holds: scrubbed.median <= 1.25,
			})
			promises.push({
				promise: 'and at most 1.5 × its p95 at p95',
				measured: scrubbed.p95.toFixed(2),
				holds: scrubbed.p95 <= 1.5,
			})
			promises.push({
				promise: 'No task of the main thread over 16 ms while the shipped record is scrubbed',
				measured: String(scrubbed.longTasks),
				holds: scrubbed.longTasks === 0,
			})
		}
		if (sections.has('scale')) {
			tell('### More events')
			promises.push(...(await scale(sizes, tell, (what) => console.error(what))))
		}
		if (sections.has('open')) {
			tell('### Opening')
			const opened = await openTime(browser, DIST)
			tell(opened.text)
			promises.push(...opened.promises)
		}
		if (sections.has('pictures')) {
			drawn = await pictures(url)
			console.log(`### Pictures and films\n\n${drawn}\n`)
		}
		if (promises.length > 0) {
			tell('### What is promised, and whether it holds')
			tell(
				table(
					['promise', 'measured', 'holds'],
					promises.map(({ promise, measured, holds }) => [promise, measured, holds ? 'yes' : '**no**']),
				),
			)
		}
	} finally {
		await browser.close()
		await close()
	}
	if (write && drawn !== null) await writeReport(drawn, 'pictures')
	if (write && sections.has('load')) await writeReport(parts.join('\n\n'), 'page')
}

/** What the command line asks for. @throws Error if it asks for what there is not */
function wanted(): { sections: ReadonlySet<string>; sizes: readonly SizeName[]; write: boolean } {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { sizes: { type: 'string' }, write: { type: 'boolean', default: false } },
	})
	const sections = chosen(SECTIONS, positionals)
	const sizes = chosen(Object.keys(SIZES) as SizeName[], values.sizes?.split(',') ?? [])
	const part = positionals.length > 0 && positionals.join() !== 'pictures'
	if (values.write && (part || values.sizes !== undefined))
		throw new Error(
			'--write writes the whole report, or that of pictures alone; ask for no other sections and no sizes.',
		)
	return { sections: new Set(sections), sizes, write: values.write }
}

/** All, unless some are asked for by name. */
function chosen<T extends string>(all: readonly T[], names: readonly string[]): readonly T[] {
	const unknown = names.find((name) => !all.some((one) => one === name))
	if (unknown !== undefined) throw new Error(`There is no "${unknown}"; choose from: ${all.join(', ')}.`)
	return names.length === 0 ? all : all.filter((one) => names.includes(one))
}

await run()
