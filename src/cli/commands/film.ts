import { command } from '../command.ts'
import { FILM } from '../pictures/pictureOptions.ts'

export const film = command({
	name: 'film',
	summary: 'the scrub from one day to another as a film, frame by frame',
	takes: FILM,
	closing: [
		'handover film 2020-03-01 2020-04-30 -o spring.mp4',
		'handover film 2019-12-20 2020-01-10 -o strikes.gif --seconds 8 --lang ar',
		'handover film 2020-03-01 2020-09-01 -o frames/ --size slide --fps 25',
		'',
		'MP4 is made with ffmpeg where it is installed, else with a smaller encoder of our own luggage.',
	],
	run: async (request, io) => (await import('../pictures/makeFilm.ts')).makeFilm(request, io),
})
