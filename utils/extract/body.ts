/** Which blocks are the article's text, and what the others around it are. */

import type { Block, Page } from '../clutter/blocks';
import type { Facts } from '../clutter/facts';
import type { Decision } from '../clutter/find';
import { blocksOf } from '../clutter/frame';
import { bare, endsStatement } from '../clutter/text-shape';
import { isDateLine } from '../clutter/times';
import { Zone } from '../clutter/zones';
import { settleBelongings } from './belongings';
import { embeddedPosts, isCaption, isNotText } from './not-text';
import { placesOf } from './prose-places';
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
  /** Blocks that someone else would keep (prose-places.ts, witness.ts); null without such an opinion. */
  witness: ReadonlySet<number> | null;
  /** Text of the article as the page's JSON-LD gives it. */
  declared: string | null;
  byline: readonly string[];
}

/** Share of the prose in the largest container that the witness must keep to be believed about the rest. */
const LEAST_AGREEMENT = 0.5;
const NOT_BODY = Zone.Nav | Zone.Footer | Zone.Form | Zone.Dialog | Zone.Button | Zone.Header;

export function findBody(decision: Decision, options: BodyOptions): Body {
  const { page, owner, frame, facts } = decision;
  const zone = new BodyZone(decision, options);
  const posts = embeddedPosts(page);
  const roles: Role[] = page.blocks.map(({ index }) => {
    if (owner[index]! >= 0) return 'clutter';
    if (frame.headline && index >= frame.headline.from && index < frame.headline.to) return 'headline';
    if (facts[index]!.silent) return 'silent';
    if (isCaption(page.blocks[index]!, facts[index]!)) return 'caption';
    return zone.holds(index) && !posts.has(index) ? 'body' : 'other';
  });
  dropRepeats(decision, roles);
  const ends = proseEnds(decision, roles);
  if (ends.start < 0) shortText(decision, roles, ends);
  ends.end = withSeries(decision, zone.series, ends.end);
  ends.end = withClosingLines(decision, roles, ends.end, options.witness);
  ends.start = withOpeningRows(decision, roles, ends, zone.series);
  trim(decision, roles, ends, options);
  settleBelongings(page, facts, roles, {
    ...ends,
    top: frame.headline?.to ?? ends.start,
    byline: options.byline,
  });
  dropOrphanHeadings(decision, roles);
  withinText(roles, ends);
  const top = readTop(decision, roles, ends.start);
  return { roles, top, ...ends };
}

/** Where body text may stand: the container with most prose, and what the witnesses add. */
class BodyZone {
  private readonly from: number;
  private readonly to: number;
  private readonly declared: string | null;
  /** Where paragraphs stand that the witness keeps; null where it misses too much of the text to be heard alone. */
  private readonly seenPlaces: ReadonlySet<string> | null;
  /** Blocks in rows of one kind. */
  readonly series: ReadonlySet<number>;

  constructor(
    private readonly decision: Decision,
    private readonly options: BodyOptions,
  ) {
    const { page, frame } = decision;
    const root = page.elements[frame.root];
    const range = root ? blocksOf(page, root.pieceStart, root.pieceEnd) : { from: 0, to: 0 };
    this.from = range.from;
    this.to = range.to;
    this.seenPlaces = this.placesSeen();
    this.series = seriesBlocks(decision);
    this.declared = options.declared && options.declared.length > 300 ? bare(options.declared) : null;
  }

  private placesSeen(): Set<string> | null {
    const { page, facts, owner } = this.decision;
    const places = new Set<string>();
    let mass = 0;
    let seen = 0;
    for (const block of page.blocks.slice(this.from, this.to)) {
      const { index } = block;
      const fact = facts[index]!;
      if (!fact.prose || owner[index]! >= 0) continue;
      mass += fact.weight;
      if (!this.options.witness?.has(index)) continue;
      seen += fact.weight;
      for (const place of placesOf(this.decision.page, block)) places.add(place);
    }
    return seen >= mass * LEAST_AGREEMENT ? places : null;
  }

  holds(index: number): boolean {
    const block = this.decision.page.blocks[index]!;
    const fact = this.decision.facts[index]!;
    const seen = this.options.witness?.has(index) ?? false;
    if (block.zone & NOT_BODY && !seen) return false;
    if (index < (this.decision.frame.headline?.to ?? 0) && !seen) return false;
    if (fact.weight > 60 && this.declared?.includes(bare(block.text).slice(0, 80))) return true;
    if (seen) return true;
    if (index < this.from || index >= this.to || block.zone & Zone.Aside) return false;
    return this.series.has(index) || this.isAgreed(block);
  }

  /** The witness saw a paragraph beside it or in the same place of a like element, or is no use here. */
  private isAgreed(block: Block): boolean {
    return (
      this.seenPlaces === null ||
      placesOf(this.decision.page, block).some((place) => this.seenPlaces?.has(place))
    );
  }
}

const LEAST_REPEATED = 120;

/** A paragraph that stands word for word a second time belongs to a copy of the article for other screens. */
function dropRepeats({ page, facts }: Decision, roles: Role[]): void {
  const seen = new Set<string>();
  for (const { index, text } of page.blocks) {
    if (roles[index] !== 'body' || !facts[index]!.prose || facts[index]!.weight < LEAST_REPEATED) continue;
    if (seen.has(text)) roles[index] = 'other';
    else seen.add(text);
  }
}

/** From the first to the last block of prose among the body's. */
function proseEnds({ facts, frame }: Decision, roles: readonly Role[]): { start: number; end: number } {
  let start = -1;
  let end = -1;
  for (const [index, role] of roles.entries()) {
    if (role !== 'body' || !facts[index]!.prose) continue;
    if (start < 0 && index >= (frame.headline?.to ?? 0)) start = index;
    end = index + 1;
  }
  // A headline that stands below its text (or was taken for one) must not cost the text.
  if (start < 0) start = roles.findIndex((role, index) => role === 'body' && facts[index]!.prose);
  return { start, end };
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

/** Short lines after the last paragraph, in its own container: a signature, a last item, a price. */
function withClosingLines(
  { page, facts }: Decision,
  roles: readonly Role[],
  end: number,
  witness: ReadonlySet<number> | null,
): number {
  if (end <= 0) return end;
  const parentOf = (index: number) => page.elements[page.blocks[index]!.element]!.parent;
  const container = parentOf(end - 1);
  let at = end;
  for (; at < page.blocks.length; at++) {
    const fact = facts[at]!;
    if (fact.silent) continue;
    const inside = parentOf(at) === container && page.elements[page.blocks[at]!.element]!.tag === 'p';
    if (!inside || roles[at] !== 'body' || witness?.has(at) === false || fact.cues.size > 0) break;
    if (fact.linkDensity > 0.5) break;
    end = at + 1;
  }
  return end;
}

const LEAST_STANDFIRST = 40;

function trim(
  decision: Decision,
  roles: Role[],
  ends: { start: number; end: number },
  options: BodyOptions,
): void {
  const { page, facts, frame } = decision;
  const title = bare(options.title);
  const after = frame.headline?.to ?? ends.start;
  for (const block of page.blocks) {
    const { index, text, zone } = block;
    const fact = facts[index]!;
    if (index >= after && index < ends.start && (roles[index] === 'body' || roles[index] === 'other')) {
      // A standfirst stands between headline and text; everything shorter there is byline, date or section.
      const standfirst =
        frame.headline !== null &&
        (isStandfirst(fact, text, zone) ||
          isSalutation(decision, index, ends.start) ||
          isSaid(decision, index, ends.start));
      roles[index] = standfirst ? 'body' : zone & NOT_BODY ? 'other' : 'top';
      if (standfirst) ends.start = Math.min(ends.start, index);
      continue;
    }
    if (roles[index] !== 'body' && roles[index] !== 'other') continue;
    if (frame.headline === null && index < ends.start && isSalutation(decision, index, ends.start)) {
      roles[index] = 'body';
      ends.start = index;
      continue;
    }
    if (roles[index] !== 'body') continue;
    if (index < ends.start || (index >= ends.end && !continuesList(decision, roles, index)))
      roles[index] = 'other';
    else if (!fact.prose && isNotText(fact, block, title)) roles[index] = 'other';
  }
}

function isStandfirst(fact: Facts, text: string, zone: number): boolean {
  if (
    zone & (NOT_BODY | Zone.Aside) ||
    fact.linkDensity > 0.3 ||
    fact.weight < LEAST_STANDFIRST ||
    fact.words < 7
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

/** Items of a list that the text's last paragraph introduces. */
function continuesList({ page, facts }: Decision, roles: readonly Role[], index: number): boolean {
  const { zone } = page.blocks[index]!;
  const { linkDensity, words } = facts[index]!;
  return Boolean(zone & Zone.List) && linkDensity < 0.5 && words > 2 && roles[index - 1] === 'body';
}

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
function dropOrphanHeadings({ facts }: Decision, roles: Role[]): void {
  let below: Role = 'other';
  for (let at = roles.length - 1; at >= 0; at--) {
    if (facts[at]!.silent || BETWEEN.has(roles[at]!)) continue;
    if (roles[at] === 'body' && facts[at]!.heading > 0 && below !== 'body') roles[at] = 'other';
    below = roles[at]!;
  }
}

function readTop({ page, facts, frame }: Decision, roles: readonly Role[], start: number): Body['top'] {
  const top: Body['top'] = [];
  for (let at = frame.headline?.to ?? 0; at < start; at++) {
    if (roles[at] === 'top' && !facts[at]!.silent) top.push({ block: at, text: page.blocks[at]!.text });
  }
  return top;
}
