import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../browser/site.ts'
import { table, tenths } from '../numbers.ts'
import { serveBenchPage } from './build.ts'
import { BUDGET, type Measured, measured } from './measure.ts'
import type { SubjectName } from './page.ts'
import { type Target, targets } from './targets.ts'

export const SIZES = { '1k': 1000, '10k': 10_000, '100k': 100_000, '1M': 1_000_000 } as const
export type SizeName = keyof typeof SIZES

const NAMES: Readonly<Record<SubjectName, string>> = {
	floor: 'the ground alone, repainted',
	handover: '**Handover**',
	setFilter: 'MapLibre `setFilter`',
	setData: 'MapLibre `setData`',
	deckgl: 'deck.gl, typed arrays',
	'deckgl-accessors': 'deck.gl, accessors',
	leaflet: 'Leaflet.TimeDimension, no ground',
}

const PACKAGES = [
	['MapLibre GL JS', 'maplibre-gl'],
	['deck.gl', '@deck.gl/core'],
	['Leaflet', 'leaflet'],
	['Leaflet.TimeDimension', 'leaflet-timedimension'],
] as const

/**
 * What a date costs with more and more events, for us and for the ways that others draw them.
 * @param tell told each table as soon as it is known
 * @param say told what is being measured: it takes minutes
 */
export async function scale(
	sizes: readonly SizeName[],
	tell: (text: string) => void,
	say: (what: string) => void,
): Promise<readonly Target[]> {
	tell(`${PACKAGES.map(([name, id]) => `${name} ${versionOf(id)}`).join(', ')}.`)
	const { url, close } = await serveBenchPage()
	const all: Measured[] = []
	try {
		for (const size of sizes) {
			for (const subject of Object.keys(NAMES) as SubjectName[]) {
				say(`${size}, ${subject}`)
				all.push(await measured(url, subject, SIZES[size]))
			}
			tell(sizeTable(size, only(all, size)))
		}
	} finally {
		await close()
	}
	tell(partsTable(all.filter(({ subject }) => subject === 'handover')))
	return targets(all)
}

function only(all: readonly Measured[], size: SizeName): readonly Measured[] {
	return all.filter(({ count }) => count === SIZES[size])
}

function sizeTable(size: SizeName, all: readonly Measured[]): string {
	const ours = all.find(({ subject }) => subject === 'handover')
	const row = ({ subject, step, frames, load, bytes, count }: Measured) => [
		NAMES[subject],
		...(step
			? [
					tenths(step.median),
					tenths(step.p95),
					ours?.step ? times(step.median / ours.step.median) : '',
					Math.round(step.wall),
				]
			: [load ? over(BUDGET.scrub) : '', '', '', '']),
		frames ?? '',
		...(subject === 'floor'
			? ['', '', '']
			: load
				? [Math.round(load.ms), Math.round(load.workMs), Math.round(load.longestMs)]
				: [over(BUDGET.load), '', '']),
		bytes === null || subject === 'floor' ? '' : Math.round(bytes / count),
	]
	const floor = ours?.floor
	const rows = all.map(row)
	// The floor that counts was measured by turns with our steps, on the same page.
	if (floor && ours.step)
		rows.splice(1, 0, [
			'the same map as below, repainted',
			tenths(floor.median),
			tenths(floor.p95),
			times(floor.median / ours.step.median),
			Math.round(floor.wall),
			...['', '', '', '', ''],
		])
	return table(
		[
			`${size} events`,
			'main thread ms a step, median',
			'p95',
			'× Handover',
			'ms on the wall',
			'frames',
			'load, ms on the wall',
			'main thread ms of it',
			'longest task ms',
			'bytes an event',
		],
		rows,
	)
}

/** Where our own time goes. */
function partsTable(all: readonly Measured[]): string {
	const known = all.flatMap(({ load, parts, count }) => (load ? [{ count, phases: load.phases, parts }] : []))
	const [first] = known
	if (!first) return ''
	return table(
		[
			'Handover, events',
			...first.phases.map(([name]) => `load: ${name}, ms`),
			...first.parts.map(([name]) => `a date: ${name}, µs`),
		],
		known.map(({ count, phases, parts }) => [
			String(count),
			...phases.map(([, ms]) => tenths(ms)),
			...parts.map(([, us]) => tenths(us)),
		]),
	)
}

function versionOf(id: string): string {
	const text = readFileSync(join(ROOT, 'node_modules', id, 'package.json'), 'utf8')
	return (JSON.parse(text) as { readonly version: string }).version
}

function times(ratio: number): string {
	return ratio.toFixed(2)
}

function over(budgetMs: number): string {
	return `over ${budgetMs / 1000} s`
}
