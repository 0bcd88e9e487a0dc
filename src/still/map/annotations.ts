import { type LabelBox, labelBoxAround, labelBoxHolds } from '../../core/geometry/labelPlacement.ts'
import { type Frame, type Point, project } from '../../core/geometry/projection.ts'
import { localeOf } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Theme } from '../../core/theme.ts'
import type { Annotation } from '../../core/view/annotations.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { FACES, type Faces } from '../../text/faces.ts'
import { inOwnDirection, wrapped } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'

/** The words of a person's own on a map, in their place. */
export interface SetAnnotation {
	readonly lines: readonly string[]
	readonly size: number
	readonly box: LabelBox
	/** From the words to what they are about; `null`: no arrow. */
	readonly arrow: { readonly from: Point; readonly to: Point } | null
}

/** The map that they are set on. */
export interface AnnotatedMap {
	readonly frame: Frame
	readonly lang: Lang
	readonly theme: Theme
	/** Plex Sans (the default). */
	readonly faces?: Faces
	/** Factor on sizes, as for marks. */
	readonly scale: number
	/** The smallest type, pixels. */
	readonly least: number
}

/** Pixels at scale 1, and the least that can be read. */
const SIZE = 13
const LEAST_SIZE = 11
const LINE_EM = 1.22
const WIDTH_EM = 13
const MOST_LINES = 8
const PAD_EM = 0.25
const EDGE_PX = 6
/** An arrow leaves its target to be seen, pixels at scale 1. */
const GAP = 9
const HEAD = 8
/** What names keep off an arrow. */
const STEP = 6

/** Those whose place is on the map; words are never cut by its edge. */
export function setAnnotations(annotations: readonly Annotation[], map: AnnotatedMap): readonly SetAnnotation[] {
	const { frame, lang, faces = FACES.sans, scale, least } = map
	const { width, height } = frame
	const size = Math.max(SIZE * scale, LEAST_SIZE, least) * localeOf(lang).typeFactor
	const pad = PAD_EM * size
	const whole: LabelBox = { x: 0, y: 0, width, height }
	return annotations.flatMap(({ text, at, to }): SetAnnotation[] => {
		const point = project(frame, at)
		const lines = wrapped(
			text,
			faces.semibold,
			size,
			Math.min(WIDTH_EM * size, width - 2 * (EDGE_PX + pad)),
			MOST_LINES,
		)
		if (lines.length === 0 || !labelBoxHolds(whole, point)) return []
		const [across, down] = [
			Math.max(...lines.map((line) => textWidth(line, faces.semibold, size))) + 2 * pad,
			lines.length * LINE_EM * size + pad,
		]
		const box: LabelBox = {
			x: within(point[0] - across / 2, EDGE_PX, width - EDGE_PX - across),
			y: within(point[1] - down / 2, EDGE_PX, height - EDGE_PX - down),
			width: across,
			height: down,
		}
		return [{ lines, size, box, arrow: to && arrowOf(box, project(frame, to), GAP * scale) }]
	})
}

/** Those whose place is on none of the maps: they are not drawn. */
export function annotationsOff(
	annotations: readonly Annotation[],
	maps: readonly { readonly frame: Frame }[],
): readonly Annotation[] {
	return annotations.filter(
		({ at }) =>
			!maps.some(({ frame }) =>
				labelBoxHolds({ x: 0, y: 0, width: frame.width, height: frame.height }, project(frame, at)),
			),
	)
}

/** What names, captions and insets keep off. */
export function annotationBoxes(set: readonly SetAnnotation[]): readonly LabelBox[] {
	return set.flatMap(({ box, arrow }) => {
		if (!arrow) return [box]
		const { from, to } = arrow
		const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / (2 * STEP))
		return [
			box,
			...Array.from({ length: steps + 1 }, (_, i) =>
				labelBoxAround(
					[mix(from[0], to[0], i / Math.max(1, steps)), mix(from[1], to[1], i / Math.max(1, steps))],
					STEP,
				),
			),
		]
	})
}

export function annotationNodes(
	set: readonly SetAnnotation[],
	{ theme, lang, faces = FACES.sans, scale }: Pick<AnnotatedMap, 'theme' | 'lang' | 'faces' | 'scale'>,
): readonly DisplayNode[] {
	return set.flatMap(({ lines, size, box, arrow }): readonly DisplayNode[] => [
		...(arrow ? arrowNodes(arrow, theme, scale) : []),
		...lines.map(
			(line, i): DisplayNode => ({
				kind: 'text',
				x: box.x + box.width / 2,
				y: box.y + PAD_EM * size * 0.5 + (i * LINE_EM + 0.95) * size,
				text: inOwnDirection(line, lang),
				font: faces.semibold,
				size,
				fill: theme.ink,
				anchor: 'middle',
				halo: { colour: theme.labelHalo, width: 2.2 * scale, opacity: 0.95 },
			}),
		),
	])
}

function arrowOf(box: LabelBox, tip: Point, gap: number): SetAnnotation['arrow'] {
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
	const [dx, dy] = [tip[0] - x, tip[1] - y]
	const length = Math.hypot(dx, dy)
	// How much of the way from the middle is inside the box.
	const inside = Math.min(box.width / 2 / Math.max(Math.abs(dx), 1e-9), box.height / 2 / Math.max(Math.abs(dy), 1e-9))
	const end = 1 - gap / Math.max(length, 1e-9)
	if (end - inside <= 0) return null
	return { from: [x + dx * inside, y + dy * inside], to: [x + dx * end, y + dy * end] }
}

function arrowNodes(
	{ from, to }: NonNullable<SetAnnotation['arrow']>,
	theme: Theme,
	scale: number,
): readonly DisplayNode[] {
	const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
	const side = HEAD * scale
	const barb = (turn: number): string =>
		[to[0] - side * Math.cos(angle + turn), to[1] - side * Math.sin(angle + turn)].map(tenth).join(' ')
	const d = `M${from.map(tenth).join(' ')}L${to.map(tenth).join(' ')}M${barb(0.45)}L${to.map(tenth).join(' ')}L${barb(-0.45)}`
	return [
		{
			kind: 'path',
			d,
			stroke: theme.labelHalo,
			strokeWidth: 4.6 * scale,
			strokeOpacity: 0.9,
			roundCap: true,
		},
		{ kind: 'path', d, stroke: theme.ink, strokeWidth: 1.7 * scale, roundCap: true },
	]
}

function within(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value))
}

function mix(a: number, b: number, share: number): number {
	return a + (b - a) * share
}

function tenth(value: number): string {
	return value.toFixed(1)
}
