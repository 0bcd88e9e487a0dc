import { TellingError } from '../core/messages/userError.ts'
import type { Sheet } from './options.ts'
import { MOST_PIXELS, sheetOf, sizeOf } from './presets.ts'
import type { Layout, Pane } from './sheet/layout.ts'
import type { Page } from './sheet/page.ts'

/** A map lower than so many lines of the smallest type, or narrower, tells nobody where anything is. */
const LEAST_LINES = 9
/** How fast larger sizes are tried, and how often: the last is twelve times as large. */
const STEP = 1.125
const MOST_STEPS = 21

/** What has been set, and whether it can be read. */
interface Laid {
	readonly page: Page
	readonly layout: Layout<Pane>
}

/**
 * What is set on a sheet, where its map is large enough to be read.
 * @param lay sets it; where the map is too small it is asked for larger sheets of the same shape
 * @throws TellingError that names the size that would do
 */
export function legible<L extends Laid>(sheet: Sheet, lay: (sheet: Sheet) => L): L {
	const laid = lay(sheet)
	if (isLegible(laid)) return laid
	const { scale = 1 } = sheet
	const [columns, rows] = [Math.round(sheet.width * scale), Math.round(sheet.height * scale)]
	for (let step = 1, factor = STEP; step <= MOST_STEPS; step++, factor *= STEP) {
		const [wide, high] = [rounded(columns * factor), rounded(rows * factor)]
		if (Math.max(wide, high) > MOST_PIXELS) break
		if (isLegible(lay(sheetOf(sizeOf(wide, high)))))
			throw new TellingError('fault.pictureTooSmall', { columns, rows, wide, high })
	}
	throw new TellingError('fault.pictureTooNarrow', { columns, rows })
}

function isLegible({ page, layout }: Laid): boolean {
	const least = LEAST_LINES * page.type.credit
	return layout.panes.every(({ free: { frame } }) => Math.min(frame.width, frame.height) >= least)
}

/** Sizes that people write. */
function rounded(pixels: number): number {
	return Math.ceil(pixels / 10) * 10
}
