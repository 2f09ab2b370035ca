/** Plain text to paragraphs. */

export interface Line {
  start: number;
  end: number;
}

/** Shortest line that can have been broken by a margin, and the longest margin in use for hard wrapping. */
const MIN_MARGIN = 50;
const MAX_MARGIN = 100;
const OPENS_ITEM = /^\s*(?:[-*•–]|\d{1,3}[.)])\s/;

/**
 * Paragraphs of a plain text, as ranges without the white space around them. Lines of a hard-wrapped text
 * (a margin of 50 to 100 columns that most lines run up to) are one paragraph until a blank line.
 */
export function proseLines(text: string): Line[] {
  const lines = splitLines(text);
  const margin = marginOf(lines);
  const paragraphs: Line[] = [];
  let open: Line | null = null;
  let previousLength = 0;
  for (const line of lines) {
    if (line.start === line.end) {
      open = null;
      continue;
    }
    const joins = open !== null && margin > 0 && wraps(text, line, previousLength, margin);
    if (open && joins) open.end = line.end;
    else {
      open = { ...line };
      paragraphs.push(open);
    }
    previousLength = line.end - line.start;
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

/** The wrapping margin in columns, 0 where lines are not wrapped. */
function marginOf(lines: Line[]): number {
  let longest = 0;
  for (const { start, end } of lines) longest = Math.max(longest, end - start);
  if (longest < MIN_MARGIN || longest > MAX_MARGIN) return 0;
  // Most lines that another line follows directly must run close to the margin.
  let followed = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const length = lines[i]!.end - lines[i]!.start;
    if (length === 0 || lines[i + 1]!.start === lines[i + 1]!.end) continue;
    followed++;
    if (length >= longest - 20) full++;
  }
  return followed >= 3 && full >= followed * 0.6 ? longest : 0;
}

/** The line goes on from the one before: that one was full, so the first word here did not fit any more. */
function wraps(text: string, line: Line, previousLength: number, margin: number): boolean {
  const content = text.slice(line.start, line.end);
  if (OPENS_ITEM.test(content)) return false;
  const firstWord = content.search(/\s/);
  const wordLength = firstWord < 0 ? content.length : firstWord;
  return previousLength + 1 + wordLength > margin - 12;
}
