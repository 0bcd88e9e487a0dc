import { useId } from 'react'
import { LANGUAGES, languageName, loadLanguage } from '../../app/language.ts'
import { isRtl } from '../../core/messages/locale.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { THEME_NAMES } from '../../core/theme.ts'
import type { StudioAction, StudioState } from '../../export/studio.ts'
import type { CloseUpFound } from '../../still/map/inset.ts'
import { LONGEST_NOTE, LONGEST_TITLE, STILL_PARTS } from '../../still/options.ts'
import { PRESETS, type PresetId } from '../../still/presets.ts'
import { TYPE_FAMILIES, type TypeFamily } from '../../text/faces.ts'
import { LimitedInput } from './LimitedInput.tsx'
import { StudioLogo } from './StudioLogo.tsx'

const USES = ['social', 'screen', 'print'] as const

export interface StudioControlsProps {
	readonly studio: StudioState
	readonly dispatch: (action: StudioAction) => void
	readonly lang: Lang
	/** Typed characters that no font of the picture has. */
	readonly missing: readonly string[]
	/** What is typed as a size is none. */
	readonly sizeWrong: boolean
	/** What became of the close-up in the picture that is previewed; `null`: it is not asked for, or not known yet. */
	readonly closeUp: CloseUpFound | null
	/** Whether the note in it ends in "…". */
	readonly noteCut: boolean
	/** The headline of a picture for which nobody has typed one. */
	readonly usualTitle: string
	/** Where the page is published, asked where it is opened on the own machine; `null`: known. */
	readonly address: { readonly text: string; readonly onText: (text: string) => void } | null
}

/** What every picture has: its size, its words, its parts, its look and its language. */
export function StudioControls({
	studio,
	dispatch,
	lang,
	missing,
	sizeWrong,
	closeUp,
	noteCut,
	usualTitle,
	address,
}: StudioControlsProps) {
	const set = (change: Partial<StudioState>): void => dispatch({ type: 'set', change })
	const { preset, custom, title, note, credit, accent, font, include, theme } = studio
	const wrong = useId()
	return (
		<>
			<label className="field">
				{say('studio.size', lang)}
				<select value={preset} onChange={({ target }) => set({ preset: target.value as PresetId | 'custom' })}>
					{USES.map((use) => (
						<optgroup key={use} label={say(`studio.${use}`, lang)}>
							{PRESETS.filter((one) => one.use === use).map(({ id, columns, rows }) => (
								<option key={id} value={id}>
									{`${say(`size.${id}`, lang)} · ${localDigits(`${columns} × ${rows}`, lang)}`}
								</option>
							))}
						</optgroup>
					))}
					<option value="custom">{say('studio.custom', lang)}</option>
				</select>
			</label>
			{preset === 'custom' && (
				<div className="field-row">
					{(['width', 'height'] as const).map((side) => (
						<label key={side} className="field">
							{say(`studio.${side}`, lang)}
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
							{say('studio.sizeWrong', lang)}
						</p>
					)}
				</div>
			)}
			<LimitedInput
				label={say('studio.title', lang)}
				most={LONGEST_TITLE}
				placeholder={usualTitle}
				value={title ?? ''}
				onText={(text) => set({ title: text === '' ? null : text })}
				lang={lang}
			/>
			<LimitedInput
				label={say('studio.note', lang)}
				most={LONGEST_NOTE}
				placeholder={say('studio.noteHint', lang)}
				value={note}
				onText={(text) => set({ note: text })}
				hint={noteCut && note !== '' ? say('studio.noteCut', lang) : null}
				lang={lang}
			/>
			{missing.length > 0 && (
				<p className="field-wrong" role="alert">
					{say('studio.missing', lang)} <bdi>{missing.join(' ')}</bdi>
				</p>
			)}
			<details className="studio-more">
				<summary>{say('studio.house', lang)}</summary>
				<LimitedInput
					label={say('studio.credit', lang)}
					most={LONGEST_TITLE}
					value={credit}
					onText={(text) => set({ credit: text })}
					lang={lang}
				/>
				<label className="studio-check">
					<input
						type="checkbox"
						checked={accent !== null}
						onChange={() => set({ accent: accent === null ? '#c8372d' : null })}
					/>
					{say('studio.accent', lang)}
					{accent !== null && (
						<input
							type="color"
							aria-label={say('studio.accent', lang)}
							value={accent}
							onChange={({ target }) => set({ accent: target.value })}
						/>
					)}
				</label>
				<label className="field">
					{say('studio.font', lang)}
					<select value={font} onChange={({ target }) => set({ font: target.value as TypeFamily })}>
						{TYPE_FAMILIES.map((family) => (
							<option key={family} value={family}>
								{say(`studio.${family}`, lang)}
							</option>
						))}
					</select>
				</label>
				{isRtl(studio.lang) && font !== 'sans' && <p className="soft">{say('studio.arabicType', lang)}</p>}
				<StudioLogo logo={studio.logo} onLogo={(logo) => set({ logo })} lang={lang} />
				{address && (
					<label className="field">
						{say('studio.address', lang)}
						<input
							type="url"
							dir="ltr"
							placeholder="https://"
							value={address.text}
							onChange={({ target }) => address.onText(target.value)}
						/>
					</label>
				)}
			</details>
			<fieldset className="choices">
				<legend>{say('studio.include', lang)}</legend>
				{STILL_PARTS.map((part) => (
					<label key={part}>
						<input
							type="checkbox"
							checked={include.has(part)}
							onChange={() => dispatch({ type: 'toggle-part', part })}
						/>
						<span>
							{say(`studio.${part}`, lang)}
							{part === 'inset' && include.has(part) && closeUp !== null && closeUp !== 'shown' && (
								<span className="soft"> ({say(`studio.${closeUp}`, lang)})</span>
							)}
						</span>
					</label>
				))}
				<p className="soft">{say('studio.always', lang)}</p>
			</fieldset>
			<div className="field-row">
				<Segments
					legend={say('studio.look', lang)}
					name="theme"
					values={THEME_NAMES}
					chosen={theme}
					text={(name) => say(`studio.${name}`, lang)}
					onChoose={(name) => set({ theme: name })}
				/>
				<Segments
					legend={say('studio.language', lang)}
					name="picture-lang"
					values={LANGUAGES.map(({ tag }) => tag)}
					chosen={studio.lang}
					text={(tag) => languageName(tag, lang)}
					onChoose={(tag) => {
						void loadLanguage(tag).then(() => set({ lang: tag }))
					}}
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
