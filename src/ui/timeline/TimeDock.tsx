import { type KeyboardEventHandler, useEffect, useRef, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { LOW, useMedia, WIDE } from '../../app/media.ts'
import type { Padding } from '../../core/geometry/projection.ts'
import { say } from '../../core/messages/say.ts'
import { AxisButtons } from './AxisButtons.tsx'
import { Chapters } from './Chapters.tsx'
import { DateReadout } from './DateReadout.tsx'
import { DockButton } from './DockButton.tsx'
import { shortcutOf } from './dockKeys.ts'
import { Loop, SpeedChoice, TrailChoice } from './PlaySettings.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { TimeAxis } from './TimeAxis.tsx'
import { Tour } from './Tour.tsx'
import { useChapters } from './useChapters.ts'
import { useTimeSteps } from './useTimeSteps.ts'
import './timeDock.css'

/** Room for the chapters side by side; else they are a list to choose from. */
const ROOMY = '(min-width: 1700px)'
/** Room for the settings beside them; else they are behind "more". */
const SPACIOUS = '(min-width: 1270px)'

/** The date: large, as a slider, and as a player. @param padding CSS pixels of the map under panels; `null` until the page has been laid out */
export default function TimeDock({ padding }: { readonly padding: Padding | null }) {
	const { player } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const playing = useAppState((state) => state.playing)
	const low = useMedia(LOW)
	const wide = useMedia(WIDE) && !low
	const roomy = useMedia(ROOMY)
	const spacious = useMedia(SPACIOUS) && !low
	const [more, setMore] = useState(false)
	const dock = useRef<HTMLElement>(null)
	const steps = useTimeSteps()
	const story = useChapters(padding)
	const toggle = (): void => (playing ? player.pause() : player.play())

	useEffect(() => {
		const press = (event: KeyboardEvent): void => {
			const shortcut = dock.current && shortcutOf(event, dock.current, lang)
			if (!shortcut) return
			event.preventDefault()
			if (shortcut === 'play') toggle()
			else steps[shortcut]()
		}
		document.addEventListener('keydown', press)
		return () => document.removeEventListener('keydown', press)
	})

	const chapters = <Chapters {...story} lang={lang} spread={roomy} />
	const tour = <Tour {...story} lang={lang} />
	const axisButtons = <AxisButtons lang={lang} steps={steps} named={!wide} />
	const settings = (
		<>
			<SpeedChoice lang={lang} />
			<TrailChoice lang={lang} />
		</>
	)
	const shutByKey: KeyboardEventHandler = (event) => {
		if (event.key !== 'Escape') return
		event.preventDefault()
		setMore(false)
		// The control that has the focus may go with it.
		dock.current?.querySelector<HTMLElement>('.dock-corner [aria-expanded]')?.focus()
	}
	const step = (name: 'previousEventDay' | 'previousDay' | 'nextDay' | 'nextEventDay') => (
		<DockButton icon={name} label={say(`dock.${name}`, lang)} onClick={steps[name]} />
	)
	return (
		<section className="dock-inside" aria-label={say('dock.dock', lang)} ref={dock}>
			<h2 className="visually-hidden">{say('dock.dock', lang)}</h2>
			<div className="dock-buttons">
				{step('previousEventDay')}
				{step('previousDay')}
				<DockButton
					icon={playing ? 'pause' : 'play'}
					label={say(playing ? 'dock.pause' : 'dock.play', lang)}
					onClick={toggle}
				/>
				{step('nextDay')}
				{step('nextEventDay')}
			</div>
			<DateReadout lang={lang} />
			<div className="dock-corner">
				{spacious && <Loop lang={lang} />}
				<DockButton
					icon={spacious ? 'keys' : 'more'}
					label={say(spacious ? 'dock.keys' : 'dock.more', lang)}
					aria-expanded={more}
					onClick={() => setMore(!more)}
					onKeyDown={more ? shutByKey : undefined}
				/>
			</div>
			{wide && (
				<div className="dock-row">
					{chapters}
					{spacious && settings}
					{axisButtons}
				</div>
			)}
			{!low && tour}
			<TimeAxis />
			{more && (
				// biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from any of its controls
				<div className="dock-more" onKeyDown={shutByKey}>
					{!wide && chapters}
					{low && tour}
					{!spacious && settings}
					{!spacious && <Loop lang={lang} named />}
					{!wide && axisButtons}
					<Shortcuts lang={lang} />
				</div>
			)}
		</section>
	)
}
