/** So many pixels more than its box are the tails of letters, which every font has below its line, and no words. */
const TAILS = 5

/**
 * Lets boxes of a size of their own grow to the words in them, where type is set large or widely; asked at rest. They
 * never shrink again, for what lies above them would jump from date to date; another size of the window begins anew.
 * @param texts of those that are not shown nothing is asked
 */
export function growing(texts: readonly HTMLElement[]): { readonly fit: () => void; readonly reset: () => void } {
	return {
		fit: () => {
			for (const { style, scrollWidth, clientWidth } of texts)
				if (scrollWidth > clientWidth + TAILS) style.whiteSpace = 'normal'
			for (const { style, scrollHeight, clientHeight } of texts)
				if (scrollHeight > clientHeight + TAILS) style.height = `${scrollHeight}px`
		},
		reset: () => {
			for (const { style } of texts) {
				style.height = ''
				style.whiteSpace = ''
			}
		},
	}
}
