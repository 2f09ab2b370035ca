/** What changed between two texts of one article: passage by passage, word by word. */
import { diffArrays } from 'diff';
import type { ArticleVersion } from '../article';
import { isDatedAnew } from './silent';

export interface Part {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** A paragraph; `changed` holds both its texts. */
export type Passage =
  | { kind: 'same' | 'added' | 'removed'; text: string }
  | { kind: 'changed'; parts: Part[] };

/** A place where one of both texts gives a figure: '' where the other says nothing. */
export interface FigureChange {
  before: string;
  after: string;
  /** The word after it, which stays: "stalls". */
  of: string;
}

export interface VersionDiff {
  /** Null: the headline is the same. */
  title: Part[] | null;
  passages: Passage[];
  /** Figures that changed within a passage, with the words around them that changed too. */
  numbers: FigureChange[];
  /** Days (TIMEX3) that only one of both texts names. */
  dates: { removed: string[]; added: string[] };
  counts: { added: number; removed: number; changed: number };
  /** The text changed, and the page states no new date of change. */
  silent: boolean;
}

/** Paragraphs are one that was rewritten where they share this much of their words (of the shorter). */
const SAME_PASSAGE_AT_LEAST = 0.4;
/** Beyond this many pairs, rewritten passages are told as removed and added. */
const MOST_PAIRS = 40_000;
/** Nobody reads a comparison that takes longer. */
const TIMEOUT_MS = 2_000;

export function compareVersions(before: ArticleVersion, after: ArticleVersion): VersionDiff {
  const lang = after.article.lang ?? before.article.lang;
  const passages = comparePassages(before.article.text, after.article.text, lang);
  const titles = [before, after].map(({ article }) => article.title.replace(/\s+/g, ' ').trim());
  const title = titles[0] === titles[1] ? null : compareWords(titles[0]!, titles[1]!, lang);
  const count = (kind: Passage['kind']) => passages.filter((passage) => passage.kind === kind).length;
  const counts = { added: count('added'), removed: count('removed'), changed: count('changed') };
  const changed = title !== null || counts.added + counts.removed + counts.changed > 0;
  return {
    ...{ title, passages, counts },
    numbers: [title ?? [], ...passages.map((one) => ('parts' in one ? one.parts : []))].flatMap(figuresIn),
    dates: datesOf(before, after),
    silent: changed && !isDatedAnew(before.article, after.article),
  };
}

function comparePassages(before: string, after: string, lang: string | null): Passage[] {
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  const changes = diffArrays(lines(before), lines(after), { timeout: TIMEOUT_MS });
  const passages: Passage[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const flush = () => {
    passages.push(...matched(removed, added, lang));
    [removed, added] = [[], []];
  };
  // A comparison that was given up: all of one, all of the other.
  for (const change of changes ?? [gone(lines(before)), come(lines(after))]) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else {
      flush();
      passages.push(...change.value.map((text) => ({ kind: 'same' as const, text })));
    }
  }
  flush();
  return passages;
}

const gone = (value: string[]) => ({ value, removed: true, added: false });
const come = (value: string[]) => ({ value, removed: false, added: true });

/** Paragraphs of both sides that are one, rewritten, in the order of both; the others are removed and added. */
function matched(removed: string[], added: string[], lang: string | null): Passage[] {
  const pairs = pairsOf(removed, added, lang);
  const passages: Passage[] = [];
  let [r, a] = [0, 0];
  for (const [to, at] of [...pairs, [removed.length, added.length] as const]) {
    for (; r < to; r++) passages.push({ kind: 'removed', text: removed[r]! });
    for (; a < at; a++) passages.push({ kind: 'added', text: added[a]! });
    if (r < removed.length && a < added.length) {
      passages.push({ kind: 'changed', parts: compareWords(removed[r++]!, added[a++]!, lang) });
    }
  }
  return passages;
}

/** The best pairing that crosses no other: longest common subsequence, weighted by likeness. */
function pairsOf(removed: string[], added: string[], lang: string | null): Array<readonly [number, number]> {
  if (removed.length * added.length > MOST_PAIRS) return [];
  const [left, right] = [removed, added].map((texts) => texts.map((text) => wordSet(text, lang)));
  const best = Array.from({ length: removed.length + 1 }, () => new Float64Array(added.length + 1));
  const like = (r: number, a: number) => likeness(left![r]!, right![a]!);
  const scores = removed.map((_, r) => added.map((_text, a) => like(r, a)));
  for (let r = removed.length - 1; r >= 0; r--) {
    for (let a = added.length - 1; a >= 0; a--) {
      best[r]![a] = Math.max(best[r + 1]![a]!, best[r]![a + 1]!, best[r + 1]![a + 1]! + scores[r]![a]!);
    }
  }
  const pairs: Array<readonly [number, number]> = [];
  for (let r = 0, a = 0; r < removed.length && a < added.length; ) {
    const score = scores[r]![a]!;
    if (score > 0 && best[r]![a] === best[r + 1]![a + 1]! + score) pairs.push([r++, a++]);
    else if (best[r]![a] === best[r + 1]![a]) r++;
    else a++;
  }
  return pairs;
}

/** Share of the smaller set of words that is in the other; 0 where too little is. */
function likeness(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const word of small) if (large.has(word)) common++;
  const share = common / small.size;
  return share >= SAME_PASSAGE_AT_LEAST ? share : 0;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string | null): Intl.Segmenter {
  const key = lang ?? '';
  const known = segmenters.get(key) ?? makeSegmenter(lang);
  segmenters.set(key, known);
  return known;
}

function makeSegmenter(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' }); // the page's word for its language is none
  }
}

function wordSet(text: string, lang: string | null): Set<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter(lang).segment(text)) {
    if (isWordLike) words.add(segment.toLowerCase());
  }
  return words;
}

/** Words with the white space after them: spaces of their own would hold unlike texts together. */
function tokens(text: string, lang: string | null): string[] {
  const found: string[] = [];
  for (const { segment } of segmenter(lang).segment(text)) {
    if (found.length > 0 && segment.trim() === '') found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found;
}

function compareWords(before: string, after: string, lang: string | null): Part[] {
  const changes = diffArrays(tokens(before, lang), tokens(after, lang), {
    comparator: (a, b) => a.trimEnd() === b.trimEnd(),
    timeout: TIMEOUT_MS,
  });
  if (!changes) {
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

const FIGURE = /\p{Nd}/u;

/** What was said and what is said, wherever a figure is in it. */
function figuresIn(parts: readonly Part[]): FigureChange[] {
  const found: FigureChange[] = [];
  for (let at = 0; at < parts.length; at++) {
    if (parts[at]!.change === 'same') continue;
    const hunk = { before: '', after: '' };
    for (; at < parts.length && parts[at]!.change !== 'same'; at++) {
      hunk[parts[at]!.change === 'removed' ? 'before' : 'after'] += parts[at]!.text;
    }
    const of = /^[\p{L}\p{M}%€$£-]+/u.exec(parts[at]?.text ?? '')?.[0] ?? '';
    const said = { before: hunk.before.trim(), after: hunk.after.trim(), of };
    if (FIGURE.test(said.before) || FIGURE.test(said.after)) found.push(said);
  }
  return found;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

function datesOf(before: ArticleVersion, after: ArticleVersion): VersionDiff['dates'] {
  const days = ({ annotations: { keyDates, times } }: ArticleVersion) =>
    new Set([
      ...keyDates.filter(({ kind }) => kind !== 'published').map(({ value }) => value),
      ...times.flatMap(({ type, value }) => (type === 'DATE' && DAY.test(value) ? [value.slice(0, 10)] : [])),
    ]);
  const [old, now] = [days(before), days(after)];
  const only = (these: Set<string>, others: Set<string>) =>
    [...these].filter((value) => !others.has(value)).toSorted();
  return { removed: only(old, now), added: only(now, old) };
}
