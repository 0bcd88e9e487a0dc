import type { TestSequencer, TestSpecification } from 'vitest/node'

/** What takes longest, as the end of a whole run tells (`slowest.ts`); a file that is not here has time until the end. */
const LONGEST = [
	'site/studio',
	'site/windows',
	'site/pseudo',
	'site/opening.pixels',
	'site/find',
	'site/oneFile',
	'site/online',
	'site/broken',
	'site/axis',
	'site/axe',
	'site/published',
	'site/offline',
	'site/mali',
	'site/zones.pixels',
	'site/spots',
	'site/graphics.pixels',
	'site/play.pixels',
	'site/dark.pixels',
	'site/keyboard',
	'site/events.pixels',
	'still/still',
	'publish/publish',
	'cli/snapshot',
	'cli/package',
	'cli/process',
	'picture/files',
	'film/film',
	'still/compare',
	'data/mutations',
	'film/encoders',
	'publish/nginx',
	'formats/citations',
]

/**
 * The browser's files first, and of each kind the longest: a long one at the end has one processor to itself while the
 * other waits. The two kinds do not mix, because a worker that changes from one to the other loses its browser's pages.
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
	return (project.name === 'site' ? 0 : LONGEST.length + 1) + (place >= 0 ? place : LONGEST.length)
}
