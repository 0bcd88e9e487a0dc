import type { Command } from '../command.ts'
import { PICTURE_HELP, PICTURE_OPTIONS } from '../pictures/pictureOptions.ts'
import { RECORD_HELP, RECORD_OPTION } from '../recordFolder.ts'

export const snapshot: Command = {
	name: 'snapshot',
	usage: 'DATE... -o FILE.png|.svg|.pdf [options]',
	summary: 'a picture of a day, without a browser',
	help: [
		'',
		'DATE           a calendar day where the bases are, YYYY-MM-DD; several, or FIRST/LAST for every day of a range',
		'-o FILE        where to; the ending says what: .png, .svg or .pdf.',
		'               {date} in the name stands for the day, and must be there for several',
		'--scale N      draws a PNG at N times its size, 1 to 4',
		'--compare DATE sets an earlier day beside this one:',
		'--mode side-by-side|changes  two maps (the usual way), or one with what changed in between',
		'--text outlines|text  of an SVG: letters as shapes, the same everywhere (the usual way), or as text to edit',
		...PICTURE_HELP,
		RECORD_HELP,
		'',
		'handover snapshot 2020-04-04 -o april.png',
		'handover snapshot 2020-03-29 -o k-1.pdf --size a4-landscape --base k-1 --at 44,34.5,6.5 --lang ar',
		'handover snapshot 2020-04-04 -o change.svg --compare 2020-03-01 --mode changes',
		'handover snapshot 2020-03-01/2020-03-31 -o "march/{date}.png" --size square',
	],
	words: [1, Number.POSITIVE_INFINITY],
	options: {
		...PICTURE_OPTIONS,
		...RECORD_OPTION,
		scale: { type: 'string' },
		compare: { type: 'string' },
		mode: { type: 'string' },
		text: { type: 'string' },
	},
	// What draws comes only when there is something to draw: a second for the other commands.
	run: async (given, io) => (await import('../pictures/takeSnapshot.ts')).takeSnapshot(given, io),
}
