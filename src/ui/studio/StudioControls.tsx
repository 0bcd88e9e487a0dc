import { useId } from 'react'
import { detailWord } from '../../core/messages/detailWords.ts'
import { exportWord } from '../../core/messages/exportWords.ts'
import { localDigits } from '../../core/messages/headline.ts'
import { LANGS, type Lang } from '../../core/record/lang.ts'
import { THEME_NAMES } from '../../core/theme.ts'
import type { Studio, StudioAction } from '../../export/studio.ts'
import { STILL_PARTS } from '../../still/options.ts'
import { PRESETS, type PresetId } from '../../still/presets.ts'

const USES = ['social', 'screen', 'print'] as const

export interface StudioControlsProps {
	readonly studio: Studio
	readonly dispatch: (action: StudioAction) => void
	readonly lang: Lang
	/** Typed characters that no font of the picture has. */
	readonly missing: readonly string[]
	/** What is typed as a size is none. */
	readonly sizeWrong: boolean
}

/** What every picture has: its size, its words, its parts, its look and its language. */
export function StudioControls({ studio, dispatch, lang, missing, sizeWrong }: StudioControlsProps) {
	const set = (change: Partial<Studio>): void => dispatch({ type: 'set', change })
	const { preset, custom, title, note, include, theme } = studio
	const wrong = useId()
	return (
		<>
			<label className="field">
				{exportWord('size', lang)}
				<select value={preset} onChange={({ target }) => set({ preset: target.value as PresetId | 'custom' })}>
					{USES.map((use) => (
						<optgroup key={use} label={exportWord(use, lang)}>
							{PRESETS.filter((one) => one.use === use).map(({ id, name, columns, rows }) => (
								<option key={id} value={id}>
									{`${name[lang]} · ${localDigits(`${columns} × ${rows}`, lang)}`}
								</option>
							))}
						</optgroup>
					))}
					<option value="custom">{exportWord('custom', lang)}</option>
				</select>
			</label>
			{preset === 'custom' && (
				<div className="field-row">
					{(['width', 'height'] as const).map((side) => (
						<label key={side} className="field">
							{exportWord(side, lang)}
							<input
								type="text"
								inputMode="numeric"
								dir="ltr"
								value={custom[side]}
								aria-invalid={sizeWrong}
								aria-describedby={sizeWrong ? wrong : undefined}
								onChange={({ target }) => set({ custom: { ...custom, [side]: target.value } })}
							/>
						</label>
					))}
					{sizeWrong && (
						<p className="field-wrong" role="alert" id={wrong}>
							{exportWord('sizeWrong', lang)}
						</p>
					)}
				</div>
			)}
			<label className="field">
				{exportWord('title', lang)}
				<input
					type="text"
					maxLength={140}
					value={title ?? detailWord('stillTitle', studio.lang)}
					onChange={({ target }) => set({ title: target.value })}
				/>
			</label>
			<label className="field">
				{exportWord('note', lang)}
				<input
					type="text"
					maxLength={200}
					placeholder={exportWord('noteHint', lang)}
					value={note}
					onChange={({ target }) => set({ note: target.value })}
				/>
			</label>
			{missing.length > 0 && (
				<p className="field-wrong" role="alert">
					{exportWord('missing', lang)} <bdi>{missing.join(' ')}</bdi>
				</p>
			)}
			<fieldset className="choices">
				<legend>{exportWord('include', lang)}</legend>
				{STILL_PARTS.map((part) => (
					<label key={part}>
						<input
							type="checkbox"
							checked={include.has(part)}
							onChange={() => dispatch({ type: 'toggle-part', part })}
						/>
						{exportWord(part, lang)}
					</label>
				))}
				<p className="soft">{exportWord('always', lang)}</p>
			</fieldset>
			<div className="field-row">
				<Segments
					legend={exportWord('look', lang)}
					name="theme"
					values={THEME_NAMES}
					chosen={theme}
					text={(name) => exportWord(name, lang)}
					onChoose={(name) => set({ theme: name })}
				/>
				<Segments
					legend={exportWord('language', lang)}
					name="picture-lang"
					values={LANGS}
					chosen={studio.lang}
					text={(name) => exportWord(name === 'en' ? 'english' : 'arabic', lang)}
					onChoose={(name) => set({ lang: name })}
				/>
			</div>
		</>
	)
}

/** A few choices side by side, of which one holds. */
export function Segments<T extends string | number>(props: {
	readonly legend: string
	readonly name: string
	readonly values: readonly T[]
	readonly chosen: T
	readonly text: (value: T) => string
	readonly onChoose: (value: T) => void
	readonly enabled?: (value: T) => boolean
}) {
	const { legend, name, values, chosen, text, onChoose, enabled = () => true } = props
	return (
		<fieldset className="segments">
			<legend>{legend}</legend>
			{values.map((value) => (
				<label key={value}>
					<input
						type="radio"
						name={name}
						checked={value === chosen}
						disabled={!enabled(value)}
						onChange={() => onChoose(value)}
					/>
					<span>{text(value)}</span>
				</label>
			))}
		</fieldset>
	)
}
