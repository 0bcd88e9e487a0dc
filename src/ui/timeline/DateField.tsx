import { useId, useLayoutEffect, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { dateExamples } from '../../core/messages/dateExamples.ts'
import { dayText } from '../../core/messages/headline.ts'
import type { KeyIn } from '../../core/messages/locale.ts'
import { parseTypedDate, type TypedDate } from '../../core/messages/parseDate.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { DayNumber } from '../../core/time/calendar.ts'

type Refusal = Exclude<TypedDate, { readonly kind: 'day' }>

const REASONS: Readonly<Record<Refusal['kind'], KeyIn<'dock'>>> = {
	outside: 'dateOutside',
	ambiguous: 'dateAmbiguous',
	'no-such-day': 'dateNone',
	unread: 'dateUnread',
}

interface DateFieldProps {
	readonly lang: Lang
	/** Called with `true` before the field is first seen, and with `false` when it goes; the same function always. */
	readonly onHere: (isHere: boolean) => void
	readonly onClose: () => void
}

/** A field to type a date into. A date that cannot be used is answered with the reason and with days to go to instead. */
export default function DateField({ lang, onHere, onClose }: DateFieldProps) {
	useLayoutEffect(() => {
		onHere(true)
		return () => onHere(false)
	}, [onHere])
	const { store, player, timeline } = useApp()
	const [refusal, setRefusal] = useState<Refusal | null>(null)
	const reason = useId()
	const go = (day: DayNumber): void => {
		player.goTo(day)
		onClose()
	}
	const submit = (form: HTMLFormElement): void => {
		const typed = parseTypedDate(String(new FormData(form).get('date') ?? ''), [timeline.first, timeline.last])
		if (typed.kind === 'day') go(typed.day)
		else setRefusal(typed)
	}
	return (
		<form
			className="date-field"
			onSubmit={(event) => {
				event.preventDefault()
				submit(event.currentTarget)
			}}
			onKeyDown={({ key }) => key === 'Escape' && onClose()}
		>
			<input
				type="text"
				name="date"
				autoComplete="off"
				spellCheck={false}
				defaultValue={dayText(store.getState().view.day, lang)}
				placeholder={say('dock.dateExamples', lang, dateExamples(timeline, lang))}
				aria-label={say('dock.typeDate', lang)}
				aria-invalid={refusal !== null}
				aria-describedby={refusal ? reason : undefined}
				// biome-ignore lint/a11y/noAutofocus: it takes the place of the date that was pressed to get it
				autoFocus
				onFocus={({ target }) => target.select()}
			/>
			<button type="submit" className="chip chip-strong">
				{say('dock.go', lang)}
			</button>
			<button type="button" className="chip" onClick={onClose}>
				{say('page.cancel', lang)}
			</button>
			{refusal && (
				<p className="date-refusal" role="alert" id={reason}>
					{say(`dock.${REASONS[refusal.kind]}`, lang, dateExamples(timeline, lang))}{' '}
					{instead(refusal).map((day, i) => (
						<span key={day}>
							{i > 0 && ` ${say('dock.or', lang)} `}
							<button type="button" className="date-instead" onClick={() => go(day)}>
								{dayText(day, lang)}
							</button>
						</span>
					))}
				</p>
			)}
		</form>
	)
}

function instead(refusal: Refusal): readonly DayNumber[] {
	if (refusal.kind === 'outside') return [refusal.nearest]
	return refusal.kind === 'ambiguous' ? refusal.readings : []
}
