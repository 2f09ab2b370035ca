import { isFunctionWord } from '../../lexicon/words';
import { ordinalEnding, withAbout } from '../numbers';
import type { RawTime, Recogniser } from '../shape';
import { type TimeText, withThe } from '../time-text';
import { countBefore, lengthOf, step } from './counts';

const DEFINITE = /^(?:the|this|that|its|his|her|their)$/;
/** What a name of an event is longer than, in words, is a clause. */
const MOST_WORDS = 5;

/** The preposition after a length, and which way it counts; the token after it. */
function prepositionAt(t: TimeText, at: number): { to: number; sign: 1 | -1 } | null {
  switch (t.word(at)) {
    case 'before':
      return { to: at + 1, sign: -1 };
    case 'after':
    case 'following':
      return { to: at + 1, sign: 1 };
    case 'prior':
      return t.after(at) === 'to' ? { to: at + 2, sign: -1 } : null;
    case 'ahead':
      return t.after(at) === 'of' ? { to: at + 2, sign: -1 } : null;
    case 'in':
      return t.after(at) === 'advance' && t.after(at + 1) === 'of' ? { to: at + 3, sign: -1 } : null;
    default:
      return null;
  }
}

/** The last word of "the rail crash", where the phrase ends; its token. */
function headOf(t: TimeText, at: number): number | null {
  if (!DEFINITE.test(t.word(at))) return null;
  let head = at + 1;
  while (head - at <= MOST_WORDS && t.isSpaced(head) && isName(t, head)) head += 1;
  return head > at + 1 && head - at <= MOST_WORDS ? head - 1 : null;
}

function isName(t: TimeText, at: number): boolean {
  const word = t.word(at);
  return /^\p{L}/u.test(word) && !isFunctionWord(word) && t.lexeme(at) === null;
}

/**
 * "Four months in advance of the competition", "two days after the vote": counted from the day that the text gives
 * the event elsewhere; where it gives none, the length alone.
 */
function fromEvent(t: TimeText, at: number): RawTime | null {
  const way = t.isSpaced(at + 1) ? prepositionAt(t, at + 1) : null;
  const head = way && headOf(t, way.to);
  if (!way || head === null) return null;
  const count = countBefore(t, at);
  const by = count && step(count);
  if (!by) return null;
  const from = withAbout(t, count.from);
  const length = { kind: 'fixed', value: lengthOf(count) } as const;
  return {
    ...t.span(
      { from, to: head + 1 },
      { kind: 'event', unit: by.unit, by: way.sign * by.times, noun: t.word(head) },
    ),
    otherwise: t.span({ from, to: at + 1 }, length, { type: 'DURATION' }),
  };
}

/** "The second day of the trial", "the fourth or fifth day of the festival": counted from the event's own day. */
function dayOfEvent(t: TimeText, at: number): RawTime | null {
  if (t.word(at) !== 'day' || t.word(at + 1) !== 'of') return null;
  const last = t.isSpaced(at) ? ordinalEnding(t, at - 1) : null;
  const head = last && headOf(t, at + 2);
  if (!last || head === null || last.value > MOST_DAYS) return null;
  const joint = t.before(last.from);
  const first = joint === 'or' || joint === 'and' ? ordinalEnding(t, last.from - 2) : null;
  const from = withThe(t, (first ?? last).from);
  const days = { by: (first ?? last).value - 1, ...(first ? { to: last.value - 1 } : {}) };
  const shape = { kind: 'event', unit: 'day', ...days, noun: t.word(head) } as const;
  return t.span({ from, to: head + 1 }, shape);
}

/** Events are seldom longer. */
const MOST_DAYS = 20;

/** Days that hang on what happened on another. */
export const EVENT_ANCHORS: readonly Recogniser[] = [
  {
    id: 'from-event',
    head: ['unit', 'units'],
    after: 'before after following prior ahead in',
    read: fromEvent,
  },
  { id: 'day-of-event', head: 'one-day', before: 'FIGURES ORDINAL', after: 'of', read: dayOfEvent },
];
