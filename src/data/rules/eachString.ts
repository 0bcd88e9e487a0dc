import type { JsonPath } from '../issue.ts'

/** @param steps from the top of the entry @param key the property that it stands in, or whose list it stands in */
type OnString = (text: string, key: string, steps: () => JsonPath) => void

/** Shows every text of an entry, at any depth, whatever it is for. */
export function eachString(value: unknown, on: OnString): void {
	const path: (string | number)[] = []
	const steps = (): JsonPath => [...path]
	const look = (inner: unknown, key: string): void => {
		if (typeof inner === 'string') on(inner, key, steps)
		else if (Array.isArray(inner))
			for (let index = 0; index < inner.length; index++) {
				path.push(index)
				look(inner[index], key)
				path.pop()
			}
		else if (typeof inner === 'object' && inner !== null)
			for (const name of Object.keys(inner)) {
				path.push(name)
				look((inner as Readonly<Record<string, unknown>>)[name], name)
				path.pop()
			}
	}
	look(value, '')
}
