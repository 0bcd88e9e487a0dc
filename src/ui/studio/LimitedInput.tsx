import { type InputHTMLAttributes, useId } from 'react'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'

/** A line that takes so many letters and no more, and says so once it is full: a browser cuts what is pasted without a word. */
export function LimitedInput({
	label,
	most,
	value,
	onText,
	lang,
	...input
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'value'> & {
	/** Left out where `aria-label` names it. */
	readonly label?: string
	readonly most: number
	readonly value: string
	readonly onText: (text: string) => void
	readonly lang: Lang
}) {
	const id = useId()
	const isFull = value.length >= most
	return (
		<div className="field">
			{label !== undefined && <label htmlFor={id}>{label}</label>}
			<input
				{...input}
				id={id}
				type="text"
				maxLength={most}
				value={value}
				aria-describedby={isFull ? `${id}-full` : undefined}
				onChange={({ target }) => onText(target.value)}
			/>
			{isFull && (
				<span className="soft" role="status" id={`${id}-full`}>
					{say('studio.full', lang, { most })}
				</span>
			)}
		</div>
	)
}
