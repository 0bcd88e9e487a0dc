import {
	type CheckedFile,
	type Issue,
	type JsonPath,
	RECORD_FILES,
	type RecordFile,
	type RecordTexts,
} from './issue.ts'
import { scanJson } from './scanJson.ts'
import { shortened } from './shortened.ts'

/** Properties that stand twice in one object: JSON readers keep the last one and say nothing of the first. */
export function duplicateKeys(texts: RecordTexts, files: readonly RecordFile[] = RECORD_FILES): readonly Issue[] {
	return files.flatMap((file) => duplicatesIn(texts[file], file))
}

/** The same in one file. */
export function duplicatesIn(text: string, file: CheckedFile): readonly Issue[] {
	interface Open {
		/** The names so far; `null` in a list. */
		readonly names: Set<string> | null
		/** Where the value lies that is being read. */
		key: string | number
	}
	const issues: Issue[] = []
	const open: Open[] = []
	scanJson(text, {
		open: (kind) => open.push(kind === 'list' ? { names: null, key: 0 } : { names: new Set(), key: '' }),
		property: (name) => {
			const object = open.at(-1)
			if (!object) return
			object.key = name
			if (object.names?.has(name))
				issues.push(
					twice(
						file,
						open.map(({ key }) => key),
					),
				)
			object.names?.add(name)
		},
		comma: () => {
			const list = open.at(-1)
			if (list && typeof list.key === 'number') list.key++
		},
		close: () => open.pop(),
	})
	return issues
}

function twice(file: CheckedFile, path: JsonPath): Issue {
	return {
		severity: 'error',
		file,
		path,
		rule: 'duplicate-key',
		message: `"${shortened(String(path.at(-1)))}" stands twice in one object`,
		remedy: 'take one out; readers keep the last and drop the other without a word',
	}
}
