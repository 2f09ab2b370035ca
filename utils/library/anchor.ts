/**
 * Finds a quoted passage in a text, also after the text has changed.
 *
 * First the passage letter by letter; then word by word, folded, with some words other, missing or added: the
 * least edit distance between the quote's words and any stretch of the text's (P. Sellers, The theory and computation
 * of evolutionary distances, 1980). Words before and after it, and where it stood, choose between equals.
 */
import type { Highlight, Span } from '../article';

export type Quote = Highlight['quote'];

/** UTF-16 units kept of the text before and after a passage. */
const CONTEXT = 48;
/** Of a quote's words so many may be other, missing or added. */
const MOST_CHANGED = 0.34;
/** Of stretches with as many changes that with more of the words is nearer. */
const SAME_WORD = -1 / 1024;
/** Words of a quote that are looked at: of a longer one its beginning and its end. */
const MOST_WORDS = 240;

/** The quote of a stretch of a text, with what stands before and after it. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(safe(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, safe(text, Math.min(text.length, end + CONTEXT))),
  };
}

/** Not in the middle of a surrogate pair. */
function safe(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}

/** Where the passage stands in the text; null where it is not in it. `hint`: where it stood before. */
export function anchor(text: string, quote: Quote, hint: Span | null): Span | null {
  const { exact } = quote;
  if (exact.trim() === '') return null;
  if (hint && text.slice(hint.start, hint.end) === exact && contextScore(text, quote, hint) === 2)
    return hint;
  const found: Span[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length });
  }
  if (found.length === 0) found.push(...byWords(text, exact));
  return best(text, quote, hint, found);
}

function best(text: string, quote: Quote, hint: Span | null, found: readonly Span[]): Span | null {
  const score = (span: Span) => contextScore(text, quote, span);
  const away = (span: Span) => (hint ? Math.abs(span.start - hint.start) : span.start);
  return (
    found
      .map((span) => ({ span, score: score(span) }))
      .toSorted((a, b) => b.score - a.score || away(a.span) - away(b.span))[0]?.span ?? null
  );
}

/** How much of what stood around the quote stands around this stretch: 0 … 2. */
function contextScore(text: string, { prefix, suffix }: Quote, { start, end }: Span): number {
  let before = 0;
  while (
    before < prefix.length &&
    text.charAt(start - 1 - before) === prefix.charAt(prefix.length - 1 - before)
  ) {
    before++;
  }
  let after = 0;
  while (after < suffix.length && text.charAt(end + after) === suffix.charAt(after)) after++;
  return (prefix ? before / prefix.length : 1) + (suffix ? after / suffix.length : 1);
}

interface Word extends Span {
  fold: string;
}

let wordPattern: RegExp | null = null;

/** Words of a text; in scripts without spaces each letter is one. */
function wordsOf(text: string): Word[] {
  wordPattern ??=
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    fold: word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  }));
}

/** Every stretch that comes as near to the quote as the nearest. */
function byWords(text: string, exact: string): Span[] {
  const quoted = wordsOf(exact);
  const words = wordsOf(text);
  if (quoted.length === 0) return [];
  if (quoted.length > MOST_WORDS) return byEnds(words, quoted);
  const { distance, found } = nearest(
    words.map(({ fold }) => fold),
    quoted.map(({ fold }) => fold),
  );
  if (distance > quoted.length * MOST_CHANGED) return [];
  return found.map(([from, to]) => ({ start: words[from]!.start, end: words[to]!.end }));
}

/** A passage of pages: from where its first words stand to where its last do. */
function byEnds(words: readonly Word[], quoted: readonly Word[]): Span[] {
  const part = MOST_WORDS / 4;
  const folds = words.map(({ fold }) => fold);
  const find = (some: readonly Word[]) => {
    const { distance, found } = nearest(
      folds,
      some.map(({ fold }) => fold),
    );
    return distance > some.length * MOST_CHANGED ? null : (found[0] ?? null);
  };
  const [head, tail] = [find(quoted.slice(0, part)), find(quoted.slice(-part))];
  if (!head || !tail || tail[1] <= head[0]) return [];
  const length = tail[1] - head[0];
  // Half as long or half as long again: these are not the ends of one passage.
  if (Math.abs(length - quoted.length) > quoted.length / 2) return [];
  return [{ start: words[head[0]]!.start, end: words[tail[1]]!.end }];
}

/** The least distance of `quoted` to a stretch of `words`, and the stretches, first and last word included. */
function nearest(
  words: readonly string[],
  quoted: readonly string[],
): { distance: number; found: Array<[from: number, to: number]> } {
  const height = quoted.length;
  // Columns of the table: the distance of the quote's first `row` words to a stretch that ends here, and where that begins.
  let distances = Array.from({ length: height + 1 }, (_, row) => row);
  let starts = new Array<number>(height + 1).fill(0);
  let least = Number.POSITIVE_INFINITY;
  let found: Array<[number, number]> = [];
  for (const [at, word] of words.entries()) {
    const nextDistances = [0];
    const nextStarts = [at + 1];
    for (let row = 1; row <= height; row++) {
      const other = distances[row - 1]! + (quoted[row - 1] === word ? SAME_WORD : 1);
      const missing = nextDistances[row - 1]! + 1;
      const added = distances[row]! + 1;
      const cheapest = Math.min(other, missing, added);
      nextDistances.push(cheapest);
      // What began later is shorter, so the word that is another one comes before the one too many.
      const from =
        cheapest === other
          ? row === 1
            ? at
            : starts[row - 1]!
          : cheapest === missing
            ? nextStarts[row - 1]!
            : starts[row]!;
      nextStarts.push(from);
    }
    [distances, starts] = [nextDistances, nextStarts];
    const distance = distances[height]!;
    const from = starts[height]!;
    if (distance < least) found = [];
    if (distance <= least && from <= at) {
      least = distance;
      found.push([from, at]);
    }
  }
  return { distance: least, found };
}
