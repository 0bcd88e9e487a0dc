import type { Changes } from '../core/query/changes.ts'
import type { Scene } from '../core/query/scene.ts'
import { changeColumns, changeRows } from './changeColumns.ts'
import type { SourceMap } from './columns.ts'
import { csvOf } from './csv.ts'
import { sceneColumns } from './sceneColumns.ts'

/** Who holds what on a day: a line a base or site. */
export function sceneCsv(scene: Scene, sources: SourceMap): string {
	return csvOf(sceneColumns(scene, sources), scene.bases)
}

/** What changed between two days: first the bases in other hands, then what happened, a line each. */
export function changesCsv(changes: Changes, sources: SourceMap): string {
	return csvOf(changeColumns(changes, sources), changeRows(changes))
}
