import { groundMap, onMap } from '../ground.ts'
import type { Subject } from '../subject.ts'

/** The ground alone: what a frame costs before there is any event. */
export async function floor(): Promise<Subject> {
	const map = await groundMap()
	return { ...onMap(map), repaint: () => map.triggerRepaint(), load: async () => [], step: () => map.triggerRepaint() }
}
