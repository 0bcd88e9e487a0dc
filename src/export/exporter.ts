import { TellingError } from '../core/messages/userError.ts'
import type { ExportMaterial, ExportTask, ExportTasks, FromWorker, ToWorker, WorkerFault } from './exportProtocol.ts'

/** What is used of a worker. */
export interface WorkerLike {
	postMessage(message: ToWorker): void
	terminate(): void
	onmessage: ((event: MessageEvent<FromWorker>) => void) | null
	onerror: ((event: ErrorEvent) => void) | null
}

/** How a request is followed and ended. */
export interface Following {
	readonly signal?: AbortSignal
	/** Called with 0 to 1. */
	readonly onProgress?: (share: number) => void
}

/** The page's side of the worker that makes files. */
export interface Exporter {
	/**
	 * @throws TellingError where it cannot be done; DOMException `AbortError` where `signal` ended it
	 */
	ask<Task extends Exclude<ExportTask, 'open'>>(
		task: Task,
		ask: ExportTasks[Task]['ask'],
		following?: Following,
	): Promise<ExportTasks[Task]['answer']>
	/** Ends the worker and whatever it was asked; the next request starts another. */
	renew(): void
	dispose(): void
}

/** So often, in milliseconds, a worker that has been asked something is asked whether it still hears. */
const BEAT_MS = 5000
/**
 * So long, in milliseconds, a worker may say nothing. Generous, because a large picture is drawn in one go, without
 * hearing; one that the browser has ended says nothing for ever, and no event tells.
 */
const SILENCE_MS = 30_000
/** So long, in milliseconds, a worker may go on with what was cancelled before it is ended. */
const CANCEL_MS = 3000

interface Open {
	readonly resolve: (answer: never) => void
	readonly reject: (fault: unknown) => void
	readonly onProgress: ((share: number) => void) | undefined
}

/**
 * @param spawn starts a worker
 * @param material what pictures are made from; asked for with the first request, and again after a worker has died
 */
export function createExporter(spawn: () => WorkerLike, material: () => Promise<ExportMaterial>): Exporter {
	const open = new Map<number, Open>()
	let worker: WorkerLike | null = null
	let ready: Promise<unknown> | null = null
	let last = 0
	/** When the worker last said something, by the clock of the page; `null`: never. */
	let heardAt: number | null = null
	let beat: ReturnType<typeof setInterval> | undefined
	/** Tells whoever still waits for the worker to be ready that it never will be. */
	let giveUp: (() => void) | undefined

	const died = (): void => {
		clearInterval(beat)
		worker?.terminate()
		worker = null
		ready = null
		heardAt = null
		giveUp?.()
		for (const { reject } of open.values()) reject(new TellingError('fault.workerDied'))
		open.clear()
	}

	const send = <Task extends ExportTask>(
		to: WorkerLike,
		task: Task,
		ask: ExportTasks[Task]['ask'],
		{ signal, onProgress }: Following = {},
	): Promise<ExportTasks[Task]['answer']> =>
		new Promise((resolve, reject) => {
			last++
			const id = last
			open.set(id, { resolve, reject, onProgress })
			to.postMessage({ id, task, ask } as ToWorker)
			signal?.addEventListener('abort', () => {
				if (!open.delete(id)) return
				to.postMessage({ id, task: 'cancel' })
				endIfSilent(to)
				reject(new DOMException('cancelled', 'AbortError'))
			})
		})

	/** What was cancelled must not keep the next request waiting. */
	const endIfSilent = (asked: WorkerLike): void => {
		const since = Date.now()
		asked.postMessage({ id: 0, task: 'beat' })
		setTimeout(() => {
			if (worker === asked && (heardAt ?? 0) < since) died()
		}, CANCEL_MS)
	}

	const watch = (asked: WorkerLike): void => {
		beat = setInterval(() => {
			// A worker that has said nothing yet may still be on its way over a slow line.
			if (heardAt === null || open.size === 0) heardAt = heardAt && Date.now()
			else if (Date.now() - heardAt > SILENCE_MS) died()
			else asked.postMessage({ id: 0, task: 'beat' })
		}, BEAT_MS)
	}

	const heard = ({ data }: MessageEvent<FromWorker>): void => {
		heardAt = Date.now()
		const request = open.get(data.id)
		if (!request) return
		switch (data.kind) {
			case 'progress':
				request.onProgress?.(data.share)
				return
			case 'done':
				request.resolve(data.answer as never)
				break
			case 'failed':
				request.reject(faultOf(data.fault))
				break
			case 'cancelled':
				request.reject(new DOMException('cancelled', 'AbortError'))
		}
		open.delete(data.id)
	}

	const started = async (signal: AbortSignal | undefined): Promise<WorkerLike> => {
		if (!worker) {
			const fresh = spawn()
			fresh.onmessage = heard
			fresh.onerror = died
			worker = fresh
			watch(fresh)
			const dead = new Promise<never>((_, reject) => {
				giveUp = () => reject(new TellingError('fault.workerDied'))
			})
			// It may die while the material is on its way, which may never come.
			const opened = material().then((sent) => (worker === fresh ? send(fresh, 'open', sent) : null))
			ready = Promise.race([dead, opened])
			// What does not arrive is asked for again with the next request.
			ready.catch(() => {
				if (worker === fresh) died()
			})
		}
		await Promise.race([ready, aborted(signal)])
		if (!worker) throw new TellingError('fault.workerDied')
		return worker
	}

	return {
		ask: async (task, ask, following) => {
			const to = await started(following?.signal)
			return send(to, task, ask, following)
		},
		renew: died,
		dispose: () => {
			clearInterval(beat)
			worker?.terminate()
			worker = null
			ready = null
			open.clear()
		},
	}
}

/** Fails as soon as the signal says so, and never ends otherwise. */
export function aborted(signal: AbortSignal | undefined): Promise<never> {
	return new Promise((_, reject) => {
		const end = (): void => reject(new DOMException('cancelled', 'AbortError'))
		if (signal?.aborted) end()
		signal?.addEventListener('abort', end)
	})
}

function faultOf(fault: WorkerFault): Error {
	return typeof fault === 'string' ? new Error(fault) : new TellingError(fault.key, fault.values)
}
