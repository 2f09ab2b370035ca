import type { Query, QueryWord } from './query';
import { fold, words } from './words';

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

/** The whole of a short text, such as a title, with its hits marked. */
export function markHits(text: string, query: Query): SnippetPart[] {
  return partsOf(text, 0, text.length, findHits(text, query));
}

/** The passage of a text where most of the query's words stand together, with its hits marked. */
export function makeSnippet(text: string, query: Query): SnippetPart[] {
  const hits = findHits(text, query);
  const first = bestStart(hits);
  const from = first ? wordStart(text, Math.max(0, first.start - LEAD)) : 0;
  const to = wordEnd(text, Math.min(text.length, from + LENGTH));
  const parts = partsOf(text, from, to, hits);
  if (from > 0) parts.unshift({ text: '…', hit: false });
  if (to < text.length) parts.push({ text: '…', hit: false });
  return parts;
}

function findHits(text: string, query: Query): Hit[] {
  const hits: Hit[] = [];
  for (const word of words(text)) {
    if (word.unspaced) {
      hits.push(...hitsInRun(text.slice(word.start, word.end), word.start, query));
    } else {
      const at = query.words.findIndex((asked) => !asked.unspaced && isMeant(word.text, asked));
      if (at >= 0) hits.push({ start: word.start, end: word.end, word: at });
    }
    if (hits.length >= ENOUGH_HITS) break;
  }
  return hits;
}

function isMeant(word: string, asked: QueryWord): boolean {
  return asked.prefix ? word.startsWith(asked.text) : word === asked.text;
}

/** Occurrences within a run of a script without spaces. */
function hitsInRun(run: string, offset: number, query: Query): Hit[] {
  // Folding may change the length; then positions would be wrong, and the run is searched as it stands.
  const folded = fold(run);
  const searched = folded.length === run.length ? folded : run;
  const hits: Hit[] = [];
  query.words.forEach((asked, word) => {
    if (!asked.unspaced) return;
    for (
      let at = searched.indexOf(asked.text);
      at >= 0;
      at = searched.indexOf(asked.text, at + asked.text.length)
    ) {
      hits.push({ start: offset + at, end: offset + at + asked.text.length, word });
    }
  });
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
