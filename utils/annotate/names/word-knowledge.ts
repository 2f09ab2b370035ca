import { remembered } from '../../lazy';
import { HEADS } from '../lexicon/heads';
import { PORTFOLIOS, ROLE_HEADS, ROLE_MODIFIERS } from '../lexicon/roles';
import { WORD_LIST } from '../lexicon/word-list';
import { isCalendarWord, isFunctionWord } from '../lexicon/words';

/** What a lone lower-case word is, as far as known. */
export type WordSort = 'first-name' | 'last-name' | 'place' | 'organisation' | 'common' | 'unknown';

const SORT_OF_LETTER: Readonly<Record<string, WordSort>> = {
  F: 'first-name',
  L: 'last-name',
  P: 'place',
  O: 'organisation',
  C: 'common',
};

/** The sort that the word list gives a word in lower case; null for a word it does not hold. */
function listed(lower: string): WordSort | null {
  // Halving the string as it stands: a table of it would cost every start more than all look-ups of an article.
  const [words] = WORD_LIST;
  let low = 0;
  let high = words.length;
  while (low < high) {
    let start = (low + high) >> 1;
    while (start > low && words.charCodeAt(start - 1) !== BAR) start -= 1;
    let end = start;
    while (words.charCodeAt(end) !== BAR) end += 1;
    const order = compare(words, start, end - 1, lower);
    if (order === 0) return SORT_OF_LETTER[words[end - 1]!] ?? null;
    if (order < 0) low = end + 1;
    else high = start;
  }
  return null;
}

const BAR = 124;

/** How `words` from `start` to `end` stands to a word in the order of UTF-16 units: below, at or above 0. */
function compare(words: string, start: number, end: number, word: string): number {
  const length = Math.min(end - start, word.length);
  for (let i = 0; i < length; i++) {
    const difference = words.charCodeAt(start + i) - word.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return end - start - word.length;
}

// Endings that make an unknown word an ordinary English word.
const ORDINARY_ENDING =
  /(?:tion|tions|sion|sions|ment|ments|ness|ings?|edly|ly|ities|ity|isms?|ances?|ences?|ables?|ibles?|ful|less|ous|ives?|ical|ially|ships?|hoods?|wards?|ologists?|ologies|ology|makers?|workers?|holders?|owners?|ates|ators?|ized|ised|izing|ising)$/;

/** The engine outlives many articles: what it has met is not kept without end. */
const MOST_KEPT = 20_000;
const sortOf = remembered(look, MOST_KEPT);

/** The sort of a word, in any case. */
export function wordSort(word: string): WordSort {
  const small = word.toLowerCase();
  const lower = small.includes('’') ? small.replace(/’/g, "'") : small;
  return sortOf(lower);
}

function look(lower: string): WordSort {
  if (isFunctionWord(lower) || isCalendarWord(lower)) return 'common';
  const sort = listed(lower);
  if (sort) return sort;
  if (HEADS.has(lower) || ROLE_HEADS.has(lower) || ROLE_MODIFIERS.has(lower) || PORTFOLIOS.has(lower))
    return 'common';
  if (lower.length > 5 && ORDINARY_ENDING.test(lower)) return 'common';
  const singular = lower.endsWith('s') ? lower.slice(0, -1) : '';
  if (singular && listed(singular) === 'common') return 'common';
  return 'unknown';
}

/** An ordinary word of English, so that its capital at the start of a sentence says nothing. */
export function isOrdinary(word: string): boolean {
  return wordSort(word) === 'common';
}
