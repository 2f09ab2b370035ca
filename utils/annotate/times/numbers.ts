import { isDash, type TimeText } from './time-text';

export interface NumberPhrase {
  /** The token it begins with. */
  from: number;
  value: number;
}

const FIGURES = /^(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)$/;

/** What such a number ends with, as the rows of recognisers have it. */
export const NUMBER_ENDS = 'FIGURES NUMBER a an another other of couple dozen hundred thousand half ]';

/** The number whose last word is the token `at`: "1,200", "twenty-one", "a couple of", "one and a half"; null for none. */
export function numberEnding(t: TimeText, at: number): NumberPhrase | null {
  const token = t.tokens[at];
  if (!token || !t.has(at)) return null;
  if (token.kind === 'number' && t.word(at - 1) === '/' && t.word(at - 2) === '1' && t.isGlued(at))
    return withHalf(t, at);
  if (token.kind === 'number')
    return FIGURES.test(token.text) ? { from: at, value: Number(token.text.replace(/,/g, '')) } : null;
  const value = t.lexeme(at)?.number;
  if (value !== undefined) return withTens(t, at, value);
  const word = t.word(at);
  switch (word) {
    case 'a':
    case 'an':
      return t.before(at) === 'half' ? { from: at - 1, value: 0.5 } : { from: at, value: 1 };
    case 'another':
    case 'other':
      return { from: at, value: 1 };
    case 'of':
      return t.before(at) === 'couple' ? { from: withArticle(t, at - 1), value: 2 } : null;
    case 'couple':
      return /^an?$/.test(t.before(at)) ? { from: at - 1, value: 2 } : null;
    case 'dozen':
      return timesOf(t, at, 12);
    case 'hundred':
      return timesOf(t, at, 100) ?? { from: at, value: 100 };
    case 'thousand':
      return timesOf(t, at, 1000);
    case 'half':
      return andAHalf(t, at);
    case ']':
      // "[Ten] years ago": put in by an editor.
      return inBrackets(t, at);
    default:
      return null;
  }
}

/** "5 1/2". */
function withHalf(t: TimeText, at: number): NumberPhrase | null {
  if (t.word(at) !== '2') return null;
  const whole = t.isSpaced(at - 2) && /^\d+$/.test(t.word(at - 3)) ? Number(t.word(at - 3)) : null;
  return whole === null ? { from: at - 2, value: 0.5 } : { from: at - 3, value: whole + 0.5 };
}

function withArticle(t: TimeText, at: number): number {
  return t.before(at) === 'a' ? at - 1 : at;
}

function withTens(t: TimeText, at: number, value: number): NumberPhrase {
  const tensAt = isDash(t.word(at - 1)) && t.isGlued(at) ? at - 2 : t.isSpaced(at) ? at - 1 : -1;
  const tens = t.lexeme(tensAt)?.number;
  if (value < 10 && tens !== undefined && tens >= 20) return { from: tensAt, value: tens + value };
  return { from: at, value };
}

/** "A dozen", "two hundred". */
function timesOf(t: TimeText, at: number, size: number): NumberPhrase | null {
  const count = t.isSpaced(at) ? numberEnding(t, at - 1) : null;
  return count && { from: count.from, value: count.value * size };
}

/** "Two and a half". */
function andAHalf(t: TimeText, at: number): NumberPhrase | null {
  if (t.before(at) !== 'a' || t.before(at - 1) !== 'and') return null;
  const whole = t.isSpaced(at - 2) ? numberEnding(t, at - 3) : null;
  return whole && { from: whole.from, value: whole.value + 0.5 };
}

function inBrackets(t: TimeText, at: number): NumberPhrase | null {
  const inner = numberEnding(t, at - 1);
  return inner && t.written(inner.from - 1) === '[' ? { from: inner.from - 1, value: inner.value } : null;
}

/** The ordinal whose last word is the token `at`: "3rd", "third", "twenty-first"; null for none. */
export function ordinalEnding(t: TimeText, at: number): NumberPhrase | null {
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(t.word(at));
  if (figures) return { from: at, value: Number(figures[1]) };
  const value = t.lexeme(at)?.ordinal;
  if (value === undefined) return null;
  const tensAt = isDash(t.word(at - 1)) ? at - 2 : at - 1;
  const tens = t.lexeme(tensAt)?.number;
  return value < 10 && tens !== undefined && tens >= 20
    ? { from: tensAt, value: tens + value }
    : { from: at, value };
}

const ONE_WORD = new Set('about around nearly almost roughly approximately over just some only'.split(' '));
const TWO_WORDS = new Set(['more than', 'less than', 'at least', 'up to', 'fewer than', 'at most']);

/** Where "about", "more than" and the like before a token begin. */
export function withAbout(t: TimeText, at: number): number {
  const word = t.before(at);
  if (ONE_WORD.has(word)) return at - 1;
  return word !== '' && TWO_WORDS.has(`${t.before(at - 1)} ${word}`) ? at - 2 : at;
}

/** A number read forwards: its value and the token after it. */
export interface NumberAhead {
  to: number;
  value: number;
}

const THE_MOST_DAYS = 31;

/** "ninth", "twenty second", "twenty-second", "twenty nine", "31st": a day of a month in words from the token `at` on. */
export function dayInWords(t: TimeText, at: number): NumberAhead | null {
  const lexeme = t.lexeme(at);
  const value = lexeme?.ordinal ?? lexeme?.number;
  if (value === undefined || value > THE_MOST_DAYS) return null;
  const next = isDash(t.word(at + 1)) && t.isGlued(at + 1) ? at + 2 : at + 1;
  const more = t.lexeme(next);
  const ones = more?.ordinal ?? more?.number ?? 0;
  if ((value === 20 || value === 30) && ones > 0 && ones < 10 && value + ones <= THE_MOST_DAYS)
    return { to: next + 1, value: value + ones };
  return { to: at + 1, value };
}

/** "nineteen ninety six", "two thousand and fifteen", "twenty ten", "nineteen hundred one" from the token `at` on. */
export function yearInWords(t: TimeText, at: number): NumberAhead | null {
  const first = t.lexeme(at)?.number;
  if (first === undefined) return null;
  if (first === 2 && t.after(at) === 'thousand') {
    const joint = t.after(at + 1) === 'and' ? at + 3 : at + 2;
    const rest = underHundred(t, joint);
    return rest ? { to: rest.to, value: 2000 + rest.value } : { to: at + 2, value: 2000 };
  }
  if (first < 15 || first > 20) return null;
  if (t.after(at) === 'hundred') {
    const rest = underHundred(t, t.after(at + 1) === 'and' ? at + 3 : at + 2);
    return rest ? { to: rest.to, value: first * 100 + rest.value } : { to: at + 2, value: first * 100 };
  }
  const rest = underHundred(t, at + 1);
  return rest && (rest.value >= 10 || rest.to === at + 3)
    ? { to: rest.to, value: first * 100 + rest.value }
    : null;
}

function underHundred(t: TimeText, at: number): NumberAhead | null {
  const tens = t.lexeme(at)?.number;
  // "Nineteen oh five"
  if (/^(?:zero|oh)$/.test(t.word(at)) && t.isSpaced(at)) {
    const ones = t.lexeme(at + 1)?.number ?? 0;
    return ones > 0 && ones < 10 ? { to: at + 2, value: ones } : null;
  }
  if (tens === undefined || !t.isSpaced(at)) return null;
  const next = isDash(t.word(at + 1)) && t.isGlued(at + 1) ? at + 2 : at + 1;
  const ones = t.lexeme(next)?.number;
  return tens >= 20 && ones !== undefined && ones < 10
    ? { to: next + 1, value: tens + ones }
    : { to: at + 1, value: tens };
}
