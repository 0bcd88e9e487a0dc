import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { headOf } from '../../app/language.ts'
import { LATE_MS, noteMissing } from '../../app/missing.ts'
import type { MissingPart } from '../../app/store.ts'
import { Boundary } from './ErrorBoundary.tsx'

/**
 * A part that is loaded when it is wanted; if it does not arrive the page says so and stays.
 * @param part what the page does without; told among the notices, where nothing stands in its place
 */
export function Later({ children, part }: { children: ReactNode; part?: MissingPart }) {
	const missing = part ? <Unseen part={part} /> : <Missing />
	return (
		<Boundary fallback={missing}>
			<Suspense fallback={<Late>{missing}</Late>}>{children}</Suspense>
		</Boundary>
	)
}

/** A file that hangs never fails: what has not come after a while counts as missing, until it comes. */
function Late({ children }: { children: ReactNode }) {
	const [late, setLate] = useState(false)
	useEffect(() => {
		const timer = window.setTimeout(() => setLate(true), LATE_MS)
		return () => window.clearTimeout(timer)
	}, [])
	return late ? children : null
}

function Missing() {
	const lang = useAppState(({ view }) => view.lang)
	return (
		<p role="alert" className="notice">
			{headOf(lang).loadFailed}.{' '}
			<button type="button" className="chip" onClick={() => window.location.reload()}>
				{headOf(lang).tryAgain}
			</button>
		</p>
	)
}

function Unseen({ part }: { part: MissingPart }) {
	const { store } = useApp()
	useEffect(() => {
		noteMissing(store, part)
		return () => noteMissing(store, part, false)
	}, [store, part])
	return null
}

/**
 * A module that is already here, as what `lazy` waits for: it is taken in the same moment, where a promise would leave a
 * gap of one render.
 */
export function resolved<Module>(module: Module): Promise<Module> {
	// biome-ignore lint/suspicious/noThenProperty: a thenable that answers at once is the point
	return { then: (take: (module: Module) => void) => take(module) } as unknown as Promise<Module>
}
