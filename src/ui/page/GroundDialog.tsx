import { useEffect, useRef, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { addressOn } from '../../app/groundAddress.ts'
import { styleUrl } from '../../app/onlinePage.ts'
import { say } from '../../core/messages/say.ts'
import './groundDialog.css'

/** Another ground by the address of its style, or back to the built-in one. */
export default function GroundDialog({ onClose }: { readonly onClose: () => void }) {
	const { onlineStyle } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const dialog = useRef<HTMLDialogElement>(null)
	const [refused, setRefused] = useState(false)
	useEffect(() => dialog.current?.showModal(), [])
	const go = (style: string | null): void => {
		// A ground that hangs would keep the page waiting that has another (`app/loadAgain.ts`).
		window.stop()
		window.location.assign(addressOn(style, window.location))
	}
	return (
		<dialog ref={dialog} className="ground-dialog" aria-labelledby="ground-heading" onClose={onClose}>
			<h2 id="ground-heading">{say('page.ground', lang)}</h2>
			<p>{say('ground.explain', lang)}</p>
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
					{say('ground.address', lang)}
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
						{say('ground.notHttps', lang)}
					</p>
				)}
				<div className="ground-actions">
					<button type="submit" className="chip chip-strong">
						{say('ground.use', lang)}
					</button>
					{onlineStyle !== null && (
						<button type="button" className="chip" onClick={() => go(null)}>
							{say('ground.builtIn', lang)}
						</button>
					)}
					<button type="button" className="chip" onClick={() => dialog.current?.close()}>
						{say('page.close', lang)}
					</button>
				</div>
			</form>
		</dialog>
	)
}
