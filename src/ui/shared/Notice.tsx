import { type ReactNode, useState } from 'react'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import './problem.css'

/** Something the reader should know once and may put away. @param urgent said at once to those who listen */
export function Notice({ children, lang, urgent = false }: { children: ReactNode; lang: Lang; urgent?: boolean }) {
	const [open, setOpen] = useState(true)
	if (!open) return null
	return (
		<div className="notice" role={urgent ? 'alert' : 'status'}>
			<div className="notice-body">{children}</div>
			<button type="button" className="chip" onClick={() => setOpen(false)}>
				{say('notice.dismiss', lang)}
			</button>
		</div>
	)
}
