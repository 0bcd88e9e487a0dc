import { encodeQR } from 'qr'
import type { DisplayNode } from '../../picture/nodes.ts'
import { fromStart, type Page } from './page.ts'

/** Millimetres of a code's side: what a phone reads from a sheet in the hand. */
const SIDE_MM = 17
const MM = 96 / 25.4
/** The standard asks for four modules of paper around the code. */
const QUIET = 4

/** Whether the link of a page stands on it as a code too: printed, and an address that a phone can open. */
export function hasLinkCode({ print }: Page, permalink: string): boolean {
	return print && /^https?:\/\//.test(permalink)
}

/** The side of a code with its quiet zone, CSS pixels. */
export const LINK_CODE_SIDE = SIDE_MM * MM

/**
 * The link as a QR code (ISO/IEC 18004) in one path.
 * @param start where its quiet zone begins, from the edge where reading starts @param top of its quiet zone
 */
export function linkCode(page: Page, permalink: string, start: number, top: number): DisplayNode {
	const rows = encodeQR(permalink, 'raw', { ecc: 'medium', border: QUIET })
	const module = LINK_CODE_SIDE / rows.length
	const left = Math.min(fromStart(page, start), fromStart(page, start + LINK_CODE_SIDE))
	const square = `h${written(module)}v${written(module)}h${written(-module)}z`
	const d = rows.flatMap((row, y) =>
		row.flatMap((dark, x) => (dark ? [`M${written(x * module)} ${written(y * module)}${square}`] : [])),
	)
	return {
		kind: 'group',
		name: 'link code',
		title: permalink,
		move: { x: left, y: top },
		children: [
			// Dark on light in both themes: not every reader takes it the other way round.
			{ kind: 'rect', x: 0, y: 0, width: LINK_CODE_SIDE, height: LINK_CODE_SIDE, fill: '#ffffff' },
			{ kind: 'path', d: d.join(''), fill: '#000000' },
		],
	}
}

/** Modules are smaller than the tenth of a pixel that the rest is rounded to would allow. */
function written(value: number): string {
	return String(Math.round(value * 1000) / 1000)
}
