import type { KeyIn } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'

const KEYS: readonly (readonly [keys: readonly string[], what: KeyIn<'dock'>])[] = [
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
			<h3>{say('dock.keys', lang)}</h3>
			<dl>
				{KEYS.map(([keys, what]) => (
					<div key={what}>
						<dt>
							{keys.map((key) => (
								<kbd key={key} dir="ltr">
									{key === 'Space' ? say('dock.keySpace', lang) : key}
								</kbd>
							))}
						</dt>
						<dd>{say(`dock.${what}`, lang)}</dd>
					</div>
				))}
			</dl>
			<p className="soft">{say('dock.keysWhere', lang)}</p>
		</div>
	)
}
