import { useEffect, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { useReadings } from '../../app/useReadings.ts'
import { say } from '../../core/messages/say.ts'
import type { Chapter } from '../../core/query/chapters.ts'
import { type Lang, type Texts, textIn } from '../../core/record/lang.ts'
import { chapterDates } from './chapterDates.ts'
import { type ChapterChoice, STORY } from './useChapters.ts'
import './tour.css'

/**
 * What the chapter tells that the axis shows, and the ways to those before and after it: a guided tour, which begins and
 * ends with the whole story. Where the record's chapters have their names alone there is none.
 */
export function Tour({ chapters, shown, open, lang }: ChapterChoice & { readonly lang: Lang }) {
	const at = chapters.findIndex(({ id }) => id === shown)
	const chapter = chapters[at]
	return chapter && <Told {...{ chapters, at, chapter, open, lang }} />
}

function Told(
	props: Omit<ChapterChoice, 'shown'> & { readonly at: number; readonly chapter: Chapter; readonly lang: Lang },
) {
	const { chapters, at, chapter, open, lang } = props
	const { opening } = useApp().timeline.dataset.manifest
	const { here } = useReadings()
	// A text that comes with its place is not said to those who listen.
	const [placed, setPlaced] = useState(false)
	useEffect(() => setPlaced(here), [here])
	if (!here || !chapter.opening.summary) return null
	const way = (
		to: Pick<Chapter, 'id' | 'name'>,
		message: 'dock.previousChapter' | 'dock.nextChapter',
		className: string,
	) => (
		<button
			type="button"
			className={`chip ${className}`}
			aria-label={`${say(message, lang)}: ${textIn(to.name, lang)}`}
			onClick={() => {
				open(to.id)
				// The button goes with the tour.
				if (to.id === STORY) document.querySelector<HTMLElement>('.dock-date')?.focus()
			}}
		>
			{textIn(to.name, lang)}
		</button>
	)
	const story = { id: STORY, name: opening.name }
	return (
		<section className="tour" aria-label={say('dock.chapters', lang)}>
			{way(chapters[at - 1] ?? story, 'dock.previousChapter', 'tour-previous')}
			<p aria-live="polite">{placed && <Words {...{ chapter, lang }} of={[at + 1, chapters.length]} />}</p>
			{way(chapters[at + 1] ?? story, 'dock.nextChapter', 'tour-next')}
		</section>
	)
}

function Words(props: {
	readonly chapter: Chapter
	readonly lang: Lang
	readonly of: readonly [n: number, all: number]
}) {
	const {
		chapter,
		lang,
		of: [n, all],
	} = props
	const summary: Texts = chapter.opening.summary ?? {}
	return (
		<>
			<strong>{textIn(chapter.name, lang)}</strong>{' '}
			<span className="tour-place">
				{chapterDates(chapter, lang)} · {say('dock.chapterOf', lang, { n, all })}
			</span>{' '}
			{textIn(summary, lang)}
		</>
	)
}
