import { describe, expect, it } from 'vitest';
import { remembered, takenBack, type Undoable } from '../../components/library/undo-stack';

const step = (message: string): Undoable => ({ message, undo: async () => true });

describe('undo stack', () => {
  it('gives back the newest first', () => {
    const [first, second] = [step('Saved'), step('Moved to trash')];
    const { step: newest, stack } = takenBack(remembered(remembered([], first), second));
    expect(newest).toBe(second);
    expect(takenBack(stack).step).toBe(first);
  });
  it('gives back a given step, once', () => {
    const [first, second] = [step('Saved'), step('Moved to trash')];
    const { step: given, stack } = takenBack([first, second], first);
    expect(given).toBe(first);
    expect(stack).toEqual([second]);
    expect(takenBack(stack, first).step).toBeNull();
  });
  it('has nothing to give back at the start', () => expect(takenBack([]).step).toBeNull());
  it('forgets the oldest of very many', () => {
    let stack: Undoable[] = [];
    for (let number = 0; number < 60; number++) stack = remembered(stack, step(String(number)));
    expect(stack.length).toBe(50);
    expect(stack[0]?.message).toBe('10');
  });
});
