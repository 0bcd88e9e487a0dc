import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useApp, useAppState } from '../app/context.ts'
import { SPEEDS, type Speed } from '../app/store.ts'
import { addDays, addMonths, clampDay, type DayNumber } from '../core/calendar.ts'
import type { Lang } from '../core/lang.ts'
import type { Range } from '../core/range.ts'
import { sceneOn } from '../core/scene.ts'
import { dayText, fullDayText, headlineWithoutDate, localDigits, weekdayText } from '../core/sentences.ts'
import { nextEventDay, previousEventDay } from '../core/timeline.ts'
import { STORY } from '../core/view.ts'
import { word } from '../core/words.ts'
import { TimeLanes } from './TimeLanes.tsx'
import './timeDock.css'

/** The date: large, as a slider, and as a player. What changes with every date is written by hand, not by React. */
export function TimeDock() {
	const { store, clock, timeline } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const range = useAppState(({ view }) => view.range)
	const playing = useAppState((state) => state.playing)
	const speed = useAppState((state) => state.speed)
	const days = range
	const whole: Range = [timeline.first, timeline.last]
	const isWhole = range[0] === whole[0] && range[1] === whole[1]
	const { slider, now, date, weekday, sentence } = useWrittenDate(lang, days)

	const go = (day: DayNumber | null): void => {
		if (day === null) return
		clock.pause()
		store.dispatch({ type: 'go-to-day', day: clampDay(day, timeline.first, timeline.last) })
	}

	const step = (event: KeyboardEvent): void => {
		const day = stepped(event.key, store.getState().view.day, days, lang)
		if (day === null || event.altKey || event.ctrlKey || event.metaKey) return
		event.preventDefault()
		go(clampDay(day, ...days))
	}

	return (
		<section className="dock" aria-label={word('player', lang)}>
			<div className="dock-head">
				<div className="dock-buttons">
					<button
						type="button"
						className="dock-step"
						aria-label={word('previousDay', lang)}
						title={word('previousDay', lang)}
						onClick={() => go(previousEventDay(timeline, store.getState().view.day))}
					>
						<Chevron back />
					</button>
					<button
						type="button"
						className="dock-play"
						aria-label={word(playing ? 'pause' : 'play', lang)}
						title={word(playing ? 'pause' : 'play', lang)}
						onClick={() => (playing ? clock.pause() : clock.play())}
					>
						<svg viewBox="0 0 24 24" aria-hidden="true">
							<path d={playing ? 'M7 5h3.6v14H7z M13.4 5H17v14h-3.6z' : 'M8 4.5v15l12-7.5z'} />
						</svg>
					</button>
					<button
						type="button"
						className="dock-step"
						aria-label={word('nextDay', lang)}
						title={word('nextDay', lang)}
						onClick={() => go(nextEventDay(timeline, store.getState().view.day))}
					>
						<Chevron />
					</button>
				</div>
				<div className="dock-now">
					<p className="dock-date">
						<span ref={weekday} className="dock-weekday" /> <strong ref={date} />
					</p>
					<p className="dock-headline" ref={sentence} />
				</div>
				<div className="dock-settings">
					<label>
						<span>{word('speed', lang)}</span>
						<select value={speed} onChange={({ target }) => store.setState({ speed: Number(target.value) as Speed })}>
							{SPEEDS.map((factor) => (
								<option key={factor} value={factor}>
									{localDigits(String(factor).replace('.', lang === 'ar' ? '٫' : '.'), lang)}×
								</option>
							))}
						</select>
					</label>
					<button
						type="button"
						className="chip"
						aria-pressed={isWhole}
						onClick={() => store.dispatch({ type: 'set-range', range: isWhole ? STORY : whole })}
					>
						{word('wholeRecord', lang)}
					</button>
				</div>
			</div>
			<div className="dock-track">
				<TimeLanes days={days} lang={lang} />
				<div className="dock-playhead" aria-hidden="true">
					<span ref={now} />
				</div>
				<input
					ref={slider}
					className="dock-slider"
					type="range"
					min={days[0]}
					max={days[1]}
					step={1}
					defaultValue={store.getState().view.day}
					aria-label={word('date', lang)}
					onKeyDown={step}
					onInput={({ currentTarget }) => {
						clock.pause()
						store.dispatch({ type: 'go-to-day', day: currentTarget.valueAsNumber as DayNumber })
					}}
				/>
			</div>
		</section>
	)
}

/** Writes date, sentence and slider straight into the page whenever the day changes. */
function useWrittenDate(lang: Lang, days: readonly [DayNumber, DayNumber]) {
	const { store, timeline } = useApp()
	const slider = useRef<HTMLInputElement>(null)
	const now = useRef<HTMLSpanElement>(null)
	const date = useRef<HTMLElement>(null)
	const weekday = useRef<HTMLSpanElement>(null)
	const sentence = useRef<HTMLParagraphElement>(null)
	useEffect(() => {
		const write = (): void => {
			const { view } = store.getState()
			const { day } = view
			if (slider.current) {
				slider.current.valueAsNumber = day
				slider.current.setAttribute('aria-valuetext', fullDayText(day, lang))
			}
			if (now.current) now.current.style.transform = `translateX(${shareText(day, days, lang)})`
			setText(weekday.current, weekdayText(day, lang))
			setText(date.current, dayText(day, lang))
			setText(sentence.current, headlineWithoutDate(sceneOn(timeline, day, view), view.trail, lang))
		}
		write()
		return store.subscribe((state, previous) => state.view !== previous.view && write())
	}, [store, timeline, lang, days])
	return { slider, now, date, weekday, sentence }
}

/** How far the day lies along the range, as a share of the width; time runs with the writing. */
function shareText(day: DayNumber, [first, last]: readonly [DayNumber, DayNumber], lang: Lang): string {
	return `${(((day - first) / (last - first)) * (lang === 'ar' ? -100 : 100)).toFixed(3)}%`
}

function setText(element: HTMLElement | null, text: string): void {
	if (element && element.textContent !== text) element.textContent = text
}

/** The day that a key leads to; `null` for keys that are not the slider's. Time runs with the writing. */
function stepped(
	key: string,
	day: DayNumber,
	[first, last]: readonly [DayNumber, DayNumber],
	lang: Lang,
): DayNumber | null {
	const ahead = lang === 'ar' ? -1 : 1
	switch (key) {
		case 'ArrowRight':
			return addDays(day, ahead)
		case 'ArrowLeft':
			return addDays(day, -ahead)
		case 'ArrowUp':
			return addDays(day, 1)
		case 'ArrowDown':
			return addDays(day, -1)
		case 'PageUp':
			return addMonths(day, 1)
		case 'PageDown':
			return addMonths(day, -1)
		case 'Home':
			return first
		case 'End':
			return last
		default:
			return null
	}
}

function Chevron({ back = false }: { back?: boolean }) {
	return (
		<svg viewBox="0 0 24 24" aria-hidden="true" className="mirrored">
			<path d={back ? 'M16 5v14l-9-7z M5 5h2v14H5z' : 'M8 5v14l9-7z M17 5h2v14h-2z'} />
		</svg>
	)
}
