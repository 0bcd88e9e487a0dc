import type { AppParts } from '../../app/context.ts'
import { clampDay, formatDay, parseDay } from '../../core/time/calendar.ts'
import { frameHeight } from '../frameHeight.ts'
import type { FrameCommand, FrameMessage } from '../messages.ts'
import { askForHeight } from './askForHeight.ts'
import { given } from './given.ts'
import { noteCurrent } from './newerRecord.ts'

/** Not more often than this, in milliseconds, a moving date is told. */
const TELL_MS = 100

type Untagged<Message> = Message extends unknown ? Omit<Message, 'handover'> : never

/**
 * Tells the page around the frame what is shown, and does what it asks; see `messages.ts`. Only that page is listened
 * to, and where the file names the pages that it may stand in, only those. Outside of a frame there is nobody.
 */
export function speakToPage({ store, player, timeline }: AppParts): void {
	const page = window.parent
	if (page === window) return
	const { hosts, version } = given('about')
	const tell = (message: Untagged<FrameMessage>): void => {
		// The record is public: a page that may not command the map may still know its date.
		for (const target of hosts.length === 0 ? ['*'] : hosts) page.postMessage({ handover: 1, ...message }, target)
	}

	let told = store.getState().view
	let timer: number | undefined
	const tellDate = (): void => {
		timer = undefined
		const { view, playing } = store.getState()
		tell({ type: 'date', date: formatDay(view.day), playing })
	}
	store.subscribe(({ view, playing }, previous) => {
		if (timer === undefined && (view.day !== previous.view.day || playing !== previous.playing))
			timer = window.setTimeout(tellDate, TELL_MS)
		const { selection } = view
		if (selection !== told.selection)
			tell({
				type: 'selected',
				base: selection.kind === 'base' ? selection.base : null,
				event: selection.kind === 'event' ? selection.event : null,
			})
		told = view
	})

	const carryOut = (command: FrameCommand): string | null => {
		switch (command.type) {
			case 'go': {
				const day = parseDay(String(command.date))
				if (day === null) return `"${command.date}" is not a day written as YYYY-MM-DD`
				if (clampDay(day, timeline.first, timeline.last) !== day) return `${command.date} is outside the record`
				player.goTo(day)
				return null
			}
			case 'select': {
				const event = timeline.eventById.get(String(command.event))
				const base = timeline.baseById.get(String(command.base))
				if (event) player.goTo(event.when.earliest, event.id)
				else if (base) store.dispatch({ type: 'open-base', base: base.id })
				else if (command.event === undefined && command.base === undefined) store.dispatch({ type: 'close' })
				else return 'there is no base or event of this id'
				return null
			}
			case 'current':
				noteCurrent(String(command.version))
				return null
			case 'play':
				player.play()
				return null
			case 'pause':
				player.pause()
				return null
			default:
				return 'there is no such command'
		}
	}
	window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
		if (source !== page || (hosts.length > 0 && !hosts.includes(origin)) || !isCommand(data)) return
		const why = carryOut(data)
		if (why !== null) tell({ type: 'refused', command: String(data.type), why })
	})

	let width = 0
	const tellHeight = (): void => {
		if (window.innerWidth === width) return
		width = window.innerWidth
		const height = frameHeight(width)
		askForHeight(height)
		tell({ type: 'height', height })
	}
	window.addEventListener('resize', tellHeight)
	tellHeight()
	tell({
		type: 'ready',
		date: formatDay(told.day),
		days: [formatDay(timeline.first), formatDay(timeline.last)],
		version,
	})
}

/** Whether it is meant for us; what it asks may still be nonsense. */
function isCommand(data: unknown): data is FrameCommand {
	return typeof data === 'object' && data !== null && 'handover' in data && data.handover === 1 && 'type' in data
}
