import { headOf } from '../../app/language.ts'
import { loadAgain } from '../../app/loadAgain.ts'
import type { Lang } from '../../core/record/lang.ts'

/**
 * Loads the page anew, at the same address. A module that did not arrive can be asked for again in no other way: most
 * browsers remember the failure as long as the page is open, and all of them a module that hangs.
 */
export function Reload({ lang }: { readonly lang: Lang }) {
	return (
		<button type="button" className="chip" onClick={loadAgain}>
			{headOf(lang).tryAgain}
		</button>
	)
}
