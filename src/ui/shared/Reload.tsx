import type { ReactNode } from 'react'
import { headOf } from '../../app/language.ts'
import { loadAgain } from '../../app/loadAgain.ts'
import type { Lang } from '../../core/record/lang.ts'

/**
 * Loads the page anew, at the same address. A module that did not arrive can be asked for again in no other way: most
 * browsers remember the failure as long as the page is open, and all of them a module that hangs.
 * @param children the words on the button, where nothing has failed
 */
export function Reload({
	lang,
	children = headOf(lang).tryAgain,
}: {
	readonly lang: Lang
	readonly children?: ReactNode
}) {
	return (
		<button type="button" className="chip" onClick={loadAgain}>
			{children}
		</button>
	)
}
