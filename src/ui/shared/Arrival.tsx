import { useEffect, useRef, useState } from 'react'
import { headOf } from '../../app/language.ts'
import { LATE_MS } from '../../app/missing.ts'
import { say } from '../../core/messages/say.ts'
import { errorText } from '../../core/messages/userError.ts'
import type { Lang } from '../../core/record/lang.ts'
import { Reload } from './Reload.tsx'
import './problem.css'

/** What is to be told of something that was asked for; `null`: it is here, or may still come in good time. */
type Arrival = { readonly fault: unknown } | 'late' | null

/** Follows what was asked for last: whether it is late, and what it failed with. */
export function useArrival(): readonly [Arrival, follow: (coming: Promise<unknown>) => void] {
	const [arrival, setArrival] = useState<Arrival>(null)
	const asked = useRef<Promise<unknown> | null>(null)
	useEffect(
		() => () => {
			asked.current = null
		},
		[],
	)
	const follow = (coming: Promise<unknown>): void => {
		asked.current = coming
		const tell = (next: Arrival): void => {
			if (asked.current === coming) setArrival(next)
		}
		tell(null)
		const timer = window.setTimeout(() => tell('late'), LATE_MS)
		coming
			.then(
				() => null,
				(fault: unknown) => ({ fault }),
			)
			.then((end) => {
				window.clearTimeout(timer)
				tell(end)
			})
	}
	return [arrival, follow]
}

/** Whether whoever stands in for something has stood there for a while. */
export function useLate(): boolean {
	const [late, setLate] = useState(false)
	useEffect(() => {
		const timer = window.setTimeout(() => setLate(true), LATE_MS)
		return () => window.clearTimeout(timer)
	}, [])
	return late
}

/** Tells it, with a way to try again. @param failed what has failed, in words; a file, where nothing is said */
export function ArrivalNote(props: { readonly arrival: Arrival; readonly lang: Lang; readonly failed?: string }) {
	const { arrival, lang, failed = headOf(lang).loadFailed } = props
	if (arrival === null) return null
	return (
		<span role="alert" className="arrival">
			{arrival === 'late' ? (
				say('notice.late', lang)
			) : (
				<>
					{failed}: <bdi>{errorText(arrival.fault, lang)}</bdi>
				</>
			)}{' '}
			<Reload lang={lang} />
		</span>
	)
}
