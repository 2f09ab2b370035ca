/** How much a name or a word says, when two articles share it: the rarer in the library, the more. */
import type { EntityType } from '../../article';
import { hashOf } from './minhash';

/**
 * What a name or word of its kind says in a library that has seen little: nats, as of a collection of some thousand
 * articles. It counts as much as `PRIOR_ARTICLES` of the library's own.
 */
const PRIOR: Record<EntityType, [single: number, several: number]> = {
  PER: [4.2, 5.8],
  ORG: [3.6, 4.8],
  EVENT: [4.5, 6],
  MISC: [3.2, 4.6],
  LOC: [2.4, 3.4],
  NORP: [1.8, 2.4],
};
const WORD_PRIOR = 3.6;
const PRIOR_ARTICLES = 200;

/** Begins the id of a word, as `PER:` begins that of a person's name; of the record in which words are counted. */
export const WORD = 'w:';

/** Words are counted in one table, since an article has forty: where two share a place, both look less rare. */
export const WORD_PLACES = 1 << 16;
export const placeOf = (id: string): number => hashOf(id) & (WORD_PLACES - 1);

/**
 * Inverse document frequency of a name (`PER:mohsin naqvi`) or word (`w:dialogue`), in nats.
 * @param df articles of the library that have it
 * @param articles all of them
 */
export function rarity(id: string, df: number, articles: number): number {
  const learned = Math.log((articles + 1) / (Math.min(df, articles) + 0.5));
  return Math.max(0, (learned * articles + priorOf(id) * PRIOR_ARTICLES) / (articles + PRIOR_ARTICLES));
}

function priorOf(id: string): number {
  if (id.startsWith(WORD)) return WORD_PRIOR;
  const kind = id.slice(0, id.indexOf(':')) as EntityType;
  const [single, several] = PRIOR[kind] ?? PRIOR.MISC;
  return id.includes(' ') ? several : single;
}
