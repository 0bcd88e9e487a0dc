import { useId, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { dateExamples } from '../../core/messages/dateExamples.ts'
import { dayText } from '../../core/messages/headline.ts'
import { parseTypedDate, type TypedDate } from '../../core/messages/parseDate.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { DayNumber } from '../../core/time/calendar.ts'

const REASONS = {
	outside: 'dateOutside',
	ambiguous: 'dateAmbiguous',
	'no-such-day': 'dateNone',
	unread: 'dateUnread',
} as const satisfies Record<Exclude<TypedDate['kind'], 'day'>, string>

/** A day to be typed, in any of the ways that the page's own date field reads. What cannot be used stays and says why. */
export function DayInput(props: {
	readonly label: string
	readonly day: DayNumber
	readonly lang: Lang
	readonly onDay: (day: DayNumber) => void
}) {
	const { label, day, lang, onDay } = props
	const { timeline } = useApp()
	const [typed, setTyped] = useState<string | null>(null)
	const [why, setWhy] = useState<string | null>(null)
	const reason = useId()
	const take = (): void => {
		if (typed === null) return
		const found = parseTypedDate(typed, [timeline.first, timeline.last])
		if (found.kind !== 'day') {
			setWhy(say(`dock.${REASONS[found.kind]}`, lang, dateExamples(timeline, lang)))
			return
		}
		setWhy(null)
		setTyped(null)
		onDay(found.day)
	}
	return (
		<label className="field">
			{label}
			<input
				type="text"
				autoComplete="off"
				spellCheck={false}
				value={typed ?? dayText(day, lang)}
				aria-invalid={why !== null}
				aria-describedby={why === null ? undefined : reason}
				onChange={({ target }) => setTyped(target.value)}
				onFocus={({ target }) => target.select()}
				onBlur={take}
				onKeyDown={({ key }) => key === 'Enter' && take()}
			/>
			{why !== null && (
				<span className="field-wrong" role="alert" id={reason}>
					{why}
				</span>
			)}
		</label>
	)
}
