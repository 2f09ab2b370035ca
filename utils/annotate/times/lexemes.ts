import { lazy } from '../../lazy';
import type { Token } from '../tokens';
import { holidaysFrom, holidayWords } from './holiday-days';
import { type Head, type Lexeme, ROWS, SHORT, SHORT_UNITS, UNITS } from './lexeme-rows';
import type { UnitName } from './shape';

const table = lazy(() => {
  const lexemes = new Map<string, Lexeme>();
  const add = (word: string, more: Partial<Lexeme>, head?: Head): void => {
    const known = lexemes.get(word);
    const heads = [...(known?.heads ?? []), ...(head ? [head] : [])];
    lexemes.set(word, { ...known, ...more, heads });
  };
  for (const [words, lexeme, head] of ROWS)
    words.split(' ').forEach((word, index) => {
      if (word !== '-') add(word, lexeme(index), head);
    });
  const addUnit = (unit: UnitName, one: string, more: string): void => {
    const isShort = SHORT.has(unit);
    add(one, { unit }, isShort ? 'short-unit' : 'unit');
    add(one, { unit }, `one-${unit}`);
    add(more, { unit, plural: true }, isShort ? 'short-units' : 'units');
  };
  for (const unit of UNITS.split(' ') as UnitName[])
    addUnit(unit, unit, unit === 'century' ? 'centuries' : `${unit}s`);
  for (const [short, unit] of SHORT_UNITS) addUnit(unit, short, `${short}s`);
  for (const word of holidayWords()) add(word, { holidays: holidaysFrom(word) }, 'holiday');
  const triggers = [...lexemes].flatMap(([word, { heads }]) =>
    heads.length > 0 && !(heads.every((head) => head === 'holiday') && isMarkedElsewhere(word, lexemes))
      ? [word]
      : [],
  );
  return { lexemes, sieve: sieveOf(lexemes.keys()), triggers: new Set(triggers), marks: sieveOf(triggers) };
});

/** "Good" of "Good Friday", "all" of "All Saints' Day": another word of the names is one that nothing else can be. */
function isMarkedElsewhere(first: string, lexemes: ReadonlyMap<string, Lexeme>): boolean {
  return holidaysFrom(first).every(({ words }) =>
    words.some((word, at) => at > 0 && lexemes.get(word)?.heads.some((head) => head !== 'holiday')),
  );
}

/** Whether a recogniser can hang on the letters and digits `start`..`end` of a text (exclusive), which begin with a letter. */
export function isTrigger(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 || length > LONGEST) return false;
  const last = text.charCodeAt(end - 1);
  if (last >= 48 && last <= 57) return true;
  const { triggers, marks } = table();
  if (!passes(marks, text.charCodeAt(start), last, length)) return false;
  return triggers.has(text.slice(start, end).toLowerCase());
}

const LONGEST = 13;

/** Marks the words of a table by length, first and last letter, a bit each: what is not marked need not be looked up. */
function sieveOf(words: Iterable<string>): Int32Array {
  const sieve = new Int32Array((LONGEST + 1) * 32);
  for (const word of words) {
    const row = (word.length << 5) | (word.charCodeAt(0) & 31);
    sieve[row] = sieve[row]! | (1 << (word.charCodeAt(word.length - 1) & 31));
  }
  return sieve;
}

function passes(sieve: Int32Array, first: number, last: number, length: number): boolean {
  return ((sieve[(length << 5) | (first & 31)]! >>> (last & 31)) & 1) === 1;
}

const FOUR_FIGURES: Lexeme = { heads: ['four-figures'] };
const TWO_FIGURES: Lexeme = { heads: ['two-figures'], isFigures: true };
const OTHER_FIGURES: Lexeme = { heads: ['figures'], isFigures: true };
/** "1,200" */
const COUNT: Lexeme = { heads: [] };
const MIXED: Lexeme = { heads: ['mixed'] };
const CODE: Lexeme = { heads: ['code'] };

/** What a token can mean; null for most. "Sept." is read as "Sept". */
export function lexemeOf({ kind, text }: Token): Lexeme | null {
  if (kind === 'number') {
    const last = text.charCodeAt(text.length - 1);
    if (last > 57 || last < 48) return MIXED;
    return text.length === 4 && text[1] !== '.' && text[1] !== ','
      ? FOUR_FIGURES
      : text.length < 3
        ? TWO_FIGURES
        : text.includes(',')
          ? COUNT
          : OTHER_FIGURES;
  }
  // "#Friday"
  if (kind === 'other' && text.startsWith('#')) return wordLexeme(text.slice(1));
  return kind === 'word' ? wordLexeme(text) : null;
}

function wordLexeme(text: string): Lexeme | null {
  let { length } = text;
  if (length < 2 || length > LONGEST + 1) return null;
  let last = text.charCodeAt(length - 1);
  if (last === 46) last = text.charCodeAt(--length - 1);
  else if (last >= 48 && last <= 57) return CODE;
  const { lexemes, sieve } = table();
  if (length > LONGEST || !passes(sieve, text.charCodeAt(0), last, length)) return null;
  return lexemes.get(text.slice(0, length).toLowerCase()) ?? null;
}
