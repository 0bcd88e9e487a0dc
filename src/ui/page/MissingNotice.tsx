import { useEffect } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { LATE_MS, noteMissing } from '../../app/missing.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { Notice } from '../shared/Notice.tsx'
import { Reload } from './Reload.tsx'

/** Which smaller parts have not arrived, and that the rest works. */
export function MissingNotice() {
	const lang = useAppState(({ view }) => view.lang)
	const missing = useAppState((state) => state.missing)
	useMissingType()
	if (missing.length === 0) return null
	const parts = missing.map((part) => say(`missing.${part}`, lang)).join(localeOf(lang).comma)
	return (
		<Notice lang={lang} key={parts}>
			<p>
				{say('notice.missing', lang, { parts })} <Reload lang={lang} />
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
			const wanted = [...fonts]
			noteMissing(
				store,
				'type',
				wanted.some(({ status }) => status === 'error' || status === 'loading'),
			)
		}
		const failed = (): void => noteMissing(store, 'type')
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
