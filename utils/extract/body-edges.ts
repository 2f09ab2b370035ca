/** Where the text of an article begins and ends, beyond its first and last paragraph. */
import type { Page } from '../clutter/blocks';
import type { Decision } from '../clutter/find';
import { isDateLine } from '../clutter/times';
import { Zone } from '../clutter/zones';
import { BETWEEN, BY_LINE, type Ends, NOT_BODY, type Role } from './roles';

/** From the first paragraph to the last block of text. */
export function endsOf({ facts, frame }: Decision, roles: readonly Role[]): Ends {
  const after = frame.headline?.to ?? 0;
  const isProse = (role: Role, index: number) => role === 'body' && facts[index]!.prose;
  let start = roles.findIndex((role, index) => index >= after && isProse(role, index));
  // A headline that stands below its text (or was taken for one) must not cost the text.
  if (start < 0) start = roles.findIndex(isProse);
  return { start, end: start < 0 ? -1 : roles.lastIndexOf('body') + 1 };
}

const TEXT_ZONES = Zone.Article | Zone.Main;

/** Without a paragraph (a poem, a short note) the text is what stands below the headline in the article's element. */
export function shortText({ page, facts, frame, owner }: Decision, roles: Role[], ends: Ends): void {
  const { headline } = frame;
  if (!headline) return;
  for (const { index, zone } of page.blocks.slice(headline.to)) {
    const { silent, linkDensity, words, cues } = facts[index]!;
    if (silent || owner[index]! >= 0 || !(zone & TEXT_ZONES) || zone & (NOT_BODY | Zone.Aside)) continue;
    // An item of a list may be a name.
    if (
      (words < 2 && !(zone & Zone.List)) ||
      linkDensity > 0.3 ||
      cues.size > 0 ||
      roles[index] === 'caption'
    )
      continue;
    roles[index] = 'body';
    if (ends.start < 0) ends.start = index;
    ends.end = index + 1;
  }
}

/** Rows that follow the last paragraph, and a heading between. */
export function withSeries({ facts, owner }: Decision, series: ReadonlySet<number>, end: number): number {
  if (end <= 0) return end;
  let last = end;
  let headings = 0;
  for (let at = end; at < facts.length; at++) {
    if (facts[at]!.silent) continue;
    if (series.has(at)) last = at + 1;
    else if (owner[at]! >= 0 || facts[at]!.heading === 0 || ++headings > 3) break;
  }
  return last;
}

const ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+\S/;

/** What opens a text without a paragraph: a heading like those further down, rows, the items of a list. */
export function withOpeningRows(
  { page, facts, frame, owner }: Decision,
  roles: readonly Role[],
  { start, end }: Ends,
  series: ReadonlySet<number>,
): number {
  const after = frame.headline?.to ?? -1;
  if (after < 0 || start < 0) return start;
  let first = start;
  let rows = false;
  let labels = 0;
  for (let at = start - 1; at >= after; at--) {
    const { text, zone } = page.blocks[at]!;
    const fact = facts[at]!;
    if (fact.silent) continue;
    if (owner[at]! >= 0 || fact.cues.size > 0 || zone & NOT_BODY || isDateLine(text)) break;
    // Paragraphs in bare boxes are rows of one kind too; what opens like a row begins with a figure or is an item.
    const row =
      ITEM.test(text) ||
      ((zone & (Zone.List | Zone.Table | Zone.Definition) ? fact.linkDensity < 0.3 : /^\W*\d/.test(text)) &&
        series.has(at));
    if (row || isRepeated(page, facts, at, { roles, from: start, to: end })) {
      first = at;
      rows ||= row;
      labels = 0;
    } else if (++labels > 1 || !isRowLabel(text, fact.words)) break;
    else if (rows && at === first - 1) first = at;
  }
  return first;
}

/** "Ingredients" above the items. */
function isRowLabel(text: string, words: number): boolean {
  return words <= 2 && !/\d/.test(text) && !BY_LINE.test(text);
}

/** The block is a heading or a question, and at least one more of its kind stands in the text. */
function isRepeated(
  page: Page,
  facts: Decision['facts'],
  at: number,
  { roles, from, to }: { roles: readonly Role[]; from: number; to: number },
): boolean {
  const kind = (index: number) => {
    const { element, text } = page.blocks[index]!;
    const { heading, bold } = facts[index]!;
    const { tag } = page.elements[element]!;
    return heading > 0 || bold || tag === 'summary' || tag === 'dt' || /[?？؟]$/.test(text)
      ? `${tag}/${heading}/${bold}`
      : '';
  };
  const own = kind(at);
  if (own === '') return false;
  for (let other = from; other < to; other++) if (roles[other] === 'body' && kind(other) === own) return true;
  return false;
}

/** Where something of the text is left, and what stands among it. */
export function withinText(roles: readonly Role[], ends: Ends): void {
  while (ends.start < ends.end && roles[ends.start] !== 'body') ends.start++;
  while (ends.end > ends.start && roles[ends.end - 1] !== 'body' && !BETWEEN.has(roles[ends.end - 1]!))
    ends.end--;
  if (ends.start >= ends.end) [ends.start, ends.end] = [-1, -1];
}
