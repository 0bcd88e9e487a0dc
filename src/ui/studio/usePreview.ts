import { useEffect, useRef, useState } from 'react'
import { LATE_MS } from '../../app/missing.ts'
import { errorText } from '../../core/messages/userError.ts'
import type { Lang } from '../../core/record/lang.ts'

interface Previewed<T> {
	/** The newest answer; it stays while the next is made. */
	readonly answer: T | null
	readonly busy: boolean
	readonly fault: string | null
	/** Whether the very first answer keeps the reader waiting. */
	readonly late: boolean
	/** Gives up what is on its way and asks anew. */
	readonly again: () => void
}

/**
 * Asks for a preview whenever what it is made from changes, one at a time: while one is made only the newest wish waits.
 * @param wish what it is made from, the same object as long as nothing changes; `null`: nothing can be made
 * @param renew makes whoever makes the preview start anew
 */
export function usePreview<W, T>(
	wish: W | null,
	make: (wish: W) => Promise<T>,
	renew: () => void,
	lang: Lang,
): Previewed<T> {
	const [state, setState] = useState<Pick<Previewed<T>, 'answer' | 'busy' | 'fault'>>({
		answer: null,
		busy: true,
		fault: null,
	})
	const [late, setLate] = useState(false)
	const [attempt, setAttempt] = useState(0)
	/** The loop that runs; what one before it still answers is nobody's. */
	const running = useRef<object | null>(null)
	const newest = useRef<W | null>(wish)
	const maker = useRef(make)
	maker.current = make
	const speech = useRef(lang)
	speech.current = lang

	useEffect(
		() => () => {
			running.current = null
		},
		[],
	)

	// biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason, not an input
	useEffect(() => {
		newest.current = wish
		if (running.current) return
		const me = {}
		running.current = me
		const mine = (): boolean => running.current === me
		const work = async (): Promise<void> => {
			try {
				for (let next = newest.current, done: W | null = null; mine() && next && next !== done; next = newest.current) {
					setState((before) => ({ ...before, busy: true, fault: null }))
					done = next
					const answer = await maker.current(next)
					if (mine()) setState({ answer, busy: newest.current !== next, fault: null })
				}
			} catch (error) {
				if (mine()) setState((before) => ({ ...before, busy: false, fault: errorText(error, speech.current) }))
			} finally {
				if (mine()) running.current = null
			}
		}
		void work()
	}, [wish, attempt])

	const waiting = state.busy && state.answer === null && wish !== null
	// biome-ignore lint/correctness/useExhaustiveDependencies: another attempt waits anew
	useEffect(() => {
		setLate(false)
		if (!waiting) return
		const timer = window.setTimeout(() => setLate(true), LATE_MS)
		return () => window.clearTimeout(timer)
	}, [waiting, attempt])

	const again = (): void => {
		running.current = null
		renew()
		setAttempt((attempt) => attempt + 1)
	}
	return { ...state, late, again }
}
