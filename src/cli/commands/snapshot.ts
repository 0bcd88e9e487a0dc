import { command } from '../command.ts'
import { SNAPSHOT } from '../pictures/pictureOptions.ts'

export const snapshot = command({
	name: 'snapshot',
	summary: 'a picture of a day, without a browser',
	takes: SNAPSHOT,
	closing: [
		'handover snapshot 2020-04-04 -o april.png',
		'handover snapshot 2020-03-29 -o k-1.pdf --size a4-landscape --base k-1 --at 44,34.5,6.5 --lang ar',
		'handover snapshot 2020-04-04 -o change.svg --compare 2020-03-01 --mode changes',
		'handover snapshot 2020-03-01/2020-03-31 -o "march/{date}.png" --size square',
	],
	// What draws comes only when there is something to draw: a second for the other commands.
	run: async (request, io) => (await import('../pictures/takeSnapshot.ts')).takeSnapshot(request, io),
})
