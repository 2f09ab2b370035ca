/**
 * What no rule knows and the article still does not hold: blocks that were judged not to be its text, among the
 * paragraphs, behind them and beside them. Without this the page would show what the article has left out.
 */
import { CAPITAL_FIRST, letterPattern } from '../../letters';
import { inChunks, type Steps } from '../../steps';
import { type BlockRange, blocksOf } from '../frame';
import { PER_STEP, type Proposal, rangeOf, reason, type Scene } from '../scene';
import { runningSum } from '../sums';
import { firstWordAt } from '../text-shape';
import { isDateLine } from '../times';
import { Zone } from '../zones';
import { createKinds } from './kind';
import { marksOf } from './kind-marks';

export interface Kept {
  /** Belongs to the article: headline, byline, text, captions, asides. */
  belongs: (block: number) => boolean;
  /** From the headline to past the end of the text; `start`: where the text begins. */
  article: BlockRange & { start: number };
  /** How likely a block is text of the article, 0..1. */
  likely: (block: number) => number;
}

/** Texts in a part of the page that is one thing to a person; larger parts are taken apart. */
const LARGEST_PART = 40;
/** Parts that are one thing however large they are. */
const WHOLE = /(?:^|[\s_-])(?:comments?|commentlist|disqus|conversation|respond)(?:$|[\s_-])/i;
const IMPRINT = /^\W{0,3}(?:©|\(c\)|copyright\b)/i;
/** A sentence that was so nearly taken for text stays on the page: losing one costs more than seeing one too many. */
const NEARLY_TEXT = 0.2;
/** What is at least so likely was left out for what it says, not for what it looks like: a plea, a note on the author. */
const TEXT = 0.4;
const LONGEST_STAMP = 24;
const MOST_NAME_WORDS = 6;
const LEAST_ASKING = 5;
const DAY = /\b(?:[0-3]?\d[./-][01]?\d[./-](?:20)?\d\d|\d{1,2}[.:h]\d\d(?!\d)|20\d\d)\b/;
/** From here on the same words twice are no accident. */
const LEAST_COPY = 40;

export interface LeftOut extends Proposal {
  /** The part of the page it stands in, what rules have taken there included. */
  part: BlockRange;
}

/** Proposals for what is neither taken by a rule nor part of the article, in document order. */
export function* leftOut(scene: Scene, kept: Kept): Steps<LeftOut[]> {
  const kindOf = createKinds(scene);
  const decide = leftBlocks(scene, kept);
  // Every block is asked about by its neighbours and its part as well.
  const left = new Uint8Array(scene.page.blocks.length);
  yield* inChunks(left.length, PER_STEP, (from, to) => {
    for (let at = from; at < to; at++) left[at] = decide(at) ? 1 : 0;
  });
  const isLeft = (block: number) => left[block] === 1;
  const part = partsOf(scene, isLeft);
  const found: BlockRange[] = [];
  for (let index = 0; index < scene.page.blocks.length; index++) {
    if (index % PER_STEP === 0) yield;
    if (!isLeft(index)) continue;
    const last = found.at(-1);
    if (last?.to === index && (part(index) === part(index - 1) || isLabel(scene, last))) last.to = index + 1;
    else found.push({ from: index, to: index + 1 });
  }
  for (const [nth, range] of found.entries()) {
    if (nth % ITEMS_PER_STEP === 0) yield;
    Object.assign(range, withPictures(scene, { range, part: rangeOf(scene, part(range.from)), isLeft }));
  }
  yield;
  const shown = found.filter((range) => showsSomething(scene, range, kept.article.to));
  const items: LeftOut[] = [];
  for (const [nth, range] of shown.entries()) {
    if (nth % ITEMS_PER_STEP === 0) yield;
    const { kind, reasons } = kindOf(range);
    const among = range.from > kept.article.from && range.from < kept.article.to;
    const where = reason(among ? 'left_among' : 'card_outside');
    items.push({
      ...{ ...range, kind, part: rangeOf(scene, part(range.from)) },
      reasons: [where, ...reasons.filter(({ id }) => id !== 'card_outside')],
    });
  }
  return items;
}

const ITEMS_PER_STEP = 50;

/** A box that asks to press something goes with its pictures: they are none of the story's. */
function withPictures(
  { page, facts, taken }: Scene,
  { range, part, isLeft }: { range: BlockRange; part: BlockRange; isLeft: (block: number) => boolean },
): BlockRange {
  const { pieceStart } = page.blocks[part.from]!;
  const { pieceEnd } = page.blocks[part.to - 1]!;
  const presses = page.pieces
    .slice(pieceStart, pieceEnd)
    .some(({ link, zone }) => (link >= 0 || zone & Zone.Button) && !(zone & Zone.Figure));
  let words = 0;
  for (let at = part.from; at < part.to; at++) {
    if (!isLeft(at) && (!facts[at]!.silent || taken(at))) return range;
    words += facts[at]!.words;
  }
  return presses && words >= LEAST_ASKING ? part : range;
}

/** A heading alone goes with what it stands above. */
function isLabel({ facts }: Scene, { from, to }: BlockRange): boolean {
  return to - from === 1 && facts[from]!.heading > 0;
}

function leftBlocks(scene: Scene, { belongs, article, likely }: Kept): (block: number) => boolean {
  const { page, facts } = scene;
  const needed = neededBlocks(scene);
  const isDoubtful = outweighs(scene, { belongs, article })
    ? () => true
    : (block: number) => likely(block) >= NEARLY_TEXT && (likely(block) < TEXT || block < article.start);
  const isMenu = onlyMenu(scene, article);
  const top = secondParagraph(scene, { belongs, article });
  const said = new Set(page.blocks.filter(({ index }) => belongs(index)).map(({ text }) => text));
  return (block) => {
    const { zone, text } = page.blocks[block]!;
    if (scene.taken(block) || belongs(block) || needed.has(block) || isMenu(zone)) return false;
    // The page's own foot says who it is; a copy of the article may be the one that this screen shows.
    if (zone & Zone.Footer || IMPRINT.test(text) || (text.length >= LEAST_COPY && said.has(text)))
      return false;
    if (facts[block]!.prose && isDoubtful(block)) return false;
    if (facts[block]!.silent && isAdSlot(scene, block)) return true;
    if (
      block >= article.from &&
      block < article.to &&
      (isStamp(scene, block) || (block < top && isName(scene, block)))
    )
      return false;
    if (block < article.from) return isBeside(scene, block);
    // Among the paragraphs a block without words is a picture or a film of the story.
    return block >= article.to || !facts[block]!.silent;
  };
}

const ONE_WORD = letterPattern('^\\p{L}+:?$');

/** Who wrote it and when: lines at the top, and at each entry of a live page. */
function isStamp({ page, facts, byline }: Scene, block: number): boolean {
  const { text } = page.blocks[block]!;
  const { words, time, prose } = facts[block]!;
  if (words > LONGEST_STAMP || prose) return false;
  // "By" on a line of its own, above the name.
  if (words <= 1 && ONE_WORD(text).test(text) && page.blocks[block + 1]) {
    const below = page.blocks[block + 1]!.text.toLowerCase();
    if ([...byline].some((name) => below.startsWith(name))) return true;
  }
  const shown = text.toLowerCase();
  return (
    time !== null || isDateLine(text) || DAY.test(text) || [...byline].some((name) => shown.includes(name))
  );
}

/** Above the headline the masthead stands, with the ways through the site; side columns can stand there as well. */
function isBeside({ page, facts }: Scene, block: number): boolean {
  const { zone } = page.blocks[block]!;
  const { silent, words, linkDensity } = facts[block]!;
  if (!(zone & Zone.Aside) || zone & (Zone.Nav | Zone.Header) || silent) return false;
  // Short links are a menu, or the name of the section.
  return words > 3 || linkDensity < 0.8;
}

/** Where the top of the article ends: its standfirst may stand above the byline. */
function secondParagraph(
  { page, facts }: Scene,
  { belongs, article }: Pick<Kept, 'belongs' | 'article'>,
): number {
  let prose = 0;
  for (let at = article.from; at < article.to; at++)
    if (belongs(at) && facts[at]!.prose && !(page.blocks[at]!.zone & Zone.Heading) && ++prose === 2)
      return at;
  return article.to;
}

const NAME_WORDS = letterPattern(String.raw`\p{L}[\p{L}\p{M}'’.-]*`, 'g');

/** A few words, most of them with a capital: who wrote it, an agency, a place. */
function isName({ page, facts }: Scene, block: number): boolean {
  const { text, zone } = page.blocks[block]!;
  if (facts[block]!.words > MOST_NAME_WORDS || zone & Zone.Button || facts[block]!.cues.size > 0)
    return false;
  const words = text.match(NAME_WORDS(text)) ?? [];
  return (
    words.length > 0 && words.filter((word) => CAPITAL_FIRST(word).test(word)).length >= words.length * 0.6
  );
}

/** Frames and nothing else, in a box that the page itself calls one of advertisements. */
function isAdSlot({ page }: Scene, block: number): boolean {
  const { pieceStart, pieceEnd, element } = page.blocks[block]!;
  const isFrame = page.pieces
    .slice(pieceStart, pieceEnd)
    .every(({ node }) => /^(?:iframe|ins|amp-ad)$/.test((node as Element).localName));
  if (!isFrame) return false;
  for (let at = element, step = 0; at > 0 && step < 3; at = page.elements[at]!.parent, step++) {
    const box = page.elements[at]!;
    if (box.pieceStart < pieceStart || box.pieceEnd > pieceEnd) return false;
    if (marksOf(box.element).has('ad')) return true;
  }
  return false;
}

/** Where more prose would go than stays, the judgement is not to be trusted with the page: only the rules are. */
function outweighs(
  { page, facts, frame, taken }: Scene,
  { belongs, article }: Pick<Kept, 'belongs' | 'article'>,
): boolean {
  const root = page.elements[frame.root];
  if (!root) return true;
  const { from, to } = blocksOf(page, root.pieceStart, root.pieceEnd);
  let stays = 0;
  let goes = 0;
  for (let at = 0; at < page.blocks.length; at++) {
    const { prose, weight } = facts[at]!;
    if (belongs(at)) stays += weight;
    else if (prose && !taken(at) && at >= Math.max(from, article.from) && at < to) goes += weight;
  }
  return goes > stays;
}

/** With no links above the headline the menus below are the only ones there are. */
function onlyMenu({ page, taken }: Scene, { from }: BlockRange): (zone: number) => boolean {
  const before = page.links.filter(({ pieceStart, pieceEnd }) => {
    const piece = page.pieces[pieceStart];
    return pieceEnd > pieceStart && piece && piece.block < from && !taken(piece.block);
  });
  return before.length >= 3 ? () => false : (zone) => (zone & Zone.Nav) !== 0;
}

/** Blocks of forms that a person may need: to log in and to search. */
function neededBlocks({ page }: Scene): Set<number> {
  const needed = new Set<number>();
  for (let nth = 0; nth < page.pieces.length; nth++) {
    const { node, end, parent, block } = page.pieces[nth]!;
    if (end > 0 || (node as Element).localName !== 'input' || !isNeeded(node as Element)) continue;
    let form = parent;
    while (form > 0 && !isForm(page.elements[form]!.element)) form = page.elements[form]!.parent;
    const { pieceStart, pieceEnd } = page.elements[form] ?? { pieceStart: 0, pieceEnd: 0 };
    const range = form > 0 ? blocksOf(page, pieceStart, pieceEnd) : { from: block, to: block + 1 };
    for (let at = range.from; at < range.to; at++) needed.add(at);
  }
  return needed;
}

function isForm(element: Element): boolean {
  return element.localName === 'form' || /^(?:form|search)$/.test(element.getAttribute('role') ?? '');
}

function isNeeded(input: Element): boolean {
  const type = input.getAttribute('type')?.toLowerCase();
  if (type === 'password' || type === 'search') return true;
  return /^(?:q|s|query|search|suche|buscar|recherche|keywords?)$/i.test(input.getAttribute('name') ?? '');
}

/** The part of the page a block stands in: the largest element around it of which nothing stays and that is not too large. */
function partsOf(
  { page, facts, taken }: Scene,
  isLeft: (block: number) => boolean,
): (block: number) => number {
  const isSilent = (at: number) => facts[at]!.silent;
  const stays = runningSum(facts.length, (at) => (isLeft(at) || isSilent(at) || taken(at) ? 0 : 1));
  const texts = runningSum(facts.length, (at) => (isSilent(at) ? 0 : 1));
  const known = new Map<number, number>();
  const fits = (index: number) => {
    const { element, pieceStart, pieceEnd, parent } = page.elements[index]!;
    const { from, to } = blocksOf(page, pieceStart, pieceEnd);
    if (parent <= 0 || stays(from, to) > 0) return false;
    if (texts(from, to) <= LARGEST_PART) return true;
    return WHOLE.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
  };
  return (block) => {
    const start = page.blocks[block]!.element;
    let part = known.get(start);
    if (part === undefined) {
      part = start;
      for (let at = page.elements[start]!.parent; at > 0 && fits(at); at = page.elements[at]!.parent)
        part = at;
      known.set(start, part);
    }
    return part;
  };
}

/** Words, or a frame; past the text also a picture that leads elsewhere. One that leads nowhere may be the story's. */
function showsSomething({ page, facts }: Scene, { from, to }: BlockRange, end: number): boolean {
  for (let at = from; at < to; at++) {
    const { text } = page.blocks[at]!;
    if (firstWordAt(text) < text.length) return true;
  }
  if (!facts[from]!.silent) return false;
  const { pieceStart } = page.blocks[from]!;
  const { pieceEnd } = page.blocks[to - 1]!;
  return page.pieces.slice(pieceStart, pieceEnd).some(({ node, link }) => {
    const tag = (node as Element).localName;
    return (
      /^(?:iframe|ins|amp-ad)$/.test(tag) ||
      (from >= end && link >= 0 && /^(?:img|picture|amp-img)$/.test(tag))
    );
  });
}
