import type { ReactNode } from 'react'
import { useApp } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'

/**
 * Where lists and histories stand: beside the map on wide pages, else a sheet under it that is opened and shut.
 * @param shown whether anything of it is to be seen, on whatever grounds
 */
export function SidePanel(props: {
	readonly wide: boolean
	readonly sheet: boolean
	readonly onSheet: (open: boolean) => void
	readonly shown: boolean
	readonly lang: Lang
	readonly children: ReactNode
}) {
	const { wide, sheet, onSheet, shown, lang, children } = props
	const { store } = useApp()
	return (
		<aside className={shown ? 'panel' : 'panel panel-shut'} aria-label={say('page.aside', lang)}>
			{!wide && (
				<button
					type="button"
					className="panel-handle"
					aria-expanded={sheet}
					onClick={() => {
						if (sheet) store.dispatch({ type: 'close' })
						onSheet(!sheet)
					}}
				>
					{say(sheet ? 'page.shrinkPanel' : 'page.openPanel', lang)}
				</button>
			)}
			{children}
		</aside>
	)
}
