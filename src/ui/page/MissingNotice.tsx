import { useEffect } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { LATE_MS, noteMissing } from '../../app/missing.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { Notice } from '../shared/Notice.tsx'
import { Reload } from '../shared/Reload.tsx'

/** Which smaller parts have not arrived, and that the rest works. */
export function MissingNotice() {
	const lang = useAppState(({ view }) => view.lang)
	const missing = useAppState((state) => state.missing)
	useMissingType()
	useMissingLooks()
	const told = (['failed', 'late'] as const).flatMap((how) => {
		const parts = [...missing].filter(([, its]) => its === how).map(([part]) => say(`missing.${part}`, lang))
		const key = how === 'late' ? 'notice.missingLate' : 'notice.missing'
		return parts.length === 0 ? [] : [say(key, lang, { parts: parts.join(localeOf(lang).comma) })]
	})
	if (told.length === 0) return null
	return (
		<Notice lang={lang} key={told.join()}>
			<p>
				{told.join(' ')} <Reload lang={lang} />
			</p>
		</Notice>
	)
}

/** Typefaces that fail, or are still on their way after a while. */
function useMissingType(): void {
	const { store } = useApp()
	useEffect(() => {
		const { fonts } = document
		const look = (): void => {
			const states = new Set([...fonts].map(({ status }) => status))
			noteMissing(store, 'type', states.has('error') ? 'failed' : states.has('loading') ? 'late' : null)
		}
		const failed = (): void => noteMissing(store, 'type', 'failed')
		const timer = window.setTimeout(look, LATE_MS)
		fonts.addEventListener('loadingdone', look)
		fonts.addEventListener('loadingerror', failed)
		return () => {
			window.clearTimeout(timer)
			fonts.removeEventListener('loadingdone', look)
			fonts.removeEventListener('loadingerror', failed)
		}
	}, [store])
}

/**
 * Style sheets that came as something else. A browser takes a page in the place of a style sheet without a word, as one
 * that says nothing.
 */
function useMissingLooks(): void {
	const { store } = useApp()
	useEffect(() => {
		const look = (): void => {
			for (const { href, cssRules } of document.styleSheets)
				if (href !== null && cssRules.length === 0) noteMissing(store, 'looks', 'failed')
		}
		look()
		// A link says to nobody above it that it has come.
		document.addEventListener('load', look, true)
		return () => document.removeEventListener('load', look, true)
	}, [store])
}
