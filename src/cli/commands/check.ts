import { loadLanguages } from '../../catalogue/load.ts'
import { say } from '../../core/messages/say.ts'
import type { EventType } from '../../core/record/kinds.ts'
import { DEFAULT_VIEW } from '../../core/view/view.ts'
import { checkRecord } from '../../data/check.ts'
import { issueText, type LocatedIssue } from '../../data/issue.ts'
import { type Report, reportOn } from '../../data/report.ts'
import { table } from '../columns.ts'
import { type Command, EXIT } from '../command.ts'
import { folderAt, offsetIn, readTexts, remedyFor, shownFile } from '../recordFolder.ts'

export const check: Command = {
	name: 'check',
	usage: '[DIR] [--report]',
	summary: 'validates a record and says what is wrong, where, and what to do',
	help: [
		'',
		"DIR            the folder of the record (the package's own unless said otherwise)",
		'--report       counts what the record holds and how well it stands',
		'',
		'Errors cost an entry its place on the map, and the exit code is 1; warnings cost nothing but trust.',
	],
	words: [0, 1],
	options: { report: { type: 'boolean' } },
	run: (given, io) => {
		const folder = folderAt(given.positionals[0] ?? null, io)
		const { texts, missing } = readTexts(folder)
		for (const file of missing) io.out(`${shownFile(folder, file)}:1:1 error the file is missing; ${remedyFor(file)}`)
		if (missing.length > 0) {
			io.err(`"${folder.shown}" is not a whole record; geo/README.md tells which files belong to one.`)
			return EXIT.faulty
		}
		const { dataset, issues } = checkRecord(texts, { today: io.today(offsetIn(texts)) })
		for (const issue of issues) io.out(lineOf(issue, shownFile(folder, issue.file)))
		if (given.values.report && dataset) io.out(reportText(reportOn(dataset)))
		io.err(summary(issues, folder.shown))
		return issues.some(({ severity }) => severity === 'error') ? EXIT.faulty : EXIT.fine
	},
}

/** The issue with a path that a terminal can open in place of the bare name of the file. */
function lineOf(issue: LocatedIssue, file: string): string {
	return `${file}${issueText(issue).slice(issue.file.length)}`
}

function summary(issues: readonly LocatedIssue[], shown: string): string {
	const count = (severity: LocatedIssue['severity']): string => {
		const found = issues.filter((issue) => issue.severity === severity).length
		return `${found} ${severity}${found === 1 ? '' : 's'}`
	}
	return issues.length === 0 ? `${shown}: sound` : `${shown}: ${count('error')}, ${count('warning')}`
}

function reportText(report: Report): string {
	loadLanguages([DEFAULT_VIEW.lang])
	const byType = Object.entries(report.eventsByType).filter(([, count]) => count > 0) as [EventType, number][]
	const byKind = Object.entries(report.sourcesByKind).filter(([, count]) => count > 0)
	const rows: readonly (readonly [string, number])[] = [
		['bases', report.bases],
		['other sites', report.sites],
		['events', report.events],
		...byType.map(([type, count]) => [`  ${say(`kind.${type}`, DEFAULT_VIEW.lang).toLowerCase()}`, count] as const),
		['  with two or more sources', report.wellSourced],
		['  on weak sources only', report.weakOnly],
		['  disputed (several values, dates or culprits)', report.disputed],
		['  unverified', report.unverified],
		['sources', report.sources],
		...byKind.map(([kind, count]) => [`  ${kind}`, count] as const),
		['actors', report.actors],
	]
	return table(rows.map(([name, count]) => [name, String(count).padStart(5)])).join('\n')
}
