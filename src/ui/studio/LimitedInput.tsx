import { type InputHTMLAttributes, useId } from 'react'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'

/** A line that takes so many letters and no more, and says so once it is full: a browser cuts what is pasted without a word. */
export function LimitedInput({
	label,
	most,
	value,
	onText,
	hint = null,
	lang,
	...input
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'value'> & {
	/** Left out where `aria-label` names it. */
	readonly label?: string
	readonly most: number
	readonly value: string
	readonly onText: (text: string) => void
	/** What else is to be known of what is typed. */
	readonly hint?: string | null
	readonly lang: Lang
}) {
	const id = useId()
	const full = value.length >= most ? say('studio.full', lang, { most }) : null
	const said = [full, hint].filter((part) => part !== null).join(' · ')
	return (
		<div className="field">
			{label !== undefined && <label htmlFor={id}>{label}</label>}
			<input
				{...input}
				id={id}
				type="text"
				maxLength={most}
				value={value}
				aria-describedby={said === '' ? undefined : `${id}-said`}
				onChange={({ target }) => onText(target.value)}
			/>
			{said !== '' && (
				<span className="soft" role="status" id={`${id}-said`}>
					{said}
				</span>
			)}
		</div>
	)
}
