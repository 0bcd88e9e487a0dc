import { isRtl } from '../../core/messages/locale.ts'
import { NO_BREAK, withWhatItCounts } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { spokenAs } from '../../picture/nodes.ts'
import { leftToRight, plainSpaces, wrapped } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'
import type { Band } from './head.ts'
import { hasLinkCode, LINK_CODE_SIDE, linkCode } from './linkCode.ts'
import { lineAt, measure, type Page } from './page.ts'

/** Where a picture is to be found, and what it shows the state of. */
export interface CreditText {
	readonly permalink: string
	/** `''`: whoever shows the picture says it beside it. */
	readonly version: string
	/** Who publishes the picture; `''`: nobody is named. */
	readonly credit: string
	/** Who made the ground. */
	readonly credits: string
	/** Where there is no room for a list of sources, what is said of them. */
	readonly note?: string | null
}

/** Credits and link are never cut: no name and no address is longer than these, however narrow the page. */
const MOST_LINES = 12

/** Who made the map and the ground, where it is to be found and which state of the record it shows. */
export function creditBand(page: Page, text: CreditText, withCode = hasLinkCode(page, text.permalink)): Band {
	if (!withCode) return creditLines(page, text)
	const gap = page.margin * 0.6
	const side = LINK_CODE_SIDE + gap
	const lines = creditLines({ ...page, width: page.width - side }, text)
	const start = page.width - page.margin - LINK_CODE_SIDE
	// A mirrored page counts from its right edge, and its lines stay there.
	const move = { x: isRtl(page.lang) ? side : 0, y: 0 }
	return {
		height: Math.max(lines.height, LINK_CODE_SIDE),
		nodes: [{ kind: 'group', move, children: lines.nodes }, linkCode(page, text.permalink, start, 0)],
	}
}

function creditLines(page: Page, { permalink, version, note, credit, credits }: CreditText): Band {
	const { type, theme, margin, lang, faces } = page
	const size = type.credit
	const leading = size * 1.36
	const look = { font: faces.medium, size, fill: theme.inkSoft } as const
	const map = [credit.trim(), say('detail.stillCredit', lang)].filter((part) => part !== '').join(' · ')
	// Each name in its own order, and a © with its name, wherever the line ends.
	const names = credits.split(' · ').map((name) => leftToRight(name.replace('© ', `©${NO_BREAK}`), lang))
	const made = `${map} · ${page.least > 0 ? names.join(' · ') : leftToRight(credits, lang)}`
	const state = version === '' ? [] : [`${say('detail.record', lang)}: ${leftToRight(version, lang)}`]
	const record = [...(note ? [note] : []), ...state].join(' · ')
	const link = leftToRight(permalink, lang)
	const room = measure(page)
	// Large type takes much room: one paragraph, of the link what a person would type, and no line for the state of the
	// record alone, which the file says too.
	if (page.least > 0) {
		const paragraph = (words: string): readonly string[] => {
			// What names the record's state stays with it.
			const whole = withWhatItCounts(words).replaceAll(/(?<=:) /g, NO_BREAK)
			const address = leftToRight(permalink.replace(/^https?:\/\//, ''), lang)
			const text = [made, address, whole].filter((part) => part !== '').join(' · ')
			return wrapped(text, faces.medium, size, room, MOST_LINES).map((line) =>
				plainSpaces(line).replace(/^· | ·$/g, ''),
			)
		}
		const [full, short] = [paragraph(record), paragraph(note ?? '')]
		const lines = short.length < full.length ? short : full
		return {
			height: lines.length * leading,
			nodes: [
				spokenAs(
					'P',
					lines.map((line, i) => lineAt(page, margin, size + i * leading, line, look)),
				),
			],
		}
	}
	const oneLine =
		[made, link, record].reduce((sum, text) => sum + textWidth(text, faces.medium, size), 0) + size * 6 <= room
	if (oneLine) {
		const end = lineAt(page, page.width - margin, size, [link, record].filter(Boolean).join(' · '), {
			...look,
			align: 'end',
		})
		return { height: leading, nodes: [lineAt(page, margin, size, made, look), end] }
	}
	const lines = [
		// A line does not begin with the dot between two names.
		...wrapped(`${map} · ${credits}`, faces.medium, size, room, MOST_LINES).map((line) => line.replace(/^· | ·$/g, '')),
		...wrapped(permalink, faces.medium, size, room, MOST_LINES).map((line) => leftToRight(line, lang)),
		...(record === '' ? [] : wrapped(record, faces.medium, size, room, MOST_LINES)),
	]
	return {
		height: lines.length * leading,
		nodes: lines.map((line, i) => lineAt(page, margin, size + i * leading, line, look)),
	}
}
