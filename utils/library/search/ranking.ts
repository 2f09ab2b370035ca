/** Which articles hold the words of a query, and which of them say most about them. */
import { IN_MARKS, IN_TITLE } from './block';
import { type Columns, MOST_DOCS } from './columns';
import type { Segment } from './index-store';
import type { PostingsReader, WordPostings } from './postings';
import type { QueryTerm } from './query';
import type { Stemmers } from './stemming';
import { type AskedWord, askedWords, FIELDS } from './tokens';

/** One thing asked for: a word, or several that stand side by side. */
export interface AskedPhrase {
  words: AskedWord[];
  negated: boolean;
  /** In the headline only. */
  title: boolean;
}

/**
 * The words of a query's terms. The last word of what is typed may go on, as long as nothing is typed after it; a star
 * lets any word go on.
 */
export function askedPhrases(terms: readonly QueryTerm[], typed: string, stemmers: Stemmers): AskedPhrase[] {
  return terms.flatMap((term) => {
    if (term.operator !== null && term.operator !== 'title') return [];
    const open = !term.quoted && (term.value.endsWith('*') || term.end === typed.length);
    const words = askedWords(term.value, { stemmers, prefix: open });
    return words.length > 0 ? [{ words, negated: term.negated, title: term.operator === 'title' }] : [];
  });
}

/** BM25's two numbers, as usual. */
const K1 = 1.2;
const B = 0.75;
/** Occurrences that one in the headline, and one in the reader's own notes, are worth. */
const TITLE_WORTH = 5;
const MARKS_WORTH = 2;

export interface Ranked {
  /** Articles found, by number, best first; of equals the newest. */
  docs: Uint32Array;
  /** Words that were asked for in another form than that of their stem (`WordPostings.forms`). */
  forms: ReadonlySet<string>;
}

/** `pass` is narrowed to what was found. */
export async function ranked(
  { columns, reader, segments }: { columns: Columns; reader: PostingsReader; segments: readonly Segment[] },
  phrases: readonly AskedPhrase[],
  pass: Uint8Array,
): Promise<Ranked> {
  const scores = new Float32Array(columns.next);
  const words = phrases.flatMap((phrase) => phrase.words.map((word) => ({ word, phrase })));
  const postings = await reader.read(
    words.map(({ word }) => word),
    segments,
  );
  const of = new Map(words.map(({ word }, at) => [word, postings[at]!]));
  // What is wanted first: it narrows what the rest has to look at.
  const inOrder = [...phrases].sort((a, b) => Number(a.negated) - Number(b.negated));
  for (const phrase of inOrder) {
    const lists = phrase.words.map((word) => of.get(word)!);
    const found = phrase.negated ? null : scores;
    let here = narrowed(columns, lists, phrase.title, pass, found);
    if (lists.length > 1) here = await sideBySide(lists, here, phrase.title);
    for (let doc = 0; doc < pass.length; doc++) if (Boolean(here[doc]) === phrase.negated) pass[doc] = 0;
  }
  return { docs: sorted(columns, pass, scores), forms: new Set(postings.flatMap((list) => list.forms())) };
}

/** Articles of `pass` that hold all of these words; what they are worth is added to their scores. */
function narrowed(
  columns: Columns,
  lists: WordPostings[],
  title: boolean,
  pass: Uint8Array,
  scores: Float32Array | null,
): Uint8Array {
  let here = pass;
  for (const list of lists) {
    const next = new Uint8Array(pass.length);
    const worth = new Float32Array(pass.length);
    const holding: number[] = [];
    let articles = 0;
    list.each((doc, how) => {
      if (title && (how & IN_TITLE) === 0) return;
      if (worth[doc] === 0) {
        articles++;
        if (here[doc]) {
          next[doc] = 1;
          holding.push(doc);
        }
      }
      worth[doc]! += (how >> 3) + (how & IN_TITLE ? TITLE_WORTH : 0) + (how & IN_MARKS ? MARKS_WORTH : 0);
    });
    if (scores) {
      const rarity = Math.log(1 + (columns.alive - articles + 0.5) / (articles + 0.5));
      for (const doc of holding) {
        const times = worth[doc]!;
        const length = 1 - B + (B * columns.lengthOf(doc)) / columns.averageLength;
        scores[doc]! += (Math.max(rarity, 0.01) * times * (K1 + 1)) / (times + K1 * length);
      }
    }
    here = next;
  }
  return here;
}

/** Of these articles, those in which the words stand one after the other. */
async function sideBySide(lists: WordPostings[], pass: Uint8Array, title: boolean): Promise<Uint8Array> {
  let ends: Map<number, number[]> | null = null;
  for (const list of lists) {
    const before = ends;
    const places = await list.positions((doc) => (before ? before.has(doc) : pass[doc] === 1));
    const next = new Map<number, number[]>();
    for (const [doc, positions] of places) {
      const allowed = title ? positions.filter((position) => position < FIELDS.text) : positions;
      const after = before ? new Set(before.get(doc)!.map((position) => position + 1)) : null;
      const ending = after ? allowed.filter((position) => after.has(position)) : allowed;
      if (ending.length > 0) next.set(doc, ending);
    }
    ends = next;
  }
  const found = new Uint8Array(pass.length);
  for (const doc of ends?.keys() ?? []) found[doc] = 1;
  return found;
}

/** Scores are told apart to this part; beside the article's place among all, a number is still exact. */
const FINENESS = 10_000;

/** Without words: the newest first. */
export function sorted(columns: Columns, pass: Uint8Array, scores: Float32Array | null): Uint32Array {
  const { docs, places } = columns.newestFirst;
  if (!scores) return docs.filter((doc) => pass[doc] === 1);
  let count = 0;
  for (const one of pass) count += one;
  // Sorted as plain numbers: the score, then the place by time.
  const order = new Float64Array(count);
  for (let doc = 0, at = 0; doc < pass.length; doc++) {
    if (!pass[doc]) continue;
    order[at++] = -Math.round(scores[doc]! * FINENESS) * MOST_DOCS + places[doc]!;
  }
  order.sort();
  return Uint32Array.from(order, (one) => docs[((one % MOST_DOCS) + MOST_DOCS) % MOST_DOCS]!);
}
