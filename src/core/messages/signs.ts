import { KIND_GROUPS } from '../query/lanes.ts'
import type { Sign } from '../query/signs.ts'
import { KINDS, type MarkedType } from '../record/kinds.ts'
import type { Lang } from '../record/lang.ts'
import { say } from './say.ts'

/** What a sign of the map means: the same words in the legend of the page and of every picture. */
export function signText(sign: Sign, lang: Lang): string {
	switch (sign) {
		case 'handing-over':
			return say('page.legendHandingOver', lang)
		case 'just-transferred':
			return say('detail.stillJustTransferred', lang)
		case 'changed':
			return say('detail.stillBetween', lang)
		case 'reported':
			return say('page.legendReported', lang)
		case 'unknown':
			return say('page.legendUnknown', lang)
		case 'site':
			return say('page.legendSite', lang)
		case 'way':
			return say('detail.stillWay', lang)
		case 'approximate':
			return say('detail.legendApproximate', lang)
		case 'size':
			return say('detail.legendSize', lang)
		case 'today':
			return say('detail.stillToday', lang)
		case 'several':
			return say('detail.stillSeveral', lang)
		case 'scar':
			return say('detail.legendScar', lang)
		case 'selected':
			return say('detail.legendSelected', lang)
		default:
			return isKind(sign) ? kindText(sign, lang) : ''
	}
}

/** Whether a sign is the mark of a kind of events. */
export function isKind(sign: string): sign is MarkedType {
	return sign in KINDS
}

/** The name of the group where the kind stands for it, else the kind's own. */
function kindText(type: MarkedType, lang: Lang): string {
	const group = KIND_GROUPS.find(({ lead }) => lead === type)
	return group ? say(`group.${group.id}`, lang) : say(`kind.${type}`, lang)
}
