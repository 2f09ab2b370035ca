/** Plain text to paragraphs. */
import { timeForm } from './times';

export interface Line {
  start: number;
  end: number;
}

/** Shortest line that can have been broken by a margin, and the longest margin in use for hard wrapping. */
const MIN_MARGIN = 50;
const MAX_MARGIN = 100;
const OPENS_ITEM = /^\s*(?:[-*•–]|\d{1,3}[.)])\s/;

/**
 * Paragraphs of a plain text, as ranges without the white space around them. Lines of a hard-wrapped text (a margin of
 * 50 to 100 columns) are one paragraph until a blank line, or one that the next word would still have fitted in.
 */
export function proseLines(text: string): Line[] {
  const lines = splitLines(text);
  const wrapping = wrappingOf(text, lines);
  const paragraphs: Line[] = [];
  let open: Line | null = null;
  for (const [index, line] of lines.entries()) {
    if (isEmpty(line)) {
      open = null;
      continue;
    }
    const before = open && wrapping ? contentOf(text, lines[index - 1]!) : '';
    if (open && wrapping && goesOn(before, contentOf(text, line), wrapping)) open.end = line.end;
    else {
      open = { ...line };
      paragraphs.push(open);
    }
  }
  return paragraphs;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const quote = isQuoted(text) ? QUOTE_MARK : null;
  const ends = /\r\n?|\n|$/g;
  let from = 0;
  while (from <= text.length) {
    ends.lastIndex = from;
    const to = ends.exec(text)?.index ?? text.length;
    let start = from;
    let end = to;
    if (quote) start += quote.exec(text.slice(from, to))?.[0].length ?? 0;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end });
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
  return lines;
}

const QUOTE_MARK = /^\s*(?:>\s?)+/;
const MOST_SAMPLED = 20_000;

/** A text quoted as mails are: nearly every line begins with `>`. */
function isQuoted(text: string): boolean {
  const sample = text
    .slice(0, MOST_SAMPLED)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '');
  return sample.length >= 3 && sample.filter((line) => QUOTE_MARK.test(line)).length >= sample.length * 0.9;
}

function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x200b ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000
  );
}

/** How a text is hard-wrapped. */
interface Wrapping {
  /** Columns. */
  margin: number;
  /** Paragraphs follow each other without a blank line, and mostly hold a sentence or two. */
  terse: boolean;
}

const LEAST_FULL = 3;
const LEAST_FULL_SHARE = 0.3;
const OPENS_SENTENCE = /^[\p{P}\p{S}]*[\p{Lu}\p{N}]/u;
const ENDS_SENTENCE = /[.!?…]["'”’)\]]*$/;
const INNER_SENTENCES = /[.!?…]["'”’)\]]*\s+["'“‘([]*\p{Lu}/gu;
/** By how much a margin may be ragged where a line plainly goes on. */
const RAGGED = 12;

/** Null where lines are not wrapped. */
function wrappingOf(text: string, lines: readonly Line[]): Wrapping | null {
  let margin = 0;
  for (const { start, end } of lines) margin = Math.max(margin, end - start);
  if (margin < MIN_MARGIN || margin > MAX_MARGIN) return null;
  const pairs = lines.slice(1).flatMap((line, index): Array<[string, string]> => {
    const before = lines[index]!;
    return isEmpty(before) || isEmpty(line) ? [] : [[contentOf(text, before), contentOf(text, line)]];
  });
  const full = pairs.filter(([before, line]) => room(before, line) > margin);
  const broken = full.filter(([, line]) => !OPENS_SENTENCE.test(line));
  // A list of headlines has next to no full lines, and those that follow one begin with a capital.
  if (full.length < Math.max(LEAST_FULL, pairs.length * LEAST_FULL_SHARE) || broken.length < full.length / 2)
    return null;
  const ends = pairs.filter(([before, line]) => room(before, line) <= margin && ENDS_SENTENCE.test(before));
  const inner = lines.reduce(
    (sum, line) => sum + (contentOf(text, line).match(INNER_SENTENCES)?.length ?? 0),
    0,
  );
  return { margin, terse: ends.length > inner };
}

function isEmpty({ start, end }: Line): boolean {
  return start === end;
}

function contentOf(text: string, { start, end }: Line): string {
  return text.slice(start, end);
}

/** Columns that a line would take with the first word of the next one: more than the margin where it was broken. */
function room(before: string, line: string): number {
  const firstWord = line.search(/\s/);
  return before.length + 1 + (firstWord < 0 ? line.length : firstWord);
}

/** The line goes on from the one before: that one was full, so the first word here did not fit any more. */
function goesOn(before: string, line: string, { margin, terse }: Wrapping): boolean {
  if (OPENS_ITEM.test(line) || line === before || timeForm(line) || timeForm(before)) return false;
  if (!OPENS_SENTENCE.test(line)) return room(before, line) > margin - RAGGED;
  // A full line that ends a sentence: the next begins one, or a paragraph, whichever the text has more of.
  return room(before, line) > margin && !(terse && ENDS_SENTENCE.test(before));
}
