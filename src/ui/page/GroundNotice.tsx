import { useAppState } from '../../app/context.ts'
import { errorText } from '../../core/messages/userError.ts'
import { Notice } from '../shared/Notice.tsx'
import { Reload } from '../shared/Reload.tsx'

/** Why the built-in ground is shown and not the one that was asked for. */
export function GroundNotice({ fault }: { readonly fault: unknown }) {
	const lang = useAppState(({ view }) => view.lang)
	return (
		<Notice lang={lang}>
			<p>
				{errorText(fault, lang)} <Reload lang={lang} />
			</p>
		</Notice>
	)
}
