import type { LabelBox } from '../../core/geometry/labelPlacement.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { fromStart, measure, type Page } from './page.ts'

/** A logo on the paper of the page's theme. */
export interface PaperLogo {
	readonly width: number
	readonly height: number
	/** A `data:` URI. */
	readonly href: string
}

/** As high as so many ems of the headline, and no wider than this share of the line. */
const HEIGHT_EM = 1.25
const MOST_SHARE = 0.26

/** Where a logo stands in a head: where its first line ends. @param top of that line */
export function logoBox(page: Page, { width, height }: PaperLogo, top: number): LabelBox {
	const scale = Math.min((page.type.title * HEIGHT_EM) / height, (measure(page) * MOST_SHARE) / width)
	const [across, down] = [width * scale, height * scale]
	const edge = page.width - page.margin
	const x = Math.min(fromStart(page, edge), fromStart(page, edge - across))
	return { x, y: top, width: across, height: down }
}

export function logoNodes(page: Page, logo: PaperLogo, top: number): readonly DisplayNode[] {
	return [{ kind: 'image', ...logoBox(page, logo, top), href: logo.href }]
}
