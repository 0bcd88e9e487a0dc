import { type ReactNode, Suspense, useEffect } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { noteMissing } from '../../app/missing.ts'
import type { MissingPart } from '../../app/store.ts'
import { say } from '../../core/messages/say.ts'
import { useLate } from './Arrival.tsx'
import { Boundary } from './ErrorBoundary.tsx'
import { Reload } from './Reload.tsx'

interface Told {
	/** What the page does without; told among the notices, where the note would stand at no place, or on other things. */
	readonly part?: MissingPart | undefined
}

/** A part that is loaded when it is wanted; if it does not arrive the page says so and stays. */
export function Later({ children, ...told }: Told & { children: ReactNode }) {
	return (
		<Boundary fallback={<Missing {...told} how="failed" />}>
			<Suspense fallback={<Late {...told} />}>{children}</Suspense>
		</Boundary>
	)
}

/** A file that hangs never fails, and one that is slow is not missing: after a while the reader is told that it is on its way. */
function Late(told: Told) {
	return useLate() ? <Missing {...told} how="late" /> : null
}

function Missing({ part, how }: Told & { readonly how: 'late' | 'failed' }) {
	const lang = useAppState(({ view }) => view.lang)
	if (part) return <Unseen part={part} how={how} />
	return (
		<p role="alert" className="notice">
			<span className="notice-body">{say(how === 'late' ? 'notice.late' : 'notice.failed', lang)}</span>
			<Reload lang={lang} />
		</p>
	)
}

function Unseen({ part, how }: { part: MissingPart; how: 'late' | 'failed' }) {
	const { store } = useApp()
	useEffect(() => {
		noteMissing(store, part, how)
		return () => noteMissing(store, part, null)
	}, [store, part, how])
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
