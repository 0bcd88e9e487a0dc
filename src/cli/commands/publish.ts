import { command } from '../command.ts'
import { UsageError } from '../faults.ts'
import { anyText, mustOption, option, type Reading, reading } from '../takes.ts'
import { page, RECORD } from '../values.ts'

const NO_FOLDER = 'Say where the site goes, such as -o site/. The folder is new, empty, or one that this command made.'

const folder: Reading<string> = reading((text) => {
	if (text === '' || text === '-') throw new UsageError(NO_FOLDER)
	return text
}, NO_FOLDER)

export const publish = command({
	name: 'publish',
	summary: 'the record as a site: pages without script, pictures, data, feed, and the moving map',
	takes: {
		output: {
			...mustOption('DIR', folder, 'the folder of the site; what it held before stays until the new one is whole'),
			short: 'o',
		},
		'base-url': option(
			'URL',
			page,
			'where the site will stand; without it there is no site map, and nothing in it names an address of its own',
		),
		live: option('DIR', anyText, "the built moving map (the package's dist/, if it was built over this record)"),
		...RECORD,
	},
	closing: [
		'handover publish -o site/ --base-url https://example.org/handover/',
		'',
		'Pictures that show the same as those already in the folder are kept. A record with errors is not published.',
		'docs/hosting.md tells how to put the folder online.',
	],
	run: async (request, io) => (await import('../site/publishSite.ts')).publishSite(request, io),
})
