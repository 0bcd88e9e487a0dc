import { expect, test } from 'vitest'
import type { Source } from '../../../src/core/record/model.ts'
import { shortSourcesText } from '../../../src/still/sheet/shortSources.ts'
import { realTimeline } from '../real.ts'

const [some] = realTimeline.dataset.sources.values()
if (!some) throw new Error('the record has no sources')
const by = (publisher: string | null): Source => ({ ...some, publisher })
const [centcom, wire, daily] = [by('US Central Command'), by('Associated Press'), by('The Daily')]
const long = by('Combined Joint Task Force - Operation Inherent Resolve')

test('where no list has room, two who say it are named and the others counted', () => {
	expect(shortSourcesText([centcom, wire, daily], [centcom, wire, daily, long], 'en')).toBe(
		'Sources: US Central Command, Associated Press, 2 more at the link',
	)
})

test('nobody is counted who is named, and nobody is named twice', () => {
	expect(shortSourcesText([centcom, by('US Central Command')], [centcom, by('US Central Command')], 'en')).toBe(
		'Sources: US Central Command',
	)
})

test('a name that fills the line gives way to a shorter one; where there is none, sources are counted only', () => {
	expect(shortSourcesText([long, wire], [long, wire], 'en')).toBe('Sources: Associated Press, 1 more at the link')
	expect(shortSourcesText([long, by(null)], [long], 'en')).toBeNull()
	expect(shortSourcesText([], [wire], 'en')).toBeNull()
})
