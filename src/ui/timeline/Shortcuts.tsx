import { type DockWordKey, dockWord } from '../../core/messages/dockWords.ts'
import type { Lang } from '../../core/record/lang.ts'

const KEYS: readonly (readonly [keys: readonly string[], what: DockWordKey])[] = [
	[['Space'], 'keyPlay'],
	[[',', '.'], 'keyDay'],
	[['[', ']'], 'keyEventDay'],
	[['<', '>'], 'keyEvent'],
	[['+', '−'], 'keyZoom'],
	[['⇧ ←', '⇧ →'], 'keyPan'],
]

/** The keys of the dock, told. */
export function Shortcuts({ lang }: { readonly lang: Lang }) {
	return (
		<div className="dock-keys">
			<h3>{dockWord('keys', lang)}</h3>
			<dl>
				{KEYS.map(([keys, what]) => (
					<div key={what}>
						<dt>
							{keys.map((key) => (
								<kbd key={key} dir="ltr">
									{key === 'Space' ? dockWord('keySpace', lang) : key}
								</kbd>
							))}
						</dt>
						<dd>{dockWord(what, lang)}</dd>
					</div>
				))}
			</dl>
		</div>
	)
}
