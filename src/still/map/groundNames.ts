import { countryNames, governorateNames, waterNames } from './areaNames.ts'
import type { StillGround } from './ground.ts'
import type { NameRequest } from './name.ts'
import type { NameSetting } from './nameSetting.ts'
import { placeNames } from './placeNames.ts'
import { riverNames } from './riverNames.ts'

/**
 * The names of the ground that could be shown in the frame, the most important first: towns by rank, governorates,
 * countries, water. Which of them find room is decided by `core/labels.ts`. One language a picture: it is read by one
 * reader, and the marks need the room.
 */
export function groundNames(ground: StillGround, given: NameSetting): readonly NameRequest[] {
	const setting = { ...given, about: ground.about }
	return [
		...placeNames(ground.places, setting),
		...governorateNames(ground.governorateLabels, setting),
		...countryNames(ground.countryLabels, setting),
		...waterNames(ground.waterLabels, setting),
		...riverNames(ground.riverLabels, setting),
	]
}
