/** Beyond this the curve is flat to within what is rounded anyway. */
const REACH = 8;
const STEPS_PER_UNIT = 128;
const MIDDLE = REACH * STEPS_PER_UNIT;
const END = 2 * MIDDLE;

/**
 * What numbers are multiplied by on their way to the curve, so that its table is read without a multiplication; powers
 * of two, so nothing is rounded by it.
 */
export const SIGMOID_SCALE = STEPS_PER_UNIT;
export const TANH_SCALE = 2 * STEPS_PER_UNIT;

/** The logistic function at equal steps. */
export function makeCurve(): Float64Array {
  const curve = new Float64Array(END + 1);
  for (let step = 0; step <= END; step++) curve[step] = 1 / (1 + Math.exp(REACH - step / STEPS_PER_UNIT));
  return curve;
}

/** The logistic function of what `scaled` is SIGMOID_SCALE times of. */
export function sigmoid(curve: Float64Array, scaled: number): number {
  const place = scaled + MIDDLE;
  if (place <= 0) return curve[0]!;
  if (place >= END) return curve[END]!;
  const low = place | 0;
  const before = curve[low]!;
  return before + (curve[low + 1]! - before) * (place - low);
}

/** The hyperbolic tangent of what `scaled` is TANH_SCALE times of. */
export function tanh(curve: Float64Array, scaled: number): number {
  return 2 * sigmoid(curve, scaled) - 1;
}
