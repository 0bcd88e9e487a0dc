import { useId, useMemo, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { TellingError } from '../../core/messages/userError.ts'
import type { Lang } from '../../core/record/lang.ts'
import { type DayNumber, formatDay } from '../../core/time/calendar.ts'
import type { Exporter } from '../../export/exporter.ts'
import type { Pixels } from '../../export/exportProtocol.ts'
import { daysOfSeries, MOST_IN_SERIES, SERIES_STEPS, type Series } from '../../export/series.ts'
import { storedZip } from '../../export/storedZip.ts'
import { fileName, type StudioContext, type StudioState, stillFor, studioSize } from '../../export/studio.ts'
import { saveFile } from '../shared/saveFile.ts'
import { busyButton } from './busyButton.ts'
import { DayInput } from './DayInput.tsx'
import { sizeText } from './PictureActions.tsx'
import type { Job } from './useJob.ts'

const FORMATS = ['png', 'svg', 'pdf'] as const

/** The picture of each of several days, in one zip: how many is said before, how far it has come while they are made. */
export function StudioSeries(props: {
	readonly studio: StudioState
	readonly context: StudioContext
	readonly exporter: Exporter
	readonly job: Job
	readonly lang: Lang
}) {
	const { studio, context, exporter, job, lang } = props
	const { timeline } = useApp()
	const [series, setSeries] = useState<Series>(() => ({
		step: 'events',
		list: '',
		every: '7',
		from: studio.from,
		to: studio.to,
	}))
	const [format, setFormat] = useState<(typeof FORMATS)[number]>('png')
	const wrongId = useId()
	const set = (change: Partial<Series>): void => setSeries({ ...series, ...change })
	const found = useMemo(() => daysOfSeries(series, context.view, timeline), [series, context.view, timeline])
	const days = 'days' in found ? found.days : []
	const wrong = wrongOf(series, found, days.length, lang)
	const size = studioSize(studio)

	const make = (): void =>
		job.run(async ({ signal, onProgress }) => {
			if (!size) throw new TellingError('fault.noPicture')
			const scale = studio.scale
			const pixels = {
				columns: size.columns * scale,
				rows: size.rows * scale,
				dpi: (size.dpi ?? 96 * size.scale) * scale,
			}
			const zip = storedZip()
			for (const [i, day] of days.entries()) {
				const file = await pictureOf(day, pixels, signal)
				zip.add(fileName({ ...studio, day }, format), new Uint8Array(await file.arrayBuffer()))
				onProgress?.((i + 1) / days.length)
			}
			const blob = zip.end()
			const [first, last] = [days[0] ?? studio.day, days.at(-1) ?? studio.day]
			const name = `handover-${formatDay(first)}-to-${formatDay(last)}-${days.length}-${format}.zip`
			saveFile(blob, name)
			return `${say('page.saved', lang)}: ${name} (${sizeText(blob, lang)})`
		})

	const pictureOf = (day: DayNumber, pixels: Pixels, signal: AbortSignal | undefined): Promise<Blob> => {
		const options = stillFor({ ...studio, tab: 'picture', day }, context)
		if (!options) throw new TellingError('fault.noPicture')
		const following = signal ? { signal } : {}
		switch (format) {
			case 'png':
				return exporter.ask('png', { options, pixels }, following)
			case 'svg':
				return exporter.ask('svg', { options, text: studio.text }, following)
			case 'pdf':
				return exporter.ask('pdf', { options }, following)
		}
	}

	return (
		<details className="studio-more studio-series">
			<summary>{say('series.several', lang)}</summary>
			<div className="field-row">
				<label className="field">
					{say('series.which', lang)}
					<select value={series.step} onChange={({ target }) => set({ step: target.value as Series['step'] })}>
						{SERIES_STEPS.map((step) => (
							<option key={step} value={step}>
								{say(`series.${step}`, lang)}
							</option>
						))}
					</select>
				</label>
				{series.step === 'days' && (
					<label className="field">
						{say('series.every', lang)}
						<input
							type="text"
							inputMode="numeric"
							dir="ltr"
							value={series.every}
							aria-invalid={wrong !== null}
							aria-describedby={wrong === null ? undefined : wrongId}
							onChange={({ target }) => set({ every: target.value })}
						/>
					</label>
				)}
				<label className="field">
					{say('studio.format', lang)}
					<select value={format} onChange={({ target }) => setFormat(target.value as typeof format)}>
						{FORMATS.map((each) => (
							<option key={each} value={each}>
								{each.toUpperCase()}
							</option>
						))}
					</select>
				</label>
			</div>
			{series.step === 'list' ? (
				<label className="field">
					{say('series.listed', lang)}
					<textarea
						rows={3}
						dir="auto"
						placeholder={`${formatDay(studio.from)}, ${formatDay(studio.to)}`}
						value={series.list}
						aria-invalid={wrong !== null}
						aria-describedby={wrong === null ? undefined : wrongId}
						onChange={({ target }) => set({ list: target.value })}
					/>
				</label>
			) : (
				<div className="field-row">
					<DayInput label={say('studio.from', lang)} day={series.from} lang={lang} onDay={(from) => set({ from })} />
					<DayInput label={say('studio.to', lang)} day={series.to} lang={lang} onDay={(to) => set({ to })} />
				</div>
			)}
			{wrong !== null && (
				<p className="field-wrong" role="alert" id={wrongId}>
					{wrong}
				</p>
			)}
			<button
				type="button"
				className="chip"
				{...busyButton(days.length > 0 && wrong === null && size !== null, job)}
				onClick={make}
			>
				{say('series.save', lang, { n: days.length })}
			</button>
		</details>
	)
}

/** Why nothing can be made; `null`: it can, or nothing is asked for yet. */
function wrongOf(
	{ step, list }: Series,
	found: ReturnType<typeof daysOfSeries>,
	count: number,
	lang: Lang,
): string | null {
	if ('wrong' in found)
		return say(step === 'days' ? 'series.everyWrong' : 'series.dayWrong', lang, {
			text: localDigits(found.wrong, lang),
		})
	if (count > MOST_IN_SERIES) return say('series.tooMany', lang, { n: count, most: MOST_IN_SERIES })
	return count === 0 && !(step === 'list' && list.trim() === '') ? say('series.none', lang) : null
}
