import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, valueChanges } from '../../../src/core/diff/changes.ts'
import type { Json } from '../../../src/core/diff/json.ts'

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>
/** Values that resemble each other, so that lists have something to pair. */
const claim = fc.record({
	by: fc.constantFrom('police', 'army', 'hospital'),
	min: fc.integer({ min: 0, max: 3 }),
	sources: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
})
const value: fc.Arbitrary<Json> = fc.oneof(json, fc.array(claim, { maxLength: 5 }), fc.array(json, { maxLength: 4 }))

const byText = (changes: readonly object[]): readonly string[] => changes.map((change) => sortedText(change)).sort()

function sortedText(change: object): string {
	return JSON.stringify(Object.fromEntries(Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** The same change, seen from the other side. */
function mirrored(change: Change): object {
	const { path, oldPath, kind } = change
	const places = oldPath ? { path: oldPath, oldPath: path } : { path }
	const kinds = { added: 'removed', removed: 'added', changed: 'changed', reordered: 'reordered' } as const
	return {
		...places,
		kind: kinds[kind],
		...('new' in change ? { old: change.new } : {}),
		...('old' in change ? { new: change.old } : {}),
	}
}

test('a value does not differ from itself, however its properties are ordered', () => {
	fc.assert(
		fc.property(value, (one) => {
			expect(valueChanges(one, structuredClone(one))).toEqual([])
			expect(valueChanges(one, turned(one))).toEqual([])
		}),
	)
})

test('two that differ have a change, and only they', () => {
	fc.assert(
		fc.property(value, value, (one, other) => {
			expect(valueChanges(one, other).length === 0).toBe(sortedDeep(one) === sortedDeep(other))
		}),
	)
})

test('seen from the other side the same changes are mirrored', () => {
	fc.assert(
		fc.property(value, value, (one, other) => {
			const there = valueChanges(one, other)
			expect(byText(valueChanges(other, one))).toEqual(byText(there.map(mirrored)))
		}),
	)
})

test('every path leads to the value that it tells of', () => {
	fc.assert(
		fc.property(value, value, (one, other) => {
			for (const change of valueChanges(one, other)) {
				if ('new' in change) expect(at(other, change.path)).toEqual(change.new)
				if ('old' in change) expect(at(one, change.oldPath ?? change.path)).toEqual(change.old)
			}
		}),
	)
})

test.each<[string, Json, Json, readonly object[]]>([
	['a leaf', { a: { b: 1 } }, { a: { b: 2 } }, [{ path: ['a', 'b'], kind: 'changed', old: 1, new: 2 }]],
	['nothing and null', {}, { a: null }, [{ path: ['a'], kind: 'added', new: null }]],
	['numbers, by position', [44, 33], [44, 34], [{ path: [1], kind: 'changed', old: 33, new: 34 }]],
	[
		'texts, by themselves',
		['a', 'b'],
		['b', 'c'],
		[
			{ path: [0], kind: 'removed', old: 'a' },
			{ path: [1], kind: 'added', new: 'c' },
		],
	],
	['their order', ['a', 'b'], ['b', 'a'], [{ path: [], kind: 'reordered', old: ['a', 'b'], new: ['b', 'a'] }]],
	[
		'items by their id, wherever they went',
		[{ id: 'x', n: 1 }, { id: 'y' }],
		[{ id: 'z' }, { id: 'x', n: 2 }],
		[
			{ path: [1, 'n'], oldPath: [0, 'n'], kind: 'changed', old: 1, new: 2 },
			{ path: [1], kind: 'removed', old: { id: 'y' } },
			{ path: [0], kind: 'added', new: { id: 'z' } },
		],
	],
	[
		'a claim by who makes it, where another came before it',
		[{ by: 'police', min: 3 }],
		[
			{ by: 'army', min: 3 },
			{ by: 'police', min: 4 },
		],
		[
			{ path: [1, 'min'], oldPath: [0, 'min'], kind: 'changed', old: 3, new: 4 },
			{ path: [0], kind: 'added', new: { by: 'army', min: 3 } },
		],
	],
])('%s', (_, before, after, changes) => {
	expect(valueChanges(before, after)).toEqual(changes)
})

test('time grows with the lists, not with their square', () => {
	const list = (count: number, step: number): Json =>
		Array.from({ length: count }, (_, i) => ({ by: 'police', min: i * step }))
	const started = performance.now()
	expect(valueChanges(list(40_000, 1), list(40_000, 3)).length).toBeGreaterThan(10_000)
	expect(performance.now() - started).toBeLessThan(8000)
})

function at(value: Json, path: readonly (string | number)[]): Json {
	return path.reduce<Json>((inner, step) => (inner as Readonly<Record<string | number, Json>>)[step], value)
}

function turned(value: Json): Json {
	if (Array.isArray(value)) return value.map(turned)
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([name, inner]) => [name, turned(inner)]),
	)
}

function sortedDeep(value: Json): string {
	return JSON.stringify(value, (_, inner) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	)
}
