import { useEffect, useRef, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { addressOn, styleUrl } from '../../app/onlinePage.ts'
import { groundWord } from '../../core/messages/groundWords.ts'
import { word } from '../../core/messages/messages.ts'
import './groundDialog.css'

/** Another ground by the address of its style, or back to the built-in one. */
export default function GroundDialog({ onClose }: { readonly onClose: () => void }) {
	const { onlineStyle } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const dialog = useRef<HTMLDialogElement>(null)
	const [refused, setRefused] = useState(false)
	useEffect(() => dialog.current?.showModal(), [])
	const go = (style: string | null): void => window.location.assign(addressOn(style, window.location))
	return (
		<dialog ref={dialog} className="ground-dialog" aria-labelledby="ground-heading" onClose={onClose}>
			<h2 id="ground-heading">{word('ground', lang)}</h2>
			<p>{groundWord('explain', lang)}</p>
			<form
				noValidate
				onSubmit={(event) => {
					event.preventDefault()
					const style = styleUrl(String(new FormData(event.currentTarget).get('style')))
					if (style === null) setRefused(true)
					else go(style)
				}}
			>
				<label>
					{groundWord('address', lang)}
					<input
						type="url"
						name="style"
						dir="ltr"
						placeholder="https://"
						defaultValue={onlineStyle ?? ''}
						aria-invalid={refused}
						aria-describedby={refused ? 'ground-refused' : undefined}
					/>
				</label>
				{refused && (
					<p id="ground-refused" role="alert">
						{groundWord('notHttps', lang)}
					</p>
				)}
				<div className="ground-actions">
					<button type="submit" className="chip chip-strong">
						{groundWord('use', lang)}
					</button>
					{onlineStyle !== null && (
						<button type="button" className="chip" onClick={() => go(null)}>
							{groundWord('builtIn', lang)}
						</button>
					)}
					<button type="button" className="chip" onClick={() => dialog.current?.close()}>
						{groundWord('close', lang)}
					</button>
				</div>
			</form>
		</dialog>
	)
}
