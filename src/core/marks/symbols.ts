/** The rim of a square in four pieces. */
const CORNERS = [1, -1].flatMap((x) => [1, -1].map((y) => corner(x, y))).join(' ')

/**
 * The shapes of marks as SVG path data, centred on 0,0 in a box from -12 to 12.
 * The map's texture, the still, the legend and the page's icons are all made from these strings.
 */
export const SYMBOLS = {
	/** Eight rays: an attack. */
	burst: star(8, 11.5, 4.4),
	/** Triangle pointing down: an air strike. */
	triangle: 'M-10.4 -7.6 L10.4 -7.6 L0 10.8 Z',
	/** Diamond: protest, politics, announcements, withdrawals. */
	diamond: 'M0 -10.5 L10.5 0 L0 10.5 L-10.5 0 Z',
	/** Cross: ground combat. */
	cross: 'M-10 -6.4 L-6.4 -10 L0 -3.6 L6.4 -10 L10 -6.4 L3.6 0 L10 6.4 L6.4 10 L0 3.6 L-6.4 10 L-10 6.4 L-3.6 0 Z',
	/** Rounded square: a base in somebody's hands; the next two are others'. */
	square: roundedSquare(8.5, 3),
	/** The same, hollow: read with the even-odd rule. */
	hollow: `${roundedSquare(8.5, 3)} ${roundedSquare(4.6, 1.2)}`,
	/** Hollow with a dot in it: a base of a further side. */
	pip: `${roundedSquare(8.5, 3)} ${roundedSquare(5.6, 1.6)} ${circle(2.6)}`,
	/** Only its corners: a base whose holder the record does not know. */
	broken: CORNERS,
	/** Between its corners what was last reported of it: a base whose holder is not known for these days any more. */
	squareReported: `${CORNERS} ${roundedSquare(3.6, 1)}`,
	hollowReported: `${CORNERS} ${roundedSquare(4, 1)} ${roundedSquare(2, 0.4)}`,
	pipReported: `${CORNERS} ${circle(2.6)}`,
	/** Small disc: a site that is nobody's to hand over. */
	disc: circle(5.2),
	/** A thin ring, even-odd. */
	ring: `${circle(11.6)} ${circle(9.4)}`,
} as const

export type SymbolName = keyof typeof SYMBOLS

const IN_PIECES: ReadonlySet<SymbolName> = new Set(['broken', 'squareReported', 'hollowReported', 'pipReported'])

/** The shape whose outline lifts a symbol off the ground: its own, but for one that is in pieces. */
export function symbolOutline(name: SymbolName): string {
	return SYMBOLS[IN_PIECES.has(name) ? 'square' : name]
}

/** Half the width, in CSS pixels at scale 1, of a symbol's box (12 units of path data). */
export const BASE_RADIUS = 11
export const EVENT_RADIUS = 17
/** Full radius of the ring that runs out from a fresh event, in CSS pixels. */
export const SHOCK_RADIUS_PX = 34
/** Radius of the ring that closes around a base while it is handed over, in CSS pixels. */
export const RING_RADIUS_PX = 15

function star(rays: number, outer: number, inner: number): string {
	const points = Array.from({ length: rays * 2 }, (_, i) => {
		const radius = i % 2 === 0 ? outer : inner
		const angle = (Math.PI * i) / rays - Math.PI / 2
		return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`
	})
	return `M${points.join(' L')} Z`
}

function roundedSquare(half: number, corner: number): string {
	const edge = round(half - corner)
	return `M${-edge} ${-half} H${edge} A${corner} ${corner} 0 0 1 ${half} ${-edge} V${edge} A${corner} ${corner} 0 0 1 ${edge} ${half} H${-edge} A${corner} ${corner} 0 0 1 ${-half} ${edge} V${-edge} A${corner} ${corner} 0 0 1 ${-edge} ${-half} Z`
}

/** One of four pieces of the rim of a square, whose sides are open in the middle. @param x @param y 1 or -1: which */
function corner(x: number, y: number): string {
	const points = [8.5, 2, 8.5, 7, 7, 8.5, 2, 8.5, 2, 5, 5, 5, 5, 2].map((length, i) => length * (i % 2 === 0 ? x : y))
	return `M${points.join(' ')} Z`
}

function circle(radius: number): string {
	return `M${-radius} 0 A${radius} ${radius} 0 1 1 ${radius} 0 A${radius} ${radius} 0 1 1 ${-radius} 0 Z`
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000
}
