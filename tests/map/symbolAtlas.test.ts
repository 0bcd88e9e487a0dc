import { expect, test } from 'vitest'
import { SYMBOLS } from '../../src/core/marks/symbols.ts'
import { STYLE_BASE } from '../../src/map/marks/markBuffers.ts'
import { ATLAS } from '../../src/map/marks/symbolAtlas.ts'

test('the map can draw every symbol that there is, and their numbers have room', () => {
	for (const symbol of Object.keys(SYMBOLS)) expect(ATLAS).toContain(symbol)
	expect(ATLAS.length).toBeLessThanOrEqual(STYLE_BASE)
})
