import type { Measured } from './measure.ts'

/** Something the project promises, and what this run says about it. */
export interface Target {
	readonly promise: string
	readonly measured: string
	readonly holds: boolean
}

/** The load of deck.gl is compared at this size. */
const LOAD_COUNT = 100_000
/** Below, what every page takes once (textures, shaders, tables) is spread over too few events to say anything of one. */
const MEMORY_COUNT = 100_000

/** The promises about any number of events; those that this run measured. */
export function targets(all: readonly Measured[]): readonly Target[] {
	const ours = all.filter(({ subject }) => subject === 'handover')
	const at = (subject: Measured['subject'], count: number): Measured | undefined =>
		all.find((one) => one.subject === subject && one.count === count)
	const found: Target[] = []
	/** One promise for every size: the list of values, and whether the worst of them keeps it. */
	const forEach = (
		promise: string,
		of: readonly Measured[],
		limit: number,
		value: (one: Measured) => number | null,
		show: (value: number) => string,
	): void => {
		if (of.length === 0) return
		const values = of.map(value)
		found.push({
			promise,
			measured: of.map(({ count }, i) => `${sizeText(count)}: ${shown(values[i] ?? null, show)}`).join(', '),
			holds: values.every((one) => one !== null && one <= limit),
		})
	}
	const ratio = (digits: number) => (value: number) => value.toFixed(digits)
	forEach(
		'A date costs at most 1.25 × an empty repaint, median',
		ours,
		1.25,
		({ step, floor }) => step && floor && step.median / floor.median,
		ratio(2),
	)
	forEach(
		'and at most 1.5 × its p95 at p95',
		ours,
		1.5,
		({ step, floor }) => step && floor && step.p95 / floor.p95,
		ratio(2),
	)
	forEach(
		'The date is in the picture of the next frame',
		ours,
		1,
		({ frames }) => frames,
		(frames) => (frames === 1 ? 'next' : `${frames} frames`),
	)
	const load = at('handover', LOAD_COUNT)?.load
	for (const [subject, name] of [
		['deckgl', 'from typed arrays'],
		['deckgl-accessors', 'with accessors'],
	] as const) {
		const peer = at(subject, LOAD_COUNT)
		if (!load || !peer) continue
		const share = peer.load ? load.ms / peer.load.ms : 0
		found.push({
			promise: `${sizeText(LOAD_COUNT)} events load in a tenth of the time of deck.gl ${name}`,
			measured: peer.load
				? `${share.toFixed(2)} of it (${Math.round(load.ms)} of ${Math.round(peer.load.ms)} ms)`
				: '–',
			holds: share <= 0.1,
		})
	}
	forEach(
		'At most 100 bytes an event beside the record',
		ours.filter(({ count }) => count >= MEMORY_COUNT),
		100,
		({ bytes, count }) => (bytes === null ? null : bytes / count),
		ratio(0),
	)
	return found
}

function shown(value: number | null, show: (value: number) => string): string {
	return value === null ? 'not known' : show(value)
}

function sizeText(count: number): string {
	return count >= 1e6 ? `${count / 1e6}M` : `${count / 1000}k`
}
