import { command } from '../command.ts'
import { EMBED } from '../embed/embedOptions.ts'

export const embed = command({
	name: 'embed',
	summary: 'the moving map as one file, which asks nobody for anything',
	takes: EMBED,
	closing: [
		'handover embed "?date=2020-04-04&base=k-1" -o map.html',
		'handover embed "?lang=ar&range=2020-03-01/2020-04-30" --days -o march.html',
		'',
		'The file opens from a disk, in a frame with sandbox="allow-scripts", and without a network.',
	],
	run: async (request, io) => (await import('../embed/makeEmbed.ts')).makeEmbed(request, io),
})
