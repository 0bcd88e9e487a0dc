import type { Curve } from '../../core/geometry/interpolate.ts'

/**
 * A GLSL ES 3.00 function for a curve, so that the shader follows the very table that the still is drawn from.
 * @param name the function's name, `float name(float x)`
 */
export function glslCurve(name: string, curve: Curve): string {
	const [first, ...rest] = curve
	if (!first) throw new RangeError(`the curve "${name}" needs a point`)
	let [x0, y0] = first
	const pieces = rest.map(([x1, y1]) => {
		const piece = `  if (x <= ${float(x1)}) return mix(${float(y0)}, ${float(y1)}, (x - ${float(x0)}) / ${float(x1 - x0)});`
		x0 = x1
		y0 = y1
		return piece
	})
	return [
		`float ${name}(float x) {`,
		`  if (x <= ${float(first[0])}) return ${float(first[1])};`,
		...pieces,
		`  return ${float(y0)};`,
		'}',
	].join('\n')
}

/** A number as GLSL reads it: always with a decimal point. */
export function float(value: number): string {
	return Number.isInteger(value) ? `${value}.0` : String(value)
}
