import { useEffect, useRef, useState } from 'react'
import { errorText } from '../../core/messages/userError.ts'
import type { Lang } from '../../core/record/lang.ts'

export interface Previewed<T> {
	/** The newest answer; it stays while the next is made. */
	readonly answer: T | null
	readonly busy: boolean
	readonly fault: string | null
}

/**
 * Asks for a preview whenever what it is made from changes, one at a time: while one is made only the newest wish waits.
 * @param wish what it is made from, the same object as long as nothing changes; `null`: nothing can be made
 */
export function usePreview<W, T>(wish: W | null, make: (wish: W) => Promise<T>, lang: Lang): Previewed<T> {
	const [state, setState] = useState<Previewed<T>>({ answer: null, busy: true, fault: null })
	const running = useRef(false)
	const newest = useRef<W | null>(wish)
	const alive = useRef(true)
	const maker = useRef(make)
	maker.current = make
	const speech = useRef(lang)
	speech.current = lang

	useEffect(() => {
		alive.current = true
		return () => {
			alive.current = false
		}
	}, [])

	useEffect(() => {
		newest.current = wish
		if (running.current) return
		const work = async (): Promise<void> => {
			running.current = true
			try {
				for (let next = newest.current, done: W | null = null; next && next !== done; next = newest.current) {
					if (alive.current) setState((before) => ({ ...before, busy: true }))
					done = next
					const answer = await maker.current(next)
					if (alive.current) setState({ answer, busy: newest.current !== next, fault: null })
				}
			} catch (error) {
				if (alive.current) setState((before) => ({ ...before, busy: false, fault: errorText(error, speech.current) }))
			} finally {
				running.current = false
			}
		}
		void work()
	}, [wish])

	return state
}
