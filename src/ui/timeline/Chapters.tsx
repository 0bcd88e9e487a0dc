import { useMemo } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { dayText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { type Chapter, chaptersOf } from '../../core/query/chapters.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Range } from '../../core/time/range.ts'

/** The phases of the story, to jump to: side by side where there is room, else a list. */
export function Chapters({ lang, spread }: { readonly lang: Lang; readonly spread: boolean }) {
	const { store, player, timeline } = useApp()
	const chapters = useMemo(() => chaptersOf(timeline), [timeline])
	const { opening } = timeline.dataset.manifest
	const shown = useAppState(
		({ view: { range } }) =>
			chapters.find((chapter) => sameRange(chapter.range, range))?.id ??
			(sameRange(range, opening.range) ? 'story' : ''),
	)
	if (chapters.length === 0) return null
	const open = ({ day, range }: Pick<Chapter, 'day' | 'range'>): void => {
		player.goTo(day)
		store.dispatch({ type: 'set-range', range })
	}
	if (spread)
		return (
			<nav className="chapters" aria-label={say('dock.chapters', lang)}>
				{chapters.map((chapter) => (
					<button
						key={chapter.id}
						type="button"
						aria-pressed={chapter.id === shown}
						title={datesOf(chapter, lang)}
						onClick={() => open(chapter)}
					>
						{textIn(chapter.name, lang)}
					</button>
				))}
			</nav>
		)
	return (
		<select
			className="chapters"
			aria-label={say('dock.chapter', lang)}
			value={shown}
			onChange={({ target }) => {
				const chapter = chapters.find(({ id }) => id === target.value)
				if (chapter) open(chapter)
				else if (target.value === 'story') open({ day: opening.range[0], range: opening.range })
			}}
		>
			<option value="" disabled>
				{say('dock.chapters', lang)}
			</option>
			<option value="story">{textIn(opening.name, lang)}</option>
			{chapters.map((chapter) => (
				<option key={chapter.id} value={chapter.id}>
					{textIn(chapter.name, lang)}, {datesOf(chapter, lang)}
				</option>
			))}
		</select>
	)
}

function datesOf({ range: [from, to] }: Chapter, lang: Lang): string {
	return `${dayText(from, lang)} – ${dayText(to, lang)}`
}

function sameRange(a: Range, b: Range): boolean {
	return a[0] === b[0] && a[1] === b[1]
}
