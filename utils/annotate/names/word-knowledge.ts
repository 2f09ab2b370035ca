import nlp from 'compromise/two';
import { HEADS } from '../lexicon/heads';
import { PORTFOLIOS, ROLE_HEADS, ROLE_MODIFIERS } from '../lexicon/roles';
import { isCalendarWord, isFunctionWord } from '../lexicon/words';

/** What a lone lower-case word is, as far as known. */
export type WordSort = 'first-name' | 'last-name' | 'place' | 'organisation' | 'common' | 'unknown';

const SORT_OF_TAG: Readonly<Record<string, WordSort>> = {
  MaleName: 'first-name',
  FemaleName: 'first-name',
  FirstName: 'first-name',
  LastName: 'last-name',
  Person: 'last-name',
  City: 'place',
  Country: 'place',
  Region: 'place',
  Place: 'place',
  Organization: 'organisation',
  SportsTeam: 'organisation',
};

// compromise's word list (24,600 forms with their part of speech) without its tagger: a look-up costs nothing,
// where tagging a long article costs more than everything else here together.
const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;

// Endings that make an unknown word an ordinary English word.
const ORDINARY_ENDING =
  /(?:tion|tions|sion|sions|ment|ments|ness|ings?|edly|ly|ities|ity|isms?|ances?|ences?|ables?|ibles?|ful|less|ous|ives?|ical|ially|ships?|hoods?|wards?|ologists?|ologies|ology|makers?|workers?|holders?|owners?|ates|ators?|ized|ised|izing|ising)$/;

const cache = new Map<string, WordSort>();

/** The sort of a word, in any case. */
export function wordSort(word: string): WordSort {
  const lower = word.toLowerCase().replace(/’/g, "'");
  let sort = cache.get(lower);
  if (sort === undefined) {
    sort = look(lower);
    cache.set(lower, sort);
  }
  return sort;
}

function look(lower: string): WordSort {
  if (isFunctionWord(lower) || isCalendarWord(lower)) return 'common';
  const tags = Object.hasOwn(lexicon, lower) ? lexicon[lower] : undefined;
  if (tags !== undefined) {
    for (const tag of typeof tags === 'string' ? [tags] : tags) {
      const sort = SORT_OF_TAG[tag];
      if (sort) return sort;
    }
    return 'common';
  }
  if (HEADS.has(lower) || ROLE_HEADS.has(lower) || ROLE_MODIFIERS.has(lower) || PORTFOLIOS.has(lower))
    return 'common';
  if (lower.length > 5 && ORDINARY_ENDING.test(lower)) return 'common';
  const singular = lower.endsWith('s') ? lower.slice(0, -1) : '';
  if (singular && Object.hasOwn(lexicon, singular) && !SORT_OF_TAG[String(lexicon[singular])])
    return 'common';
  return 'unknown';
}

/** An ordinary word of English, so that its capital at the start of a sentence says nothing. */
export function isOrdinary(word: string): boolean {
  return wordSort(word) === 'common';
}
