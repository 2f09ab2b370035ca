/**
 * Stems of words, by language: Snowball's stemmers, as @orama/stemmers packs them. Each is loaded when an article in
 * its language is first met.
 */
import { fold } from '../words';

type Stem = (word: string) => string;

/** Primary subtag → its stemmer. Languages without one are indexed by their words as they stand. */
const STEMMERS: Record<string, () => Promise<{ stemmer: Stem }>> = {
  ar: () => import('@orama/stemmers/arabic'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  ga: () => import('@orama/stemmers/irish'),
  hi: () => import('@orama/stemmers/indian'),
  hu: () => import('@orama/stemmers/hungarian'),
  hy: () => import('@orama/stemmers/armenian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  lt: () => import('@orama/stemmers/lithuanian'),
  ne: () => import('@orama/stemmers/nepali'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sr: () => import('@orama/stemmers/serbian'),
  sv: () => import('@orama/stemmers/swedish'),
  ta: () => import('@orama/stemmers/tamil'),
  tr: () => import('@orama/stemmers/turkish'),
  uk: () => import('@orama/stemmers/ukrainian'),
};
/** Other names of the same. */
const SAME: Record<string, string> = { nb: 'no', nn: 'no', bs: 'sr', hr: 'sr' };

const UNSTEMMED = '';

/** The stemmer an article's language has, by its short name; '' for none. */
export function stemmerOf(lang: string | null): string {
  const primary = lang?.toLowerCase().split(/[-_]/)[0] ?? '';
  const name = SAME[primary] ?? primary;
  return name in STEMMERS ? name : UNSTEMMED;
}

/** Loaded ones, each with what it has worked out. */
export type Stemmers = Map<string, (word: string) => readonly string[]>;

/** Words met again and again are stemmed once; a library of one topic has some hundred thousand. */
const MOST_REMEMBERED = 60_000;

/** Loads stemmers by name. `stem` gives a word's index terms: one, or two where an accent changes the stem. */
export async function loadStemmers(names: Iterable<string>, into: Stemmers): Promise<Stemmers> {
  for (const name of names) {
    if (into.has(name)) continue;
    const load = STEMMERS[name];
    into.set(name, remembering(name, load ? (await load()).stemmer : null));
  }
  return into;
}

function remembering(name: string, stemmer: Stem | null): (word: string) => readonly string[] {
  let known = new Map<string, readonly string[]>();
  return (word) => {
    let terms = known.get(word);
    if (!terms) {
      if (known.size > MOST_REMEMBERED) known = new Map();
      terms = termsOf(word, name, stemmer);
      known.set(word, terms);
    }
    return terms;
  };
}

/** What stands between a stem and its language: sorts before every letter. */
export const SEPARATOR = '\u0001';

/**
 * The folded stem, and, where folding first gives another, that as well: a query may be typed without accents.
 * Each with its language, since `die` is not the same word everywhere.
 */
function termsOf(word: string, name: string, stemmer: Stem | null): readonly string[] {
  const lower = word.toLowerCase();
  const folded = fold(word);
  if (!stemmer || /\p{N}/u.test(folded)) return folded ? [folded + SEPARATOR] : [];
  const first = fold(stemmer(lower)) || folded;
  const second = lower === folded ? first : stemmer(folded) || folded;
  return first === second
    ? [first + SEPARATOR + name]
    : [first + SEPARATOR + name, second + SEPARATOR + name];
}
