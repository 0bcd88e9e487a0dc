import { useRef, useState } from 'react'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import './textToCopy.css'

/** A text that can be read, selected and copied. */
export function TextToCopy({
	text,
	label,
	lang,
	rows = 14,
}: {
	readonly text: string
	readonly label: string
	readonly lang: Lang
	readonly rows?: number
}) {
	const [said, setSaid] = useState('')
	const field = useRef<HTMLTextAreaElement>(null)
	const copy = async (): Promise<void> => {
		try {
			await navigator.clipboard.writeText(text)
			setSaid(say('page.copied', lang))
		} catch {
			// Without a secure context there is no clipboard; selected, the reader can copy it by hand.
			field.current?.select()
			setSaid(say('studio.copyRefused', lang))
		}
	}
	return (
		<div className="text-to-copy">
			<textarea ref={field} readOnly rows={rows} dir="auto" aria-label={label} value={text} />
			<div className="studio-buttons">
				<button type="button" className="chip" onClick={copy}>
					{say('studio.copyText', lang)}
				</button>
				<span role="status" className="job-said">
					{said}
				</span>
			</div>
		</div>
	)
}
