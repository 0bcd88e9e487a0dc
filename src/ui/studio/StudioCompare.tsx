import { say } from '../../core/messages/say.ts'
import { changesBetween } from '../../core/query/changes.ts'
import type { Lang } from '../../core/record/lang.ts'
import { formatDay } from '../../core/time/calendar.ts'
import type { StudioAction, StudioContext, StudioState } from '../../export/studio.ts'
import { briefBetween } from '../../formats/brief.ts'
import { MEDIA_TYPES } from '../../formats/mediaTypes.ts'
import { changesCsv } from '../../formats/sceneCsv.ts'
import { COMPARE_MODES, type StillOptions } from '../../still/options.ts'
import { saveFile } from '../shared/saveFile.ts'
import { TextToCopy } from '../shared/TextToCopy.tsx'
import { DayInput } from './DayInput.tsx'
import { Segments } from './StudioControls.tsx'

/** The two days, and how they share the picture. */
export function CompareChoices(props: {
	readonly studio: StudioState
	readonly dispatch: (action: StudioAction) => void
	readonly lang: Lang
}) {
	const { studio, dispatch, lang } = props
	const set = (change: Partial<StudioState>): void => dispatch({ type: 'set', change })
	return (
		<>
			<div className="field-row">
				<DayInput
					label={say('studio.before', lang)}
					day={studio.before}
					lang={lang}
					onDay={(before) => set({ before })}
				/>
				<DayInput label={say('studio.after', lang)} day={studio.after} lang={lang} onDay={(after) => set({ after })} />
			</div>
			{studio.before >= studio.after && (
				<p className="field-wrong" role="alert">
					{say('studio.orderWrong', lang)}
				</p>
			)}
			<Segments
				legend={say('studio.mode', lang)}
				name="mode"
				values={COMPARE_MODES}
				chosen={studio.mode}
				text={(mode) => say(`studio.${mode}`, lang)}
				onChoose={(mode) => set({ mode })}
			/>
		</>
	)
}

/** What changed as a table and as a text with its sources. */
export function CompareTexts({
	options,
	context,
	lang,
}: {
	readonly options: StillOptions
	readonly context: StudioContext
	readonly lang: Lang
}) {
	const { compare, day } = options
	if (!compare) return null
	const { timeline } = context
	const name = `handover-changes-${formatDay(compare.from)}-to-${formatDay(day)}.csv`
	return (
		<details className="studio-more">
			<summary>{say('studio.brief', lang)}</summary>
			<TextToCopy
				text={briefBetween(timeline, compare.from, day, options)}
				label={say('studio.brief', lang)}
				lang={lang}
			/>
			<button
				type="button"
				className="chip"
				onClick={() =>
					saveFile(
						new Blob([changesCsv(changesBetween(timeline, compare.from, day, options), timeline.dataset)], {
							type: MEDIA_TYPES.csv,
						}),
						name,
					)
				}
			>
				{say('studio.saveTable', lang)}
			</button>
		</details>
	)
}
