/** What has to be put away whatever ends the program: done, a fault, or a signal. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const toDo = new Set<() => void>()
let listening = false

/**
 * @param putAway must be quick, and must not fail
 * @returns call it when there is nothing left to put away
 */
export function onLeaving(putAway: () => void): () => void {
	if (!listening) for (const signal of SIGNALS) process.once(signal, leave)
	listening = true
	toDo.add(putAway)
	return () => toDo.delete(putAway)
}

/** Ends as the signal would have: whoever started the program sees which one it was. */
function leave(signal: NodeJS.Signals): void {
	for (const putAway of toDo) putAway()
	toDo.clear()
	process.kill(process.pid, signal)
}
