import { useState } from 'react'
import { say } from '../../core/messages/say.ts'
import { errorText } from '../../core/messages/userError.ts'
import type { Lang } from '../../core/record/lang.ts'
import { readLogo } from '../../export/readLogo.ts'
import type { Logo } from '../../still/logo.ts'

/** The logo of the house: a file of their own, which stays on their machine. */
export function StudioLogo(props: {
	readonly logo: Logo | null
	readonly onLogo: (logo: Logo | null) => void
	readonly lang: Lang
}) {
	const { logo, onLogo, lang } = props
	const [fault, setFault] = useState<unknown>(null)
	const read = async (input: HTMLInputElement): Promise<void> => {
		const [file] = input.files ?? []
		if (!file) return
		try {
			onLogo(await readLogo(file))
			setFault(null)
		} catch (wrong) {
			setFault(wrong)
		}
		// The same file can be chosen again.
		input.value = ''
	}
	return (
		<div className="field-row">
			{/* The browser would write of its own in the field, in its own language. */}
			<label className="chip file-chip">
				{say('studio.logo', lang)}
				<input
					type="file"
					className="visually-hidden"
					accept="image/png,image/jpeg,image/svg+xml,.svg"
					onChange={({ target }) => void read(target)}
				/>
			</label>
			{logo && (
				<button type="button" className="chip" onClick={() => onLogo(null)}>
					{say('studio.noLogo', lang)}
				</button>
			)}
			{fault !== null && (
				<p className="field-wrong" role="alert">
					{errorText(fault, lang)}
				</p>
			)}
		</div>
	)
}
