import { useEffect, useRef } from 'react'
import { project, unproject } from '../../core/geometry/projection.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { type Annotation, LONGEST_ANNOTATION, MOST_ANNOTATIONS } from '../../core/view/annotations.ts'
import type { Preview } from '../../export/exportProtocol.ts'
import { LimitedInput } from './LimitedInput.tsx'

export interface StudioAnnotationsProps {
	readonly annotations: readonly Annotation[]
	readonly onChange: (annotations: readonly Annotation[]) => void
	/** The map that new ones are put on; `null`: there is none yet. */
	readonly map: Preview['maps'][number] | null
	/** Those that the map does not reach. */
	readonly off: readonly Annotation[]
	/** How many of the link could not be read. */
	readonly lost: number
	readonly lang: Lang
}

/** How far an arrow points when it is new, as a share of the map's shorter side. */
const REACH = 0.16

/** A person's own words on the map, one row each: what they say, whether they have an arrow, away with them. */
export function StudioAnnotations({ annotations, onChange, map, off, lost, lang }: StudioAnnotationsProps) {
	const list = useRef<HTMLFieldSetElement>(null)
	const count = useRef(annotations.length)
	useEffect(() => {
		// Whoever has added words wants to write them.
		if (annotations.length > count.current)
			list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus()
		count.current = annotations.length
	}, [annotations.length])
	const change = (index: number, to: Partial<Annotation>): void =>
		onChange(annotations.map((each, i) => (i === index ? { ...each, ...to } : each)))
	const add = (): void => {
		if (!map) return
		const { width, height } = map.frame
		// Not all on one spot.
		const shift = 0.12 * (annotations.length % 4)
		onChange([...annotations, { text: '', at: unproject(map.frame, [width * 0.5, height * (0.25 + shift)]), to: null }])
	}
	const arrow = (index: number, { at }: Annotation, on: boolean): void => {
		if (!map) return
		const { frame } = map
		const reach = REACH * Math.min(frame.width, frame.height)
		const [x, y] = project(frame, at)
		change(index, { to: on ? unproject(frame, [x, y + (y > frame.height / 2 ? -reach : reach)]) : null })
	}
	return (
		<fieldset ref={list} className="choices studio-annotations">
			<legend>{say('annotation.own', lang)}</legend>
			<ul>
				{annotations.map((annotation, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
					<li key={i} className="field-row">
						<LimitedInput
							most={LONGEST_ANNOTATION}
							dir="auto"
							aria-label={say('annotation.words', lang, { n: i + 1 })}
							placeholder={say('annotation.hint', lang)}
							value={annotation.text}
							onText={(text) => change(i, { text })}
							lang={lang}
						/>
						<label className="studio-check">
							<input
								type="checkbox"
								checked={annotation.to !== null}
								onChange={({ target }) => arrow(i, annotation, target.checked)}
							/>
							{say('annotation.arrow', lang)}
						</label>
						<button
							type="button"
							className="chip"
							aria-label={say('annotation.removeThis', lang, { n: i + 1 })}
							onClick={() => {
								onChange(annotations.filter((_, other) => other !== i))
								list.current?.querySelector<HTMLButtonElement>('.studio-annotate')?.focus()
							}}
						>
							{say('annotation.remove', lang)}
						</button>
					</li>
				))}
			</ul>
			<button
				type="button"
				className="chip studio-annotate"
				disabled={!map}
				aria-disabled={annotations.length >= MOST_ANNOTATIONS}
				onClick={() => annotations.length < MOST_ANNOTATIONS && add()}
			>
				{say('annotation.add', lang)}
			</button>
			{lost > 0 && (
				<p className="field-wrong" role="alert">
					{say('annotation.lost', lang, { n: lost, most: LONGEST_ANNOTATION })}
				</p>
			)}
			{map && off.length > 0 && (
				<p className="field-wrong" role="alert">
					{say('annotation.off', lang)} <bdi>{off.map(({ text }) => text).join(' · ')}</bdi>
				</p>
			)}
			{annotations.length > 0 && <p className="soft">{say('annotation.how', lang)}</p>}
		</fieldset>
	)
}
