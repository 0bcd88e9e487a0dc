/**
 * `npm run test:faults`: every file of the build is missing, answered with a page, cut off, and hangs; what the reader is
 * then told, and whether trying again helps, goes to docs/faults.md. Apart from `npm test`: about five minutes
 * on two cores.
 *
 * Files of parts that stand at different places of the page are tried in one visit: each is told at its own place. With a
 * pattern as its argument it tries the files that match and writes nothing.
 */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchForTests } from '../browser/launch.ts'
import { ROOT } from '../browser/site.ts'
import { buildIn, filesOf } from './build.ts'
import { serveFaulty, WAYS, type Way } from './faultyServer.ts'
import { filesOfPart, type Manifest } from './filesOfPart.ts'
import { bare, HALF_KNOWN, LOOKS, PARTS, type Part, PICTURE, SILENT, TOLD_BY, VISITS } from './parts.ts'
import { brokenBy, type Fault, inTurn, roundsOf } from './rounds.ts'
import { filesOfPicture, HELPLESS, SILENCE, sit, sitAtPicture, UNASKED, type Walk } from './sitting.ts'

/** Readers at a time: two work, and one waits. With four a run took 270 s, and two others met what a busy machine makes of waits. */
const AT_ONCE = 3
/** Rounds of one reader. */
const ROUNDS = 18

const started = performance.now()
const only = process.argv[2] ? new RegExp(process.argv[2]) : null
const built = await buildIn('an other place', 'America/Los_Angeles')
const { dist } = built
const files = filesOf(dist)
const plain = (file: string): string => bare(file).replace(/-[\w-]{8}(?=\.\w+$)/, '')
const rows = new Map(files.map((file) => [file, new Map<Way, string>()]))
const walk: Walk = {
	browser: await launchForTests(),
	server: await serveFaulty(dist),
	dist,
	files,
	note(file, way, text) {
		rows.get(file)?.set(way, text)
		if (only || process.env.HANDOVER_FAULTS_TALK) process.stdout.write(`${plain(file)} ${way}: ${text}\n`)
	},
}

const manifest = JSON.parse(built.manifest) as Manifest
const filesIn = Object.values(PARTS).map((part) => [part, filesOfPart(part, manifest, files)] as const)
/** The parts of a file; first the one that tells of it. */
function partsOf(file: string): readonly Part[] {
	const parts = filesIn.filter(([, its]) => its.has(file)).map(([part]) => part)
	const teller = TOLD_BY.find(([files]) => files.test(bare(file)))?.[1] ?? parts[0]
	// Where nothing stands without a part, that is so in its own visit only.
	return parts
		.filter(({ whole }) => !whole || teller?.whole)
		.toSorted((a, b) => Number(b === teller) - Number(a === teller))
}
const silent = (file: string): string | undefined => SILENT.find(([known]) => known.test(bare(file)))?.[1]
const walked = files.filter((file) => silent(file) === undefined && (only?.test(file) ?? true))
const faults: Fault[] = []
const picture: Fault[] = []
const pictureFiles = walked.some((file) => partsOf(file).length === 0) ? await filesOfPicture(walk) : new Set<string>()
for (const file of walked) {
	const parts = partsOf(file)
	const [part] = parts
	for (const way of WAYS)
		if (way === 'cut off' && HALF_KNOWN.test(bare(file))) walk.note(file, way, 'half of its looks')
		else if (part && way === 'a page instead' && HALF_KNOWN.test(bare(file)))
			faults.push({ file, way, part, tells: LOOKS, breaks: new Set() })
		else if (part) faults.push({ file, way, part, tells: part, breaks: brokenBy(part.whole ? [part] : parts) })
		else if (pictureFiles.has(file)) picture.push({ file, way, part: PICTURE, tells: PICTURE, breaks: new Set() })
}

/** In lots of about the same size, none larger than `most`. */
function lotsOf<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
	const lots = Math.ceil(items.length / most)
	const size = Math.ceil(items.length / lots)
	return Array.from({ length: lots }, (_, i) => items.slice(i * size, (i + 1) * size))
}

let visits = 0
const readers = Object.keys(VISITS).flatMap((visit) => {
	// What hangs holds connections, of which others would be short.
	const rounds = [true, false].flatMap((hanging) =>
		roundsOf(faults.filter(({ way, part }) => (way === 'hangs') === hanging && part.visit === visit)),
	)
	visits += rounds.length
	return lotsOf(inTurn(rounds), ROUNDS).map((lot) => () => sit(walk, lot))
})
// Never the same file twice in a row: that it comes is seen while the next one does not.
const byWay = WAYS.flatMap((way) => picture.filter((fault) => fault.way === way))
const jobs = [...lotsOf(byWay, ROUNDS).map((lot) => () => sitAtPicture(walk, lot)), ...readers.reverse()]
const tried = faults.length + picture.length
process.stdout.write(`${tried} faults of ${walked.length} files in ${visits} visits of ${jobs.length} readers\n`)
const work = async (): Promise<void> => {
	for (let job = jobs.shift(); job; job = jobs.shift())
		await job().catch((error: Error) => process.stderr.write(`A visit failed: ${error.message.split('\n')[0]}\n`))
}
await Promise.all(Array.from({ length: AT_ONCE }, work))
walk.server.close()
await walk.browser.close()
built.remove()

const cells = [...rows.values()].flatMap((row) => [...row.values()])
const count = (words: string): number => cells.filter((text) => text.includes(words)).length
const missing = walked.flatMap((file) => WAYS.filter((way) => !rows.get(file)?.has(way)))
const unseen = missing.length + count(UNASKED)
const seconds = Math.round((performance.now() - started) / 1000)
const lines = [
	'# What a reader sees when a file of the page does not come',
	'',
	`Made by \`npm run test:faults\`, which serves the built page with one file after the other missing, answered with a page, cut off, or hanging, reads what is told at its place, and presses *Try again* once the file is there. ${tried} faults of ${files.length} files; ${count(SILENCE)} go on without a word, ${count(HELPLESS)} are not mended by trying again, ${unseen} were not seen.`,
	'',
	`| file | ${WAYS.join(' | ')} |`,
	'| --- | --- | --- | --- | --- |',
	...files.map((file) => {
		const why = silent(file)
		const told = WAYS.map((way) => rows.get(file)?.get(way) ?? 'not seen')
		const [one] = told
		return why === undefined && told.some((text) => text !== one)
			? `| ${plain(file)} | ${told.join(' | ')} |`
			: `| ${plain(file)} | ${why ?? one} | | | |`
	}),
	'',
]
if (!only) writeFileSync(join(ROOT, 'docs', 'faults.md'), lines.join('\n'))
process.stdout.write(
	`${cells.length} faults in ${seconds} s; ${count(SILENCE)} silent, ${count(HELPLESS)} helpless, ${unseen} not seen\n`,
)
const strangers = walked.filter((file) => rows.get(file)?.size === 0)
if (strangers.length > 0) process.stdout.write(`Of no part: ${strangers.map(plain).join(', ')}\n`)
process.stdout.write(`The build: sha256 ${built.hash}\n`)
if (count(SILENCE) + count(HELPLESS) + unseen > 0) process.exitCode = 1
