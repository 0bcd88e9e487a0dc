import { type ReactNode, Suspense } from 'react'
import { useAppState } from '../../app/context.ts'
import { headOf } from '../../app/language.ts'
import { Boundary } from './ErrorBoundary.tsx'

/** A part that is loaded when it is wanted; if it does not arrive the page says so and stays. */
export function Later({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
	const lang = useAppState(({ view }) => view.lang)
	const failed = (
		<p role="alert" className="notice">
			{headOf(lang).loadFailed}.{' '}
			<button type="button" className="chip" onClick={() => window.location.reload()}>
				{headOf(lang).tryAgain}
			</button>
		</p>
	)
	return (
		<Boundary fallback={quiet ? null : failed}>
			<Suspense fallback={null}>{children}</Suspense>
		</Boundary>
	)
}

/**
 * A module that is already here, as what `lazy` waits for: it is taken in the same moment, where a promise would leave a
 * gap of one render.
 */
export function resolved<Module>(module: Module): Promise<Module> {
	// biome-ignore lint/suspicious/noThenProperty: a thenable that answers at once is the point
	return { then: (take: (module: Module) => void) => take(module) } as unknown as Promise<Module>
}
