import { expect, test } from 'vitest'

import { scaleLength } from '../../../src/core/geometry/scaleBarLength.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../../shipped.ts'

test('the scale bar is a round number of kilometres that fits', () => {
	for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom += 0.37) {
		const { kilometres, pixels } = scaleLength(33.4, zoom, 110)
		expect(pixels).toBeLessThanOrEqual(110)
		expect(pixels).toBeGreaterThan(110 / 2.6)
		expect(['1', '2', '5']).toContain(String(kilometres).replace(/0+$/, '').replace(/^0\./, ''))
	}
})
