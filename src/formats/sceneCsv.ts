import type { Changes } from '../core/query/changes.ts'
import type { Scene } from '../core/query/scene.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { changeColumns, changeRows } from './changeColumns.ts'
import type { TableRecord } from './columns.ts'
import { csvOf } from './csv.ts'
import { sceneColumns } from './sceneColumns.ts'

/** Who holds what on a day: a line a base or site. */
export function sceneCsv(scene: Scene, timeline: Timeline): string {
	return csvOf(sceneColumns(scene, timeline), scene.bases)
}

/** What changed between two days: first the bases in other hands, then what happened, a line each. */
export function changesCsv(changes: Changes, record: TableRecord): string {
	return csvOf(changeColumns(changes, record), changeRows(changes))
}
