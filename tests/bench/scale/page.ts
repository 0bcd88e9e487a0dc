/** The page that the bench drives: one subject, one number of events. */
import { loadLanguage } from '../../../src/app/language.ts'
import { RECORD_URLS } from '../../../src/app/recordUrls.ts'
import type { Dataset } from '../../../src/core/record/model.ts'
import { addDays, type DayNumber } from '../../../src/core/time/calendar.ts'
import { FIRST_FILES, LATER_FILES, type SentTexts } from '../../../src/data/sent.ts'
import { readSent } from '../../readSent.ts'
import { STORY } from '../../shipped.ts'
import { BEFORE, generated } from './events.ts'
import { frame, type Phase, type Subject } from './subject.ts'

/** Each loads its own libraries only. */
const SUBJECTS = {
	floor: async () => (await import('./subjects/floor.ts')).floor(),
	handover: async () => (await import('./subjects/handover.ts')).handover(),
	setFilter: async () => (await import('./subjects/setFilter.ts')).setFilter(),
	setData: async () => (await import('./subjects/setData.ts')).setData(),
	deckgl: async () => (await import('./subjects/deckgl.ts')).deckgl(true),
	'deckgl-accessors': async () => (await import('./subjects/deckgl.ts')).deckgl(false),
	leaflet: async () => (await import('./subjects/leaflet.ts')).leaflet(),
} as const

export type SubjectName = keyof typeof SUBJECTS

/** Steps, or repaints of the same picture, in a row before the other has its turn. */
const BLOCK = 25
/** What is so slow that it has not done these when its turn is over goes on until it has. */
const LEAST = 7
/** The date of the first picture: the middle of the story, when the trail is full. */
const MIDDLE: DayNumber = addDays(STORY[0], Math.round((STORY[1] - STORY[0]) / 2))
/** Dates that the picture test goes to, each from the day before anything happened. */
const PICTURES: readonly DayNumber[] = [60, 120, 150, 200, 240].map((days) => addDays(STORY[0], days))
/** How long a picture must stay the same before it counts as the last. */
const STILL_FRAMES = 20

let subject: Subject
let dataset: Dataset

const bench = {
	/** Everything that is there before the events are. */
	async open(name: SubjectName, count: number): Promise<void> {
		await loadLanguage('en')
		const files = [...FIRST_FILES, ...LATER_FILES]
		const texts = await Promise.all(files.map(async (file) => (await fetch(RECORD_URLS[file])).text()))
		const record = readSent(Object.fromEntries(files.map((file, i) => [file, texts[i] ?? ''])) as SentTexts)
		dataset = generated(record, count)
		subject = await SUBJECTS[name]()
	},

	/** @returns milliseconds until the events are in a picture, and their parts */
	async load(): Promise<{ readonly ms: number; readonly phases: readonly Phase[] }> {
		await frame()
		performance.mark('load')
		const start = performance.now()
		const phases = await subject.load(dataset, MIDDLE)
		const submitted = performance.now()
		performance.mark('loaded')
		// The frame was handed to the graphics; reading it back waits until it is a picture.
		digestOf(subject.canvas())
		const end = performance.now()
		return { ms: end - start, phases: [...phases, ['graphics', end - submitted]] }
	},

	/**
	 * Day by day through the story, each step as soon as the one before is done; every block of steps is followed by one
	 * of repaints, where the subject has them. Marks each for the trace.
	 * @param budgetMs no new block begins after it, and an eighth of it ends a block that has the least of steps
	 */
	async scrub(budgetMs: number): Promise<void> {
		const { repaint } = subject
		const block = async (name: string, count: number, turnMs: number, ask: (i: number) => void): Promise<void> => {
			await frame()
			const until = performance.now() + turnMs
			for (let i = 0; i < count && (i < LEAST || performance.now() < until); i++) {
				performance.mark(`${name} ${i}`)
				const rest = subject.rest()
				ask(i)
				await rest
			}
			performance.mark(`${name} end`)
		}
		const turn = budgetMs / 8
		// Once without counting, until the engine has compiled what it will compile.
		await block('warm', BLOCK, turn, (i) => subject.step(addDays(STORY[0], i)))
		const until = performance.now() + budgetMs
		for (let day = STORY[0]; day < STORY[1] && performance.now() < until; day = addDays(day, BLOCK)) {
			const count = Math.min(BLOCK, STORY[1] - day)
			await block('step', count, turn, (i) => subject.step(addDays(day, i)))
			if (repaint) await block('floor', count, turn, repaint)
		}
	},

	/**
	 * In how many frames after it was asked for a date is in the picture, by its pixels: the first picture that is the
	 * same as the one that stays.
	 * @param budgetMs no new date is asked for after it
	 */
	async frames(budgetMs: number): Promise<number[]> {
		const now = (): number => Number(document.timeline.currentTime)
		const until = performance.now() + budgetMs
		const drawn: { readonly at: number; readonly digest: number }[] = []
		subject.onPicture(() => drawn.push({ at: now(), digest: digestOf(subject.canvas()) }))
		const settle = async (step: DayNumber): Promise<number[]> => {
			const times: number[] = []
			const rest = subject.rest()
			subject.step(step)
			let atRest = false
			rest.then(() => {
				atRest = true
			})
			for (let still = 0; still < STILL_FRAMES; still = atRest ? still + 1 : 0) {
				await frame()
				times.push(now())
			}
			return times
		}
		const counts: number[] = []
		for (const day of PICTURES) {
			if (performance.now() > until) break
			await settle(BEFORE)
			const empty = drawn.at(-1)?.digest
			drawn.length = 0
			await frame()
			const asked = now()
			const times = await settle(day)
			const last = drawn.at(-1)?.digest
			if (last === undefined || last === empty) throw new Error(`The picture of day ${day} shows no event.`)
			const others = drawn.findLastIndex(({ digest }) => digest !== last)
			const shown = drawn[others + 1]?.at ?? asked
			counts.push(times.filter((time) => time > asked && time <= shown).length)
		}
		return counts
	},

	parts: (): readonly Phase[] => subject.parts?.() ?? [],

	/** Bytes of this page and its workers that are still in use, after everything else was thrown away. */
	async memory(): Promise<number> {
		const { measureUserAgentSpecificMemory } = performance as unknown as {
			measureUserAgentSpecificMemory: () => Promise<{ readonly bytes: number }>
		}
		return (await measureUserAgentSpecificMemory.call(performance)).bytes
	},
}

export type Bench = typeof bench

Object.assign(window, { bench })

const look = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

/** One number for all pixels (FNV-1a). */
function digestOf(canvas: HTMLCanvasElement | null): number {
	if (!canvas) return 0
	const { width, height } = canvas
	if (!look) throw new Error('This browser has no canvas to look at pictures with.')
	Object.assign(look.canvas, { width, height })
	look.drawImage(canvas, 0, 0)
	const pixels = new Uint32Array(look.getImageData(0, 0, width, height).data.buffer)
	return pixels.reduce((hash, pixel) => Math.imul(hash ^ pixel, 16777619), 2166136261)
}
