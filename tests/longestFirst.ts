import type { TestSequencer, TestSpecification } from 'vitest/node'

/** What takes longest, as the end of a whole run tells (`slowest.ts`); a file that is not here has time until the end. */
const LONGEST = [
	'site/studio',
	'site/windows',
	'site/broken',
	'site/opening.pixels',
	'site/offline',
	'site/pseudo',
	'site/find',
	'site/mali',
	'site/play.pixels',
	'site/oneFile',
	'site/online',
	'site/events.pixels',
	'site/zones.pixels',
]

/**
 * The longest files first, then the browser's, then the others: a long one at the end has one processor to itself while
 * the other waits.
 */
export class LongestFirst implements TestSequencer {
	sort(files: TestSpecification[]): TestSpecification[] {
		return files.toSorted((a, b) => rankOf(a) - rankOf(b))
	}

	shard(files: TestSpecification[]): TestSpecification[] {
		return files
	}
}

function rankOf({ moduleId, project }: TestSpecification): number {
	const place = LONGEST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
	if (place >= 0) return place
	return project.name === 'site' ? LONGEST.length : LONGEST.length + 1
}
