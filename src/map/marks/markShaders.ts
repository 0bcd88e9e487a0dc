import { ARC_GAP, ARC_HEAD, ARC_WIDTH } from '../../core/marks/arc.ts'
import {
	FLARE,
	REST,
	RING_OPACITY,
	SCAR_OPACITY,
	SCAR_SCALE,
	SHOCK_OPACITY,
	SHOCK_RADIUS,
	TRAIL_OPACITY,
} from '../../core/marks/effects.ts'
import { GRAVITY_SIZES, LIFTS } from '../../core/marks/prominence.ts'
import { BASE_RADIUS, EVENT_RADIUS, RING_RADIUS_PX, SHOCK_RADIUS_PX } from '../../core/marks/symbols.ts'
import { CIRCLE_DASH, CIRCLE_FILL, CIRCLE_FROM_PX, CIRCLE_WIDTH } from '../../core/marks/uncertainty.ts'
import { float, glslCurve } from './glsl.ts'
import { GRAVITY_BASE, LIFT_BASE, OUTLINE, PALETTE_SIZE, STYLE_BASE } from './markBuffers.ts'
import { ATLAS, CELL_HALF } from './symbolAtlas.ts'

/**
 * Shaders of the marks. Each instance is a square around its point, no larger than what is drawn in it.
 * All curves and sizes come from `core/`; the day arithmetic is that of `eventEffect`, and a test compares the two.
 */

/** What is drawn from the same vertices in turn, bottom to top: `u_pass`. */
export const PASSES = { circles: 0, scars: 1, lit: 2, raised: 3 } as const

/** Stands for a trail without end, in days: so long that nothing has faded by a hair. */
export const FOR_GOOD = 1e9

/** Half a symbol's square: its path data reach 12 units, the texture's cell with the outline a little more. */
const REACH = CELL_HALF / 12
const BASE_HALF = Math.max(BASE_RADIUS * REACH, RING_RADIUS_PX + 3)
const SHOCK_WIDTH = 2.5

const HEAD = `#version 300 es
precision highp float;
uniform mat4 u_matrix;
uniform vec2 u_viewport;
uniform float u_world;
uniform float u_now;
uniform float u_trail;
uniform int u_pass;
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
vec4 moved(vec2 position, vec2 px) {
  vec4 centre = u_matrix * vec4(position, 0.0, 1.0);
  return centre + vec4(px * vec2(2.0, -2.0) / u_viewport * centre.w, 0.0, 0.0);
}
vec2 corner() { return vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0; }
${glslCurve('trailCurve', TRAIL_OPACITY)}
float trailOpacity(float sinceLast) {
  return sinceLast < 1.0 ? 1.0 : trailCurve(u_trail > 1.0 ? (sinceLast - 1.0) / (u_trail - 1.0) : 0.0);
}
`

const FRAGMENT_HEAD = `#version 300 es
precision highp float;
precision highp int;
uniform sampler2D u_atlas;
uniform vec3 u_palette[${PALETTE_SIZE}];
uniform float u_pixel;
uniform int u_pass;
out vec4 colour;
const float TURN = 6.2831853;
vec4 over(vec4 top, vec4 bottom) { return top + bottom * (1.0 - top.a); }
vec4 symbol(int cell, vec2 units, vec3 tint) {
  vec2 local = units / ${float(CELL_HALF)};
  vec2 uv = (clamp(local, -0.98, 0.98) * 0.5 + 0.5 + vec2(float(cell), 0.0)) * vec2(1.0 / ${float(ATLAS.length)}, 1.0);
  vec2 mask = texture(u_atlas, uv).rg;
  float inside = step(max(abs(local.x), abs(local.y)), 0.98);
  float alpha = max(mask.r, mask.g) * inside;
  return vec4(mix(u_palette[${OUTLINE}], tint, mask.r / max(alpha, 0.001)) * alpha, alpha);
}
float ring(float distance, float radius, float width) {
  return 1.0 - smoothstep(width * 0.5 - u_pixel * 0.5, width * 0.5 + u_pixel * 0.5, abs(distance - radius));
}
vec4 dashedCircle(vec2 px, float radius, vec3 tint) {
  float distance = length(px);
  float dashes = max(8.0, floor(TURN * radius / ${float(CIRCLE_DASH[0] + CIRCLE_DASH[1])} + 0.5));
  float along = fract((atan(px.y, px.x) / TURN + 0.5) * dashes) * TURN * radius / dashes;
  float on = smoothstep(0.0, u_pixel, along) - smoothstep(0.0, u_pixel, along - ${float(CIRCLE_DASH[0])});
  float line = ring(distance, radius, ${float(CIRCLE_WIDTH)}) * on;
  float fill = ${float(CIRCLE_FILL)} * (1.0 - smoothstep(-u_pixel, u_pixel, distance - radius));
  return vec4(tint, 1.0) * max(line, fill);
}
`

export const EVENT_VERTEX = `${HEAD}
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec3 a_days;
layout(location = 2) in float a_circle;
layout(location = 3) in float a_style;
out vec2 v_px;
flat out float v_scale;
flat out float v_opacity;
flat out vec2 v_shock;
flat out float v_radius;
flat out ivec2 v_style;
const vec2 LIFTS[${LIFTS.length}] = vec2[](${LIFTS.map(([x, y]) => `vec2(${float(x)}, ${float(y)})`).join(', ')});
${glslCurve('flare', FLARE)}
${glslCurve('shockRadius', SHOCK_RADIUS)}
${glslCurve('shockOpacity', SHOCK_OPACITY)}
void main() {
  float age = u_now - a_days.x;
  float sinceLast = u_now - a_days.y;
  bool scar = sinceLast >= u_trail;
  v_radius = a_circle * u_world;
  int packed_ = int(a_style);
  int gravity = packed_ / ${GRAVITY_BASE} % 4;
  int side = packed_ / ${LIFT_BASE};
  float size = gravity == 1 ? ${float(GRAVITY_SIZES[1])} : gravity == 3 ? ${float(GRAVITY_SIZES[3])} : ${float(GRAVITY_SIZES[2])};
  vec2 lift = vec2(0.0);
  v_scale = (scar ? ${float(SCAR_SCALE)} : flare(age)) * size;
  v_opacity = scar ? ${float(SCAR_OPACITY)} : trailOpacity(sinceLast);
  v_shock = scar ? vec2(1.0, 0.0) : vec2(shockRadius(age), shockOpacity(age));
  v_style = ivec2(packed_ % ${STYLE_BASE}, packed_ / ${STYLE_BASE} % ${PALETTE_SIZE});
  float half_ = v_radius + ${float(CIRCLE_WIDTH)};
  bool drawn = !scar && v_radius >= ${float(CIRCLE_FROM_PX)};
  if (u_pass != ${PASSES.circles}) {
    drawn = u_pass == (scar ? ${PASSES.scars} : side > 0 && sinceLast < 1.0 ? ${PASSES.raised} : ${PASSES.lit});
    if (!scar) lift = LIFTS[side] * size;
    half_ = ${float(EVENT_RADIUS * REACH)} * v_scale;
    if (v_shock.y > 0.0) half_ = max(half_, v_shock.x * ${float(SHOCK_RADIUS_PX)} + ${float(SHOCK_WIDTH)});
  }
  v_px = corner() * half_;
  gl_Position = drawn && age >= 0.0 && u_now < a_days.z ? moved(a_position, v_px + lift) : NOWHERE;
}`

export const EVENT_FRAGMENT = `${FRAGMENT_HEAD}
in vec2 v_px;
flat in float v_scale;
flat in float v_opacity;
flat in vec2 v_shock;
flat in float v_radius;
flat in ivec2 v_style;
void main() {
  vec3 tint = u_palette[v_style.y];
  if (u_pass == ${PASSES.circles}) { colour = dashedCircle(v_px, v_radius, tint) * v_opacity; return; }
  vec4 mark = symbol(v_style.x, v_px * 12.0 / (${float(EVENT_RADIUS)} * v_scale), tint) * v_opacity;
  float shock = ring(length(v_px), v_shock.x * ${float(SHOCK_RADIUS_PX)}, ${float(SHOCK_WIDTH)}) * v_shock.y;
  colour = over(mark, vec4(tint, 1.0) * shock);
}`

export const BASE_VERTEX = `${HEAD}
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec4 a_days;
layout(location = 2) in float a_circle;
layout(location = 3) in vec2 a_styles;
out vec2 v_px;
flat out float v_progress;
flat out float v_ring;
flat out float v_radius;
flat out ivec2 v_before;
flat out ivec2 v_after;
${glslCurve('ringOpacity', RING_OPACITY)}
ivec2 style(float both) { return ivec2(int(both) % ${STYLE_BASE}, int(both) / ${STYLE_BASE}); }
void main() {
  float done = a_days.w + ${float(REST)};
  v_progress = clamp((u_now - a_days.z) / (done - a_days.z), 0.0, 1.0);
  v_ring = ringOpacity(u_now - a_days.w);
  v_before = style(a_styles.x);
  v_after = style(a_styles.y);
  v_radius = a_circle * u_world;
  bool circles = u_pass == ${PASSES.circles};
  bool drawn = u_now >= a_days.x && u_now < a_days.y && (!circles || v_radius >= ${float(CIRCLE_FROM_PX)});
  v_px = corner() * (circles ? v_radius + ${float(CIRCLE_WIDTH)} : ${float(BASE_HALF)});
  gl_Position = drawn ? moved(a_position, v_px) : NOWHERE;
}`

export const BASE_FRAGMENT = `${FRAGMENT_HEAD}
in vec2 v_px;
flat in float v_progress;
flat in float v_ring;
flat in float v_radius;
flat in ivec2 v_before;
flat in ivec2 v_after;
void main() {
  vec3 hue = u_palette[v_after.y];
  if (u_pass == ${PASSES.circles}) { colour = dashedCircle(v_px, v_radius, hue); return; }
  vec2 units = v_px * 12.0 / ${float(BASE_RADIUS)};
  vec4 mark = symbol(v_after.x, units, hue);
  if (v_progress < 1.0) {
    float edge = mix(-8.5, 8.5, v_progress);
    mark = mix(symbol(v_before.x, units, u_palette[v_before.y]), mark, 1.0 - smoothstep(-0.35, 0.35, units.x - edge));
  }
  float turned = fract(atan(v_px.x, -v_px.y) / TURN + 1.0);
  vec3 ringColour = turned <= v_progress ? hue : mix(hue, u_palette[${OUTLINE}], 0.6);
  float around = ring(length(v_px), ${float(RING_RADIUS_PX)}, 2.6) * v_ring;
  colour = over(mark, vec4(ringColour, 1.0) * around);
}`

export const ARC_VERTEX = `${HEAD}
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec2 a_side;
layout(location = 2) in vec2 a_way;
layout(location = 3) in vec3 a_days;
out float v_share;
out float v_across;
flat out float v_length;
flat out float v_progress;
flat out float v_opacity;
flat out int v_hue;
void main() {
  float sinceLast = u_now - a_days.y;
  bool shown = u_now >= a_days.x && sinceLast < u_trail;
  float side = gl_VertexID % 2 == 0 ? -1.0 : 1.0;
  v_share = a_way.x;
  v_length = a_way.y * u_world;
  v_across = side * ${float(ARC_HEAD[1] + 2)};
  v_progress = clamp((u_now - a_days.x) / (a_days.y + ${float(REST)} - a_days.x), 0.0, 1.0);
  v_opacity = trailOpacity(sinceLast);
  v_hue = int(a_days.z);
  gl_Position = shown ? moved(a_position, a_side * ${float(ARC_HEAD[1] + 2)}) : NOWHERE;
}`

export const ARC_FRAGMENT = `${FRAGMENT_HEAD}
in float v_share;
in float v_across;
flat in float v_length;
flat in float v_progress;
flat in float v_opacity;
flat in int v_hue;
float within(float halfWidth) { return clamp((halfWidth - abs(v_across)) / u_pixel + 0.5, 0.0, 1.0); }
void main() {
  float gap = ${float(ARC_GAP)};
  float tip = min(v_progress * v_length, v_length - gap);
  float at = v_share * v_length;
  float left = tip - at;
  float head = left < ${float(ARC_HEAD[0])} ? max(0.0, left) * ${float(ARC_HEAD[1] / ARC_HEAD[0])} : ${float(ARC_WIDTH / 2)};
  float ends = step(gap, at) * step(-1.2, left) * step(gap, tip);
  vec4 line = vec4(u_palette[v_hue], 1.0) * within(head) * step(0.0, left);
  vec4 casing = vec4(u_palette[${OUTLINE}], 1.0) * within(head + 1.2);
  colour = over(line, casing) * ends * v_opacity;
}`
