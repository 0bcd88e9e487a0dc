/** What a framed map says and does is what its published types and its document say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AppParts } from '../../src/app/context.ts'
import { createAppStore } from '../../src/app/store.ts'
import { compile } from '../../src/core/record/timeline.ts'
import { formatDay } from '../../src/core/time/calendar.ts'
import { openingView } from '../../src/core/view/view.ts'
import type { EmbedParts } from '../../src/embed/embedFile.ts'
import type { FrameCommand, FrameMessage } from '../../src/embed/messages.ts'
import { speakToPage } from '../../src/embed/page/frameMessages.ts'
import { datasetOf, GEO, ROOT, textsOf } from '../helpers.ts'

const ABOUT: EmbedParts['about'] = {
	query: '',
	page: '',
	version: '0123abcd',
	days: null,
	without: [],
	hosts: ['https://paper.example'],
}
const dataset = datasetOf(textsOf(GEO))
const timeline = compile(dataset)

/** The page around the frame, and what the frame has said to it. */
let said: [message: FrameMessage, target: string][] = []
const around = { postMessage: (message: FrameMessage, target: string) => said.push([message, target]) }
let hear: (event: { source: unknown; origin: string; data: unknown }) => void
const player = { goTo: vi.fn(), play: vi.fn(), pause: vi.fn() }

function speak() {
	const store = createAppStore(openingView(dataset.manifest))
	speakToPage({ store, player, timeline } as unknown as AppParts)
	return store
}
const sayTo = (data: unknown, origin = 'https://paper.example', source: unknown = around): void =>
	hear({ source, origin, data })
const lastSaid = (): FrameMessage | undefined => said.at(-1)?.[0]

beforeEach(() => {
	vi.useFakeTimers()
	said = []
	vi.stubGlobal('document', { getElementById: () => ({ textContent: JSON.stringify(ABOUT) }) })
	vi.stubGlobal('window', {
		parent: around,
		innerWidth: 800,
		setTimeout,
		addEventListener: (type: string, listener: typeof hear) => {
			if (type === 'message') hear = listener
		},
	})
})
afterEach(() => {
	vi.unstubAllGlobals()
	vi.useRealTimers()
	vi.clearAllMocks()
})

/** One of each that the types have, and what comes of it; a new type has to be written here to compile. */
const COMMANDS: { readonly [Type in FrameCommand['type']]: [Extract<FrameCommand, { type: Type }>, () => unknown] } = {
	go: [{ handover: 1, type: 'go', date: '2020-04-04' }, () => player.goTo.mock.calls.map(([day]) => formatDay(day))],
	select: [{ handover: 1, type: 'select', base: 'k-1' }, () => lastSaid()],
	play: [{ handover: 1, type: 'play' }, () => player.play.mock.calls.length],
	pause: [{ handover: 1, type: 'pause' }, () => player.pause.mock.calls.length],
	current: [{ handover: 1, type: 'current', version: 'ffffffff' }, () => lastSaid()?.type],
}
const DONE: Readonly<Record<FrameCommand['type'], unknown>> = {
	go: ['2020-04-04'],
	select: { handover: 1, type: 'selected', base: 'k-1', event: null },
	play: 1,
	pause: 1,
	// Nothing is answered; the map says it to its reader.
	current: 'ready',
}

test.each(Object.entries(COMMANDS))('it is told to %s', (type, [command, outcome]) => {
	speak()
	sayTo(command)
	expect(outcome()).toEqual(DONE[type as FrameCommand['type']])
})

test('it says height and readiness at once, a date when it rests, what is opened, and what it cannot do', () => {
	const store = speak()
	const [first, last] = [formatDay(timeline.first), formatDay(timeline.last)]
	const opening = formatDay(openingView(dataset.manifest).day)
	expect(said).toEqual([
		[{ handover: 1, type: 'height', height: 600 }, 'https://paper.example'],
		[{ handover: 1, type: 'ready', date: opening, days: [first, last], version: '0123abcd' }, 'https://paper.example'],
	])
	for (const day of [timeline.first, timeline.last]) store.dispatch({ type: 'go-to-day', day })
	vi.runAllTimers()
	expect(said.slice(2)).toEqual([[{ handover: 1, type: 'date', date: last, playing: false }, 'https://paper.example']])
	for (const command of [
		{ type: 'go', date: 'tomorrow' },
		{ type: 'go', date: '1066-10-14' },
		{ type: 'select', base: 'nowhere' },
		{ type: 'dance' },
	]) {
		sayTo({ handover: 1, ...command })
		expect(lastSaid()).toMatchObject({ type: 'refused', command: command.type, why: expect.any(String) })
	}
})

test('it listens to the page around it, of an origin that the file names, and to nobody else', () => {
	speak()
	const before = said.length
	sayTo(COMMANDS.go[0], 'https://other.example')
	sayTo(COMMANDS.go[0], 'https://paper.example', {})
	for (const data of [null, 'go', { type: 'go', date: '2020-04-04' }, { handover: 2, type: 'go', date: '2020-04-04' }])
		sayTo(data)
	expect(player.goTo).not.toHaveBeenCalled()
	expect(said).toHaveLength(before)
})

test('the document tells of every message and every command of the types that are published', () => {
	const types = readFileSync(join(ROOT, 'src/embed/messages.ts'), 'utf8')
	const document = readFileSync(join(ROOT, 'docs/embedding.md'), 'utf8')
	const named = [...types.matchAll(/readonly type: '(\w+)'/g)].map(([, name]) => name)
	expect(named).toHaveLength(Object.keys(COMMANDS).length + 5)
	for (const name of named) expect(document).toContain(`{ handover: 1, type: '${name}'`)
	// Types and nothing else: whoever takes the file as declarations gets them.
	expect(types.replaceAll(/\/\*\*[\s\S]*?\*\//g, '')).not.toMatch(/\b(?:const|function|import|class)\b/)
})
