import { lazy } from '../../lazy';
import type { Token } from '../tokens';
import { WordTable } from '../word-table';
import { holidaysFrom, holidayWords } from './holiday-days';
import { type Head, type Lexeme, ROWS, SHORT, SHORT_UNITS, UNITS } from './lexeme-rows';
import type { UnitName } from './shape';

const known = lazy(() => {
  const lexemes = new Map<string, Lexeme>();
  const add = (word: string, more: Partial<Lexeme>, head?: Head): void => {
    const before = lexemes.get(word);
    const heads = [...(before?.heads ?? []), ...(head ? [head] : [])];
    lexemes.set(word, { ...before, ...more, heads });
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
  for (const [word, lexeme] of lexemes) {
    if (lexeme.heads.length === 0) continue;
    const isWeak = lexeme.heads.every((head) => head === 'holiday') && isMarkedElsewhere(word, lexemes);
    lexeme.hold = isWeak ? WEAK_HOLD : HOLD;
  }
  return { lexemes, table: new WordTable(lexemes) };
});

/** "Good" of "Good Friday", "all" of "All Saints' Day": another word of the names is one that nothing else can be. */
function isMarkedElsewhere(first: string, lexemes: ReadonlyMap<string, Lexeme>): boolean {
  return holidaysFrom(first).every(({ words }) =>
    words.some((word, at) => at > 0 && lexemes.get(word)?.heads.some((head) => head !== 'holiday')),
  );
}

/** The words that mean a number, or an ordinal one. */
export function wordsWith(meaning: 'number' | 'ordinal'): string[] {
  return [...known().lexemes].flatMap(([word, lexeme]) => (lexeme[meaning] === undefined ? [] : [word]));
}

/** Nothing can hang on a word; something that needs another such word; something, whatever stands beside it. */
export const [NO_HOLD, WEAK_HOLD, HOLD] = [0, 1, 2] as const;

/** The words that mean something. */
export function lexemeTable(): WordTable<Lexeme> {
  return known().table;
}

const LONGEST = 13;

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
  if (kind === 'other') return text.charCodeAt(0) === HASH ? wordLexeme(text, 1) : null;
  return kind === 'word' ? wordLexeme(text, 0) : null;
}

const HASH = 35;

function wordLexeme(text: string, start: number): Lexeme | null {
  let end = text.length;
  if (end - start < 2 || end - start > LONGEST + 1) return null;
  const last = text.charCodeAt(end - 1);
  if (last === 46) end -= 1;
  else if (last >= 48 && last <= 57) return CODE;
  return known().table.get(text, start, end);
}
