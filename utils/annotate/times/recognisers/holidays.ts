import { isFunctionWord } from '../../lexicon/words';
import { hangsOnMoon } from '../moon-days';
import type { RawTime, Recogniser } from '../shape';
import { type TimeText, withThe, yearAt } from '../time-text';

/** The token after a name that begins at `at`; null where it does not stand there. */
function endOf(t: TimeText, at: number, words: readonly string[]): number | null {
  let next = at + 1; // the first has been found
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    if (t.word(next) !== word && plain(t.word(next)) !== word) return null;
    next += 1;
  }
  return next;
}

/** "’s" and "st." as the names have them. */
function plain(word: string): string {
  const first = word.charCodeAt(0);
  const apostrophe = first === 0x2019 ? `'${word.slice(1)}` : word;
  return apostrophe.endsWith('.') ? apostrophe.slice(0, -1) : apostrophe;
}

const SHIFTS: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  previous: -1,
  this: 0,
  next: 1,
  following: 1,
};

/** "Christmas", "last Easter", "New Year's Eve 2024": named days whose date follows from the year. */
function holiday(t: TimeText, at: number): RawTime | null {
  for (const { name, words } of t.lexeme(at)!.holidays!) {
    const end = endOf(t, at, words);
    if (end === null) continue;
    if (/^(?:island|sunday)$/.test(t.after(end - 1))) return null;
    if (MODIFIED.has(t.after(end - 1))) return null;
    if (words.length === 1 && (isSurname(t, at) || isPartOfName(t, at))) return null;
    const inYear = t.word(end) === 'of' && t.after(end) === 'this' && t.after(end + 1) === 'year';
    if (inYear)
      return t.span(
        { from: withThe(t, at), to: end + 3 },
        { kind: 'holiday', holiday: name, year: null, shift: 0 },
      );
    const tail = t.word(end) === ',' || t.word(end) === 'of' ? end + 1 : end;
    const year = t.isSpaced(tail) ? yearAt(t, tail) : null;
    const the = withThe(t, at);
    const shift = Object.hasOwn(SHIFTS, t.before(the)) ? SHIFTS[t.before(the)]! : null;
    // "Labor Day weekend"
    const weekend = t.after(end - 1) === 'weekend' && year === null;
    if (weekend)
      return t.span(
        { from: shift === null ? the : the - 1, to: end + 1 },
        { kind: 'holiday', holiday: name, year, shift, weekend: true },
      );
    return t.span(
      { from: shift === null ? the : the - 1, to: year === null ? end : tail + 1 },
      { kind: 'holiday', holiday: name, year, shift },
    );
  }
  return null;
}

// What is of a holiday and can be on any day.
const MODIFIED = new Set(
  'movie movies film films tree trees song songs gift gifts card cards party parties outfit outfits shopping market markets carol carols decoration decorations lights dinner lunch season spirit present presents sale sales show special cake menu jumper jumpers trail egg eggs bunny costume costumes candy candle candles celebrations festivities shootings period'.split(
    ' ',
  ),
);
const SHORTEST = 5;

/** "The Ramadan Offensive", "holi" for holidays. */
function isPartOfName(t: TimeText, at: number): boolean {
  if (t.word(at).length < SHORTEST && !t.isCapital(at)) return true;
  return (
    hangsOnMoon(t.word(at)) && t.isSpaced(at + 1) && t.isCapital(at + 1) && !isFunctionWord(t.word(at + 1))
  );
}

const GREETING = /^(?:merry|happy|orthodox|coptic|western|eastern)$/;

/** "Orla Christmas" is somebody. */
function isSurname(t: TimeText, at: number): boolean {
  if (!t.isSpaced(at) || !/^\p{Lu}\p{Ll}+$/u.test(t.written(at - 1))) return false;
  // "The Marlo Christmas market" is no person's.
  if (
    /^\p{Ll}{3,}$/u.test(t.isSpaced(at + 1) ? t.written(at + 1) : '') &&
    !isFunctionWord(t.after(at)) &&
    !t.after(at).endsWith('ed')
  )
    return false;
  return !GREETING.test(t.word(at - 1)) && !isFunctionWord(t.word(at - 1)) && t.lexeme(at - 1) === null;
}

export const HOLIDAYS: readonly Recogniser[] = [{ id: 'holiday', head: 'holiday', read: holiday }];
