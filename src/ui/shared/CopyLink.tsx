import { useEffect, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { formatView } from '../../core/view/viewUrl.ts'

/** So long, in milliseconds, the button says that it has copied. */
const SAID_MS = 2500

/** The address of what is shown, to the clipboard; where there is none the address bar has it. */
export function CopyLink({ lang }: { readonly lang: Lang }) {
	const { store, timeline } = useApp()
	const [said, setSaid] = useState('')
	useEffect(() => {
		if (said === '') return
		const timer = window.setTimeout(() => setSaid(''), SAID_MS)
		return () => window.clearTimeout(timer)
	}, [said])
	const copy = async (): Promise<void> => {
		// The address bar follows a date only when it rests.
		const url = new URL(formatView(store.getState().view, timeline) || '?', window.location.href)
		try {
			await navigator.clipboard.writeText(url.href)
			setSaid(say('page.copied', lang))
		} catch {
			setSaid(say('page.linkInBar', lang))
		}
	}
	return (
		<>
			<span role="status" className="soft">
				{said}
			</span>
			<button type="button" className="chip" onClick={copy}>
				{say('page.copyLink', lang)}
			</button>
		</>
	)
}
