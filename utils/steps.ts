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
  /** Awaited between slices. */
  pause(): Promise<void>;
}

/** Browsers call a task long from 50 ms on; the step that goes over this must fit in between. */
const SLICE_MS = 25;

/** The same in slices: short work is done in the first and never waits. */
export async function inSlices<T>(steps: Steps<T>, { now, pause }: SliceOptions): Promise<T> {
  for (let began = now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - began < SLICE_MS) continue;
    await pause();
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
