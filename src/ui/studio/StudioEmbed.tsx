import { useState } from 'react'
import { rangeText } from '../../core/messages/filters.ts'
import { dayText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { isEverything } from '../../core/query/filter.ts'
import { type Lang, textIn } from '../../core/record/lang.ts'
import { formatDay } from '../../core/time/calendar.ts'
import { permalinkOf } from '../../core/view/permalink.ts'
import { CONTROLS, type Control, withoutControls } from '../../embed/controls.ts'
import { frameCode } from '../../embed/frameCode.ts'
import { frameHeight } from '../../embed/frameHeight.ts'
import { frozenIn, frozenPath } from '../../embed/frozen.ts'
import { embedOf, embedPath } from '../../export/embedFiles.ts'
import type { StudioContext } from '../../export/studio.ts'
import { ArrivalNote, useArrival } from '../shared/Arrival.tsx'
import { saveFile } from '../shared/saveFile.ts'
import { TextToCopy } from '../shared/TextToCopy.tsx'
import { Segments } from './StudioControls.tsx'
import './studioEmbed.css'

/** Widths that an article has, CSS pixels. */
const SIZES = { Column: 600, Phone: 320 } as const
type SizeName = keyof typeof SIZES

const CONTROL_NAMES = {
	play: 'studio.embedWithPlay',
	list: 'studio.embedWithList',
	search: 'studio.embedWithSearch',
	legend: 'studio.embedWithLegend',
	zoom: 'studio.embedWithZoom',
} as const satisfies Readonly<Record<Control, string>>

/** The map as one file, and as a frame for somebody's page. */
export function StudioEmbed({ context, lang }: { readonly context: StudioContext; readonly lang: Lang }) {
	const { view, timeline, page } = context
	const [onlyRange, setOnlyRange] = useState(false)
	const [without, setWithout] = useState<readonly Control[]>([])
	const [wantsFrozen, setWantsFrozen] = useState(false)
	const [size, setSize] = useState<SizeName>('Column')
	const [shown, setShown] = useState(false)
	const [said, setSaid] = useState('')
	const [arrival, follow] = useArrival()
	const frozen = frozenIn(document, lang)
	const isFrozen = wantsFrozen && frozen !== null
	const address = isFrozen
		? frozenPath(frozen, permalinkOf('', view, timeline))
		: permalinkOf(embedPath(lang), view, timeline)
	const path = withoutControls(address, without)
	const title = say('studio.embedTitle', lang, {
		title: textIn(timeline.dataset.manifest.title, lang),
		day: dayText(view.day, lang),
	})
	const width = SIZES[size]
	const make = async (): Promise<void> => {
		setSaid(`${say('studio.making', lang)}…`)
		try {
			const name = `map-${formatDay(view.day)}-${lang}.html`
			const file = await embedOf(view, timeline, { page, onlyRange, without })
			saveFile(new Blob([file], { type: 'text/html' }), name)
			setSaid(`${say('page.saved', lang)}: ${name}`)
		} catch (error) {
			setSaid('')
			throw error
		}
	}
	return (
		<div className="studio-data">
			<fieldset className="embed-controls">
				<legend>{say('studio.embedWith', lang)}</legend>
				{CONTROLS.map((control) => (
					<label key={control} className="studio-check">
						<input
							type="checkbox"
							checked={!without.includes(control)}
							onChange={({ target }) =>
								setWithout(CONTROLS.filter((one) => (one === control ? !target.checked : without.includes(one))))
							}
						/>
						{say(CONTROL_NAMES[control], lang)}
					</label>
				))}
			</fieldset>
			<section>
				<h3>{say('studio.saveMap', lang)}</h3>
				<p className="soft">{say('studio.saveMapWhat', lang)}</p>
				<label className="studio-check">
					<input type="checkbox" checked={onlyRange} onChange={() => setOnlyRange(!onlyRange)} />
					{say('studio.embedDays', lang, { range: rangeText(view.range, lang) })}
				</label>
				<div className="studio-buttons">
					<button type="button" className="chip chip-strong" onClick={() => follow(make())}>
						{say('studio.saveMap', lang)}
					</button>
				</div>
				<p className="job-said" role="status">
					{said}
				</p>
				<ArrivalNote arrival={arrival} lang={lang} failed={say('studio.failed', lang)} />
			</section>
			<section>
				<h3>{say('studio.embedFrame', lang)}</h3>
				<p className="soft">{say('studio.embedFrameWhat', lang)}</p>
				<Segments
					legend={say('studio.embedWhich', lang)}
					name="embed-which"
					values={['Live', 'Frozen'] as const}
					chosen={isFrozen ? 'Frozen' : 'Live'}
					text={(which) => say(`studio.embed${which}`, lang)}
					onChoose={(which) => setWantsFrozen(which === 'Frozen')}
					enabled={(which) => which === 'Live' || frozen !== null}
				/>
				<p className="soft">
					{say(isFrozen ? 'studio.embedFrozenWhat' : 'studio.embedLiveWhat', lang)}{' '}
					{frozen === null && say('studio.embedNoFrozen', lang)}
				</p>
				{page === '' && <p className="soft">{say('studio.embedNoAddress', lang)}</p>}
				<TextToCopy
					// Where the public address is not known the code says so at the very place.
					text={frameCode(page === '' ? `…/${path}` : new URL(path, page).href, title, frameHeight(SIZES.Column))}
					label={say('studio.embedCode', lang)}
					lang={lang}
					rows={6}
				/>
				<p className="soft">
					{say('studio.embedLacks', lang)} {!isEverything(view) && say('studio.embedFiltered', lang)}
				</p>
			</section>
			<section>
				<h3>{say('studio.embedPreview', lang)}</h3>
				<Segments
					legend={say('studio.size', lang)}
					name="embed-size"
					values={Object.keys(SIZES) as SizeName[]}
					chosen={size}
					text={(name) => say(`studio.embed${name}`, lang)}
					onChoose={setSize}
				/>
				{shown ? (
					<iframe
						className="embed-preview"
						title={title}
						// As it will stand in somebody else's page.
						sandbox="allow-scripts allow-popups"
						src={`./${path}`}
						width={width}
						height={frameHeight(width)}
					/>
				) : (
					<button type="button" className="chip" onClick={() => setShown(true)}>
						{say('studio.embedShow', lang)}
					</button>
				)}
			</section>
		</div>
	)
}
