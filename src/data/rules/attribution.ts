import type { Finding } from '../issue.ts'
import { error, ofEvents, warning } from './rule.ts'

/** Each kind of speech act has its own shape; the table is in geo/README.md. */
export const attributionKeepsItsShape = ofEvents(
	() => (entry) =>
		(entry.value.properties.attribution ?? []).flatMap(({ kind, actor, by }, index): readonly Finding[] => {
			const steps = ['properties', 'attribution', index]
			if (kind === 'alleged' && by === undefined)
				return [
					error(entry, steps, {
						rule: 'attribution-by',
						message: '"alleged" does not say who alleges it',
						remedy: 'name the accuser in "by"; "actor" is the accused',
					}),
				]
			if (kind === 'alleged' && by === actor)
				return [
					error(entry, [...steps, 'by'], {
						rule: 'attribution-by',
						message: `"${actor}" accuses itself`,
						remedy: 'write "claimed" for one who says: we did it; else correct "by" or "actor"',
					}),
				]
			if (kind !== 'alleged' && by !== undefined)
				return [
					error(entry, [...steps, 'by'], {
						rule: 'attribution-by',
						message: `"${kind}" is said by its actor, so "by" has no place here`,
						remedy:
							kind === 'denied'
								? 'take it out: "actor" is the one who denies'
								: 'take it out, or write "alleged" if "by" accuses the actor',
					}),
				]
			return []
		}),
)

/** The accusation a denial answers is on the record too, and nothing is said twice. */
export const attributionHangsTogether = ofEvents(() => (entry) => {
	const list = entry.value.properties.attribution
	if (!list) return []
	const seen = new Set<string>()
	return list.flatMap(({ kind, actor, by }, index): readonly Finding[] => {
		const steps = ['properties', 'attribution', index]
		const key = JSON.stringify([kind, actor, by])
		if (seen.has(key))
			return [
				warning(entry, steps, {
					rule: 'attribution-twice',
					message: 'this says again what an earlier entry says',
					remedy: 'name its sources on the earlier one',
				}),
			]
		seen.add(key)
		return kind === 'denied' && !list.some((other) => other.kind === 'alleged' && other.actor === actor)
			? [
					warning(entry, steps, {
						rule: 'denial-of-nothing',
						message: `"${actor}" denies what nobody here alleges`,
						remedy: 'add who accused it ("alleged"), or take the denial out',
					}),
				]
			: []
	})
})
