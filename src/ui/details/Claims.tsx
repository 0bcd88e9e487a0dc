import { useApp } from '../../app/context.ts'
import { actorName, claimNumber, claimWords } from '../../core/messages/claims.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Claim } from '../../core/record/model.ts'
import { SourceList } from './SourceList.tsx'
import './claims.css'

/** A number and everybody who gives another one: the first value is shown, the rest is one click away. */
export function Claims(props: {
	readonly name: string
	readonly claims: readonly Claim[]
	readonly lang: Lang
	readonly format?: (claim: Claim, lang: Lang) => string
}) {
	const { name, claims, lang, format = claimNumber } = props
	const [first, ...rest] = claims
	if (!first) return null
	return (
		<div className="claims">
			<dt>{name}</dt>
			<dd>
				<ClaimLine claim={first} lang={lang} format={format} />
				<details>
					<summary>
						{rest.length > 0
							? `${say('detail.otherValues', lang)} (${localDigits(String(rest.length), lang)})${localeOf(lang).comma}${say('detail.sources', lang)}`
							: say('detail.sources', lang)}
					</summary>
					<SourceList ids={first.sources} lang={lang} brief />
					{rest.map((claim) => (
						<div key={`${claim.min}-${claim.max}-${claim.by}-${claim.sources.join()}`} className="claims-other">
							<ClaimLine claim={claim} lang={lang} format={format} />
							<SourceList ids={claim.sources} lang={lang} brief />
						</div>
					))}
					{first.reason && rest.length > 0 && (
						<p className="claims-reason">
							{say('detail.whyFirst', lang)}: {localDigits(textIn(first.reason, lang), lang)}
						</p>
					)}
				</details>
			</dd>
		</div>
	)
}

function ClaimLine({
	claim,
	lang,
	format,
}: {
	claim: Claim
	lang: Lang
	format: (claim: Claim, lang: Lang) => string
}) {
	const { dataset } = useApp()
	const by = actorName(dataset, claim.by, lang)
	const words = claim.text && localDigits(textIn(claim.text, lang), lang)
	const { main, beside } = claimWords(format(claim, lang), words)
	return (
		<span>
			<strong>{main}</strong>
			{beside !== null && <span className="claims-text"> ({beside})</span>}
			{by !== null && <span className="claims-by"> — {by}</span>}
		</span>
	)
}
