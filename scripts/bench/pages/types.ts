/** A page's line in `gold.jsonl`; the scorer reads more fields than this command does. */
export interface Gold {
  id: string;
  url?: string | null;
  text?: string;
}

export interface Page {
  /** Set and id, unique over the sets: `fundus/a1`. */
  key: string;
  set: string;
  file: string;
  url: string;
  /** With `key` as its id. */
  gold: Gold;
}

/** What a reader says of a page, in the scorer's words. */
export interface Prediction {
  id: string;
  text: string;
  title: string;
  author: string | string[];
  date: string | null;
  err?: string;
}

/** Shares (0..1) over the pages of a set; null where the gold says nothing about it. */
export interface Score {
  pages: number;
  scored: number;
  precision?: number;
  recall?: number;
  f1?: number;
  f1_std?: number;
  empty: number;
  errors: number;
  titleExact: number | null;
  authorExact: number | null;
  dateMatch: number | null;
  withKept: number | null;
  withoutRemoved: number | null;
}

/** One page; `p`, `r`, `f1` only where the gold has a body. */
export interface PageScore {
  id: string;
  p?: number | null;
  r?: number;
  f1?: number;
}

/** What `score.mjs` of the bench directory exports and is used here. */
export interface Scorer {
  evaluate(
    gold: Gold[],
    predictions: Prediction[],
    options?: { boot?: number },
  ): { r: Score; pages: PageScore[] };
}

export const READER_NAMES = ['dateline', 'readability', 'defuddle'] as const;
export type ReaderName = (typeof READER_NAMES)[number];
