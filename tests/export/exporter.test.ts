import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { TellingError } from '../../src/core/messages/userError.ts'
import { createExporter, type WorkerLike } from '../../src/export/exporter.ts'
import type { ExportMaterial, FromWorker, ToWorker } from '../../src/export/exportProtocol.ts'

class FakeWorker implements WorkerLike {
	readonly sent: ToWorker[] = []
	ended = false
	onmessage: WorkerLike['onmessage'] = null
	onerror: WorkerLike['onerror'] = null
	postMessage(message: ToWorker): void {
		this.sent.push(message)
		// The workshop opens at once; everything else is answered by the test.
		if (message.task === 'open') this.say({ id: message.id, kind: 'done', answer: null })
	}
	terminate(): void {
		this.ended = true
	}
	say(data: FromWorker): void {
		this.onmessage?.({ data } as MessageEvent<FromWorker>)
	}
	die(): void {
		this.onerror?.({} as ErrorEvent)
	}
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const ask = { columns: 10, rows: 10, fps: 30 }

function setUp(material: () => Promise<ExportMaterial> = async () => ({}) as ExportMaterial) {
	const workers: FakeWorker[] = []
	const exporter = createExporter(() => {
		const worker = new FakeWorker()
		workers.push(worker)
		return worker
	}, material)
	/** Waits until the newest worker was asked so many things. */
	const asked = async (count: number): Promise<FakeWorker> => {
		for (;;) {
			const worker = workers.at(-1)
			if (worker && worker.sent.length >= count) return worker
			await Promise.resolve()
		}
	}
	return { exporter, workers, asked }
}

describe('the page’s side of the export worker', () => {
	test('starts one worker, opens it once and passes answers and progress on', async () => {
		const { exporter, workers, asked } = setUp()
		const shares: number[] = []
		const first = exporter.ask('filmFormats', ask, { onProgress: (share) => shares.push(share) })
		const second = exporter.ask('filmFormats', ask)
		const worker = await asked(3)
		expect(worker.sent.map(({ task }) => task)).toEqual(['open', 'filmFormats', 'filmFormats'])
		const [, one, two] = worker.sent
		worker.say({ id: one?.id ?? 0, kind: 'progress', share: 0.5 })
		worker.say({ id: two?.id ?? 0, kind: 'done', answer: ['gif'] })
		worker.say({ id: one?.id ?? 0, kind: 'done', answer: ['mp4'] })
		expect([await first, await second, shares, workers.length]).toEqual([['mp4'], ['gif'], [0.5], 1])
	})

	test('a failure is told in both languages', async () => {
		const { exporter, asked } = setUp()
		const answer = exporter.ask('filmFormats', ask)
		const worker = await asked(2)
		worker.say({ id: worker.sent[1]?.id ?? 0, kind: 'failed', fault: { key: 'fault.film', values: { format: 'MP4' } } })
		const fault = await answer.catch((error: unknown) => error)
		expect(fault).toBeInstanceOf(TellingError)
		expect((fault as TellingError).telling).toEqual({ key: 'fault.film', values: { format: 'MP4' } })
	})

	test('what is cancelled ends at once, and the worker is told', async () => {
		const { exporter, asked } = setUp()
		const controller = new AbortController()
		const answer = exporter.ask('filmFormats', ask, { signal: controller.signal })
		const worker = await asked(2)
		controller.abort()
		await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
		expect(worker.sent).toContainEqual({ id: worker.sent[1]?.id, task: 'cancel' })
		// An answer that was on its way is nobody's.
		worker.say({ id: worker.sent[1]?.id ?? 0, kind: 'done', answer: ['gif'] })
	})

	test('a worker that dies is told, and the next request starts another', async () => {
		const { exporter, workers, asked } = setUp()
		const answer = exporter.ask('filmFormats', ask)
		const worker = await asked(2)
		worker.die()
		await expect(answer).rejects.toThrow('fault.workerDied')
		expect(worker.ended).toBe(true)
		const again = exporter.ask('filmFormats', ask)
		const next = await asked(2)
		expect([workers.length, next.sent[0]?.task]).toEqual([2, 'open'])
		next.say({ id: next.sent[1]?.id ?? 0, kind: 'done', answer: ['gif'] })
		expect(await again).toEqual(['gif'])
	})

	test('a worker that was ended without a word is found by its silence', async () => {
		const { exporter, workers, asked } = setUp()
		const answer = exporter.ask('filmFormats', ask)
		const fault = expect(answer).rejects.toThrow('fault.workerDied')
		await asked(2)
		vi.advanceTimersByTime(60_000)
		await fault
		void exporter.ask('filmFormats', ask).catch(() => {})
		await asked(2)
		expect(workers.length).toBe(2)
		exporter.dispose()
	})

	test('one that is busy and answers is let be, however long it takes', async () => {
		const { exporter, asked } = setUp()
		const answer = exporter.ask('filmFormats', ask)
		const worker = await asked(2)
		for (let beats = 0; beats < 60; beats++) {
			vi.advanceTimersByTime(5000)
			worker.say({ id: 0, kind: 'beat' })
		}
		worker.say({ id: worker.sent[1]?.id ?? 0, kind: 'done', answer: ['gif'] })
		expect(await answer).toEqual(['gif'])
		exporter.dispose()
	})

	test.each([
		['that does not hear is ended', false, 2],
		['that hears goes on', true, 1],
	])('after Cancel, a worker %s', async (_, hears, count) => {
		const { exporter, workers, asked } = setUp()
		const controller = new AbortController()
		const answer = exporter.ask('filmFormats', ask, { signal: controller.signal }).catch(() => {})
		const worker = await asked(2)
		vi.advanceTimersByTime(1)
		controller.abort()
		await answer
		if (hears) worker.say({ id: 0, kind: 'beat' })
		vi.advanceTimersByTime(3000)
		void exporter.ask('filmFormats', ask).catch(() => {})
		await asked(2)
		expect([workers.length, worker.ended]).toEqual([count, !hears])
		exporter.dispose()
	})

	test('one that dies before the material is there is told, too', async () => {
		let give: (material: ExportMaterial) => void = () => {}
		const { exporter, asked } = setUp(() => new Promise((resolve) => (give = resolve)))
		const answer = exporter.ask('filmFormats', ask)
		const worker = await asked(0)
		worker.die()
		give({} as ExportMaterial)
		await expect(answer).rejects.toThrow('fault.workerDied')
	})

	test('one whose material never comes can be given up: what was asked is told, and the next request asks for it again', async () => {
		let times = 0
		const { exporter, workers, asked } = setUp(() =>
			++times === 1 ? new Promise(() => {}) : Promise.resolve({} as ExportMaterial),
		)
		const answer = exporter.ask('filmFormats', ask)
		await asked(0)
		exporter.renew()
		await expect(answer).rejects.toThrow('fault.workerDied')
		const again = exporter.ask('filmFormats', ask)
		const next = await asked(2)
		next.say({ id: next.sent[1]?.id ?? 0, kind: 'done', answer: ['gif'] })
		expect([await again, workers.length, times]).toEqual([['gif'], 2, 2])
		exporter.dispose()
	})

	test('what is cancelled while it still waits for the worker ends at once', async () => {
		const { exporter, asked } = setUp(() => new Promise(() => {}))
		const controller = new AbortController()
		const answer = exporter.ask('filmFormats', ask, { signal: controller.signal })
		await asked(0)
		controller.abort()
		await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
		exporter.dispose()
	})

	test('everything that is open when it dies is told', async () => {
		const { exporter, asked } = setUp()
		const both = [exporter.ask('filmFormats', ask), exporter.ask('filmFormats', ask)]
		const worker = await asked(3)
		worker.die()
		for (const { status, reason } of (await Promise.allSettled(both)) as PromiseRejectedResult[]) {
			expect(status).toBe('rejected')
			expect(reason).toBeInstanceOf(TellingError)
			expect(reason.telling.key).toBe('fault.workerDied')
		}
	})

	test('material that did not arrive is asked for again', async () => {
		let times = 0
		const { exporter, asked } = setUp(async () => {
			times++
			if (times === 1) throw new TellingError('fault.pictureFile', { file: 'offline' })
			return {} as ExportMaterial
		})
		await expect(exporter.ask('filmFormats', ask)).rejects.toThrow('offline')
		const again = exporter.ask('filmFormats', ask)
		const worker = await asked(2)
		worker.say({ id: worker.sent[1]?.id ?? 0, kind: 'done', answer: ['zip'] })
		expect([await again, times]).toEqual([['zip'], 2])
	})
})
