/** Which blocks are the article's text, and what the others around it are. */

import type { Page } from '../clutter/blocks';
import type { Facts } from '../clutter/facts';
import type { Decision } from '../clutter/find';
import { bare, endsStatement } from '../clutter/text-shape';
import { isDateLine } from '../clutter/times';
import { Zone } from '../clutter/zones';
import { settleBelongings } from './belongings';
import { embeddedPosts, isCaption, isNotText } from './not-text';
import { seriesBlocks } from './series';

/**
 * `top`: byline, date, section and the like between headline and text. `embed`: a post of somebody else. `aside`: a box of
 * facts or a note to the reader. The article's html keeps both, and captions; its text does not.
 */
export type Role =
  | 'clutter'
  | 'headline'
  | 'top'
  | 'caption'
  | 'body'
  | 'silent'
  | 'embed'
  | 'aside'
  | 'other';

export interface Body {
  roles: Role[];
  /** Text of the `top` lines in order, with the block each stands in. */
  top: Array<{ block: number; text: string }>;
  /** First block of text, -1 without any. */
  start: number;
  /** Past the last block of text. */
  end: number;
}

export interface BodyOptions {
  title: string;
  byline: readonly string[];
  /** How likely each block is text of the article, 0..1 (model/judge.ts). */
  judged: Float32Array;
}

/**
 * From these probabilities on a block is text. F1 on news is level from .3 to .5; what is as long as a paragraph costs
 * more when it is lost than when it is kept by mistake.
 */
const LIKELY = { line: 0.4, paragraph: 0.3, row: 0.1 };
const LEAST_PARAGRAPH = 100;
/** From here on the form of a block is no argument against it. */
const SURE = 0.8;
const LEAST_SURE_WORDS = 5;
const EVEN = 0.5;
/** At least so likely to be text; on small pages, what the form says decides. */
type Likely = (index: number, least: number) => boolean;
/** Pages of fewer blocks are little more than their article, and unlike what the probabilities were learned from. */
const FEW_BLOCKS = 40;
const NOT_BODY = Zone.Nav | Zone.Footer | Zone.Form | Zone.Dialog | Zone.Button | Zone.Header;

export function findBody(decision: Decision, options: BodyOptions): Body {
  const { page, owner, frame, facts } = decision;
  const { judged } = options;
  const series = seriesBlocks(decision);
  const posts = embeddedPosts(page);
  const small = page.blocks.length < FEW_BLOCKS;
  const parents = new Set(
    page.blocks.flatMap(({ index, element }) =>
      facts[index]!.prose ? [parentOf(page, element), element] : [],
    ),
  );
  const is: Likely = (index, least) => (small ? least < 0.5 : judged[index]! >= least);
  const leastLikely = (index: number): number => {
    if (small) return leastOnSmallPage(decision, index, { series, parents });
    if (series.has(index)) return LIKELY.row;
    return facts[index]!.weight >= LEAST_PARAGRAPH ? LIKELY.paragraph : LIKELY.line;
  };
  const roles: Role[] = page.blocks.map(({ index }) => {
    if (owner[index]! >= 0) return 'clutter';
    if (frame.headline && index >= frame.headline.from && index < frame.headline.to) return 'headline';
    if (facts[index]!.silent) return 'silent';
    if (isCaption(page.blocks[index]!, facts[index]!)) return 'caption';
    return judged[index]! >= leastLikely(index) && !posts.has(index) ? 'body' : 'other';
  });
  keepLinesOfText(decision, roles, is);
  dropRepeats(decision, roles);
  const ends = endsOf(decision, roles);
  if (ends.start < 0) shortText(decision, roles, ends);
  ends.end = withSeries(decision, series, ends.end);
  ends.start = withOpeningRows(decision, roles, ends, series);
  const first = ends.start;
  trim(decision, roles, ends, { title: bare(options.title), is });
  settleBelongings(page, facts, roles, {
    ...ends,
    top: frame.headline?.to ?? ends.start,
    byline: options.byline,
    title: options.title,
  });
  dropOrphanHeadings(decision, roles, { is, first });
  withinText(roles, ends);
  const top = readTop(decision, roles, ends.start);
  return { roles, top, ...ends };
}

const LEAST_LINES = 3;

function parentOf({ elements }: Page, element: number): number {
  return elements[element]!.parent;
}

/** There, what stands among the paragraphs is text unless it is unlikely, and what stands in a box of its own only if sure. */
function leastOnSmallPage(
  { page, facts }: Decision,
  index: number,
  { series, parents }: { series: ReadonlySet<number>; parents: ReadonlySet<number> },
): number {
  const { element, zone } = page.blocks[index]!;
  const { heading, headlineLink, prose, linkDensity, words } = facts[index]!;
  if (zone & (NOT_BODY | Zone.Aside)) return SURE;
  if (series.has(index)) return 0;
  // A linked heading beside its paragraph is an item's, one in a box of its own leads to another article.
  if (heading > 0) return headlineLink && !parents.has(parentOf(page, element)) ? 1 : 0;
  const among =
    prose ||
    zone & Zone.List ||
    ((linkDensity < 0.4 || words >= 5) && (parents.has(element) || parents.has(parentOf(page, element))));
  return among ? LIKELY.row : 1;
}

/** Paragraphs cut by `<br>` alone: what stands in the same element as several of them is text like these. */
function keepLinesOfText({ page, facts }: Decision, roles: Role[], is: Likely): void {
  const lines = new Map<number, number>();
  for (const { index, element } of page.blocks)
    if (roles[index] === 'body' && facts[index]!.prose) lines.set(element, (lines.get(element) ?? 0) + 1);
  for (const { index, element } of page.blocks) {
    if (roles[index] !== 'other' || !facts[index]!.prose || !is(index, LIKELY.row)) continue;
    if ((lines.get(element) ?? 0) >= LEAST_LINES) roles[index] = 'body';
  }
}

const LEAST_REPEATED = 120;

/** A paragraph that stands word for word a second time belongs to a copy of the article for other screens. */
function dropRepeats({ page, facts }: Decision, roles: Role[]): void {
  const seen = new Map<string, number>();
  for (const { index, text, element } of page.blocks) {
    if (roles[index] !== 'body' || !facts[index]!.prose || facts[index]!.weight < LEAST_REPEATED) continue;
    const earlier = seen.get(text);
    if (earlier === undefined) seen.set(text, index);
    // In one and the same box a text repeats itself on purpose: a meal of the week, a refrain.
    else if (parentOf(page, element) !== parentOf(page, page.blocks[earlier]!.element))
      roles[index] = 'other';
  }
}

/** From the first paragraph to the last block of text. */
function endsOf({ facts, frame }: Decision, roles: readonly Role[]): { start: number; end: number } {
  const after = frame.headline?.to ?? 0;
  const isProse = (role: Role, index: number) => role === 'body' && facts[index]!.prose;
  let start = roles.findIndex((role, index) => index >= after && isProse(role, index));
  // A headline that stands below its text (or was taken for one) must not cost the text.
  if (start < 0) start = roles.findIndex(isProse);
  return { start, end: start < 0 ? -1 : roles.lastIndexOf('body') + 1 };
}

const TEXT_ZONES = Zone.Article | Zone.Main;

/** Without a paragraph (a poem, a short note) the text is what stands below the headline in the article's element. */
function shortText(
  { page, facts, frame, owner }: Decision,
  roles: Role[],
  ends: { start: number; end: number },
): void {
  const { headline } = frame;
  if (!headline) return;
  for (const { index, zone } of page.blocks.slice(headline.to)) {
    const { silent, linkDensity, words, cues } = facts[index]!;
    if (silent || owner[index]! >= 0 || !(zone & TEXT_ZONES) || zone & (NOT_BODY | Zone.Aside)) continue;
    if (words < 2 || linkDensity > 0.3 || cues.size > 0 || roles[index] === 'caption') continue;
    roles[index] = 'body';
    if (ends.start < 0) ends.start = index;
    ends.end = index + 1;
  }
}

/** Rows that follow the last paragraph, and a heading between. */
function withSeries({ facts, owner }: Decision, series: ReadonlySet<number>, end: number): number {
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
function withOpeningRows(
  { page, facts, frame, owner }: Decision,
  roles: readonly Role[],
  { start, end }: { start: number; end: number },
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

const LEAST_STANDFIRST = 40;
const LEAST_STANDFIRST_WORDS = 7;

/** Among the blocks before the first paragraph and beside the text, what is not text by its form. */
function trim(
  decision: Decision,
  roles: Role[],
  ends: { start: number; end: number },
  { title, is }: { title: string; is: Likely },
): void {
  const { page, facts, frame } = decision;
  const after = frame.headline?.to ?? 0;
  const first = ends.start;
  for (const block of page.blocks.slice(0, ends.end)) {
    const { index, text, zone } = block;
    const fact = facts[index]!;
    if (roles[index] === 'body' && !fact.prose && isNotText(fact, block, { title, likely: is(index, EVEN) }))
      roles[index] = 'other';
    if (index >= first || (roles[index] !== 'body' && roles[index] !== 'other')) continue;
    // A standfirst stands between headline and text; everything shorter there is byline, date or section.
    const stands =
      (index >= after &&
        frame.headline !== null &&
        (isStandfirst(fact, text, zone) ||
          isSaid(decision, index, first) ||
          (is(index, EVEN) && isLine(fact, text)))) ||
      isSalutation(decision, index, first);
    const says = stands || (fact.words >= LEAST_SURE_WORDS && !isDateLine(text));
    const opens = says && is(index, stands ? LIKELY.row : SURE);
    if (opens) ends.start = Math.min(ends.start, index);
    roles[index] = opens ? 'body' : 'other';
  }
}

/** What is more likely text than not stands there too, unless it is one of the lines that always do. */
function isLine({ words, cues }: Facts, text: string): boolean {
  return words >= LEAST_STANDFIRST_WORDS && cues.size === 0 && !isDateLine(text) && !BY_LINE.test(text);
}

function isStandfirst(fact: Facts, text: string, zone: number): boolean {
  if (
    zone & (NOT_BODY | Zone.Aside) ||
    fact.linkDensity > 0.3 ||
    fact.weight < LEAST_STANDFIRST ||
    fact.words < LEAST_STANDFIRST_WORDS
  )
    return false;
  return endsStatement(text) || (fact.words >= 10 && !/\d{4}|©|\|/.test(text));
}

/** "Dear readers," in the container of the text. */
function isSalutation({ page, facts }: Decision, index: number, start: number): boolean {
  const [own, first] = [page.blocks[index]!, page.blocks[start]!];
  const beside = page.elements[own.element]!.parent === page.elements[first.element]!.parent;
  return beside && own.element !== first.element && facts[index]!.words <= 12 && /[,،，]$/.test(own.text);
}

/** A short sentence in the container of the text: what somebody says, a first line. */
function isSaid({ page, facts }: Decision, index: number, start: number): boolean {
  const [own, first] = [page.blocks[index]!, page.blocks[start]!];
  const paragraph = page.elements[own.element]!;
  const beside = paragraph.parent === page.elements[first.element]!.parent && paragraph.tag === 'p';
  if (!beside || own.element === first.element || facts[index]!.linkDensity > 0) return false;
  return (
    endsStatement(own.text) &&
    facts[index]!.cues.size === 0 &&
    !isDateLine(own.text) &&
    !BY_LINE.test(own.text)
  );
}
const BY_LINE = /^\W*(?:by|from|words|text|photo\w*|image|picture|updated?|published|posted)\b|[([|]|©/i;

/** What stands among the text without being it. */
const BETWEEN: ReadonlySet<Role> = new Set(['caption', 'embed', 'aside']);

/** Where something of the text is left, and what stands among it. */
function withinText(roles: readonly Role[], ends: { start: number; end: number }): void {
  while (ends.start < ends.end && roles[ends.start] !== 'body') ends.start++;
  while (ends.end > ends.start && roles[ends.end - 1] !== 'body' && !BETWEEN.has(roles[ends.end - 1]!))
    ends.end--;
  if (ends.start >= ends.end) [ends.start, ends.end] = [-1, -1];
}

/** A heading above something that is not text (a box, a list of links) goes with it. */
function dropOrphanHeadings(
  { facts }: Decision,
  roles: Role[],
  { is, first }: { is: Likely; first: number },
): void {
  let below: Role = 'other';
  for (let at = roles.length - 1; at >= 0; at--) {
    if (facts[at]!.silent || BETWEEN.has(roles[at]!)) continue;
    // A standfirst set as a heading stands above the byline.
    const heads = facts[at]!.heading > 0 && !(at < first && facts[at]!.words >= LEAST_STANDFIRST_WORDS);
    if (roles[at] === 'body' && heads && !is(at, SURE) && below !== 'body') roles[at] = 'other';
    below = roles[at]!;
  }
}

function readTop({ page, frame }: Decision, roles: Role[], start: number): Body['top'] {
  const top: Body['top'] = [];
  for (let at = frame.headline?.to ?? 0; at < start; at++) {
    if (roles[at] !== 'other' || page.blocks[at]!.zone & NOT_BODY) continue;
    roles[at] = 'top';
    top.push({ block: at, text: page.blocks[at]!.text });
  }
  return top;
}
