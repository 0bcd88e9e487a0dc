import {
	FLARE,
	REST,
	RING_OPACITY,
	SCAR_OPACITY,
	SCAR_SCALE,
	SHOCK_OPACITY,
	SHOCK_RADIUS,
	TRAIL_OPACITY,
} from '../core/effects.ts'
import { BASE_RADIUS, EVENT_RADIUS, RING_RADIUS_PX, SHOCK_RADIUS_PX } from '../core/symbols.ts'
import { float, glslCurve } from './glsl.ts'
import { PALETTE } from './markBuffers.ts'
import { ATLAS, CELL_HALF } from './symbolAtlas.ts'

/**
 * Shaders of the marks. Each instance is a square around its point, `HALF` CSS pixels to each side.
 * All curves and sizes come from `core/effects.ts` and `core/symbols.ts`; the day arithmetic is that of `eventEffect`.
 */
const EVENT_HALF = SHOCK_RADIUS_PX + 3
const BASE_HALF = RING_RADIUS_PX + 5

const HEAD = `#version 300 es
precision highp float;
uniform mat4 u_matrix;
uniform vec2 u_viewport;
uniform float u_now;
uniform float u_trail;
uniform int u_kinds;
`

const PLACE = `
vec4 placed(vec2 position, vec2 corner, float halfSize) {
  vec4 centre = u_matrix * vec4(position, 0.0, 1.0);
  return centre + vec4(corner * halfSize * vec2(2.0, -2.0) / u_viewport * centre.w, 0.0, 0.0);
}
vec2 corner() { return vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0; }
`

const FRAGMENT_HEAD = `#version 300 es
precision highp float;
uniform sampler2D u_atlas;
uniform vec3 u_palette[${PALETTE.length}];
uniform float u_pixel;
out vec4 colour;
vec4 over(vec4 top, vec4 bottom) { return top + bottom * (1.0 - top.a); }
vec4 symbol(int cell, vec2 units, vec3 tint) {
  vec2 local = units / ${float(CELL_HALF)};
  vec2 uv = (clamp(local, -0.98, 0.98) * 0.5 + 0.5 + vec2(float(cell), 0.0)) * vec2(1.0 / ${float(ATLAS.length)}, 1.0);
  vec2 mask = texture(u_atlas, uv).rg;
  float inside = step(max(abs(local.x), abs(local.y)), 0.98);
  float alpha = max(mask.r, mask.g) * inside;
  return vec4(mix(u_palette[${PALETTE.indexOf('outline')}], tint, mask.r / max(alpha, 0.001)) * alpha, alpha);
}
float ring(float distance, float radius, float width) {
  return 1.0 - smoothstep(width * 0.5 - u_pixel * 0.5, width * 0.5 + u_pixel * 0.5, abs(distance - radius));
}
`

export const EVENT_VERTEX = `${HEAD}
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec3 a_days;
layout(location = 2) in vec3 a_style;
out vec2 v_px;
flat out float v_scale;
flat out float v_opacity;
flat out vec2 v_shock;
flat out vec2 v_style;
${PLACE}
${glslCurve('flare', FLARE)}
${glslCurve('shockRadius', SHOCK_RADIUS)}
${glslCurve('shockOpacity', SHOCK_OPACITY)}
${glslCurve('trailOpacity', TRAIL_OPACITY)}
void main() {
  float age = u_now - a_days.x;
  float sinceLast = u_now - a_days.y;
  bool shown = age >= 0.0 && u_now < a_days.z && (u_kinds >> int(a_style.z) & 1) == 1;
  if (!shown) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); return; }
  v_scale = flare(age);
  v_opacity = 1.0;
  v_shock = vec2(shockRadius(age), shockOpacity(age));
  if (sinceLast >= u_trail) { v_scale = ${float(SCAR_SCALE)}; v_opacity = ${float(SCAR_OPACITY)}; v_shock = vec2(1.0, 0.0); }
  else if (sinceLast >= 1.0) v_opacity = trailOpacity(u_trail > 1.0 ? (sinceLast - 1.0) / (u_trail - 1.0) : 0.0);
  v_style = a_style.xy;
  v_px = corner() * ${float(EVENT_HALF)};
  gl_Position = placed(a_position, corner(), ${float(EVENT_HALF)});
}`

export const EVENT_FRAGMENT = `${FRAGMENT_HEAD}
in vec2 v_px;
flat in float v_scale;
flat in float v_opacity;
flat in vec2 v_shock;
flat in vec2 v_style;
void main() {
  vec3 tint = u_palette[int(v_style.y)];
  vec4 mark = symbol(int(v_style.x), v_px * 12.0 / (${float(EVENT_RADIUS)} * v_scale), tint) * v_opacity;
  float shock = ring(length(v_px), v_shock.x * ${float(SHOCK_RADIUS_PX)}, 2.5) * v_shock.y;
  colour = over(mark, vec4(tint, 1.0) * shock);
}`

export const BASE_VERTEX = `${HEAD}
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec3 a_days;
layout(location = 2) in float a_site;
out vec2 v_px;
flat out float v_progress;
flat out float v_ring;
flat out int v_status;
${PLACE}
${glslCurve('ringOpacity', RING_OPACITY)}
void main() {
  float done = a_days.z + ${float(REST)};
  v_progress = clamp((u_now - a_days.y) / (done - a_days.y), 0.0, 1.0);
  v_ring = u_now < a_days.y ? 0.0 : ringOpacity(u_now - a_days.z);
  v_status = a_site > 0.5 ? 0 : u_now < a_days.x ? 1 : u_now < a_days.y ? 2 : 3;
  v_px = corner() * ${float(BASE_HALF)};
  gl_Position = placed(a_position, corner(), ${float(BASE_HALF)});
}`

export const BASE_FRAGMENT = `${FRAGMENT_HEAD}
in vec2 v_px;
flat in float v_progress;
flat in float v_ring;
flat in int v_status;
void main() {
  vec3 coalition = u_palette[${PALETTE.indexOf('coalition')}];
  vec3 iraq = u_palette[${PALETTE.indexOf('iraq')}];
  vec3 neutral = u_palette[${PALETTE.indexOf('site')}];
  vec2 units = v_px * 12.0 / ${float(BASE_RADIUS)};
  if (v_status == 0) { colour = symbol(${ATLAS.indexOf('disc')}, units, neutral); return; }
  if (v_status == 1) { colour = symbol(${ATLAS.indexOf('hollow')}, units, neutral); return; }
  vec4 solid = symbol(${ATLAS.indexOf('square')}, units, coalition);
  if (v_status == 2) { colour = solid; return; }
  vec4 hollow = symbol(${ATLAS.indexOf('hollow')}, units, iraq);
  float edge = mix(-8.5, 8.5, v_progress);
  vec4 mark = v_progress >= 1.0 ? hollow : mix(solid, hollow, 1.0 - smoothstep(-0.35, 0.35, units.x - edge));
  float turned = fract(atan(v_px.x, -v_px.y) / 6.2831853 + 1.0);
  vec3 ringColour = turned <= v_progress ? iraq : mix(iraq, u_palette[${PALETTE.indexOf('outline')}], 0.6);
  float around = ring(length(v_px), ${float(RING_RADIUS_PX)}, 2.6) * v_ring;
  colour = over(mark, vec4(ringColour, 1.0) * around);
}`
