/** `npm run bench`: how heavy the page is and how fast; numbers to read, never a test. */
import { cpus } from 'node:os'
import { launchBrowser } from '../browser/launch.ts'
import { DIST, serveSite } from '../browser/site.ts'
import { firstLoad } from './firstLoad.ts'
import { openTime } from './openTime.ts'
import { scrub } from './scrub.ts'

/** Each is a table, printed as soon as it is known. */
async function run(): Promise<void> {
	const { url, close } = await serveSite(DIST)
	const browser = await launchBrowser()
	try {
		console.log(`Chromium ${browser.version()}, graphics in software, ${cpus().length} cores.\n`)
		console.log('First load: within 400 kB of script and 900 kB of everything, gzip.\n')
		console.log(`${await firstLoad(browser, url, DIST)}\n`)
		console.log('Scrub: at most 1.5 times an empty repaint, no task over 16 ms.\n')
		console.log(`${await scrub(browser, url)}\n`)
		console.log('Opening: for comparison only.\n')
		console.log(await openTime(browser, url))
	} finally {
		await browser.close()
		await close()
	}
}

await run()
