/** Where the title of a plain text stands: first, or below a section, a menu, an address or the rows of a ticker. */
import { endsSentence, endsStatement, wordCount } from '../clutter/text-shape';
import { isDateLine, timeForm, withoutAgo } from '../clutter/times';

const LONGEST_LABEL_WORDS = 3;
const LONGEST_TITLE = 250;
/** As many labels in a row are a menu. */
const LEAST_MENU = 3;
const ADDRESS = /^<?(?:https?:\/\/|www\.)\S+$/i;

export interface TitlePlace {
  /** Index of the title's line, -1 where the text begins without one. */
  title: number;
  /** Lines from here up to the title are a menu; equal to `title` without one. */
  menu: number;
}

/** Finds the title among lines with white space folded. */
export function findTitle(lines: readonly string[]): TitlePlace {
  const start = afterRows(lines, lines[0] !== undefined && ADDRESS.test(lines[0]) ? 1 : 0);
  let at = start;
  while (isLabel(lines[at])) at++;
  const line = lines[at];
  const labelled =
    at > start &&
    line !== undefined &&
    isTitle(line) &&
    wordCount(line) > LONGEST_LABEL_WORDS &&
    !endsStatement(line);
  if (labelled && !isDateLine(line)) return { title: at, menu: at - start >= LEAST_MENU ? start : at };
  const first = lines[start];
  const second = lines[start + 1];
  if (first === undefined) return { title: -1, menu: -1 };
  const above =
    isLabel(first) &&
    second !== undefined &&
    isTitle(second) &&
    wordCount(second) > wordCount(first) &&
    !endsStatement(second);
  const title = above ? start + 1 : isTitle(first) ? start : -1;
  return { title, menu: title };
}

function isTitle(line: string): boolean {
  // "Dear readers," and "He said:" open a text.
  if (/[,،，:：]$/.test(line)) return false;
  return line.length <= LONGEST_TITLE && (!endsStatement(line) || wordCount(line) <= 16);
}

function isLabel(line: string | undefined): boolean {
  return (
    line !== undefined && wordCount(line) <= LONGEST_LABEL_WORDS && !endsSentence(line) && !/\d/.test(line)
  );
}

/** Past two or more rows of a relative time and a headline, in one line or two. */
function afterRows(lines: readonly string[], start: number): number {
  let rows = 0;
  let at = start;
  for (; at < lines.length; rows++) {
    const line = lines[at]!;
    if (timeForm(line) === 'ago') at += 2;
    else if ((withoutAgo(line) ?? '').length >= 20 && !endsStatement(line)) at++;
    else break;
  }
  return rows >= 2 && at < lines.length ? at : start;
}
