/** The record and the ground as they are shipped, and the fonts of pictures, for tests of whole pictures. */
import { join } from 'node:path'
import { stillFonts, stillResources } from '../../src/cli/pictures/stillResources.ts'
import { compile } from '../../src/core/record/timeline.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { parseRecord } from '../../src/data/parse.ts'
import { BARE_GROUND } from '../../src/still/map/ground.ts'
import type { StillOptions, StillResources } from '../../src/still/options.ts'
import { PRESETS, type PresetId, sheetOf } from '../../src/still/presets.ts'
import { typesetterOf } from '../../src/text/typesetter.ts'
import { GEO, textsOf } from '../helpers.ts'
import { optionsOf } from './sample.ts'

const { dataset } = parseRecord(textsOf(GEO))
if (!dataset) throw new Error('the real record cannot be read')

export const realTimeline = compile(dataset)
export const realResources: StillResources = stillResources(realTimeline, { packageDir: join(GEO, '..') })
/** The same with nothing drawn on the ground, for what stands around the map: land and rivers are half of a picture's time. */
export const groundless: StillResources = {
	...realResources,
	ground: { ...BARE_GROUND, about: realResources.ground.about },
}
export const typesetter = typesetterOf(stillFonts())

/** All of Iraq on a day, on the sheet of a preset. */
export function realOptions(date: string, preset: PresetId, more: Partial<StillOptions> = {}): StillOptions {
	const size = PRESETS.find(({ id }) => id === preset)
	if (!size) throw new Error(`no preset ${preset}`)
	return optionsOf({ day: isoDay(date), look: null, sheet: sheetOf(size), ...more })
}
