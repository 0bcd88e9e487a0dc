/** Pictures and films from the command line, beside a screenshot of the page in a headless browser. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { mp4Encoder } from '../../src/cli/pictures/mp4.ts'
import { launchBrowser } from '../browser/launch.ts'
import { MAP_READY } from '../browser/ready.ts'
import { ROOT } from '../browser/site.ts'
import { median, table, tenths } from './numbers.ts'

interface Drawn {
	readonly seconds: readonly number[]
	readonly bytes: number
	readonly peakMb: number
}

const ROWS = [
	['post', 'PNG 1200 × 675'],
	['4k', 'PNG 3840 × 2160'],
	['pdf', 'PDF A4'],
	['gif', 'GIF 1080 × 1080, 10 s at 10 frames'],
	['mp4', 'MP4 1080 × 1080, 10 s at 30 frames'],
] as const

/** @param url of the built page @returns a table in Markdown */
export async function pictures(url: string): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'handover-bench-'))
	try {
		const shot = await screenshots(url)
		const warmShot = median(shot.seconds.slice(1))
		const rows: (string | number)[][] = []
		for (const [kind, name] of ROWS) {
			const { seconds, bytes, peakMb } = await drawn(kind, folder)
			const warm = seconds.length > 1 ? median(seconds.slice(1)) : null
			const ratio = kind === 'post' && warm !== null ? (warm / warmShot).toFixed(2) : ''
			rows.push([
				name,
				hundredths(seconds[0] ?? 0),
				warm === null ? '' : hundredths(warm),
				ratio,
				megabytes(bytes),
				Math.round(peakMb),
			])
		}
		rows.push([
			'Screenshot of the page, 1200 × 675',
			hundredths(shot.seconds[0] ?? 0),
			hundredths(warmShot),
			'1.00',
			megabytes(shot.bytes),
			shot.peakMb === null ? '' : Math.round(shot.peakMb),
		])
		return [
			`Each row ran in a process of its own; the MP4 was encoded by ${mp4Encoder()}, whose own memory is not in the row. The screenshot is of the same day in a headless Chromium: the first with its start, the next ones of another day in the same page, each once the map is at rest; its memory is that of all of the browser's processes after the last one.`,
			table(['', 'first, s', 'next ones, s, median', '× screenshot', 'MB', 'peak memory, MB'], rows),
		].join('\n\n')
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

async function drawn(kind: string, folder: string): Promise<Drawn> {
	const script = join(ROOT, 'tests', 'bench', 'pictureJob.ts')
	const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, kind, folder], {
		cwd: ROOT,
	})
	return JSON.parse(stdout) as Drawn
}

async function screenshots(url: string): Promise<{ seconds: number[]; bytes: number; peakMb: number | null }> {
	const before = new Set(chromiums())
	const seconds: number[] = []
	const start = performance.now()
	const browser = await launchBrowser()
	try {
		const page = await browser.newPage({ viewport: { width: 1200, height: 675 }, serviceWorkers: 'block' })
		await page.goto(`${url}?date=2020-04-04`)
		await page.locator(MAP_READY).first().waitFor()
		let picture = await page.screenshot()
		seconds.push((performance.now() - start) / 1000)
		for (const date of ['2020-03-29', '2020-03-18', '2020-01-08', '2020-03-13', '2020-04-04']) {
			const again = performance.now()
			await page.goto(`${url}?date=${date}`)
			await page.locator(MAP_READY).first().waitFor()
			picture = await page.screenshot()
			seconds.push((performance.now() - again) / 1000)
		}
		const mine = chromiums().filter((pid) => !before.has(pid))
		return {
			seconds,
			bytes: picture.length,
			peakMb: mine.length === 0 ? null : mine.reduce((sum, pid) => sum + rssMb(pid), 0),
		}
	} finally {
		await browser.close()
	}
}

/** Processes of a browser; none where there is no /proc. */
function chromiums(): readonly string[] {
	try {
		return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && /chrom/.test(readProc(pid, 'comm')))
	} catch {
		return []
	}
}

function rssMb(pid: string): number {
	return Number(/VmRSS:\s+(\d+)/.exec(readProc(pid, 'status'))?.[1] ?? 0) / 1024
}

function readProc(pid: string, file: string): string {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'utf8')
	} catch {
		return ''
	}
}

function megabytes(bytes: number): number {
	return tenths(bytes / 1e6)
}

function hundredths(value: number): number {
	return Math.round(value * 100) / 100
}
