import { isoText } from '../../core/messages/claims.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { fullPage } from './fullPage.ts'
import { given } from './given.ts'

/** What the file holds, and what it does not. */
export default function EmbedNote({ lang }: { readonly lang: Lang }) {
	const { version, days } = given('about')
	const page = fullPage()
	return (
		<p className="soft">
			{say('embed.holds', lang, { version })}{' '}
			{days && say('embed.days', lang, { from: isoText(days[0], lang), to: isoText(days[1], lang) })}{' '}
			{page !== '' && (
				<a href={page} target="_blank" rel="noreferrer" dir="ltr">
					{new URL(page, window.location.href).href}
				</a>
			)}
		</p>
	)
}
