import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useApp } from '../../app/context.ts'
import { recordVersion } from '../../app/load.ts'
import type { Ground } from '../../basemap/decode.ts'
import type { Padding } from '../../core/geometry/projection.ts'
import { say } from '../../core/messages/say.ts'
import { textIn } from '../../core/record/lang.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { View } from '../../core/view/view.ts'
import { stillGround } from '../../export/stillFiles.ts'
import { publicPage } from '../../formats/publicPage.ts'
import { svgOf } from '../../picture/svg.ts'
import type { StillGround } from '../../still/map/ground.ts'
import type { Size } from '../../still/presets.ts'
import { stillRequest, UNDRESSED } from '../../still/request.ts'
import { stillOf } from '../../still/still.ts'
import { SourceList } from '../details/SourceList.tsx'
import { rememberedPage } from '../studio/rememberedPage.ts'
import { shownFrame } from '../studio/shownFrame.ts'
import './print.css'

/**
 * The still on the sheet, in CSS pixels of paper: as wide as A4 between the margins of print.css, and no higher than A4 or
 * Letter laid on its side.
 */
const PAPER: Size = { columns: 695, rows: 640, scale: 1, dpi: 96 }

/**
 * Makes a sheet of the page in the moment of printing: the still of the day, with its captions, legend, sources and code,
 * whatever the window and its look; then the panel opens, with what is folded in it unfolded, and after a list stand the
 * sources of its entries. Printing waits for nothing, so that the ground has to be here before; without it the sheet has
 * its words alone.
 */
export default function PrintSheet({
	ground,
	padding,
	onPrint,
}: {
	readonly ground: Ground
	readonly padding: Padding
	readonly onPrint: (now: boolean) => void
}) {
	const { store, timeline } = useApp()
	const sheet = useRef<HTMLDivElement>(null)
	const shapes = useRef<StillGround>(null)
	/** The entries of the printed list. */
	const [listed, setListed] = useState<readonly BaseEvent[]>([])
	useEffect(() => {
		let current = true
		stillGround(ground).then(
			(whole) => {
				if (current) shapes.current = whole
			},
			// The close-up says that it has not come.
			() => {},
		)
		return () => {
			current = false
		}
	}, [ground])
	useEffect(() => {
		let folded: readonly HTMLDetailsElement[] = []
		const make = (): void => {
			if (sheet.current && shapes.current)
				sheet.current.innerHTML = pictureOf(store.getState().view, timeline, shapes.current, padding)
			flushSync(() => onPrint(true))
			flushSync(() => setListed(listedIn(timeline)))
			folded = [...document.querySelectorAll<HTMLDetailsElement>('.panel details:not([open], .cite)')]
			for (const part of folded) part.open = true
		}
		const drop = (): void => {
			sheet.current?.replaceChildren()
			for (const part of folded) part.open = false
			setListed([])
			onPrint(false)
		}
		window.addEventListener('beforeprint', make)
		window.addEventListener('afterprint', drop)
		return () => {
			window.removeEventListener('beforeprint', make)
			window.removeEventListener('afterprint', drop)
		}
	}, [store, timeline, padding, onPrint])
	const { lang } = store.getState().view
	return (
		<>
			<div className="print-map" dir="ltr" ref={sheet} />
			{listed.length > 0 && (
				<section className="print-sources">
					<h2>{say('detail.sources', lang)}</h2>
					{listed.map(({ id, title, sources }) => (
						<div key={id}>
							<h3>{textIn(title, lang)}</h3>
							<SourceList ids={sources} lang={lang} brief />
						</div>
					))}
				</section>
			)}
		</>
	)
}

/** What a list in the panel holds; what is open there has its sources with it. */
function listedIn({ eventById }: Timeline): readonly BaseEvent[] {
	const entries = document.querySelectorAll<HTMLElement>('.panel .event-list > [data-entry]')
	return [...entries].flatMap(({ dataset }) => eventById.get(dataset.entry ?? '') ?? [])
}

/** SVG; it escapes every text of the record (picture/svg.ts). Dark ground is no ink for paper, and a relief is grey. */
function pictureOf(view: View, timeline: Timeline, ground: StillGround, padding: Padding): string {
	const choices = {
		...UNDRESSED,
		lang: view.lang,
		theme: 'light',
		look: view.camera && shownFrame(view.camera, padding),
		size: PAPER,
		view,
	} as const
	const page = publicPage(window.location) || rememberedPage()
	const options = stillRequest(choices, { timeline, page, version: recordVersion }, view.day, null)
	// The words of a search are at hand here, and need not be read again.
	return svgOf(stillOf({ ...options, search: view.search }, { timeline, ground }), { idPrefix: 'print-' })
}
