/**
 * Draws one kind of picture or film as the command line does, several times in one process, and prints how long each
 * took, how large the file is and the most memory that the process ever had: `tsx pictureJob.ts KIND FOLDER`.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../src/cli/run.ts'
import { ROOT, TODAY } from '../helpers.ts'

const JOBS: Readonly<
	Record<string, { readonly args: readonly string[]; readonly file: string; readonly times: number }>
> = {
	post: { args: ['snapshot', '2020-04-04'], file: 'post.png', times: 8 },
	'4k': { args: ['snapshot', '2020-04-04', '--size', '4k'], file: '4k.png', times: 5 },
	pdf: { args: ['snapshot', '2020-04-04', '--size', 'a4-landscape'], file: 'a4.pdf', times: 5 },
	gif: { args: ['film', '2020-03-01', '2020-04-30'], file: 'film.gif', times: 1 },
	mp4: { args: ['film', '2020-03-01', '2020-04-30'], file: 'film.mp4', times: 1 },
}

const [kind = '', folder = ''] = process.argv.slice(2)
const job = JOBS[kind]
if (!job) throw new Error(`There is no "${kind}".`)
const file = join(folder, job.file)
const seconds: number[] = []
for (let i = 0; i < job.times; i++) {
	const start = performance.now()
	const code = await run([...job.args, '-o', file], {
		out: () => {},
		data: () => {},
		err: () => {},
		today: () => TODAY,
		cwd: folder,
		packageDir: ROOT,
	})
	if (code !== 0) throw new Error(`"${kind}" ended with ${code}`)
	seconds.push((performance.now() - start) / 1000)
}
// Kilobytes on Linux, as getrusage gives them.
console.log(JSON.stringify({ seconds, bytes: statSync(file).size, peakMb: process.resourceUsage().maxRSS / 1024 }))
