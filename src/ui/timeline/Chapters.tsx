import { useApp } from '../../app/context.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import { chapterDates } from './chapterDates.ts'
import { type ChapterChoice, STORY } from './useChapters.ts'

/** The phases of the story, to jump to: side by side where there is room, else a list. */
export function Chapters(props: ChapterChoice & { readonly lang: Lang; readonly spread: boolean }) {
	const { chapters, shown, open, lang, spread } = props
	const { opening } = useApp().timeline.dataset.manifest
	if (chapters.length === 0) return null
	if (spread)
		return (
			<nav className="chapters" aria-label={say('dock.chapters', lang)}>
				{chapters.map((chapter) => (
					<button
						key={chapter.id}
						type="button"
						aria-pressed={chapter.id === shown}
						title={chapterDates(chapter, lang)}
						onClick={() => open(chapter.id)}
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
			onChange={({ target }) => open(target.value)}
		>
			<option value="" disabled>
				{say('dock.chapters', lang)}
			</option>
			<option value={STORY}>{textIn(opening.name, lang)}</option>
			{chapters.map((chapter) => (
				<option key={chapter.id} value={chapter.id}>
					{/* The axis says the days of the one that is shown: its name would be cut for them. */}
					{textIn(chapter.name, lang)}
					{chapter.id === shown ? '' : `${localeOf(lang).comma}${chapterDates(chapter, lang)}`}
				</option>
			))}
		</select>
	)
}
