/** The switch that instrumented sources ask, in the process of the tests. */
import { SWITCH } from './instrument';

/** Nothing is switched on: what is reached is written down. */
const NONE = -1;

const state = { on: NONE, steps: 0, most: Number.POSITIVE_INFINITY, reached: new Set<number>() };

Object.assign(globalThis, {
  [SWITCH](mutant: number): boolean {
    // A loop that a mutant keeps from ending asks without end.
    if (++state.steps > state.most) throw new Error('The mutant does not end');
    if (state.on === NONE) state.reached.add(mutant);
    return mutant === state.on;
  },
});

/** Switches one mutant on; past `most` questions the tests are held to be caught in a loop. */
export function turnOn(mutant: number, most: number): void {
  Object.assign(state, { on: mutant, most, steps: 0 });
}

/** Switches all mutants off. Returns how often was asked since the last turn. */
export function turnOff(): number {
  const { steps } = state;
  Object.assign(state, { on: NONE, most: Number.POSITIVE_INFINITY, steps: 0 });
  return steps;
}

export const isEndless = () => state.steps > state.most;

/** The mutants reached since this was asked last. */
export function takeReached(): Set<number> {
  const { reached } = state;
  state.reached = new Set();
  return reached;
}
