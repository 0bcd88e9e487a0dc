import { expect, test } from 'vitest'
import { growing } from '../../../src/ui/timeline/growing.ts'

/** A box of 200 by 30 pixels with words of another size in it. */
function box(scrollWidth: number, scrollHeight: number) {
	const style = { height: '', whiteSpace: '' }
	return { style, scrollWidth, scrollHeight, clientWidth: 200, clientHeight: 30 } as unknown as HTMLElement
}

test('tails of letters leave a box as it is: what stands above the dock would move', () => {
	const date = box(200, 33)
	growing([date]).fit()
	expect(date.style).toEqual({ height: '', whiteSpace: '' })
})

test('words make it larger, and another size of the window lets it begin anew', () => {
	const [high, wide] = [box(200, 62), box(340, 30)]
	const { fit, reset } = growing([high, wide])
	fit()
	expect(high.style.height).toBe('62px')
	expect(wide.style.whiteSpace).toBe('normal')
	reset()
	for (const { style } of [high, wide]) expect(style).toEqual({ height: '', whiteSpace: '' })
})
