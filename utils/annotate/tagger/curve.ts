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

/** The logistic function at equal steps, each with how far it is to the next. */
export function makeCurve(): Float64Array {
  const curve = new Float64Array(2 * (END + 1));
  const at = (step: number): number => 1 / (1 + Math.exp(REACH - step / STEPS_PER_UNIT));
  for (let step = 0; step <= END; step++) {
    curve[2 * step] = at(step);
    curve[2 * step + 1] = step < END ? at(step + 1) - at(step) : 0;
  }
  return curve;
}

/** The logistic function of what `scaled` is SIGMOID_SCALE times of. */
export function sigmoid(curve: Float64Array, scaled: number): number {
  const place = scaled + MIDDLE;
  if (place <= 0) return curve[0]!;
  if (place >= END) return curve[2 * END]!;
  const low = place | 0;
  return curve[2 * low]! + curve[2 * low + 1]! * (place - low);
}

/** The hyperbolic tangent of what `scaled` is TANH_SCALE times of. */
export function tanh(curve: Float64Array, scaled: number): number {
  return 2 * sigmoid(curve, scaled) - 1;
}
