import { describe, expect, test } from 'vitest'
import { captionWords, tollText } from '../../../src/core/captions/captionWords.ts'
import { claim, GEO, textsOf, timelineOf } from '../../helpers.ts'

describe('dead and wounded in words', () => {
	test.each([
		['both', [claim(3)], [claim(14)], '3 killed, 14 wounded', 'القتلى: ٣، الجرحى: ١٤'],
		['at least', [claim(2, null)], [], 'At least 2 killed', 'القتلى: ٢ على الأقل'],
		['nobody', [claim(0)], [claim(0)], 'Nobody killed or wounded', 'لا قتلى ولا جرحى'],
		['nobody killed', [claim(0)], [claim(6)], '6 wounded, nobody killed', 'الجرحى: ٦، لا قتلى'],
		['others say otherwise', [claim(1), claim(22)], [], '1 killed; figures differ', 'القتلى: ١؛ تختلف الأرقام'],
		['others say the same', [claim(1), claim(1)], [], '1 killed', 'القتلى: ١'],
	] as const)('%s', (_, killed, wounded, en, ar) => {
		expect(tollText({ killed, wounded }, 'en')).toBe(en)
		expect(tollText({ killed, wounded }, 'ar')).toBe(ar)
	})

	test('of what the record does not know, nothing is said', () => {
		expect(tollText({ killed: [], wounded: [] }, 'en')).toBeNull()
	})
})

test('kind and place stand over the title', () => {
	const timeline = timelineOf(textsOf(GEO))
	const event = timeline.eventById.get('2020-03-11-taji-rockets')
	if (!event) throw new Error('not in the record')
	expect(captionWords(timeline, event, 'en')).toMatchObject({ head: 'Attack · Taji', title: event.title.en })
	expect(captionWords(timeline, event, 'ar')).toMatchObject({ head: 'هجوم · التاجي', title: event.title.ar })
})
