import { describe, expect, test } from 'vitest'
import { checkRecord } from '../../src/data/check.ts'
import type { GroundFound } from '../../src/data/groundIssues.ts'
import { issueText } from '../../src/data/issue.ts'
import { goodTexts, TODAY } from '../helpers.ts'

const HOLDS = { countries: new Set(['IRQ', 'SYR']), places: new Set(['Baghdad', 'Mosul']) }
const BUILT_IN: GroundFound = { own: 'none', drawn: HOLDS }

/** What is said of the good record with another region, by who looks at its ground. */
function said(change: (region: Record<string, unknown>) => void, found: GroundFound | Error): readonly string[] {
	const manifest = JSON.parse(goodTexts['datapackage.json'])
	change(manifest.handover.region)
	const texts = { ...goodTexts, 'datapackage.json': JSON.stringify(manifest, null, '\t') }
	const groundOf = (): GroundFound => {
		if (found instanceof Error) throw found
		return found
	}
	return checkRecord(texts, { today: TODAY }, { groundOf }).issues.map(issueText)
}
const named = (basemap: string) => (region: Record<string, unknown>) => {
	region.basemap = basemap
}

describe('the ground that a record asks for', () => {
	test('is the built-in one by its name, or its own by any', () => {
		expect(said(() => {}, BUILT_IN)).toEqual([])
		expect(said(named('ground'), { own: 'drawn', drawn: HOLDS })).toEqual([])
	})

	test('is not looked for where none is wanted', () => {
		const none = (region: Record<string, unknown>): void => {
			delete region.basemap
		}
		expect(said(none, new Error('nobody asks'))).toEqual([])
	})

	test.each([
		['grund', BUILT_IN, /there is no ground in a folder "grund", and the built-in one is drawn in its place; add one/],
		['basemap', { own: 'none', drawn: null }, /does not show the region: maps have no land; .* or leave "basemap" out/],
		[
			'ground',
			{ own: 'elsewhere', drawn: HOLDS },
			/the ground in "ground" does not show all of "home", and the built-in/,
		],
	] as const)('a folder "%s" that has none is told of', (folder, found, words) => {
		const [issue, ...others] = said(named(folder), found)
		expect(issue).toMatch(words)
		expect(issue).toMatch(/^datapackage\.json:\d+:\d+ warning /)
		expect(others).toEqual([])
	})

	test('that cannot be read is a fault of the record, at the line that names it', () => {
		const [issue] = said(() => {}, new Error('"places.geojson" cannot be read: it is not JSON'))
		expect(issue).toMatch(/ error the ground in "basemap" cannot be drawn: "places\.geojson" cannot be read/)
	})

	test('has the countries and the capital that the record names', () => {
		const change = (region: Record<string, unknown>): void => {
			region.countries = [{ alpha_2: 'IQ', alpha_3: 'IRK' }]
			region.capital_en = 'Bagdad'
		}
		const issues = said(change, BUILT_IN)
		expect(issues).toHaveLength(2)
		expect(issues[0]).toMatch(/ error the ground has no country "IRK"; did you mean "IRQ"\?/)
		expect(issues[1]).toMatch(/ warning the ground names no place "Bagdad"; did you mean "Baghdad"\?/)
	})
})
