import type { RawTime, Recogniser } from '../shape';
import type { TimeText } from '../time-text';

function reference(t: TimeText, range: { from: number; to: number }, value: string): RawTime {
  return t.span(range, { kind: 'fixed', value });
}

/** Expressions that point to no day: TIMEX3 has a value of its own for each. Nothing but the batch command shows them. */
function vague(t: TimeText, at: number): RawTime | null {
  const one = { from: at, to: at + 1 };
  switch (t.word(at)) {
    case 'now':
      if (t.before(at) === 'right') return reference(t, { from: at - 1, to: at + 1 }, 'PRESENT_REF');
      return t.after(at) === 'that' ? null : reference(t, one, 'PRESENT_REF');
    case 'currently':
    case 'presently':
    case 'nowadays':
      return reference(t, one, 'PRESENT_REF');
    case 'days':
      return t.before(at) === 'these' ? reference(t, { from: at - 1, to: at + 1 }, 'PRESENT_REF') : null;
    case 'date':
      if (t.before(at) === 'current' && /^(?:to|till|until|and)$/.test(t.before(at - 1)))
        return reference(t, { from: at, to: at + 1 }, 'PRESENT_REF');
      return /^(?:to|till)$/.test(t.before(at)) && !/^(?:and|with|for)$/.test(t.after(at))
        ? reference(t, { from: at - 1, to: at + 1 }, 'PRESENT_REF')
        : null;
    case 'present':
      return t.before(at) === 'at' ? reference(t, { from: at - 1, to: at + 1 }, 'PRESENT_REF') : null;
    case 'moment':
      return t.before(at) === 'the' && t.before(at - 1) === 'at'
        ? reference(t, { from: at - 2, to: at + 1 }, 'PRESENT_REF')
        : null;
    case 'recently':
    case 'lately':
    case 'previously':
      return reference(t, one, 'PAST_REF');
    case 'past':
      return t.before(at) === 'the' && /^[,.;:]$/.test(t.word(at + 1))
        ? reference(t, { from: at - 1, to: at + 1 }, 'PAST_REF')
        : null;
    case 'future':
      return /^(?:the|near)$/.test(t.before(at))
        ? reference(t, { from: at - 1, to: at + 1 }, 'FUTURE_REF')
        : null;
    case 'soon':
      return /^(?:after|as)$/.test(t.after(at)) ? null : reference(t, one, 'FUTURE_REF');
    default:
      return null;
  }
}

export const VAGUE_REFERENCES: readonly Recogniser[] = [
  { id: 'vague', head: 'vague', read: vague },
  { id: 'these-days', head: 'units', read: (t, at) => (t.word(at) === 'days' ? vague(t, at) : null) },
];

/** Whether a value is one of theirs. */
export function isVague(value: string): boolean {
  return value.endsWith('_REF');
}
