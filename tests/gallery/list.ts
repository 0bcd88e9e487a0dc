/** What the gallery shows: enough that every part of a still and of the dock's picture is in it, and no more. */
import type { StillOptions } from '../../src/still/options.ts'
import type { PresetId } from '../../src/still/presets.ts'

export type RecordName = 'shipped' | 'mali'

export interface StillPlate {
	readonly name: string
	readonly record: RecordName
	readonly date: string
	readonly preset: PresetId
	readonly more?: Partial<StillOptions>
	/** An earlier day to compare with. */
	readonly before?: { readonly date: string; readonly mode: 'side-by-side' | 'changes' }
}

export interface DockPlate {
	readonly name: string
	readonly record: RecordName
	/** `FIRST/LAST`; `null`: the whole record. */
	readonly range: string | null
	/** CSS pixels. */
	readonly width: number
	readonly lang?: string
	readonly theme?: 'light' | 'dark'
	readonly kinds?: StillOptions['kinds']
}

export const STILLS: readonly StillPlate[] = [
	{ name: 'opening', record: 'shipped', date: '2020-04-04', preset: 'post' },
	{ name: 'opening-ar', record: 'shipped', date: '2020-04-04', preset: 'post', more: { lang: 'ar' } },
	{ name: 'opening-dark', record: 'shipped', date: '2020-04-04', preset: 'post', more: { theme: 'dark' } },
	{
		name: 'opening-ar-dark',
		record: 'shipped',
		date: '2020-04-04',
		preset: 'post',
		more: { lang: 'ar', theme: 'dark' },
	},
	{ name: 'square', record: 'shipped', date: '2020-03-29', preset: 'square' },
	{ name: 'portrait', record: 'shipped', date: '2020-03-29', preset: 'portrait', more: { lang: 'ar' } },
	{ name: 'story', record: 'shipped', date: '2020-01-08', preset: 'story' },
	{ name: 'slide', record: 'shipped', date: '2020-01-08', preset: 'slide' },
	{ name: 'link', record: 'shipped', date: '2020-01-03', preset: 'link' },
	{ name: 'a4-landscape', record: 'shipped', date: '2020-03-18', preset: 'a4-landscape' },
	{ name: 'a4-portrait-ar', record: 'shipped', date: '2020-03-18', preset: 'a4-portrait', more: { lang: 'ar' } },
	{ name: 'letter', record: 'shipped', date: '2020-07-25', preset: 'letter-landscape' },
	{ name: 'air-strikes', record: 'shipped', date: '2019-12-29', preset: 'post' },
	{ name: 'before-the-account', record: 'shipped', date: '2012-06-01', preset: 'post' },
	{ name: 'sparse', record: 'shipped', date: '2021-12-21', preset: 'post' },
	{
		name: 'all-at-once',
		record: 'shipped',
		date: '2020-09-01',
		preset: 'post',
		more: { trail: Number.POSITIVE_INFINITY },
	},
	{
		name: 'a-base',
		record: 'shipped',
		date: '2020-03-29',
		preset: 'post',
		more: { selection: { kind: 'base', base: 'k-1' } },
	},
	{
		name: 'only-transfers',
		record: 'shipped',
		date: '2020-04-04',
		preset: 'post',
		more: { kinds: new Set(['transfer']) },
	},
	{
		name: 'typed',
		record: 'shipped',
		date: '2020-04-04',
		preset: 'post',
		more: {
			title: 'A title that somebody typed, longer than a line of this sheet',
			note: 'And a note <with> signs & marks',
		},
	},
	{
		name: 'bare',
		record: 'shipped',
		date: '2020-04-04',
		preset: 'post',
		more: { include: new Set() },
	},
	{
		name: 'side-by-side',
		record: 'shipped',
		date: '2020-08-23',
		preset: 'slide',
		before: { date: '2020-03-15', mode: 'side-by-side' },
	},
	{
		name: 'changes-ar',
		record: 'shipped',
		date: '2020-08-23',
		preset: 'square',
		more: { lang: 'ar' },
		before: { date: '2020-03-15', mode: 'changes' },
	},
	{ name: 'mali', record: 'mali', date: '2023-11-05', preset: 'post' },
	{ name: 'mali-square-dark', record: 'mali', date: '2023-06-15', preset: 'square', more: { theme: 'dark' } },
]

const STORY = '2019-12-01/2020-09-30'

export const DOCKS: readonly DockPlate[] = [
	{ name: 'story', record: 'shipped', range: STORY, width: 1200 },
	{ name: 'story-ar', record: 'shipped', range: STORY, width: 1200, lang: 'ar' },
	{ name: 'story-dark', record: 'shipped', range: STORY, width: 1200, theme: 'dark' },
	{ name: 'story-narrow', record: 'shipped', range: STORY, width: 360 },
	{ name: 'story-narrow-ar', record: 'shipped', range: STORY, width: 360, lang: 'ar' },
	{ name: 'whole', record: 'shipped', range: null, width: 1200 },
	{ name: 'whole-narrow-ar', record: 'shipped', range: null, width: 360, lang: 'ar' },
	{ name: 'a-month', record: 'shipped', range: '2020-03-01/2020-03-31', width: 1200 },
	{ name: 'ten-days', record: 'shipped', range: '2020-03-10/2020-03-20', width: 1200 },
	{ name: 'only-attacks', record: 'shipped', range: STORY, width: 1200, kinds: new Set(['attack']) },
	{ name: 'thin', record: 'shipped', range: '2020-07-01/2021-12-31', width: 800 },
	{ name: 'mali', record: 'mali', range: null, width: 800 },
]
