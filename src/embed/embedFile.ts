/**
 * The map as one file: a program that stays the same, and slots in it for what it shows. The build makes the program
 * once; the command line and the studio fill the same slots.
 */
import type { BasemapFile } from '../basemap/about.ts'
import type { LandTopology } from '../basemap/decode.ts'
import type { LAYER_FILES } from '../basemap/layers.ts'
import type { LanguageHead } from '../core/messages/locale.ts'
import type { Language } from '../core/messages/say.ts'
import type { SentFile } from '../data/sent.ts'
import { escaped } from '../picture/svg.ts'
import type { Control } from './controls.ts'

/** What is filled into the file, by the slot that holds it; all of it plain data. */
export interface EmbedParts {
	readonly about: EmbedAbout
	readonly language: { readonly head: LanguageHead; readonly language: Language }
	/** Fonts by their file in `@fontsource/`, as base64 of WOFF 2. */
	readonly fonts: Readonly<Record<string, string>>
	/** The files of the record as the page is sent them, parsed. */
	readonly record: Readonly<Record<SentFile, unknown>>
	readonly ground: EmbedGround
}

/** What the file knows of itself. */
export interface EmbedAbout {
	/** The query of the view that it opens with: `?date=2020-04-04`. */
	readonly query: string
	/** The address of the full page, without its query; `''`: not known. */
	readonly page: string
	/** Which state of the record this is, in eight digits. */
	readonly version: string
	/** The days whose events are in it, as ISO days, both included; `null`: those of the whole record. */
	readonly days: readonly [from: string, to: string] | null
	/** What it is shown without, unless its address says otherwise. */
	readonly without: readonly Control[]
	/** The origins of pages that may steer it with `postMessage`; none: whatever page it stands in. */
	readonly hosts: readonly string[]
}

export interface EmbedGround {
	readonly 'basemap.json': BasemapFile
	readonly 'land.topo.json': LandTopology
	/** GeoJSON by the name of its file; what is not here is not drawn. */
	readonly layers: Readonly<Partial<Record<(typeof LAYER_FILES)[keyof typeof LAYER_FILES], unknown>>>
	/** `data:` addresses. */
	readonly relief: { readonly light: string; readonly dark: string }
}

/** What a reader without script gets, and a window's title bar. */
export interface EmbedText {
	readonly lang: string
	readonly dir: 'ltr' | 'rtl'
	readonly title: string
	/** Paragraphs. */
	readonly lines: readonly string[]
}

const SLOTS = ['about', 'language', 'fonts', 'record', 'ground'] as const satisfies readonly (keyof EmbedParts)[]

/** The element that holds a part. */
export const slotId = (name: keyof EmbedParts): string => `handover-${name}`

/**
 * Nothing but what is in the file. `unsafe-inline`, because whoever keeps pages for good (an archive that replays them,
 * a browser that saves them) writes into scripts, and a hash would then forbid the whole program; what the record says
 * is data in an element that no browser runs.
 */
const POLICY = [
	"default-src 'none'",
	"script-src 'unsafe-inline' blob:",
	"style-src 'unsafe-inline'",
	'img-src data: blob:',
	'font-src data:',
	'connect-src data: blob:',
	'worker-src blob:',
	"base-uri 'none'",
	"form-action 'none'",
].join('; ')

/**
 * The file with empty slots.
 * @param script a classic script, the whole program
 * @param icon a `data:` address
 */
export function embedTemplate(script: string, style: string, icon: string): string {
	return [
		'<!doctype html>',
		'<html lang="" dir="ltr">',
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		// Whatever page it stands in may give the frame the height of what is in it, where the browser can (CSS Sizing 4).
		'<meta name="responsive-embedded-sizing" content="allow-origins=*">',
		'<title></title>',
		`<link rel="icon" href="${icon}">`,
		`<style>${style.replaceAll('</', '<\\/')}</style>`,
		'</head>',
		'<body>',
		'<div id="app"></div>',
		...SLOTS.map((name) => `<script type="application/json" id="${slotId(name)}">null</script>`),
		`<script>${inScript(script)}</script>`,
		'</body>',
		'</html>',
		'',
	].join('\n')
}

/**
 * Fills slots of a file; those that are not given keep what they hold, so that a filled file is a template too.
 * The same parts give the same bytes.
 * @throws Error if a slot is not there: the file is none of ours, or of another version
 */
export function fillEmbed(file: string, parts: Partial<EmbedParts>, text: EmbedText): string {
	let filled = put(file, /<html lang="[^"]*" dir="[^"]*"/, `<html lang="${escaped(text.lang)}" dir="${text.dir}"`)
	filled = put(filled, /<title>[^<]*<\/title>/, `<title>${escaped(text.title)}</title>`)
	const [first = '', ...rest] = text.lines
	const told = [`<h1>${escaped(text.title)}</h1>`, `<p><strong>${escaped(first)}</strong></p>`]
	for (const line of rest) told.push(`<p>${escaped(line)}</p>`)
	filled = put(filled, /<div id="app">[\s\S]*?<\/div>/, `<div id="app">${told.join('')}</div>`)
	for (const name of SLOTS) {
		const part = parts[name]
		if (part === undefined) continue
		const slot = new RegExp(`<script type="application/json" id="${slotId(name)}">[^<]*</script>`)
		filled = put(filled, slot, `<script type="application/json" id="${slotId(name)}">${jsonInHtml(part)}</script>`)
	}
	return filled
}

/** What a slot of a file holds. @throws Error if it is not there */
export function partOf<Name extends keyof EmbedParts>(file: string, name: Name): EmbedParts[Name] {
	const [, json] = new RegExp(`<script type="application/json" id="${slotId(name)}">([^<]*)</script>`).exec(file) ?? []
	if (json === undefined) throw new Error(`the file has no slot for "${name}"`)
	return JSON.parse(json) as EmbedParts[Name]
}

function put(file: string, slot: RegExp, text: string): string {
	const found = slot.exec(file)
	if (!found) throw new Error(`the file has no slot ${slot.source.slice(0, 60)}`)
	return file.slice(0, found.index) + text + file.slice(found.index + found[0].length)
}

/** No text of a record can end the element that it stands in. */
function jsonInHtml(value: unknown): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** Neither can the program; outside of texts and patterns neither is JavaScript. */
function inScript(script: string): string {
	return script.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3c!--')
}
