import { headOf } from '../../app/language.ts'
import type { Lang } from '../../core/record/lang.ts'

/** Loads the page anew, at the same address. */
export function Reload({ lang }: { readonly lang: Lang }) {
	return (
		<button type="button" className="chip" onClick={() => window.location.reload()}>
			{headOf(lang).tryAgain}
		</button>
	)
}
