import { useEffect, useState } from 'react'
import { useAppState } from '../../app/context.ts'
import { keepPage } from '../../app/keptPage.ts'
import { watchVersion } from '../../app/newerVersion.ts'
import { say } from '../../core/messages/say.ts'
import { Notice } from '../shared/Notice.tsx'
import { Reload } from '../shared/Reload.tsx'

/** That the server has a newer version of the page than the one that is open. */
export function NewerNotice() {
	const lang = useAppState(({ view }) => view.lang)
	const [newer, setNewer] = useState(false)
	useEffect(() => {
		const watched = watchVersion(() => setNewer(true))
		const unkept = import.meta.env.PROD ? keepPage(watched.ask) : () => {}
		return () => {
			watched.end()
			unkept()
		}
	}, [])
	if (!newer) return null
	return (
		<Notice lang={lang}>
			<p>
				{say('notice.newer', lang)} <Reload lang={lang}>{say('notice.loadNewer', lang)}</Reload>
			</p>
		</Notice>
	)
}
