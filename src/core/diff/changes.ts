import { isList, isObject, type Json, type JsonObject, type Path } from './json.ts'
import { isReordered, pairingOf } from './pairing.ts'

/** One value that differs. */
export interface Change {
	/** Where it stands in the newer of the two; of a value that is gone, where it stood in the older. */
	readonly path: Path
	/** Where it stood in the older, if that is elsewhere: items of a list move. */
	readonly oldPath?: Path
	readonly kind: 'added' | 'removed' | 'changed' | 'reordered'
	/** What it was; of a list in another order, the whole list. Not there if it was added. */
	readonly old?: Json
	/** What it is. Not there if it was removed. */
	readonly new?: Json
}

/** Every difference between two values, down to the leaves; none if they say the same. */
export function valueChanges(before: Json, after: Json): readonly Change[] {
	const changes: Change[] = []
	compare({ value: before, path: [] }, { value: after, path: [] }, changes)
	return changes
}

interface Standing {
	readonly value: Json
	readonly path: Path
}

function compare(before: Standing, after: Standing, changes: Change[]): void {
	const [old, now] = [before.value, after.value]
	if (isList(old) && isList(now)) compareLists(old, now, before.path, after.path, changes)
	else if (isObject(old) && isObject(now)) compareObjects(old, now, before.path, after.path, changes)
	else if (old !== now) changes.push({ ...placed(before.path, after.path), kind: 'changed', old, new: now })
}

function compareObjects(old: JsonObject, now: JsonObject, oldPath: Path, path: Path, changes: Change[]): void {
	const has = (object: JsonObject, name: string): boolean => Object.hasOwn(object, name) && object[name] !== undefined
	for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
		const before = { value: old[name], path: [...oldPath, name] }
		const after = { value: now[name], path: [...path, name] }
		if (has(old, name) && has(now, name)) compare(before, after, changes)
		else if (has(old, name)) changes.push(removed(before))
		else if (has(now, name)) changes.push(added(after))
	}
}

function compareLists(old: readonly Json[], now: readonly Json[], oldPath: Path, path: Path, changes: Change[]): void {
	const before = (position: number): Standing => ({ value: old[position], path: [...oldPath, position] })
	const after = (position: number): Standing => ({ value: now[position], path: [...path, position] })
	const pairing = pairingOf(old, now)
	for (const [from, to] of pairing.pairs) compare(before(from), after(to), changes)
	for (const position of pairing.gone) changes.push(removed(before(position)))
	for (const position of pairing.come) changes.push(added(after(position)))
	if (isReordered(pairing)) changes.push({ ...placed(oldPath, path), kind: 'reordered', old, new: now })
}

function removed({ path, value }: Standing): Change {
	return { path, kind: 'removed', old: value }
}

function added({ path, value }: Standing): Change {
	return { path, kind: 'added', new: value }
}

function placed(oldPath: Path, path: Path): Pick<Change, 'path' | 'oldPath'> {
	return oldPath.every((step, i) => step === path[i]) ? { path } : { path, oldPath }
}
