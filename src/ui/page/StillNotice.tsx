import { useAppState } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import type { Unable } from '../../map/MapView.tsx'
import { Notice } from '../shared/Notice.tsx'
import { Reload } from '../shared/Reload.tsx'

/** Why nothing moves. */
export function StillNotice({ why }: { readonly why: Unable }) {
	const lang = useAppState(({ view }) => view.lang)
	return (
		<Notice lang={lang}>
			<p>
				{say(`notice.${why}`, lang)} {why !== 'noWebgl' && <Reload lang={lang} />}
			</p>
		</Notice>
	)
}
