import { type Node, parseTree } from 'jsonc-parser'
import { type Issue, type JsonPath, RECORD_FILES, type RecordFile, type RecordTexts } from './issue.ts'

/** Properties that stand twice in one object: JSON readers keep the last one and say nothing of the first. */
export function duplicateKeys(texts: RecordTexts): readonly Issue[] {
	return RECORD_FILES.flatMap((file) => {
		const tree = texts[file].trim() === '' ? undefined : parseTree(texts[file])
		return tree ? inNode(tree, file, []) : []
	})
}

function inNode({ type, children = [] }: Node, file: RecordFile, path: JsonPath): readonly Issue[] {
	if (type === 'array') return children.flatMap((child, index) => inNode(child, file, [...path, index]))
	if (type !== 'object') return []
	const seen = new Set<string>()
	return children.flatMap(({ children: [name, value] = [] }) => {
		const key = String(name?.value)
		const twice: readonly Issue[] = seen.has(key)
			? [
					{
						severity: 'error',
						file,
						path: [...path, key],
						rule: 'duplicate-key',
						message: `"${key}" stands twice in one object`,
						remedy: 'take one out; readers keep the last and drop the other without a word',
					},
				]
			: []
		seen.add(key)
		return [...twice, ...(value ? inNode(value, file, [...path, key]) : [])]
	})
}
