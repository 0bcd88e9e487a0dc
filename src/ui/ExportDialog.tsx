import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useApp } from '../app/context.ts'
import { recordVersion } from '../app/load.ts'
import { reliefUrl, STILL_FONTS, stillGround } from '../app/stillFiles.ts'
import { formatDay } from '../core/calendar.ts'
import { detailWord } from '../core/detailWords.ts'
import type { Lang } from '../core/lang.ts'
import { permalinkOf } from '../core/permalink.ts'
import { type Frame, type Padding, unproject } from '../core/projection.ts'
import { localDigits } from '../core/sentences.ts'
import { errorText } from '../core/tellingError.ts'
import type { Theme } from '../core/theme.ts'
import type { Camera } from '../core/view.ts'
import type { Ground } from '../data/ground.ts'
import { dataUriOf, fontCssOf, rasterise } from '../picture/raster.ts'
import { svgOf } from '../picture/svg.ts'
import { STILL_PARTS } from '../still/options.ts'
import { stillOf } from '../still/still.ts'
import { saveFile } from './saveFile.ts'
import './exportDialog.css'

const SCALES = [1, 2] as const

export interface ExportDialogProps {
	readonly ground: Ground
	readonly theme: Theme
	/** What of the map lies under panels. */
	readonly padding: Padding
	readonly onClose: () => void
}

/**
 * The snapshot: what is shown, as a picture that can stand alone.
 * The preview is the very SVG that is saved, and the PNG is drawn from it.
 */
export default function ExportDialog({ ground, theme, padding, onClose }: ExportDialogProps) {
	const { store, timeline } = useApp()
	// The view of the moment the dialog was opened; a picture must not change under the hand that saves it.
	const [view] = useState(() => store.getState().view)
	const { lang } = view
	const dialog = useRef<HTMLDialogElement>(null)
	const [title, setTitle] = useState(() => detailWord('stillTitle', lang))
	// A whole still is laid out anew for a letter; typing must not wait for it.
	const settledTitle = useDeferredValue(title)
	const [scale, setScale] = useState<(typeof SCALES)[number]>(2)
	const [parts, setParts] = useState<StillParts | null>(null)
	const [state, setState] = useState<{ readonly text: string; readonly failed: boolean } | null>(null)
	const frame = useMemo(() => shownFrame(view.camera, padding), [view.camera, padding])

	useEffect(() => {
		dialog.current?.showModal()
	}, [])
	useEffect(() => {
		let current = true
		loadParts(ground, theme).then(
			(loaded) => current && setParts(loaded),
			(error: unknown) => current && setState(failure(error, lang)),
		)
		return () => {
			current = false
		}
	}, [ground, theme, lang])

	const svg = useMemo(
		() =>
			parts &&
			svgOf(
				stillOf(
					{
						...view,
						theme: theme.name,
						sheet: { width: frame.width, height: frame.height, safe: { top: 0, bottom: 0 } },
						look: view.camera === null ? null : frame,
						title: settledTitle,
						note: '',
						include: new Set(STILL_PARTS),
						compare: null,
						permalink: permalinkOf(`${window.location.origin}${window.location.pathname}`, view, timeline),
						version: recordVersion,
					},
					{ timeline, ...parts },
				),
				{ fontCss: parts.fontCss },
			),
		[parts, view, timeline, theme, frame, settledTitle],
	)
	const preview = useObjectUrl(svg)

	const save = async (kind: 'png' | 'svg'): Promise<void> => {
		if (!svg) return
		setState({ text: detailWord('working', lang), failed: false })
		try {
			const blob =
				kind === 'svg'
					? new Blob([svg], { type: 'image/svg+xml' })
					: await rasterise(svg, frame.width, frame.height, scale)
			saveFile(blob, `handover-${formatDay(view.day)}.${kind}`)
			setState({ text: detailWord('saved', lang), failed: false })
		} catch (error) {
			setState(failure(error, lang))
		}
	}

	return (
		<dialog ref={dialog} className="export" aria-labelledby="export-heading" onClose={onClose}>
			<h2 id="export-heading">{detailWord('exportHeading', lang)}</h2>
			<div className="export-preview">
				{preview ? <img src={preview} alt={detailWord('preview', lang)} /> : detailWord('working', lang)}
			</div>
			<div className="export-form">
				<label>
					{detailWord('exportTitle', lang)}
					<input type="text" value={title} maxLength={140} onChange={({ target }) => setTitle(target.value)} />
				</label>
				<fieldset>
					<legend>{detailWord('exportSize', lang)}</legend>
					{SCALES.map((factor) => (
						<label key={factor}>
							<input type="radio" name="scale" checked={scale === factor} onChange={() => setScale(factor)} />
							{detailWord(factor === 1 ? 'exportAsScreen' : 'exportTwice', lang)}{' '}
							<span className="soft">({localDigits(`${frame.width * factor} × ${frame.height * factor}`, lang)})</span>
						</label>
					))}
				</fieldset>
				<p className={state?.failed ? 'export-state export-failed' : 'export-state'} role="status">
					{state?.text}
				</p>
				<div className="export-actions">
					<button type="button" className="chip chip-strong" disabled={!svg} onClick={() => save('png')}>
						{detailWord('savePng', lang)}
					</button>
					<button type="button" className="chip" disabled={!svg} onClick={() => save('svg')}>
						{detailWord('saveSvg', lang)}
					</button>
					<button type="button" className="chip" onClick={() => dialog.current?.close()}>
						{detailWord('close', lang)}
					</button>
				</div>
			</div>
		</dialog>
	)
}

type StillParts = Awaited<ReturnType<typeof loadParts>>

async function loadParts(ground: Ground, theme: Theme) {
	const [whole, relief, fontCss] = await Promise.all([
		stillGround(ground),
		dataUriOf(reliefUrl(theme.name)),
		fontCssOf(STILL_FONTS),
	])
	return { ground: whole, relief: { light: relief, dark: relief }, fontCss }
}

/**
 * The part of the map that no panel covers, as large as the whole window: what the reader sees is what is saved.
 */
function shownFrame(camera: Camera | null, padding: Padding): Frame {
	const area = document.querySelector('.map-area')
	const [mapWidth, mapHeight] = [area?.clientWidth ?? window.innerWidth, area?.clientHeight ?? window.innerHeight]
	const [width, height] = [window.innerWidth, window.innerHeight]
	// Without a camera the still fits Iraq by itself and this view is not used.
	const { lng, lat, zoom } = camera ?? { lng: 43.7, lat: 33.25, zoom: 5 }
	const [seenWidth, seenHeight] = [mapWidth - padding.left - padding.right, mapHeight - padding.top - padding.bottom]
	const whole: Frame = { width: mapWidth, height: mapHeight, center: [lng, lat], zoom }
	return {
		width,
		height,
		center: unproject(whole, [padding.left + seenWidth / 2, padding.top + seenHeight / 2]),
		zoom: zoom + Math.log2(Math.min(width / seenWidth, height / seenHeight)),
	}
}

/** The text as an address that an `<img>` can show; it is given back when another takes its place. */
function useObjectUrl(svg: string | null): string | null {
	const [url, setUrl] = useState<string | null>(null)
	useEffect(() => {
		if (svg === null) return
		const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
		setUrl(made)
		return () => URL.revokeObjectURL(made)
	}, [svg])
	return url
}

function failure(error: unknown, lang: Lang): { text: string; failed: true } {
	return {
		text: `${detailWord('exportFailed', lang)}: ${errorText(error, lang)}`,
		failed: true,
	}
}
