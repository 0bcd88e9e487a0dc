import { useAppState } from '../../app/context.ts'
import { isEverything } from '../../core/query/filter.ts'
import type { LocatedIssue } from '../../data/issue.ts'
import type { Unable } from '../../map/MapView.tsx'
import { FilterLine } from '../lists/FilterLine.tsx'
import { GroundNotice } from './GroundNotice.tsx'
import { Introduction } from './Introduction.tsx'
import { KeptNotice } from './KeptNotice.tsx'
import { LinkNotice } from './LinkNotice.tsx'
import { MissingNotice } from './MissingNotice.tsx'
import { NewerNotice } from './NewerNotice.tsx'
import RecordProblem from './RecordProblem.tsx'
import { StillNotice } from './StillNotice.tsx'
import './contrast.css'

/** What the reader should know of what is shown, over the map. */
export default function Notices(props: {
	readonly issues: readonly LocatedIssue[]
	/** Why the moving map cannot be drawn; `null`: it can. */
	readonly unable: Unable | null
	/** Whether the masthead has room for what this is. */
	readonly wide: boolean
}) {
	const { issues, unable, wide } = props
	const lang = useAppState(({ view }) => view.lang)
	const filtered = useAppState(({ view }) => !isEverything(view))
	const problems = useAppState(({ linkProblems }) => linkProblems)
	const groundFault = useAppState((state) => state.groundFault)
	return (
		<>
			{!wide && <Introduction />}
			<div className="map-notices">
				{filtered && <FilterLine />}
				{groundFault !== null && <GroundNotice fault={groundFault} />}
				<NewerNotice />
				<KeptNotice />
				{unable !== null && <StillNotice why={unable} />}
				<MissingNotice />
				{problems.length > 0 && <LinkNotice key={JSON.stringify(problems)} problems={problems} />}
				{issues.length > 0 && <RecordProblem issues={issues} partly lang={lang} />}
			</div>
		</>
	)
}
