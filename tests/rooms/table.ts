/** What is made of `src/rooms.json`: the lint rules that keep the directions, and the table in `src/README.md`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { ROOT } from '../helpers.ts'

export interface Room {
	/** A line for those who look for something. */
	readonly holds: string
	/** Rooms that it may import, with all rooms inside them, and single files; `../geo` is the record beside `src`. */
	readonly rooms: readonly string[]
	readonly packages: readonly string[]
}

/** By folder under `src`; `.` is `src` itself. A folder inside a room without a row of its own belongs to the room. */
export type Rooms = Readonly<Record<string, Room>>

export const ROOMS: Rooms = JSON.parse(readFileSync(join(ROOT, 'src/rooms.json'), 'utf8'))

/** Folders under `src` that hold code. */
export function foldersOf(): readonly string[] {
	const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => /\.(?:tsx?|js)$/.test(name))
	return [...new Set(files.map((name) => posix.dirname(name)))].sort()
}

/** The room that a folder belongs to; `undefined`: none. */
export function roomOf(folder: string, rooms: Rooms): string | undefined {
	if (rooms[folder]) return folder
	const parent = posix.dirname(folder)
	return parent === '.' ? undefined : roomOf(parent, rooms)
}

interface Override {
	readonly includes: readonly string[]
	readonly linter: object
}

/**
 * The lint rules, one for each folder, since a path is written differently from each depth.
 * @throws Error for a folder that belongs to no room
 */
export function overridesOf(rooms: Rooms, folders: readonly string[]): readonly Override[] {
	return folders.map((folder) => {
		const name = roomOf(folder, rooms)
		const room = name === undefined ? undefined : rooms[name]
		if (name === undefined || !room) throw new Error(`src/${folder} has no row in src/rooms.json`)
		const group = [
			'**',
			...own(folder, name, rooms, folders),
			...room.rooms.flatMap((other) => pathsTo(folder, other, folders)),
		]
		const packages = room.packages.flatMap((each) => (each.endsWith('*') ? [`!${each}`] : [`!${each}`, `!${each}/**`]))
		const options = { patterns: [{ group: [...group, ...packages], message: sentence(name, room) }] }
		return {
			includes: [folder === '.' ? 'src/*' : `src/${folder}/*`],
			linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
		}
	})
}

/** A room with rooms inside has only its own files to itself. */
function own(folder: string, name: string, rooms: Rooms, folders: readonly string[]): readonly string[] {
	const isDivided = name === '.' || Object.keys(rooms).some((other) => other.startsWith(`${name}/`))
	return isDivided ? ['!./*'] : ['!./**', ...(folder === name ? [] : pathsTo(folder, name, folders))]
}

function pathsTo(folder: string, target: string, folders: readonly string[]): readonly string[] {
	const path = posix.relative(`/src/${folder}`, `/src/${target}`)
	// Everything under ".." would be everything under "../..", too.
	if (path === '..') {
		const inside = folders.filter((other) => posix.dirname(other) === target).map((other) => posix.basename(other))
		return [`!../*`, ...inside.map((other) => `!../${other}/**`)]
	}
	const written = path.startsWith('.') ? path : `./${path}`
	return [posix.extname(target) === '' ? `!${written}/**` : `!${written}`]
}

/** For whoever has broken the rule. */
function sentence(name: string, room: Room): string {
	const may = [...room.rooms.map((other) => other.replace('../', '')), ...room.packages]
	const where = name === '.' ? 'src' : name
	return may.length === 0 ? `${where} imports nothing but itself` : `${where} imports only itself and ${may.join(', ')}`
}

/** The rows for people. */
export function tableOf(rooms: Rooms): string {
	const rows = Object.entries(rooms).map(([name, { holds, rooms: others, packages }]) => {
		const may = [...others.map((other) => `\`${other.replace('../', '')}\``), ...packages.map(shortened)]
		return `| ${name === '.' ? '`src`' : `\`${name}\``} | ${holds} | ${[...new Set(may)].join(', ')} |`
	})
	return ['| room | holds | may import, beside itself |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Families of packages are one word in the table. */
function shortened(name: string): string {
	if (/^@(fontsource|expo-google-fonts)\//.test(name)) return 'fonts'
	return name.replace(/^(@citation-js)\/.*/, '$1').replace(/^(@turf)\/.*/, '$1')
}

const BEGIN = '<!-- rooms: made by `npm run rooms` from rooms.json -->'
const END = '<!-- /rooms -->'

/** The text with the table put between its two marks. @throws Error if it has no marks */
export function withTable(text: string, rooms: Rooms): string {
	const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)]
	if (from < 0 || to < from) throw new Error('src/README.md has no place for the table of rooms')
	return `${text.slice(0, from)}${BEGIN}\n\n${tableOf(rooms)}\n\n${text.slice(to)}`
}

interface LintSettings {
	readonly overrides: readonly Override[]
}

/** The settings with the rules of the rooms made anew; rules for other folders stay. */
export function withRules<Settings extends LintSettings>(settings: Settings, rooms: Rooms): Settings {
	const others = settings.overrides.filter(({ includes }) => !includes.some((path) => path.startsWith('src/')))
	return { ...settings, overrides: [...others, ...overridesOf(rooms, foldersOf())] }
}
