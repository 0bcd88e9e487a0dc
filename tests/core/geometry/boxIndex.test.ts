import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxIndex } from '../../../src/core/geometry/boxIndex.ts'
import { labelsOverlap } from '../../../src/core/geometry/labelPlacement.ts'

const side = fc.double({ min: 0.5, max: 300, noNaN: true })
const place = fc.double({ min: -500, max: 4000, noNaN: true })
const box = fc.record({ x: place, y: place, width: side, height: side })

test('a box is found wherever it lies, and nothing else is', () => {
	fc.assert(
		fc.property(fc.array(box, { maxLength: 60 }), box, (boxes, asked) => {
			expect(boxIndex(boxes).isTaken(asked)).toBe(boxes.some((other) => labelsOverlap(asked, other)))
		}),
	)
})
