import { useEffect, useRef, useState } from 'react'
import { say } from '../../core/messages/say.ts'
import { errorText } from '../../core/messages/userError.ts'
import type { Lang } from '../../core/record/lang.ts'
import { aborted, type Following } from '../../export/exporter.ts'

/** What takes longer than this, in milliseconds, shows how far it has come and can be cancelled. */
const PATIENCE_MS = 1000

export interface Job {
	readonly running: boolean
	/** It takes its time: show progress. */
	readonly slow: boolean
	/** 0 to 1; `null`: not known. */
	readonly share: number | null
	/** What came of the last one. */
	readonly said: { readonly text: string; readonly failed: boolean } | null
	readonly run: (work: (following: Following) => Promise<string>) => void
	readonly cancel: () => void
}

/** One thing at a time that takes time: followed, cancelled, and told how it ended. */
export function useJob(lang: Lang): Job {
	const [running, setRunning] = useState(false)
	const [slow, setSlow] = useState(false)
	const [share, setShare] = useState<number | null>(null)
	const [said, setSaid] = useState<Job['said']>(null)
	const abort = useRef<AbortController | null>(null)
	useEffect(() => () => abort.current?.abort(), [])

	const run = async (work: (following: Following) => Promise<string>): Promise<void> => {
		if (running) return
		const controller = new AbortController()
		abort.current = controller
		setRunning(true)
		setShare(null)
		setSaid(null)
		const timer = window.setTimeout(() => setSlow(true), PATIENCE_MS)
		try {
			const { signal } = controller
			// Whoever does not look at the signal, or waits for what never comes, can be cancelled as well.
			const text = await Promise.race([work({ signal, onProgress: setShare }), aborted(signal)])
			setSaid({ text, failed: false })
		} catch (error) {
			const ended = error instanceof DOMException && error.name === 'AbortError'
			setSaid(
				ended
					? { text: say('studio.cancelled', lang), failed: false }
					: { text: `${say('studio.failed', lang)}: ${errorText(error, lang)}`, failed: true },
			)
		} finally {
			window.clearTimeout(timer)
			setRunning(false)
			setSlow(false)
		}
	}
	return { running, slow, share, said, run: (work) => void run(work), cancel: () => abort.current?.abort() }
}
