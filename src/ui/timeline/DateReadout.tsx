import { lazy, type RefObject, useEffect, useRef, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { followView } from '../../app/followView.ts'
import { LANGUAGE_TAGS, loadLanguage } from '../../app/language.ts'
import { toldOn } from '../../core/captions/captions.ts'
import { happenedText } from '../../core/captions/daySentence.ts'
import { dayText, headlineWithoutDate, weekdayText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { sameFilter } from '../../core/query/filter.ts'
import { type Counts, sceneOn } from '../../core/query/scene.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { Lang } from '../../core/record/lang.ts'
import { Later } from '../shared/Lazy.tsx'
import { setText } from '../shared/setText.ts'
import { turnsOf } from '../shared/turns.ts'
import { setUnbroken } from '../shared/unbroken.ts'
import { ViewLink } from '../shared/ViewLink.tsx'
import { growing } from './growing.ts'

// Hardly anybody types a date before the first map; whoever does may name the month in any language of the page.
const DateField = lazy(async () => {
	const [field] = await Promise.all([import('./DateField.tsx'), ...LANGUAGE_TAGS.map(loadLanguage)])
	return field
})

/** The date in large letters, which opens a field to type one, what happened on the day, and what is true by then. */
export function DateReadout({ lang }: { readonly lang: Lang }) {
	const [typing, setTyping] = useState(false)
	/** Until the field is here, and where it does not come, the date stands in its place. */
	const [isHere, setHere] = useState(false)
	const open = typing && isHere
	const wasOpen = useRef(false)
	const button = useRef<HTMLButtonElement>(null)
	const happened = useRef<HTMLElement>(null)
	const tally = useRef<HTMLSpanElement>(null)
	const now = useRef<HTMLDivElement>(null)
	const counted = useWrittenSentence(happened, tally, lang)
	useGrowing(now, `${lang} ${open}`)
	useEffect(() => {
		// Whoever typed comes back to where the field was opened.
		if (wasOpen.current && !open) button.current?.focus()
		wasOpen.current = open
	}, [open])
	return (
		<div className="dock-now" ref={now}>
			{!open && <DateButton lang={lang} button={button} onClick={() => setTyping(true)} />}
			{typing && (
				<Later part="dateField">
					<DateField lang={lang} onHere={setHere} onClose={() => setTyping(false)} />
				</Later>
			)}
			<p className="dock-headline">
				<strong className="dock-happened" ref={happened} /> <span className="dock-tally" ref={tally} />
				{counted && (
					<>
						{' '}
						<ViewLink action={{ type: 'open-event', event: counted.transfer.id, day: counted.transfer.when.latest }}>
							{say('dock.whyCounted', lang, { n: counted.count })}
						</ViewLink>
					</>
				)}
			</p>
		</div>
	)
}

function DateButton({
	lang,
	button,
	onClick,
}: {
	readonly lang: Lang
	readonly button: RefObject<HTMLButtonElement | null>
	readonly onClick: () => void
}) {
	const { store } = useApp()
	const date = useRef<HTMLElement>(null)
	const weekday = useRef<HTMLSpanElement>(null)
	useEffect(() => {
		const write = (): void => {
			const { day } = store.getState().view
			setText(weekday.current, weekdayText(day, lang))
			setText(date.current, dayText(day, lang))
		}
		write()
		const { touch, end } = turnsOf(store).follower(write, 'every')
		const unsubscribe = store.subscribe(({ view }, { view: previous }) => view.day !== previous.day && touch())
		return () => {
			unsubscribe()
			end()
		}
	}, [store, lang])
	return (
		<button type="button" className="dock-date" ref={button} title={say('dock.typeDate', lang)} onClick={onClick}>
			<span ref={weekday} className="dock-weekday" /> <strong ref={date} />
			<span className="visually-hidden">. {say('dock.typeDate', lang)}</span>
		</button>
	)
}

/** Words that are larger than their boxes make these larger, at rest. @param layout another one begins anew */
function useGrowing(now: RefObject<HTMLElement | null>, layout: string): void {
	const { store } = useApp()
	// biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are others in another language, and after typing
	useEffect(() => {
		const { fit, reset } = growing([
			...(now.current?.querySelectorAll<HTMLElement>('.dock-date, .dock-headline') ?? []),
		])
		let width = 0
		const observer = new ResizeObserver(([entry]) => {
			if (entry && entry.contentRect.width !== width) reset()
			width = entry?.contentRect.width ?? 0
			fit()
		})
		if (now.current) observer.observe(now.current)
		// The type may come after the words.
		document.fonts.ready.then(fit)
		const end = followView(store, window, fit)
		return () => {
			end()
			observer.disconnect()
			reset()
		}
	}, [store, now, layout])
}

/**
 * Writes the sentence, in its turn.
 * @returns the count of a side that counts otherwise, with the transfer whose entry says why; `null`: none does
 */
function useWrittenSentence(
	happened: RefObject<HTMLElement | null>,
	tally: RefObject<HTMLElement | null>,
	lang: Lang,
): Counts['theirCount'] {
	const { store, timeline } = useApp()
	const [counted, setCounted] = useState<Counts['theirCount']>(null)
	useEffect(() => {
		const write = (): void => {
			const { view } = store.getState()
			const scene = sceneOn(timeline, view.day, view)
			setUnbroken(happened.current, happenedText(toldOn(shownEvents(timeline, view), view.day), lang))
			setText(tally.current, headlineWithoutDate(scene, view.trail, lang))
			const { theirCount } = scene.counts
			// A scene has one of its own every day; the words are the same as long as the transfer is.
			setCounted((now) => (now?.transfer === theirCount?.transfer ? now : theirCount))
		}
		write()
		const { touch, end } = turnsOf(store).follower(write, 'one')
		const unsubscribe = store.subscribe(({ view }, { view: previous }) => {
			if (view.day !== previous.day || view.trail !== previous.trail || !sameFilter(view, previous)) touch()
		})
		return () => {
			unsubscribe()
			end()
		}
	}, [store, timeline, happened, tally, lang])
	return counted
}
