import { useEffect, useRef, useState } from 'react'
import { say } from '../../core/messages/say.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Exporter } from '../../export/exporter.ts'
import { FILM_FORMATS, type FilmFormat } from '../../export/exportProtocol.ts'
import { FILM_SECONDS, fileName, type StudioAction, type StudioState, studioSize } from '../../export/studio.ts'
import { evenSize } from '../../film/frames.ts'
import type { FilmOptions } from '../../film/options.ts'
import { saveFile } from '../shared/saveFile.ts'
import { busyButton } from './busyButton.ts'
import { DayInput } from './DayInput.tsx'
import { JobLine } from './JobLine.tsx'
import { sizeText } from './PictureActions.tsx'
import type { Job } from './useJob.ts'
import { useObjectUrl } from './useObjectUrl.ts'

/** The days and the length of the film. */
export function FilmChoices(props: {
	readonly studio: StudioState
	readonly dispatch: (action: StudioAction) => void
	readonly lang: Lang
}) {
	const { studio, dispatch, lang } = props
	const set = (change: Partial<StudioState>): void => dispatch({ type: 'set', change })
	const [least, most] = FILM_SECONDS
	return (
		<>
			<div className="field-row">
				<DayInput label={say('studio.from', lang)} day={studio.from} lang={lang} onDay={(from) => set({ from })} />
				<DayInput label={say('studio.to', lang)} day={studio.to} lang={lang} onDay={(to) => set({ to })} />
			</div>
			{studio.from >= studio.to && (
				<p className="field-wrong" role="alert">
					{say('studio.orderWrong', lang)}
				</p>
			)}
			<label className="field">
				{`${say('studio.seconds', lang)}: ${numberText(studio.seconds, lang)}`}
				<input
					type="range"
					min={least}
					max={most}
					value={studio.seconds}
					onChange={({ target }) => set({ seconds: Number(target.value) })}
				/>
			</label>
		</>
	)
}

/** A film that has been made. */
export interface MadeFilm {
	/** What of. */
	readonly options: FilmOptions
	readonly blob: Blob
	readonly name: string
	readonly format: FilmFormat
}

/** Makes the film in the form chosen, and saves it. */
export function FilmActions(props: {
	readonly made: MadeFilm | null
	readonly onMade: (made: MadeFilm | null) => void
	readonly studio: StudioState
	readonly dispatch: (action: StudioAction) => void
	readonly options: FilmOptions | null
	readonly exporter: Exporter
	readonly job: Job
	readonly lang: Lang
}) {
	const { studio, dispatch, options, exporter, job, lang, made, onMade } = props
	const size = studioSize(studio)
	// One of other choices can still be saved.
	const isPresent = made !== null && made.options === options
	const [formats, setFormats] = useState<readonly FilmFormat[] | null>(null)
	const [columns, rows] = size ? evenSize(size.columns, size.rows) : [0, 0]
	const start = useRef(dispatch)
	const latest = useRef(studio)
	latest.current = studio

	useEffect(() => {
		let current = true
		if (columns === 0) return
		exporter.ask('filmFormats', { columns, rows, fps: 30 }).then(
			(found) => {
				if (!current) return
				setFormats(found)
				const [best] = found
				const { format, formatChosen } = latest.current
				if (best && !(formatChosen && found.includes(format))) start.current({ type: 'set', change: { format: best } })
			},
			() => current && setFormats(['gif', 'zip']),
		)
		return () => {
			current = false
		}
	}, [exporter, columns, rows])

	const make = (): void =>
		job.run(async (following) => {
			if (!options || !size) return ''
			onMade(null)
			const { format } = studio
			const pixels = { columns, rows, dpi: size.dpi ?? 96 * size.scale }
			const blob = await exporter.ask('film', { options, format, pixels }, following)
			onMade({ options, blob, name: fileName(studio, format), format })
			return `${say('studio.filmDone', lang)}: ${sizeText(blob, lang)}`
		})

	return (
		<>
			<label className="field">
				{say('studio.format', lang)}
				<select
					value={studio.format}
					onChange={({ target }) =>
						dispatch({ type: 'set', change: { format: target.value as FilmFormat, formatChosen: true } })
					}
				>
					{FILM_FORMATS.filter((format) => !formats || formats.includes(format)).map((format) => (
						<option key={format} value={format}>
							{say(`studio.${format}`, lang)}
						</option>
					))}
				</select>
			</label>
			<div className="studio-save">
				<div className="studio-buttons">
					<button
						type="button"
						className={isPresent ? 'chip' : 'chip chip-strong'}
						{...busyButton(options !== null, job)}
						onClick={make}
					>
						{say('studio.makeFilm', lang)}
					</button>
					{made && (
						<button
							type="button"
							className={isPresent ? 'chip chip-strong' : 'chip'}
							onClick={() => saveFile(made.blob, made.name)}
						>
							{say('studio.saveFilm', lang)}
						</button>
					)}
				</div>
				<JobLine job={job} lang={lang} />
			</div>
		</>
	)
}

/** The film as it will be saved, in the place of the picture; a folder of frames is none that a page can show. */
export function FilmShown({ made: { blob, format }, lang }: { readonly made: MadeFilm; readonly lang: Lang }) {
	const url = useObjectUrl(blob)
	if (!url) return null
	return (
		// The picture beneath is dragged and has keys of its own.
		<fieldset
			className="studio-film"
			onPointerDown={(event) => event.stopPropagation()}
			onKeyDown={(event) => event.stopPropagation()}
		>
			{format === 'gif' ? (
				<img src={url} alt={say('studio.filmDone', lang)} />
			) : (
				<video src={url} controls muted loop playsInline aria-label={say('studio.filmDone', lang)} />
			)}
		</fieldset>
	)
}

/** Goes through the film by hand, or plays its frames as fast as they are made. */
export function FilmScrubber(props: {
	readonly share: number
	readonly frames: number
	readonly busy: boolean
	readonly onShare: (share: number) => void
	readonly lang: Lang
}) {
	const { share, frames, busy, onShare, lang } = props
	const [playing, setPlaying] = useState(false)
	useEffect(() => {
		if (!playing || busy) return
		const next = share + 1 / Math.max(1, frames - 1)
		if (next > 1) setPlaying(false)
		else onShare(next)
	}, [playing, busy, share, frames, onShare])
	return (
		<div className="studio-scrub">
			<button
				type="button"
				className="chip"
				onClick={() => {
					if (!playing && share >= 1) onShare(0)
					setPlaying(!playing)
				}}
			>
				{say(playing ? 'studio.stopPreview' : 'studio.playPreview', lang)}
			</button>
			<input
				type="range"
				min={0}
				max={1}
				step="any"
				value={share}
				aria-label={say('studio.moment', lang)}
				onChange={({ target }) => {
					setPlaying(false)
					onShare(Number(target.value))
				}}
			/>
			<span className="soft">{`${numberText(frames, lang)} ${say('studio.frames', lang)}`}</span>
		</div>
	)
}
