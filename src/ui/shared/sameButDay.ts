import { sameBut } from '../../app/store.ts'
import type { View } from '../../core/view/view.ts'

/** For `memo`: what does not depend on the date stands still, and costs nothing, while the date moves. */
export function sameButDay({ view: a }: { readonly view: View }, { view: b }: { readonly view: View }): boolean {
	return sameBut(['day'], a, b)
}
