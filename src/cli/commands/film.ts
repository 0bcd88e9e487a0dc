import type { Command } from '../command.ts'
import { PICTURE_HELP, PICTURE_OPTIONS } from '../pictures/pictureOptions.ts'
import { RECORD_HELP, RECORD_OPTION } from '../recordFolder.ts'

export const film: Command = {
	name: 'film',
	usage: 'FROM TO -o FILE.gif|.mp4|FOLDER/ [options]',
	summary: 'the scrub from one day to another as a film, frame by frame',
	help: [
		'',
		'FROM TO        the first and the last day, YYYY-MM-DD',
		'-o FILE        where to: .mp4 (H.264), .gif, or a folder (ending in /) for numbered PNG files',
		'--seconds S    how long it takes, 2 to 120 (10 unless said otherwise)',
		'--fps N        frames a second, 1 to 60 (30 unless said otherwise; 10 for a GIF)',
		...PICTURE_HELP,
		'               A film is square unless said otherwise.',
		RECORD_HELP,
		'',
		'handover film 2020-03-01 2020-04-30 -o spring.mp4',
		'handover film 2019-12-20 2020-01-10 -o strikes.gif --seconds 8 --lang ar',
		'handover film 2020-03-01 2020-09-01 -o frames/ --size slide --fps 25',
		'',
		'MP4 is made with ffmpeg where it is installed, else with a smaller encoder of our own luggage.',
	],
	words: [2, 2],
	options: { ...PICTURE_OPTIONS, ...RECORD_OPTION, seconds: { type: 'string' }, fps: { type: 'string' } },
	run: async (given, io) => (await import('../pictures/makeFilm.ts')).makeFilm(given, io),
}
