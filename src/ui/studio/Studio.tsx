import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { headOf } from '../../app/language.ts'
import { recordVersion } from '../../app/load.ts'
import { workerAddress } from '../../app/workerAddress.ts'
import type { Ground } from '../../basemap/decode.ts'
import type { Padding } from '../../core/geometry/projection.ts'
import { capital, dayText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { textIn } from '../../core/record/lang.ts'
import type { ThemeName } from '../../core/theme.ts'
import { formatAnnotations } from '../../core/view/annotations.ts'
import { createExporter } from '../../export/exporter.ts'
import { exportMaterial } from '../../export/exportMaterial.ts'
import exportWorker from '../../export/exportWorker.ts?worker&url'
import {
	filmFor,
	openStudio,
	reduceStudio,
	reopenStudio,
	STUDIO_TABS,
	type StudioContext,
	type StudioState,
	stillFor,
	studioSize,
	usualPreset,
	usualTitle,
} from '../../export/studio.ts'
import type { FilmOptions } from '../../film/options.ts'
import { publicAddress, publicPage } from '../../formats/publicPage.ts'
import { annotationsOff } from '../../still/map/annotations.ts'
import { hasPlaces } from '../../still/map/placesIn.ts'
import { WithReadings } from '../shared/ReadingsComing.tsx'
import { Tabs } from '../shared/Tabs.tsx'
import { AnnotationHandles } from './AnnotationHandles.tsx'
import { DayInput } from './DayInput.tsx'
import { PictureActions } from './PictureActions.tsx'
import { rememberedPage, rememberPage } from './rememberedPage.ts'
import { StudioAnnotations } from './StudioAnnotations.tsx'
import { CompareChoices, CompareTexts } from './StudioCompare.tsx'
import { StudioControls } from './StudioControls.tsx'
import { StudioData } from './StudioData.tsx'
import { StudioEmbed } from './StudioEmbed.tsx'
import { FilmActions, FilmChoices, FilmScrubber, FilmShown, type MadeFilm } from './StudioFilm.tsx'
import { StudioPreview } from './StudioPreview.tsx'
import { StudioSeries } from './StudioSeries.tsx'
import { shownFrame } from './shownFrame.ts'
import { useJob } from './useJob.ts'
import { usePreview } from './usePreview.ts'
import './studio.css'

export interface StudioProps {
	readonly ground: Ground
	readonly theme: ThemeName
	/** What of the map lies under panels. */
	readonly padding: Padding
	readonly onClose: () => void
}

/** What was chosen stays until the page is left. */
let lastStudio: StudioState | null = null

/**
 * Pictures, films and data of what is shown, each previewed as it will be saved. The view is that of the moment the
 * studio was opened: a picture must not change under the hand that saves it.
 */
export default function Studio({ ground, theme, padding, onClose }: StudioProps) {
	const { store, player, timeline, dataset, readings } = useApp()
	const dialog = useRef<HTMLDialogElement>(null)
	const [view] = useState(() => store.getState().view)
	const { lang } = view
	const [shown] = useState(() => (view.camera ? shownFrame(view.camera, padding) : null))
	const [studio, dispatch] = useReducer(reduceStudio, null, () => {
		const fresh = openStudio(view, timeline, theme, shown, usualPreset(window.innerWidth, window.innerHeight))
		return lastStudio ? reopenStudio(lastStudio, fresh) : fresh
	})
	const [exporter] = useState(() =>
		createExporter(
			() => new Worker(workerAddress(exportWorker), { type: 'module' }),
			async () => {
				await readings.ask()
				return exportMaterial(dataset, ground)
			},
		),
	)
	lastStudio = studio
	const [showSafe, setShowSafe] = useState(false)
	const [share, setShare] = useState(0)
	const job = useJob(lang)

	useEffect(() => {
		dialog.current?.showModal()
		// The map would play on behind the dialog, and be on another day when it closes.
		player.pause()
		return () => exporter.dispose()
	}, [exporter, player])

	const ownPage = publicPage(window.location)
	const [typedPage, setTypedPage] = useState(rememberedPage)
	const context = useMemo<StudioContext>(
		() => ({
			view,
			timeline,
			page: ownPage === '' ? publicAddress(typedPage) : ownPage,
			version: recordVersion,
		}),
		[view, timeline, ownPage, typedPage],
	)
	const { tab } = studio
	const isFilm = tab === 'film'
	/** Nothing of it is a picture. */
	const alone = tab === 'data' || tab === 'embed'
	const still = useMemo(() => (isFilm || alone ? null : stillFor(studio, context)), [studio, context, isFilm, alone])
	const film = useMemo(() => (tab === 'film' ? filmFor(studio, context) : null), [studio, context, tab])
	const moment = useMemo(() => film && { options: film, share }, [film, share])
	const [made, setMade] = useState<MadeFilm | null>(null)
	/** It is in the place of the picture until a moment of that is looked for. */
	const [isFilmSeen, setIsFilmSeen] = useState(false)
	// The same function every time: one that plays the preview goes on with each that is new.
	const lookFor = useCallback((share: number) => {
		setShare(share)
		setIsFilmSeen(false)
	}, [])
	// Of other choices it would be another film.
	const present = made && made.options === film ? made : null
	const picture = usePreview(still, (options) => exporter.ask('preview', { options }), exporter.renew, lang)
	const frame = usePreview(
		moment,
		(wish: { options: FilmOptions; share: number }) => exporter.ask('filmPreview', wish),
		exporter.renew,
		lang,
	)

	const size = studioSize(studio)
	const previewed = isFilm ? frame : picture
	const map = previewed.answer?.maps[0] ?? null
	const isEmpty = !hasPlaces(timeline.dataset.bases, previewed.answer?.maps ?? [])
	const { annotations } = studio
	const annotate = (next: typeof annotations): void => {
		dispatch({ type: 'set', change: { annotations: next } })
		// The page's own link has them too.
		store.dispatch({ type: 'annotate', annotations: formatAnnotations(next) })
	}
	const set = (change: Parameters<typeof dispatch>[0] & { type: 'set' }): void => dispatch(change)

	return (
		<dialog ref={dialog} className="studio" aria-labelledby="studio-heading" onClose={onClose}>
			<header className="studio-head">
				<h2 id="studio-heading">{say('studio.studio', lang)}</h2>
				<p className="soft">{dayText(studio.day, lang)}</p>
				<button type="button" className="chip" onClick={() => dialog.current?.close()}>
					{say('page.close', lang)}
				</button>
			</header>
			<div className="studio-body">
				{!alone && (
					<StudioPreview
						svg={previewed.answer?.svg ?? null}
						description={previewed.answer?.description ?? ''}
						map={map}
						sheet={still?.sheet ?? film?.sheet ?? null}
						busy={previewed.busy}
						dispatch={dispatch}
						lang={lang}
						showSafe={showSafe}
						film={present && isFilmSeen && present.format !== 'zip' && <FilmShown made={present} lang={lang} />}
						over={
							map &&
							still && (
								<AnnotationHandles
									{...{ annotations, map, lang }}
									onChange={annotate}
									sheet={still.sheet}
									bounds={studio.region.bounds}
								/>
							)
						}
					>
						{(previewed.late || previewed.fault !== null) && (
							<p className={previewed.late ? 'job-said' : 'job-said job-failed'} role="alert">
								{previewed.fault ?? say('studio.late', lang)}{' '}
								<button type="button" className="chip" onClick={previewed.again}>
									{headOf(lang).tryAgain}
								</button>
							</p>
						)}
						{isFilm && (
							<FilmScrubber
								share={share}
								frames={frame.answer?.frames ?? 0}
								busy={frame.busy}
								onShare={lookFor}
								lang={lang}
							/>
						)}
						{map && isEmpty && (
							<p className="job-said" role="status">
								{say('places.noneInSight', lang)}{' '}
								<button type="button" className="chip" onClick={() => set({ type: 'set', change: { look: null } })}>
									{say('page.zoomHome', lang, { whole: textIn(timeline.dataset.manifest.region.whole, lang) })}
								</button>
							</p>
						)}
						<div className="studio-tools">
							{shown && (
								<button type="button" className="chip" onClick={() => set({ type: 'set', change: { look: shown } })}>
									{say('studio.asOnMap', lang)}
								</button>
							)}
							<button type="button" className="chip" onClick={() => set({ type: 'set', change: { look: null } })}>
								{capital(textIn(timeline.dataset.manifest.region.whole, lang))}
							</button>
							{size?.safe && (
								<label className="studio-check">
									<input type="checkbox" checked={showSafe} onChange={() => setShowSafe(!showSafe)} />
									{say('studio.safeZones', lang)}
								</label>
							)}
						</div>
					</StudioPreview>
				)}
				<div className={alone ? 'studio-side studio-alone' : 'studio-side'}>
					<Tabs
						label={say('studio.tabs', lang)}
						tabs={STUDIO_TABS.map((id) => ({ id, name: say(`studio.${id}`, lang) }))}
						chosen={tab}
						onChoose={(id) => dispatch({ type: 'set', change: { tab: id } })}
						lang={lang}
					>
						{tab === 'embed' ? (
							<StudioEmbed context={{ ...context, view: { ...view, day: studio.day } }} lang={lang} />
						) : tab === 'data' ? (
							<WithReadings lang={lang}>
								<StudioData context={{ ...context, view: { ...view, day: studio.day } }} lang={lang} />
							</WithReadings>
						) : (
							<div className="studio-controls">
								{tab === 'compare' && <CompareChoices studio={studio} dispatch={dispatch} lang={lang} />}
								{tab === 'picture' && (
									<DayInput
										label={say('page.date', lang)}
										day={studio.day}
										lang={lang}
										onDay={(day) => dispatch({ type: 'set', change: { day } })}
									/>
								)}
								{isFilm && <FilmChoices studio={studio} dispatch={dispatch} lang={lang} />}
								<StudioControls
									studio={studio}
									dispatch={dispatch}
									lang={lang}
									missing={previewed.answer?.missing ?? []}
									sizeWrong={size === null}
									noteCut={previewed.answer?.noteCut ?? false}
									closeUp={previewed.answer?.closeUp ?? null}
									usualTitle={usualTitle(studio, context)}
									address={
										ownPage === ''
											? {
													text: typedPage,
													onText: (text) => {
														setTypedPage(text)
														rememberPage(text)
													},
												}
											: null
									}
								/>
								<StudioAnnotations
									{...{ annotations, map, lang }}
									off={annotationsOff(annotations, previewed.answer?.maps ?? [])}
									lost={studio.annotationsLost}
									onChange={annotate}
								/>
								{tab === 'compare' && still && (
									<WithReadings lang={lang}>
										<CompareTexts options={still} context={context} lang={lang} />
									</WithReadings>
								)}
								{tab === 'picture' && <StudioSeries {...{ studio, context, exporter, job, lang }} />}
								{isFilm ? (
									<FilmActions
										{...{ studio, dispatch, exporter, job, lang, made }}
										options={film}
										onMade={(film) => {
											setMade(film)
											setIsFilmSeen(true)
										}}
									/>
								) : (
									<PictureActions
										{...{ studio, dispatch, exporter, job, lang }}
										options={still}
										title={studio.title ?? usualTitle(studio, context)}
										description={picture.answer?.description ?? ''}
									/>
								)}
							</div>
						)}
					</Tabs>
				</div>
			</div>
		</dialog>
	)
}
