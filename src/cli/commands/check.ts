import { checkRecord } from '../../data/check.ts'
import { issueText, type LocatedIssue } from '../../data/issue.ts'
import { countOf } from '../../data/mostOfEach.ts'
import { type Report, reportOn } from '../../data/report.ts'
import { command } from '../command.ts'
import { EXIT, UsageError } from '../faults.ts'
import { groundFound } from '../pictures/groundFound.ts'
import { jsonText, plainLine } from '../plainText.ts'
import { folderAt, offsetIn, readCorrections, readTexts, shownFile } from '../recordFolder.ts'
import { reportAnswer, reportText } from '../reportText.ts'
import { anyText, flag, maybeWord } from '../takes.ts'
import { LANG, RECORD } from '../values.ts'

export const check = command({
	name: 'check',
	summary: 'validates a record and says what is wrong, where, and what to do',
	takes: {
		folder: maybeWord('DIR', anyText, "the folder of the record (the package's own unless said otherwise)"),
		report: flag('counts what the record holds and how well it stands'),
		json: flag('findings, and with --report the counts, as JSON'),
		...RECORD,
		...LANG,
	},
	closing: [
		'Errors cost an entry its place on the map, and the exit code is 1; warnings cost nothing but trust.',
		'What it finds is told in English.',
		'',
		'The JSON: {"folder", "issues": [{"severity", "file", "line", "column", "rule", "message", "remedy"}], "report"}.',
		'Of one kind in one file the first 1000 findings are told; the last then says in "more" how many it stands for.',
		'Of the counts, {"all", "sound"} are so many and how many of them are as they should be: "located" events with two',
		'or more sources, "numbers" with a source. "attacks": "all", "attributed", and of the others "nobodyNamed", whose',
		'text says so. "spans" are the days that the record was searched for, and how.',
	],
	run: ({ folder: written, report, json, record }, io) => {
		if (written !== null && record !== null && written !== record)
			throw new UsageError(`Name one folder: "${written}" or --record "${record}".`)
		const folder = folderAt(written ?? record, io)
		const { texts, faults: missed } = readTexts(folder)
		const corrections = readCorrections(folder)
		const faults = typeof corrections === 'object' && corrections !== null ? [...missed, corrections] : missed
		if (faults.length > 0) {
			if (json)
				io.out(
					answer(
						folder.shown,
						faults.map((fault) => ({ ...fault, severity: 'error', rule: 'file' })),
						null,
					),
				)
			else
				for (const { file, line, column, message, remedy } of faults)
					io.out(plainLine(`${shownFile(folder, file)}:${line}:${column} error ${message}; ${remedy}`))
			if (missed.some(({ missing }) => missing))
				io.err(`"${folder.shown}" is not a whole record; geo/README.md tells which files belong to one.`)
			return faults.some(({ refused }) => refused) ? EXIT.files : EXIT.faulty
		}
		const checked = checkRecord(
			texts,
			{ today: io.today(offsetIn(texts)) },
			{
				corrections: typeof corrections === 'string' ? corrections : null,
				groundOf: (region) => groundFound(region, folder.path, io.packageDir),
			},
		)
		const { issues } = checked
		// Nobody else needs what is sound of it, and of a large record it takes as much room as its entries.
		const dataset = report ? checked.dataset : null
		const counts = dataset && reportOn(dataset)
		if (json) io.out(answer(folder.shown, issues, counts))
		else {
			if (issues.length > 0)
				io.out(issues.map((issue) => plainLine(lineOf(issue, shownFile(folder, issue.file)))).join('\n'))
			if (counts) io.out(reportText(counts))
		}
		io.err(summary(issues, folder.shown))
		return issues.some(({ severity }) => severity === 'error') ? EXIT.faulty : EXIT.fine
	},
})

type Finding = Omit<LocatedIssue, 'path'>

function answer(folder: string, findings: readonly Finding[], report: Report | null): string {
	const issues = findings.map(({ severity, file, line, column, rule, message, remedy, more }) => ({
		severity,
		file,
		line,
		column,
		rule,
		message,
		remedy,
		...(more === undefined ? {} : { more }),
	}))
	return jsonText({ folder, issues, ...(report ? { report: reportAnswer(report) } : {}) })
}

/** The issue with a path that a terminal can open in place of the bare name of the file. */
function lineOf(issue: LocatedIssue, file: string): string {
	return `${file}${issueText(issue).slice(issue.file.length)}`
}

function summary(issues: readonly LocatedIssue[], shown: string): string {
	const count = (severity: LocatedIssue['severity']): string => {
		const found = countOf(issues.filter((issue) => issue.severity === severity))
		return `${found} ${severity}${found === 1 ? '' : 's'}`
	}
	return issues.length === 0 ? `${shown}: sound` : `${shown}: ${count('error')}, ${count('warning')}`
}
