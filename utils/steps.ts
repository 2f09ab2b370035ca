/** Work in small steps, so that whoever runs it can let go of the thread between them. */

/** A value made in steps of a few milliseconds at most. */
export type Steps<T> = Generator<void, T>;

/** All at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export interface SliceOptions {
  /** Monotonic milliseconds. */
  now(): number;
  /** Awaited between slices. @param isLong the work is large: what is less urgent than it may go first */
  pause(isLong: boolean): Promise<void>;
}

/** Browsers call a task long from 50 ms on; the step that goes over this must fit in between, on a slow machine too. */
const SLICE_MS = 15;
/** Work that has had so many slices is large: shorter ones follow, so that a collection of its garbage fits in as well. */
const MOST_SLICES = 6;
const SHORT_SLICE_MS = 10;

/** The same in slices: short work is done in the first and never waits. */
export async function inSlices<T>(steps: Steps<T>, { now, pause }: SliceOptions): Promise<T> {
  let slices = 0;
  for (let began = now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - began < (slices < MOST_SLICES ? SLICE_MS : SHORT_SLICE_MS)) continue;
    await pause(++slices > MOST_SLICES);
    began = now();
  }
}

/** The whole of a count in parts, a step each. */
export function* inChunks(
  count: number,
  size: number,
  work: (from: number, to: number) => void,
): Steps<void> {
  for (let from = 0; from < count; from += size) {
    work(from, Math.min(count, from + size));
    if (from + size < count) yield;
  }
}
