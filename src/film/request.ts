import { sheetOf } from '../still/presets.ts'
import { commonRequest, type PictureChoices, type PictureSetting } from '../still/request.ts'
import { evenSize } from './frames.ts'
import type { FilmSpan } from './instants.ts'
import type { FilmOptions } from './options.ts'

/** A film from one day to a later one. */
export function filmRequest(choices: PictureChoices, setting: PictureSetting, span: FilmSpan): FilmOptions {
	const { from, to, seconds, fps } = span
	const [columns, rows] = evenSize(choices.size.columns, choices.size.rows)
	return {
		...commonRequest(choices, setting, [from, to], to),
		sheet: sheetOf({ ...choices.size, columns, rows }),
		from,
		to,
		seconds,
		fps,
	}
}
