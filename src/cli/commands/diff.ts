import { loadLanguages } from '../../catalogue/load.ts'
import { isEmptyDiff, recordDiff } from '../../core/diff/records.ts'
import { command } from '../command.ts'
import { diffAnswer, languagesOf } from '../diffAnswer.ts'
import { diffText } from '../diffText.ts'
import { EXIT } from '../faults.ts'
import { jsonText } from '../plainText.ts'
import { soundRecord } from '../soundRecord.ts'
import { anyText, word } from '../takes.ts'
import { JSON_FLAG, LANG } from '../values.ts'

export const diff = command({
	name: 'diff',
	summary: 'what differs between two records: entries that came or went, and every value that changed',
	takes: {
		old: word('OLD', anyText, 'the folder of the older record'),
		new: word('NEW', anyText, 'the folder of the newer one'),
		...JSON_FLAG,
		...LANG,
	},
	closing: [
		'Entries are the same if their id is; their order in a file does not matter.',
		'',
		'The JSON: {"old", "new": {"folder", "name", "version", "state"}, "same": true|false, "manifest": [change],',
		'"bases", "events", "sources", "actors": {"added": [entry], "removed": [entry], "changed": [entry]}}.',
		'An entry has "id", what it is called ("title" or "name"; an event "type" and "date" too), and the whole of it',
		'as "entry", or "changes": [change]. A change has "path" (["properties", "killed", 0, "min"]), "oldPath" where',
		'an item stood elsewhere, "kind" (added, removed, changed, reordered), and "old" and "new". See geo/README.md.',
		'',
		'The exit code is 0 whether they differ or not, and 1 if one of them has an error.',
		'What it finds is told in English; --lang is that of titles and days.',
	],
	run: ({ old: oldFolder, new: newFolder, json, lang }, io) => {
		loadLanguages([lang])
		const [before, after] = [soundRecord(oldFolder, io), soundRecord(newFolder, io)]
		const found = recordDiff(before.files, after.files)
		io.out(
			json
				? jsonText(diffAnswer(before, after, found, isEmptyDiff(found)))
				: diffText(found, languagesOf(before, after), lang).join('\n'),
		)
		return EXIT.fine
	},
})
