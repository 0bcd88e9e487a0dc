import type { ReactNode } from 'react'
import { useApp } from '../../app/context.ts'
import { headOf } from '../../app/language.ts'
import { useReadings } from '../../app/useReadings.ts'
import { say } from '../../core/messages/say.ts'
import { errorText } from '../../core/messages/userError.ts'
import type { Lang } from '../../core/record/lang.ts'
import { useLate } from './Arrival.tsx'
import { Reload } from './Reload.tsx'

/** Stands where sources will be. @param fault why they are not coming; `null`: they are */
export function ReadingsComing({ fault, lang }: { readonly fault: unknown; readonly lang: Lang }) {
	const { readings } = useApp()
	const late = useLate()
	if (fault === null)
		return (
			<p className="soft">
				{say('detail.readingsComing', lang)} {late && <Reload lang={lang} />}
			</p>
		)
	return (
		<p className="soft">
			{headOf(lang).loadFailed}: <bdi>{errorText(fault, lang)}</bdi>{' '}
			<button type="button" className="chip" onClick={() => readings.ask().catch(() => {})}>
				{headOf(lang).tryAgain}
			</button>
		</p>
	)
}

/** What cannot be shown before the sources are here. */
export function WithReadings({ children, lang }: { readonly children: ReactNode; readonly lang: Lang }) {
	const { here, fault } = useReadings()
	return here ? children : <ReadingsComing fault={fault} lang={lang} />
}
