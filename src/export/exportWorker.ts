/**
 * The worker's door. The shaper starts asynchronously, and a worker's messages are not kept until its script has got to
 * the end: what comes before there is somebody to hear it is lost. So this file waits for nothing and hands on.
 */
import type { FromWorker, ToWorker } from './exportProtocol.ts'

const tasks = import('./exportTasks.ts')

self.onmessage = (event: MessageEvent<ToWorker>) => {
	tasks.then(
		({ hear }) => hear(event),
		() => {
			const answer: FromWorker = { id: event.data.id, kind: 'failed', fault: { key: 'fault.part', values: {} } }
			self.postMessage(answer)
		},
	)
}
