import { lazy, useState } from 'react'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import { Later } from '../shared/Lazy.tsx'

const EventTable = lazy(() => import('./EventTable.tsx'))

/** Opens the events of a list as a table. */
export function TableButton({ events, lang }: { readonly events: readonly BaseEvent[]; readonly lang: Lang }) {
	const [open, setOpen] = useState(false)
	return (
		<>
			<button type="button" className="link-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
				{say('find.table', lang)}
			</button>
			{open && (
				<Later>
					<EventTable events={events} lang={lang} onClose={() => setOpen(false)} />
				</Later>
			)}
		</>
	)
}
