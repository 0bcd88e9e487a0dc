import { useApp, useAppState } from '../../app/context.ts'
import { LANGUAGES, loadLanguage } from '../../app/language.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { ArrivalNote, useArrival } from '../shared/Arrival.tsx'

/** A button to the other language; a list where there are more. The page turns once the texts are there. */
export function LanguageSwitch() {
	const { store } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const [arrival, follow] = useArrival()
	const others = LANGUAGES.filter(({ tag }) => tag !== lang)
	const [other] = others
	const choose = (tag: Lang): void => {
		follow(loadLanguage(tag).then(() => store.dispatch({ type: 'set-lang', lang: tag })))
	}
	return (
		<>
			<ArrivalNote arrival={arrival} lang={lang} />
			{other && others.length === 1 ? (
				<button type="button" className="chip" lang={other.tag} onClick={() => choose(other.tag)}>
					{other.name}
				</button>
			) : (
				<select
					className="chip"
					aria-label={say('page.language', lang)}
					value={lang}
					onChange={(event) => choose(event.target.value)}
				>
					{LANGUAGES.map(({ tag, name }) => (
						<option key={tag} value={tag} lang={tag}>
							{name}
						</option>
					))}
				</select>
			)}
		</>
	)
}
