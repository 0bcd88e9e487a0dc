import { useApp, useAppState } from '../../app/context.ts'
import { textIn } from '../../core/record/lang.ts'
import { Notice } from '../shared/Notice.tsx'
import { HowTo } from './HowTo.tsx'
import './introduction.css'

/** What this is and what can be done, where the masthead has no room for it; gone with the first thing that is done. */
export function Introduction() {
	const { dataset } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const begun = useAppState((state) => state.begun)
	if (begun) return null
	const { introduction, subtitle } = dataset.manifest
	return (
		<div className="introduction">
			<Notice lang={lang}>
				<p>
					{textIn(introduction ?? subtitle, lang)}{' '}
					<span className="introduction-how">
						<HowTo />
					</span>
				</p>
			</Notice>
		</div>
	)
}
