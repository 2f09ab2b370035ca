/** Passages of a text that show why it was found. */
import { fold, words } from '../words';
import type { AskedPhrase } from './ranking';
import { SEPARATOR } from './stemming';

export interface SnippetPart {
  text: string;
  /** True for what the query found. */
  hit: boolean;
}

interface Hit {
  start: number;
  end: number;
  /** Which word of the query. */
  word: number;
}

const LENGTH = 200; // UTF-16 units, about two lines
const LEAD = 50; // shown before the first hit
/** Hits beyond these do not change which passage is shown. */
const ENOUGH_HITS = 200;

/** What is to be marked, worked out once for a query. */
export interface Marking {
  /** Index term → which word. */
  terms: Map<string, number>;
  prefixes: Array<{ prefix: string; word: number }>;
  /** Runs of scripts without spaces, found wherever they occur. */
  runs: Array<{ run: string; word: number }>;
  /** False for words, folded, that cannot be meant, so that they need not be stemmed: nearly all of a text. */
  mayBeMeant(folded: string): boolean;
}

interface MarkingOptions {
  /** Marks in a headline also what was asked of headlines only. */
  inTitle: boolean;
  /** Words that stand for an asked term without beginning with its stem, as the index knows them. */
  forms: ReadonlySet<string>;
}

export function markingOf(phrases: readonly AskedPhrase[], { inTitle, forms }: MarkingOptions): Marking {
  const marking: Marking = { terms: new Map(), prefixes: [], runs: [], mayBeMeant: () => false };
  let number = 0;
  for (const phrase of phrases) {
    if (phrase.negated || (phrase.title && !inTitle)) continue;
    for (const word of phrase.words) {
      if (!word.unspaced) for (const term of word.terms) marking.terms.set(term, number);
      if (!word.unspaced && word.prefix !== null)
        marking.prefixes.push({ prefix: word.prefix, word: number });
      number++;
    }
    const pairs = phrase.words
      .filter(({ unspaced }) => unspaced)
      .map(({ terms }) => terms[0]!.split(SEPARATOR)[0]!);
    if (pairs.length > 0) marking.runs.push({ run: runOf(pairs), word: number++ });
  }
  marking.mayBeMeant = testOf(marking, forms);
  return marking;
}

/** Words that begin like a stem or prefix, and those of other forms, told apart by their first letter first. */
function testOf({ terms, prefixes }: Marking, forms: ReadonlySet<string>): Marking['mayBeMeant'] {
  const stems = [...terms.keys()].map((term) => term.slice(0, term.indexOf(SEPARATOR)));
  const beginnings = [...new Set([...stems, ...prefixes.map(({ prefix }) => prefix)])];
  const letters = new Set([...beginnings, ...forms].map((word) => word.charCodeAt(0)));
  return (folded) =>
    letters.has(folded.charCodeAt(0)) &&
    (forms.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning)));
}

/** 東京 京都 → 東京都 */
function runOf(pairs: string[]): string {
  return pairs.reduce((run, pair) => run + [...pair].slice(1).join(''));
}

export type StemWord = (word: string) => readonly string[];

/** The whole of a short text, such as a title, with its hits marked. */
export function markHits(text: string, marking: Marking, stem: StemWord): SnippetPart[] {
  return partsOf(text, 0, text.length, findHits(text, marking, stem));
}

/** The passage of a text where most of the query's words stand together, with its hits marked; null: it holds none. */
export function makeSnippet(text: string, marking: Marking, stem: StemWord): SnippetPart[] | null {
  const hits = findHits(text, marking, stem);
  const first = bestStart(hits);
  return first && passage(text, first.start, hits);
}

/** The beginning of a text. */
export function openingOf(text: string): SnippetPart[] {
  return passage(text, 0, []);
}

function passage(text: string, start: number, hits: Hit[]): SnippetPart[] {
  const from = wordStart(text, Math.max(0, start - LEAD));
  const to = wordEnd(text, Math.min(text.length, from + LENGTH));
  const parts = partsOf(text, from, to, hits);
  if (from > 0) parts.unshift({ text: '…', hit: false });
  if (to < text.length) parts.push({ text: '…', hit: false });
  return parts;
}

function findHits(text: string, marking: Marking, stem: StemWord): Hit[] {
  const hits: Hit[] = [];
  for (const word of words(text)) {
    if (word.unspaced) {
      hits.push(...hitsInRun(text.slice(word.start, word.end), word.start, marking));
    } else if (marking.mayBeMeant(word.text)) {
      const meant = meantBy(word.text, stem(text.slice(word.start, word.end)), marking);
      if (meant !== null) hits.push({ start: word.start, end: word.end, word: meant });
    }
    if (hits.length >= ENOUGH_HITS) break;
  }
  return hits;
}

function meantBy(
  folded: string,
  terms: readonly string[],
  { terms: asked, prefixes }: Marking,
): number | null {
  for (const term of terms) {
    const word = asked.get(term);
    if (word !== undefined) return word;
  }
  return prefixes.find(({ prefix }) => folded.startsWith(prefix))?.word ?? null;
}

/** Occurrences within a run of a script without spaces. */
function hitsInRun(run: string, offset: number, { runs }: Marking): Hit[] {
  // Folding may change the length; then positions would be wrong, and the run is searched as it stands.
  const folded = fold(run);
  const searched = folded.length === run.length ? folded : run;
  const hits: Hit[] = [];
  for (const { run: asked, word } of runs) {
    for (let at = searched.indexOf(asked); at >= 0; at = searched.indexOf(asked, at + asked.length))
      hits.push({ start: offset + at, end: offset + at + asked.length, word });
  }
  return hits.sort((a, b) => a.start - b.start);
}
/** The hit from which a snippet would show the most different words, the earliest of equals. */
function bestStart(hits: Hit[]): Hit | null {
  let best: Hit | null = null;
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    const seen = new Set<number>();
    for (let i = index; i < hits.length && hits[i]!.end - hit.start <= LENGTH - LEAD; i++)
      seen.add(hits[i]!.word);
    if (seen.size > most) {
      most = seen.size;
      best = hit;
    }
  }
  return best;
}

function wordStart(text: string, position: number): number {
  if (position === 0) return 0;
  const space = text.slice(position, position + LEAD / 2).search(/\s/);
  return space < 0 ? wholeCharacter(text, position) : position + space + 1;
}

function wordEnd(text: string, position: number): number {
  if (position >= text.length) return text.length;
  const space = text.slice(position - LEAD / 2, position).search(/\s\S*$/);
  return space < 0 ? wholeCharacter(text, position) : position - LEAD / 2 + space;
}

/** Not in the middle of a surrogate pair. */
function wholeCharacter(text: string, position: number): number {
  const code = text.charCodeAt(position);
  return code >= 0xdc00 && code <= 0xdfff ? position + 1 : position;
}

function partsOf(text: string, from: number, to: number, hits: Hit[]): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), hit: false });
  return parts;
}
