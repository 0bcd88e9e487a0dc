/**
 * Every colour of Handover, once, in light and dark.
 * The map's paint, the still and the page's CSS all read this file: MapLibre paint cannot read CSS variables,
 * so the source is TypeScript and the CSS variables are made from it.
 */

import type { Side } from './record/sides.ts'

export const THEME_NAMES = ['light', 'dark'] as const
export type ThemeName = (typeof THEME_NAMES)[number]

/** Lower-case hex colours (`#rrggbb`); the same keys in every theme. */
export interface Theme {
	readonly name: ThemeName
	/** The data: the only saturated colours on the page, with those that the record gives its sides. */
	readonly attack: string
	readonly airstrike: string
	readonly civic: string
	readonly site: string
	/** Outline that lifts a mark off the ground. */
	readonly outline: string
	/** Page and panels. */
	readonly page: string
	readonly panel: string
	readonly raised: string
	readonly rule: string
	readonly ink: string
	readonly inkSoft: string
	readonly accent: string
	readonly onAccent: string
	readonly warning: string
	/** The ground under the data. */
	readonly paper: string
	readonly mask: string
	readonly sea: string
	readonly coast: string
	readonly coastGlow: string
	readonly river: string
	readonly lake: string
	readonly lakeLine: string
	readonly urban: string
	readonly governorate: string
	readonly border: string
	readonly borderCasing: string
	readonly borderHome: string
	readonly labelInk: string
	readonly labelSoft: string
	readonly labelHalo: string
	readonly labelCountry: string
	readonly labelHome: string
	readonly labelGovernorate: string
	readonly labelWater: string
	readonly waterHalo: string
	readonly airfield: string
}

const light: Theme = {
	name: 'light',
	attack: '#c8372d',
	airstrike: '#6b3fa0',
	civic: '#5f6b76',
	site: '#6b655c',
	outline: '#fdfbf6',
	page: '#e9e5dc',
	panel: '#fbf9f4',
	raised: '#ffffff',
	rule: '#ddd7cb',
	ink: '#232220',
	inkSoft: '#5d5850',
	accent: '#1f5a8c',
	onAccent: '#ffffff',
	warning: '#8a5a00',
	paper: '#e9e2d7',
	mask: '#efeeea',
	sea: '#c9d8e2',
	coast: '#8fabbd',
	coastGlow: '#ffffff',
	river: '#84a9c0',
	lake: '#bfd3df',
	lakeLine: '#8fb0c4',
	urban: '#cdbfae',
	governorate: '#8d8474',
	border: '#5b5650',
	borderCasing: '#fbf8f1',
	borderHome: '#3f3b36',
	labelInk: '#2b2a28',
	labelSoft: '#6d675f',
	labelHalo: '#fcfaf5',
	labelCountry: '#7b746b',
	labelHome: '#4c4742',
	labelGovernorate: '#857660',
	labelWater: '#50798f',
	waterHalo: '#d9e4eb',
	airfield: '#6b7a86',
}

const dark: Theme = {
	name: 'dark',
	attack: '#ff7a66',
	airstrike: '#b794e8',
	civic: '#a8b3bd',
	site: '#a39c90',
	outline: '#15181b',
	page: '#14171a',
	panel: '#1b1f23',
	raised: '#23282d',
	rule: '#343b42',
	ink: '#ece8e0',
	inkSoft: '#a9a59c',
	accent: '#6fb1e6',
	onAccent: '#10202c',
	warning: '#e6b65a',
	paper: '#373736',
	mask: '#1d2023',
	sea: '#16222b',
	coast: '#3b5363',
	coastGlow: '#223440',
	river: '#456d85',
	lake: '#1d303c',
	lakeLine: '#3b5a6c',
	urban: '#57524a',
	governorate: '#7f786c',
	border: '#7d7871',
	borderCasing: '#17191b',
	borderHome: '#aaa396',
	labelInk: '#e6e1d8',
	labelSoft: '#a09a90',
	labelHalo: '#232527',
	labelCountry: '#8f897f',
	labelHome: '#c4bdb1',
	labelGovernorate: '#9a8f7e',
	labelWater: '#7ea6bd',
	waterHalo: '#16222b',
	airfield: '#8b98a3',
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light, dark }

/**
 * The theme as CSS custom properties, `--labelInk` written `--label-ink`, and the colours of sides, `--side-` and their id.
 * @returns declarations without braces, ready for a `:root { … }` rule
 */
export function cssVariables(theme: Theme, sides: Iterable<Pick<Side, 'id' | 'color'>> = []): string {
	return [
		...Object.entries(theme).filter(([key]) => key !== 'name'),
		...[...sides].map(({ id, color }) => [`side-${id}`, color[theme.name]]),
	]
		.map(([key, value]) => `--${key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}: ${value};`)
		.join(' ')
}
