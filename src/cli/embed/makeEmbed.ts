import { loadLanguages } from '../../catalogue/load.ts'
import { LOCALES } from '../../core/messages/locales.ts'
import { say } from '../../core/messages/say.ts'
import { compile, type Timeline } from '../../core/record/timeline.ts'
import { formatDay } from '../../core/time/calendar.ts'
import { permalinkOf } from '../../core/view/permalink.ts'
import type { View } from '../../core/view/view.ts'
import { meantQuery, parseView } from '../../core/view/viewUrl.ts'
import { parseRecord } from '../../data/parse.ts'
import { fillEmbed } from '../../embed/embedFile.ts'
import { embedText } from '../../embed/embedText.ts'
import { recordOfDays } from '../../embed/recordOfDays.ts'
import type { Io } from '../command.ts'
import { tellCoverage } from '../coverage.ts'
import { errorsIn } from '../errorsIn.ts'
import { EXIT, FaultyRecord, UsageError } from '../faults.ts'
import { outputFile } from '../outputFile.ts'
import { folderAt, needTexts, offsetIn } from '../recordFolder.ts'
import { versionOf } from '../recordState.ts'
import type { Request } from '../request.ts'
import { embedGround, languageParts, recordPart } from './embedMaterial.ts'
import type { EMBED } from './embedOptions.ts'
import { embedProgram } from './template.ts'

type EmbedRequest = Request<typeof EMBED>

/** Carries out `embed`. @returns the exit code */
export async function makeEmbed(request: EmbedRequest, io: Io): Promise<number> {
	const { view: link, output, days, without, page, hosts, record, lang, force } = request
	const folder = folderAt(record, io)
	const texts = needTexts(folder)
	const { dataset, issues } = parseRecord(texts, { today: io.today(offsetIn(texts)) })
	if (!dataset || issues.length > 0) {
		const { errors, them } = errorsIn(issues)
		throw new FaultyRecord(
			`The record in "${folder.shown}" has ${errors}; "handover check ${folder.shown}" names ${them}. A file that travels is made of a sound record only.`,
		)
	}
	const timeline = compile(dataset)
	const view = viewOf(link, lang, timeline)
	loadLanguages([view.lang])
	const file = outputFile(output, io, { force, keep: [folder.path] })
	file.check()
	tellCoverage(timeline, days ? { from: view.range[0], to: view.range[1] } : [view.day], io)
	const html = fillEmbed(
		await embedProgram(io),
		{
			about: {
				query: permalinkOf('', view, timeline),
				page: page ?? '',
				version: versionOf(texts),
				days: days ? [formatDay(view.range[0]), formatDay(view.range[1])] : null,
				without: without ?? [],
				hosts: hosts ?? [],
			},
			...languageParts(view.lang),
			record: recordPart(days ? recordOfDays(texts, timeline, view.range) : texts),
			ground: embedGround(timeline, io.packageDir, folder.path),
		},
		embedText(timeline, view, say('embed.noScript', view.lang)),
	)
	io.err(file.write(html))
	return EXIT.fine
}

/** @throws UsageError naming the first part of the link that means nothing */
function viewOf(link: string, lang: string, timeline: Timeline): View {
	const query = new URLSearchParams(meantQuery(link.slice(link.indexOf('?') + 1)))
	if (!query.has('lang')) query.set('lang', lang)
	const { view, problems } = parseView(
		query,
		timeline,
		LOCALES.map(({ tag }) => tag),
	)
	const problem = problems.find(({ why }) => why !== 'mended')
	if (!problem) return view
	const why =
		problem.why === 'outside'
			? `is outside the record, which goes from ${formatDay(timeline.first)} to ${formatDay(timeline.last)}`
			: 'means nothing here'
	throw new UsageError(`The view says ${problem.key}=${problem.value}, which ${why}.`)
}
