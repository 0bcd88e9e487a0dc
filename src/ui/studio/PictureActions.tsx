import { useState } from 'react'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { TellingError } from '../../core/messages/userError.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Exporter, Following } from '../../export/exporter.ts'
import { fileName, type StudioAction, type StudioState, scalesFor, studioSize } from '../../export/studio.ts'
import type { StillOptions } from '../../still/options.ts'
import { saveFile } from '../shared/saveFile.ts'
import { busyButton } from './busyButton.ts'
import { JobLine } from './JobLine.tsx'
import { Segments } from './StudioControls.tsx'
import type { Job } from './useJob.ts'

export interface PictureActionsProps {
	readonly studio: StudioState
	readonly dispatch: (action: StudioAction) => void
	readonly options: StillOptions | null
	readonly exporter: Exporter
	readonly job: Job
	/** The headline of the picture, typed or told. */
	readonly title: string
	/** What it shows, for whoever does not see it. */
	readonly description: string
	readonly lang: Lang
}

/** Saves, copies and shares the picture that is previewed. */
export function PictureActions({
	studio,
	dispatch,
	options,
	title,
	description,
	exporter,
	job,
	lang,
}: PictureActionsProps) {
	const size = studioSize(studio)
	const scales = size ? scalesFor(size) : []
	const scale = scales.includes(studio.scale) ? studio.scale : 1
	const [canShare] = useState(sharesFiles)
	const pixels = size && {
		columns: size.columns * scale,
		rows: size.rows * scale,
		dpi: (size.dpi ?? 96 * size.scale) * scale,
	}
	const set = (change: Partial<StudioState>): void => dispatch({ type: 'set', change })

	const png = async (following?: Following): Promise<Blob> => {
		if (!options || !pixels) throw new TellingError('fault.noPicture')
		return exporter.ask('png', { options, pixels }, following)
	}
	const save = (ending: 'png' | 'svg' | 'pdf'): void =>
		job.run(async (following) => {
			if (!options) return ''
			const blob =
				ending === 'png'
					? await png(following)
					: ending === 'svg'
						? await exporter.ask('svg', { options, text: studio.text }, following)
						: await exporter.ask('pdf', { options }, following)
			const name = fileName(studio, ending)
			saveFile(blob, name)
			return `${say('page.saved', lang)}: ${name} (${sizeText(blob, lang)})`
		})
	const copy = (): void =>
		job.run(async (following) => {
			try {
				const link = new Blob([options?.permalink ?? ''], { type: 'text/plain' })
				// Promises, so that it is still the click that asks.
				await navigator.clipboard.write([new ClipboardItem({ 'image/png': png(following), 'text/plain': link })])
			} catch (fault) {
				if (following.signal?.aborted) throw fault
				throw new TellingError('studio.copyRefused')
			}
			return say('studio.copied', lang)
		})
	const copyDescription = (): void =>
		job.run(async () => {
			try {
				await navigator.clipboard.writeText(description)
			} catch {
				throw new TellingError('studio.copyRefused')
			}
			return say('page.copied', lang)
		})
	const share = (): void =>
		job.run(async (following) => {
			const file = new File([await png(following)], fileName(studio, 'png'), { type: 'image/png' })
			try {
				await navigator.share({ files: [file], title })
			} catch {
				throw new TellingError('studio.shareRefused')
			}
			return ''
		})

	const button = busyButton(options !== null, job)
	return (
		<>
			<div className="field-row">
				<Segments
					legend={say('studio.pngScale', lang)}
					name="scale"
					values={[1, 2, 3, 4] as const}
					chosen={scale}
					text={(value) => localDigits(`${value}×`, lang)}
					enabled={(value) => scales.includes(value)}
					onChoose={(value) => set({ scale: value })}
				/>
				<label className="field">
					{say('studio.svgText', lang)}
					<select value={studio.text} onChange={({ target }) => set({ text: target.value as StudioState['text'] })}>
						{(['outlines', 'text'] as const).map((way) => (
							<option key={way} value={way}>
								{say(`studio.${way}`, lang)}
							</option>
						))}
					</select>
				</label>
			</div>
			<div className="studio-save">
				{pixels && (
					<p className="soft">
						{`${localDigits(`${pixels.columns} × ${pixels.rows}`, lang)} ${say('studio.pixels', lang)}`}
					</p>
				)}
				<div className="studio-buttons">
					<button type="button" className="chip chip-strong" {...button} onClick={() => save('png')}>
						{say('studio.savePng', lang)}
					</button>
					<button type="button" className="chip" {...button} onClick={() => save('svg')}>
						{say('studio.saveSvg', lang)}
					</button>
					<button type="button" className="chip" {...button} onClick={() => save('pdf')}>
						{say('studio.savePdf', lang)}
					</button>
					<button type="button" className="chip" {...button} onClick={copy}>
						{say('studio.copy', lang)}
					</button>
					<button type="button" className="chip" {...button} onClick={copyDescription}>
						{say('studio.copyDescription', lang)}
					</button>
					{canShare && (
						<button type="button" className="chip" {...button} onClick={share}>
							{say('studio.share', lang)}
						</button>
					)}
				</div>
				<JobLine job={job} lang={lang} />
			</div>
		</>
	)
}

/** Whether the system takes pictures from a page; asked with an empty one. */
function sharesFiles(): boolean {
	const probe = new File([], 'map.png', { type: 'image/png' })
	return typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] })
}

/** `1.2 MB`, `340 kB` */
export function sizeText({ size }: Blob, lang: Lang): string {
	if (size < 1e6) return `${numberText(Math.max(1, size / 1e3), lang)} kB`
	return `${localDigits((size / 1e6).toFixed(1), lang)} MB`
}
