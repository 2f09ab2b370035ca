import type { Shift } from '../shape';
import type { TimeText } from '../time-text';

/** "last", "this coming", "the following" before a token: where it begins and which way it points. */
export function shiftBefore(t: TimeText, at: number): { from: number; shift: Exclude<Shift, null> } | null {
  switch (t.before(at)) {
    case 'last':
      return { from: at - 1, shift: -1 };
    case 'this':
      return { from: at - 1, shift: 0 };
    case 'next':
      return { from: at - 1, shift: 1 };
    case 'past':
      return { from: before(t, at, ['this']), shift: -1 };
    case 'upcoming':
    case 'coming':
      return { from: before(t, at, ['this']), shift: 1 };
    case 'previous':
      return { from: before(t, at, ['the']), shift: -1 };
    case 'following':
      return { from: before(t, at, ['the']), shift: 1 };
    default:
      return null;
  }
}

function before(t: TimeText, at: number, words: readonly string[]): number {
  return words.includes(t.before(at - 1)) ? at - 2 : at - 1;
}
