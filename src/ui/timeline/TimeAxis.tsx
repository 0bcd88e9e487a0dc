import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { DARK, FORCED_COLOURS, useMedia } from '../../app/media.ts'
import { kindLook } from '../../core/marks/eventLooks.ts'
import { colourOf } from '../../core/marks/looks.ts'
import { coverageText, fullDayText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { coverageOn, thinStretches } from '../../core/query/coverage.ts'
import { sameFilter } from '../../core/query/filter.ts'
import { LANES, laneLead, lanesOf } from '../../core/query/lanes.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { THEMES, type Theme } from '../../core/theme.ts'
import { clampDay, type DayNumber } from '../../core/time/calendar.ts'
import { isInRange, type Range } from '../../core/time/range.ts'
import { shareOf } from '../../core/time/timeScale.ts'
import { KindSymbol } from '../shared/Symbol.tsx'
import { AxisChooser } from './AxisChooser.tsx'
import { AxisTip } from './AxisTip.tsx'
import { listenToGestures } from './axisGestures.ts'
import { type AxisChoice, choiceAt, markAt } from './axisMarks.ts'
import { axisInset, axisPlace } from './axisPlace.ts'
import { createDateLine } from './dateLine.ts'
import { keyedDay } from './dockKeys.ts'
import { drawAxis } from './drawAxis.ts'
import { EdgeMarker } from './EdgeMarker.tsx'
import './timeAxis.css'

/** Where the system sets the colours it does so for text and not for pictures; the axis follows by itself. */
const FORCED_INK = { ink: 'CanvasText', inkSoft: 'CanvasText', rule: 'color-mix(in srgb, CanvasText 30%, Canvas)' }

/** Lanes, slider and names. What changes with date or range is written by hand, not by React. */
export function TimeAxis() {
	const { store } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const wanted = useAppState(({ view }) => view.theme)
	const systemDark = useMedia(DARK)
	const page = THEMES[wanted ?? (systemDark ? 'dark' : 'light')]
	const forced = useMedia(FORCED_COLOURS)
	const theme = useMemo(() => (forced ? { ...page, ...FORCED_INK } : page), [page, forced])
	const axis = useRef<HTMLDivElement>(null)
	const canvas = useRef<HTMLCanvasElement>(null)
	const slider = useRef<HTMLInputElement>(null)
	const strip = useRef<HTMLDivElement>(null)
	const now = useRef<HTMLDivElement>(null)
	useDrawnAxis(axis, canvas, lang, theme)
	useWrittenSlider(slider, now, lang)
	const [choice, setChoice] = useState<AxisChoice | null>(null)
	const shut = useCallback(() => setChoice(null), [])
	useGestures(axis, slider, strip, setChoice)

	return (
		<div className="axis" ref={axis}>
			<div aria-hidden="true">
				<canvas ref={canvas} className="axis-picture" />
				<div className="axis-keys">
					{LANES.map((group, lane) => (
						<span key={group} title={say(`group.${group}`, lang)}>
							<KindSymbol type={laneLead(lane)} />
							<b>{say(`group.${group}`, lang)}</b>
						</span>
					))}
				</div>
			</div>
			<div ref={now} className="axis-now" tabIndex={-1} aria-hidden="true">
				<span>
					<i />
				</span>
			</div>
			<input
				ref={slider}
				className="axis-slider"
				type="range"
				step={1}
				defaultValue={store.getState().view.day}
				aria-label={say('page.date', lang)}
			/>
			<div ref={strip} className="axis-strip" aria-hidden="true" />
			<AxisTip axis={axis} slider={slider} lang={lang} />
			<EdgeMarker lang={lang} />
			{choice && <AxisChooser choice={choice} axis={axis} lang={lang} onShut={shut} />}
		</div>
	)
}

/** Draws the axis when its range, its events, its looks or its size change; many changes in a frame are one drawing. */
function useDrawnAxis(
	axis: RefObject<HTMLElement | null>,
	canvas: RefObject<HTMLCanvasElement | null>,
	lang: Lang,
	theme: Theme,
): void {
	const { store, timeline } = useApp()
	useEffect(() => {
		const [box, picture] = [axis.current, canvas.current]
		if (!box || !picture) return
		let frame = 0
		let inset = 0
		const draw = (): void => {
			frame = 0
			const { view } = store.getState()
			const slider = box.querySelector('.axis-slider')
			const foot = box.querySelector('.axis-strip')
			const keys = box.querySelector('.axis-keys')
			const lanesHeight = keys?.clientHeight ?? 0
			drawAxis(
				picture,
				{
					range: view.range,
					thin: thinStretches(timeline.dataset.manifest.account, view.range),
					lanes: lanesOf(shownEvents(timeline, view)),
					colours: LANES.map((_, lane) => colourOf(kindLook(timeline, laneLead(lane)).hue, theme)),
					lang,
					theme,
				},
				{
					width: box.clientWidth,
					height: (slider?.clientHeight ?? 0) + (foot?.clientHeight ?? 0),
					inset,
					lanesHeight,
					laneHeight: lanesHeight / LANES.length,
					stripHeight: foot?.clientHeight ?? 0,
					pixelRatio: window.devicePixelRatio,
				},
			)
		}
		const ask = (): void => {
			if (frame === 0) frame = requestAnimationFrame(draw)
		}
		// A window of another size, and one that moved to a screen of another density, which resizes in CSS pixels too.
		const resize = new ResizeObserver(() => {
			inset = axisInset(box)
			ask()
		})
		resize.observe(box)
		document.fonts.addEventListener('loadingdone', ask)
		const unsubscribe = store.subscribe(({ view }, { view: previous }) => {
			if (view.range !== previous.range || !sameFilter(view, previous)) ask()
		})
		return () => {
			unsubscribe()
			resize.disconnect()
			document.fonts.removeEventListener('loadingdone', ask)
			cancelAnimationFrame(frame)
		}
	}, [store, timeline, axis, canvas, lang, theme])
}

/** Writes the slider and the line of the date straight into the page whenever the day or the range changes. */
function useWrittenSlider(
	slider: RefObject<HTMLInputElement | null>,
	now: RefObject<HTMLElement | null>,
	lang: Lang,
): void {
	const { store, player, timeline } = useApp()
	useLayoutEffect(() => {
		const record: Range = [timeline.first, timeline.last]
		const [input, strip, line] = [slider.current, now.current, now.current?.querySelector('span')]
		if (!input || !strip || !line) return
		const dateLine = createDateLine(strip, line, lang)
		let written: Range | null = null
		let spoken: DayNumber | null = null
		const write = (): void => {
			const { day, range } = store.getState().view
			if (range !== written) {
				written = range
				input.min = String(range[0])
				input.max = String(range[1])
			}
			const value = String(clampDay(day, ...range))
			if (input.value !== value) input.value = value
			// At every step: what reads the page aloud asks for the words in the moment in which the value changes.
			if (day !== spoken) input.setAttribute('aria-valuetext', spokenDay(timeline, day, lang))
			spoken = day
			dateLine.show(isInRange(range, day) ? shareOf(day, range) : null)
		}
		// Set by a script, a voice or a switch; keys and pointers have their own ways. Heard before the page's root hears it:
		// nothing else listens, and React's own look at every event of the page is a fifth of the script of a step.
		const hear = (event: Event): void => {
			if (event.target !== input && event.target !== strip) return
			event.stopPropagation()
			if (event.target === input) player.goTo(input.valueAsNumber as DayNumber)
		}
		const key = (event: KeyboardEvent): void => {
			const { view } = store.getState()
			const day = keyedDay(event, view.day, view.range, lang)
			if (day === null) return
			event.preventDefault()
			// From a day that the axis has left it goes on from there, and the axis follows.
			player.goTo(clampDay(day, ...(isInRange(view.range, view.day) ? view.range : record)))
		}
		write()
		window.addEventListener('input', hear, true)
		window.addEventListener('scroll', hear, true)
		input.addEventListener('keydown', key)
		const unsubscribe = store.subscribe((state, previous) => state.view !== previous.view && write())
		return () => {
			unsubscribe()
			dateLine.end()
			window.removeEventListener('input', hear, true)
			window.removeEventListener('scroll', hear, true)
			input.removeEventListener('keydown', key)
		}
	}, [store, player, timeline, slider, now, lang])
}

function useGestures(
	axis: RefObject<HTMLElement | null>,
	slider: RefObject<HTMLInputElement | null>,
	strip: RefObject<HTMLElement | null>,
	onChoice: (choice: AxisChoice | null) => void,
): void {
	const { store, player, timeline } = useApp()
	const record = useMemo<Range>(() => [timeline.first, timeline.last], [timeline])
	useEffect(() => {
		const [box, input, foot] = [axis.current, slider.current, strip.current]
		if (!box || !input || !foot) return
		return listenToGestures(input, foot, {
			record,
			range: () => store.getState().view.range,
			day: () => store.getState().view.day,
			place: () => axisPlace(box, store.getState().view.lang),
			markAt: (x, y) => markAt(box, timeline, store.getState().view, x, y)?.day ?? null,
			onTap: (at) => onChoice(at && choiceAt(box, timeline, store.getState().view, ...at)),
			goTo: player.goTo,
			setRange: (range) => store.dispatch({ type: 'set-range', range }),
		})
	}, [store, player, timeline, record, axis, slider, strip, onChoice])
}

/** The full date and, where the record does not know every event of the day, that it does not. */
function spokenDay({ dataset: { manifest } }: Timeline, day: DayNumber, lang: Lang): string {
	const { account } = manifest
	const date = fullDayText(day, lang)
	const coverage = coverageText({ how: coverageOn(account, day), ends: account.ends }, lang)
	return coverage === null ? date : say('headline.covered', lang, { clause: date, coverage })
}
