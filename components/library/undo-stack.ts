/** What can be taken back, newest last. The toast offers the newest; Ctrl+Z goes on to the ones before it. */
export interface Undoable {
  /** What was done, in the words of the toast. */
  message: string;
  /** False: something newer stands in its place, and nothing was taken back. */
  undo: () => Promise<boolean>;
}

const MOST_REMEMBERED = 50;

export function remembered(stack: readonly Undoable[], done: Undoable): Undoable[] {
  return [...stack, done].slice(-MOST_REMEMBERED);
}

/** The given step (else the newest) and the stack without it. */
export function takenBack(
  stack: readonly Undoable[],
  which: Undoable | null = null,
): { step: Undoable | null; stack: Undoable[] } {
  const step = which === null ? stack.at(-1) : stack.find((each) => each === which);
  return { step: step ?? null, stack: stack.filter((each) => each !== step) };
}
