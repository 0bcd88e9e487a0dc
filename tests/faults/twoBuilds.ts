/**
 * `npm run test:builds`: two builds in two folders, one with a blank in its name, and in two time zones are the same,
 * byte for byte. Prints their hash, so that others can tell whether theirs is this one.
 */

import { buildIn } from './build.ts'

const hashes: string[] = []
for (const [name, zone] of [
	['an other place', 'America/Los_Angeles'],
	['one', 'Asia/Baghdad'],
] as const) {
	const { hash, remove } = await buildIn(name, zone)
	remove()
	hashes.push(hash)
}
const [first, second] = hashes
process.stdout.write(`The build: sha256 ${first}\n`)
if (first !== second) throw new Error(`Two builds differ: ${first} and ${second}`)
