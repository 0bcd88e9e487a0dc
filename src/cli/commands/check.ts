import { loadLanguages } from '../../catalogue/load.ts'
import { say } from '../../core/messages/say.ts'
import type { EventType } from '../../core/record/kinds.ts'
import { DEFAULT_VIEW } from '../../core/view/view.ts'
import { checkRecord } from '../../data/check.ts'
import { issueText, type LocatedIssue } from '../../data/issue.ts'
import { type Report, reportOn } from '../../data/report.ts'
import { table } from '../columns.ts'
import { command } from '../command.ts'
import { EXIT, UsageError } from '../faults.ts'
import { plainLine } from '../plainText.ts'
import { folderAt, offsetIn, readTexts, shownFile } from '../recordFolder.ts'
import { anyText, flag, maybeWord } from '../takes.ts'
import { LANG, RECORD } from '../values.ts'

export const check = command({
	name: 'check',
	summary: 'validates a record and says what is wrong, where, and what to do',
	takes: {
		folder: maybeWord('DIR', anyText, "the folder of the record (the package's own unless said otherwise)"),
		report: flag('counts what the record holds and how well it stands'),
		...RECORD,
		...LANG,
	},
	closing: [
		'Errors cost an entry its place on the map, and the exit code is 1; warnings cost nothing but trust.',
		'What it finds is told in English.',
	],
	run: ({ folder: written, report, record }, io) => {
		if (written !== null && record !== null && written !== record)
			throw new UsageError(`Name one folder: "${written}" or --record "${record}".`)
		const folder = folderAt(written ?? record, io)
		const { texts, faults } = readTexts(folder)
		if (faults.length > 0) {
			for (const { file, line, column, message, remedy } of faults)
				io.out(plainLine(`${shownFile(folder, file)}:${line}:${column} error ${message}; ${remedy}`))
			io.err(`"${folder.shown}" is not a whole record; geo/README.md tells which files belong to one.`)
			return faults.some(({ refused }) => refused) ? EXIT.files : EXIT.faulty
		}
		const { dataset, issues } = checkRecord(texts, { today: io.today(offsetIn(texts)) })
		if (issues.length > 0)
			io.out(issues.map((issue) => plainLine(lineOf(issue, shownFile(folder, issue.file)))).join('\n'))
		if (report && dataset) io.out(reportText(reportOn(dataset)))
		io.err(summary(issues, folder.shown))
		return issues.some(({ severity }) => severity === 'error') ? EXIT.faulty : EXIT.fine
	},
})

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
